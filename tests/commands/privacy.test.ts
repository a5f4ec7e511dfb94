import { afterAll, beforeAll, expect, test } from 'vitest'
import type { View } from '../../src/core/view.ts'
import { placesOf } from '../store/schema-of.ts'
import { Classroom, labelsOf, type Pupil, textOf } from './classroom.ts'

const LESSON = 'api-or-chat'
const UNCOVERED = 'Which wood is best for a violin bow?'

let room: Classroom
let tenants = 0
beforeAll(async () => {
  room = await Classroom.open()
})
afterAll(() => room.close())

async function erase(pupil: Pupil): Promise<View> {
  const sure = await pupil.press(await pupil.command('privacy'), 'Erase me')
  const receipt = await pupil.press(sure, 'Erase …', { word: 'ERASE' })
  await room.jobs.tick()
  await room.jobs.idle()
  return receipt
}

const shown = () => room.posts.map(({ view }) => textOf(view)).join('\n---\n')

test('a question handed to a person, its answer and a shared card name nobody any more', async () => {
  const tenant = `school-${++tenants}`
  const lead = room.person('Lionel', { channel: 'office', admin: true, tenant })
  await lead.command('questions', { to: 'on' })
  const ada = room.person('Adalind', { tenant })
  await ada.press(await ada.command('lesson', { find: LESSON }), 'Share')
  await ada.press(await ada.ask(UNCOVERED), 'Ask a person')
  const handed = room.posts.at(-1)!
  await lead.press(handed.view, 'Answer', { answer: 'Pernambuco.' })
  expect(shown()).toContain('Adalind asks')
  expect(shown()).toContain('Lionel answered')

  expect(textOf(await erase(ada))).toContain('Posts that are edited now')
  expect(shown()).not.toContain('Adalind')
  expect(shown()).not.toContain(UNCOVERED)
  expect(shown()).toContain('Shared by Somebody')
  expect(await placesOf(room.store, ['Adalind', 'violin bow'])).toEqual([])

  await erase(lead)
  expect(shown()).not.toMatch(/Lionel|Pernambuco/)
  expect(await placesOf(room.store, ['Lionel', 'Pernambuco'])).toEqual([])
  expect(room.errors).toEqual([])
})

test('the podium and the standings of a live quiz keep the points and lose the name, and nobody else does', async () => {
  const tenant = `school-${++tenants}`
  const [eve, dan] = [room.person('Evelina', { tenant }), room.person('Danilo', { tenant })]
  const before = room.posts.length
  const told = await eve.command('live', { lesson: `${LESSON} 5` })
  const here = () => room.posts.slice(before)
  await eve.press(here()[0]!.view, 'Join')
  await dan.press(here()[0]!.view, 'Join')
  await eve.press(told, 'Start now')
  await room.jobs.tick()
  for (let beat = 0; beat < 200 && !here().at(-1)!.view.title?.includes('Result'); beat++) {
    await room.jobs.tick()
    await room.jobs.idle()
    const { view } = here().at(-1)!
    if (labelsOf(view).includes('A')) {
      await eve.press(view, 'A')
      await dan.press(view, 'B')
    }
    room.wait(2_000)
  }
  const all = () => here().map(({ view }) => textOf(view))
  expect(all().filter((text) => text.includes('Evelina')).length).toBeGreaterThan(3)
  const others = all().filter((text) => text.includes('Danilo')).length
  await erase(eve)
  expect(all().join('\n')).not.toContain('Evelina')
  expect(all().filter((text) => text.includes('Danilo'))).toHaveLength(others)
  expect(await placesOf(room.store, ['Evelina'])).toEqual([])
  expect(room.errors).toEqual([])
})

test('whoever is in an open quiz and erases themselves harms nothing, and a second erasure finds a newcomer', async () => {
  const tenant = `school-${++tenants}`
  const fay = room.person('Fayola', { tenant })
  const question = await fay.command('quiz', { lesson: LESSON })
  await fay.press(question, 'A')
  await erase(fay)
  const pressed = await fay.press(question, 'A')
  expect(textOf(pressed)).not.toContain('went wrong')
  expect(textOf(await erase(fay))).toContain('Receipt')
  expect(await placesOf(room.store, ['Fayola'])).toEqual([])
  expect(room.errors).toEqual([])
})

test('joined accounts are named before, and a number that changed meanwhile is asked for again', async () => {
  const tenant = `school-${++tenants}`
  const gus = room.person('Gustavo', { tenant })
  const sure = await gus.press(await gus.command('privacy'), 'Erase me')
  expect(textOf(sure)).toContain('your one account')
  const other = room.person('Gusto', { tenant: `${tenant}-too` })
  const [own, joined] = await Promise.all(
    [
      { platform: 'web', tenant, user: 'Gustavo' } as const,
      { platform: 'web', tenant: `${tenant}-too`, user: 'Gusto' } as const,
    ].map((account, index) => room.store.accounts.findOrCreate(account, { id: `g${index}`, now: 1 })),
  )
  await room.store.links.join(
    { learner: own!, platform: 'web', name: 'Gustavo' },
    { learner: joined!, platform: 'web', name: 'Gusto' },
    1,
  )
  const refused = await gus.press(sure, 'Erase …', { word: 'ERASE' })
  expect(textOf(refused)).toContain('your accounts are not the same')
  const again = await gus.press(refused, 'Erase me')
  expect(textOf(again)).toMatch(/all 2 of your joined accounts: Gust\w+ on the browser and Gust\w+/)
  expect(labelsOf(again)).toEqual(['Export first', 'Erase …'])
  await gus.press(again, 'Erase …', { word: 'ERASE' })
  expect(await placesOf(room.store, ['Gusta', 'Gusto'])).toEqual([])
  expect(textOf(await other.command('progress'))).not.toContain('went wrong')
})
