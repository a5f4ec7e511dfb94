import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CardPicture } from '../../src/core/picture.ts'
import type { View } from '../../src/core/view.ts'
import { Classroom, labelsOf, type Pupil, pressOf, textOf } from './classroom.ts'
import { letterIn } from './letters.ts'

const MODULE = ['api-or-chat', 'your-first-api-call']
const OTHERS = ['prompts-under-version-control', 'testing-a-prompt']
let room: Classroom
beforeAll(async () => {
  room = await Classroom.open()
})
afterAll(() => room.close())

async function takeQuiz(pupil: Pupil, lesson: string, isRight = true): Promise<View> {
  let view = await pupil.command('quiz', { lesson })
  for (;;) {
    view = await pupil.press(view, letterIn(room.lessons, view, isRight))
    const label = labelsOf(view)[0]!
    view = await pupil.press(view, label)
    if (label !== 'Next question') return view
  }
}

const deedOf = (view: View) => new URLSearchParams(pressOf(view, 'Share').split('?')[1]).get('of')

test('a lesson passed is shared with a name and what was done, once', async () => {
  const ada = room.person('Ada')
  const score = await takeQuiz(ada, 'api-or-chat')
  expect(deedOf(score)).toBe('lesson')
  room.png = Uint8Array.of(1)
  expect(textOf(await ada.press(score, 'Share'))).toContain('Shared in this channel')
  room.png = undefined
  const { to, view } = room.posts.at(-1)!
  expect(to).toEqual({ platform: 'web', tenant: 'school', channel: 'general' })
  const title = room.lessons.entry('api-or-chat')!.title
  expect(textOf(view)).toBe(
    `Ada passed the lesson ${title}.\nAda passed the lesson ${title}.\nOpen the lesson`,
  )
  expect(room.drawn.at(-1)).toEqual({
    kind: 'card',
    name: 'Ada',
    deed: 'passed the lesson',
    title,
    context: 'Builders · From prompt to program',
  } satisfies CardPicture)
  const posts = room.posts.length
  expect(textOf(await ada.press(score, 'Share'))).toContain('You shared that in this channel before.')
  const again = await takeQuiz(ada, 'api-or-chat')
  await ada.press(again, 'Share')
  expect(room.posts).toHaveLength(posts)
})

test('the last lesson of a module is the module, and of a track the track', async () => {
  const ben = room.person('Ben')
  await takeQuiz(ben, MODULE[0]!)
  const module = await takeQuiz(ben, MODULE[1]!)
  expect(textOf(module)).toContain('With this you finished the module From prompt to program.')
  expect(deedOf(module)).toBe('module')
  await ben.press(module, 'Share')
  expect(textOf(room.posts.at(-1)!.view)).toContain('Ben finished the module From prompt to program.')
  await takeQuiz(ben, OTHERS[0]!)
  const track = await takeQuiz(ben, OTHERS[1]!)
  await ben.press(track, 'Share')
  expect(textOf(room.posts.at(-1)!.view)).toContain('Ben finished the track Builders.')
  expect(deedOf(await takeQuiz(ben, OTHERS[1]!))).toBe('lesson')
})

test('nothing is shared that is not done, is not theirs, or that nobody would see', async () => {
  const cat = room.person('Cat')
  const failed = await takeQuiz(cat, MODULE[0]!, false)
  expect(labelsOf(failed)).not.toContain('Share')
  const posts = room.posts.length
  const attempt = new URLSearchParams(pressOf(failed, 'Retry missed').split('?')[1]).get('attempt')
  const forged = await cat.pressed(`card.share?attempt=${attempt}&of=track`)
  expect(textOf(forged)).toContain('There is nothing to share yet')
  const mine = await takeQuiz(room.person('Dan'), MODULE[0]!)
  expect(textOf(await cat.press(mine, 'Share'))).toContain('There is nothing to share yet')
  expect(
    textOf(await room.person('Dan').pressed(pressOf(mine, 'Share').replace('lesson', 'track'))),
  ).toContain('There is nothing to share yet')
  expect(room.posts).toHaveLength(posts)
  const direct = await takeQuiz(room.person('Eve', { direct: true }), MODULE[0]!)
  expect(labelsOf(direct)).not.toContain('Share')
})

test('a refusal says what to change, and the next press tries again', async () => {
  const fay = room.person('Fay')
  const score = await takeQuiz(fay, MODULE[0]!)
  room.refusal = 'no-posting'
  expect(textOf(await fay.press(score, 'Share'))).toContain('I may not post here.')
  room.refusal = undefined
  expect(textOf(await fay.press(score, 'Share'))).toContain('Shared in this channel')
  expect(room.errors).toEqual([])
})

test('who wants no name in posts has none', async () => {
  const gus = room.person('Gus')
  await gus.press(await gus.command('settings'), 'Leave my name out')
  await gus.press(await takeQuiz(gus, MODULE[0]!), 'Share')
  expect(textOf(room.posts.at(-1)!.view)).toMatch(/^Somebody passed the lesson/)
})
