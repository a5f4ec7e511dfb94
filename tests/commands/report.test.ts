import { afterEach, beforeEach, expect, test } from 'vitest'
import type { View } from '../../src/core/view.ts'
import { Classroom, labelsOf, type Pupil, textOf } from './classroom.ts'
import { letterIn } from './letters.ts'

const LESSON = 'api-or-chat'
const PLACE = { platform: 'web', tenant: 'school' } as const

let room: Classroom
beforeEach(async () => {
  room = await Classroom.open()
})
afterEach(() => room.close())

const named = (user: string, name = user) => room.person(user, { name: name === user ? `${user}!` : name })
const boss = () => room.person('boss', { name: 'Boss', admin: true })

/** Answers the first questions of a quiz, as many right as said. */
async function answer(pupil: Pupil, right: number, of: number): Promise<void> {
  let view = await pupil.command('quiz', { lesson: LESSON })
  for (let question = 0; question < of; question++) {
    const feedback = await pupil.press(view, letterIn(room.lessons, view, question < right))
    view = await pupil.press(feedback, 'Next question')
  }
}

async function agree(user: string, name: string): Promise<void> {
  const learner = await room.store.accounts.find({ ...PLACE, user })
  await room.store.drills.chooseNaming(learner!, PLACE, { named: true, name, now: 1 })
}

const filesOf = (view: View): Readonly<Record<string, string>> =>
  Object.fromEntries(
    view.body.flatMap((block) =>
      block.kind === 'file'
        ? [[block.name, new TextDecoder('utf-8', { ignoreBOM: true }).decode(block.bytes)]]
        : [],
    ),
  )

test('who manages the place or has set up a drill there reads it, and nobody else', async () => {
  const ada = named('ada')
  expect(textOf(await ada.command('report'))).toContain('The report is for who manages')
  expect(textOf(await ada.pressed('report.show?period=all'))).toContain('The report is for who manages')
  expect(textOf(await boss().command('report'))).toContain('Report')
  const draft = await ada.command('drill', { do: 'new' })
  await ada.press(draft, 'Save')
  expect(textOf(await ada.command('report'))).toContain('Others who answered')
  const elsewhere = ada.in({ tenant: 'other' })
  expect(textOf(await elsewhere.command('report'))).toContain('The report is for who manages')
  const direct = room.person('ada', { platform: 'discord', tenant: 'dm', direct: true, admin: true })
  expect(textOf(await direct.command('report'))).toContain('A report belongs to a server')
})

test('names who agreed, counts five others, and names or counts nobody else', async () => {
  for (const user of ['ada', 'ben']) {
    await answer(named(user), 2, 2)
    await agree(user, user.toUpperCase())
  }
  for (let index = 0; index < 4; index++) await answer(named(`other${index}`), 0, 2)
  const few = await boss().command('report')
  expect(textOf(few)).toContain('ADA: 2 of 2')
  expect(textOf(few)).toContain('fewer than five, or none: they are in no figure')
  expect(textOf(few)).toContain('Too few: a figure needs five people')
  expect(Object.keys(filesOf(few))).toEqual(['people.csv'])
  await answer(named('other4'), 0, 2)
  const view = await boss().command('report')
  expect(textOf(view)).toContain('Others who answered\n5')
  expect(textOf(view)).toContain('When the chat window is not enough: 29% of what 7 people answered')
  expect(textOf(view)).toMatch(/: missed by 71% of 7/)
  expect(textOf(view)).not.toMatch(/other\d/)
  const files = filesOf(view)
  expect(files['people.csv']).toBe('\uFEFFname,answered,right\r\nADA,2,2\r\nBEN,2,2\r\n')
  expect(files['lessons.csv']).toContain('api-or-chat,When the chat window is not enough,7,29\r\n')
  expect(files['questions.csv']?.split('\r\n')).toHaveLength(4)
  expect(JSON.stringify(files)).not.toContain('other')
  expect(labelsOf(view)).toEqual(['This week', 'All time'])
})

test('who agreed and hides is named nowhere any more, not in words and not in a file', async () => {
  for (const user of ['ada', 'ben']) {
    await answer(named(user), 2, 2)
    await agree(user, user.toUpperCase())
  }
  await named('ada').press(await named('ada').command('settings'), 'Hide me from boards')
  const view = await boss().command('report')
  expect(textOf(view) + JSON.stringify(filesOf(view))).not.toContain('ADA')
  expect(filesOf(view)['people.csv']).toContain('BEN')
})

test('a name is text, in words and in a spreadsheet', async () => {
  const names = ['=HYPERLINK("http://evil")', '+1', '-1', '@SUM(A1)', 'a,"b"\n=c', '**bold** <@everyone>']
  for (const [index, name] of names.entries()) {
    await answer(named(`user${index}`, name), 1, 2)
    await agree(`user${index}`, name)
  }
  const view = await boss().command('report')
  expect(textOf(view)).toContain('**bold** <@everyone>: 1 of 2')
  const csv = filesOf(view)['people.csv']!
  for (const cell of csv.slice(1).split('\r\n')) expect(cell).not.toMatch(/^"?[=+\-@\t\r]/)
  expect(csv).toContain(`"'=HYPERLINK(""http://evil"")",2,1`)
  expect(csv).toContain('"a,""b"" =c",2,1')
})

test('what a linked person answered twice, and what is answered again, counts once', async () => {
  for (let index = 0; index < 6; index++) await answer(named(`user${index}`), 1, 2)
  const learners = await Promise.all(
    ['user0', 'user1'].map((user) => room.store.accounts.find({ ...PLACE, user })),
  )
  const asLinked = (learner: string | undefined) => ({ learner: learner!, platform: 'web', name: 'x' })
  await room.store.links.join(asLinked(learners[0]), asLinked(learners[1]), 1)
  expect(filesOf(await boss().command('report'))['lessons.csv']).toContain(',5,50\r\n')
})
