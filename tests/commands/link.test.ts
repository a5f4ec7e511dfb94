import { afterAll, beforeAll, expect, test } from 'vitest'
import type { View } from '../../src/core/view.ts'
import { buttonsOf, Classroom, labelsOf, type Pupil, textOf } from './classroom.ts'
import { letterIn } from './letters.ts'

const MINUTE = 60_000
const LESSON = 'api-or-chat'
let room: Classroom
beforeAll(async () => {
  room = await Classroom.open()
})
afterAll(() => room.close())

const codeIn = (view: View) => /\/link ([2-9A-Z]{4}-[2-9A-Z]{4})/.exec(textOf(view))![1]!
const elsewhere = (pupil: Pupil) => pupil.in({ platform: 'slack', tenant: 'workspace' })
/** The choice with this label among a person's accounts. */
function accountIn(view: View, label: string): string {
  const options = view.body.flatMap((block) => (block.kind === 'choice' ? block.options : []))
  const found = options.find((option) => option.label === label)
  if (!found) throw new Error(`no "${label}" among ${options.map((option) => option.label).join(', ')}`)
  return found.press
}
async function link(one: Pupil, other: Pupil): Promise<View> {
  const asked = await other.command('link', { code: codeIn(await one.command('link')) })
  return other.press(asked, 'Yes, both are mine')
}

test('what was read and answered on one account goes on, on the other', async () => {
  const ada = room.person('ada')
  const onSlack = elsewhere(ada)
  await ada.command('lesson', { find: 'blank-page' })
  const question = await ada.command('quiz', { lesson: LESSON })
  await ada.press(question, letterIn(room.lessons, question, true))
  await onSlack.command('lesson', { find: 'keep-your-voice' })

  const code = await ada.command('link')
  expect(textOf(code)).toContain('Give it to nobody.')
  const asked = await onSlack.command('link', { code: codeIn(code) })
  expect(textOf(asked)).toContain('The code was made on the browser.')
  expect(textOf(asked)).toContain('This account brings one lesson and no answer.')
  expect(textOf(asked)).toContain('Did you make this code yourself?')
  expect(textOf(await onSlack.command('progress'))).not.toContain('Go on with the quiz')

  const joined = await onSlack.press(asked, 'Yes, both are mine')
  expect(textOf(joined)).toContain('with 2 lessons and one answer in all')
  const progress = await onSlack.press(joined, 'My progress')
  expect(labelsOf(progress)).toContain('Go on with the quiz')
  expect(textOf(await onSlack.press(progress, 'Go on with the quiz'))).toContain('Question 2 of')
  const second = await onSlack.command('quiz', { lesson: LESSON })
  expect(textOf(second)).toContain('Question 2 of')
  // An old button of the other account answers the same attempt.
  const feedback = await ada.press(second, letterIn(room.lessons, second, true))
  expect(textOf(await onSlack.press(feedback, 'Next question'))).toContain('Question 3 of')
  expect(room.errors).toEqual([])
})

test('a review begun on one account goes on, on the other, and there is one a day', async () => {
  const ben = room.person('ben')
  const onSlack = elsewhere(ben)
  await link(ben, onSlack)
  await ben.command('lesson', { find: LESSON })
  const first = await onSlack.command('review')
  expect(textOf(first)).toContain('question 1 of 5')
  await onSlack.press(first, letterIn(room.lessons, first, true))
  const next = await ben.command('review')
  expect(textOf(next)).toContain('question 2 of 5')
  expect(textOf(await onSlack.press(next, letterIn(room.lessons, next, true)))).toContain('Right.')
  expect(textOf(await ben.command('review'))).toContain('question 3 of 5')
})

test('the other account is told at once, and how to undo it', async () => {
  const cat = room.person('cat')
  await link(cat, elsewhere(cat))
  const post = room.posts.find(({ to }) => to.channel === 'direct-cat')!
  expect(textOf(post.view)).toContain('This account was joined with cat on Slack')
  expect(textOf(post.view)).toContain('/unlink')
  expect(textOf(await cat.command('progress'))).not.toContain('was joined with')
})

test('one that cannot be written to is told with its next command, whoever looks first', async () => {
  const dan = room.person('dan')
  const onSlack = elsewhere(dan)
  await link(onSlack, dan)
  expect(textOf(await dan.command('progress'))).not.toContain('was joined with')
  expect(textOf(await onSlack.command('progress'))).toContain(
    'This account was joined with dan on the browser',
  )
  expect(textOf(await onSlack.command('progress'))).not.toContain('was joined with')
})

test('a code says nothing of its maker but the platform, and whoever typed it alone can agree', async () => {
  const [eve, mallory] = [room.person('Eve Adams'), room.person('mallory')]
  await eve.command('lesson', { find: LESSON })
  const asked = await elsewhere(room.person('victim')).command('link', {
    code: codeIn(await eve.command('link')),
  })
  expect(textOf(asked)).not.toContain('Eve')
  expect(textOf(asked)).not.toContain('school')
  const [agree] = buttonsOf(asked)
  const press = (agree as { press: string }).press
  expect(textOf(await mallory.pressed(press))).toContain('settled or too old')
  expect(textOf(await eve.pressed(press))).toContain('settled or too old')
  expect(textOf(await mallory.command('unlink'))).toContain('This account stands alone')
})

test('who says no leaves both apart, and the code is void', async () => {
  const [fay, gus] = [room.person('fay'), room.person('gus')]
  const code = codeIn(await fay.command('link'))
  const asked = await gus.command('link', { code })
  expect(textOf(await gus.press(asked, 'No, leave them apart'))).toContain('Left apart.')
  expect(textOf(await gus.press(asked, 'Yes, both are mine'))).toContain('settled or too old')
  expect(textOf(await gus.command('link', { code }))).toContain('used already')
})

test('a bad code is answered by a sentence that helps', async () => {
  const [hal, ida] = [room.person('hal'), room.person('ida')]
  for (const code of ['', 'x', '0OI1-0OI1', 'ABCD-EFGH', '`@everyone`', 'A'.repeat(40)]) {
    const said = textOf(await ida.command('link', { code }))
    if (code === '') expect(said).toContain('Give it to nobody.')
    else expect(said).toContain('That is no code of mine')
  }
  const own = codeIn(await hal.command('link'))
  expect(textOf(await hal.command('link', { code: own }))).toContain('from this same learner')
  room.wait(10 * MINUTE)
  expect(textOf(await ida.command('link', { code: own }))).toContain('too old')
  const form = await ida.press(await ida.command('link'), 'I have a code', {
    code: codeIn(await hal.command('link')).toLowerCase(),
  })
  expect(labelsOf(form)).toEqual(['Yes, both are mine', 'No, leave them apart'])
  for (let more = 0; more < 3; more++) await ida.command('link')
  expect(textOf(await ida.command('link'))).toContain('many codes within an hour')
})

test('an account is taken out with what was begun there, after one question', async () => {
  const jan = room.person('jan')
  const onSlack = elsewhere(jan)
  await jan.command('lesson', { find: 'blank-page' })
  await onSlack.command('lesson', { find: LESSON })
  await link(jan, onSlack)
  const accounts = await jan.command('unlink')
  expect(textOf(accounts)).toContain('2 accounts are one learner')
  const asked = await jan.pressed(accountIn(accounts, 'jan on Slack'))
  expect(textOf(asked)).toContain('Take jan on Slack out?')
  expect(textOf(await jan.press(asked, 'Keep it'))).toContain('2 accounts are one learner')
  const done = await jan.press(asked, 'Take it out')
  expect(textOf(done)).toContain('jan on Slack stands alone again')
  expect(textOf(done)).toContain('This account stands alone')
  expect(textOf(await jan.press(asked, 'Take it out'))).toContain('Nothing was changed.')
  expect(textOf(await onSlack.command('unlink'))).toContain('was taken out of your linked accounts')
  expect((await room.store.readings.opened(await idOf('jan', 'web', 'school'))).has(LESSON)).toBe(false)
  expect((await room.store.readings.opened(await idOf('jan', 'slack', 'workspace'))).has(LESSON)).toBe(true)
})

test('nobody takes out an account of somebody else', async () => {
  const [kim, mallory] = [room.person('kim'), room.person('mallory')]
  await link(kim, elsewhere(kim))
  const press = accountIn(await kim.command('unlink'), 'kim on Slack')
  expect(textOf(await mallory.pressed(`${press}&sure=1`))).toContain('not one of yours')
  expect(textOf(await kim.command('unlink'))).toContain('2 accounts are one learner')
})

test('a quiz can be begun again and again, whatever was linked and taken out between', async () => {
  const lee = room.person('lee')
  const onSlack = elsewhere(lee)
  const quizTo = async (pupil: Pupil) => {
    let view = await pupil.command('quiz', { lesson: LESSON })
    expect(textOf(view)).toContain('Question 1 of')
    for (let label = ''; label !== 'See the score'; ) {
      view = await pupil.press(view, letterIn(room.lessons, view, true))
      label = labelsOf(view)[0]!
      view = await pupil.press(view, label)
    }
  }
  await quizTo(lee)
  await quizTo(onSlack)
  for (let round = 0; round < 2; round++) {
    await link(lee, onSlack)
    await quizTo(onSlack)
    await quizTo(lee)
    const asked = await lee.pressed(accountIn(await lee.command('unlink'), 'lee on Slack'))
    await lee.press(asked, 'Take it out')
    await quizTo(onSlack)
    await quizTo(lee)
  }
  expect(room.errors).toEqual([])
})

async function idOf(user: string, platform: 'web' | 'slack', tenant: string): Promise<string> {
  return (await room.store.accounts.find({ platform, tenant, user }))!
}
