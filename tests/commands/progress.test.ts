import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawable, type ProgressPicture } from '../../src/core/picture.ts'
import type { View } from '../../src/core/view.ts'
import { Classroom, labelsOf, type Pupil, textOf } from './classroom.ts'
import { letterIn } from './letters.ts'

const DAY = 24 * 60 * 60 * 1000
const PNG = Uint8Array.of(1)
const LESSON = 'api-or-chat'
let room: Classroom
beforeAll(async () => {
  room = await Classroom.open()
})
afterAll(() => room.close())

async function takeQuiz(pupil: Pupil, lesson: string, wrong = 0): Promise<View> {
  let view = await pupil.command('quiz', { lesson })
  for (let index = 0; ; index++) {
    view = await pupil.press(view, letterIn(room.lessons, view, index >= wrong))
    const label = labelsOf(view)[0]!
    view = await pupil.press(view, label)
    if (label !== 'Next question') return view
  }
}

async function progressOf(pupil: Pupil): Promise<{ view: View; picture: ProgressPicture }> {
  room.png = PNG
  const view = await pupil.command('progress')
  room.png = undefined
  return { view, picture: room.drawn.at(-1) as ProgressPicture }
}

const imagesOf = (view: View) => view.body.filter((block) => block.kind === 'image')

test('a newcomer sees an empty calendar, and where to begin', async () => {
  const { view, picture } = await progressOf(room.person('newcomer'))
  expect(imagesOf(view)[0]?.alt).toMatch(/^A calendar of your last 26 weeks: nothing yet with/)
  expect(textOf(view)).toContain('Streak\nnone yet')
  expect(labelsOf(view)[0]).toBe('Read the first lesson')
  expect(picture.figures.map(({ value }) => value)).toEqual(['0', '0', '0', '0'])
  expect(picture.calendar.weeks).toHaveLength(26)
  expect(picture.scores.bars).toEqual([])
  expect(picture.tracks.bars.map(({ note }) => note)).toEqual(['0 of 4', '0 of 4', '0 of 4'])
})

test('the picture and the words say the same', async () => {
  const ada = room.person('ada')
  await ada.command('lesson', { find: LESSON })
  await takeQuiz(ada, LESSON)
  room.wait(DAY)
  await takeQuiz(ada, LESSON, 1)
  room.wait(2 * DAY)
  await ada.command('lesson', { find: LESSON })
  const { view, picture } = await progressOf(ada)
  const size = room.lessons.lesson(LESSON)!.quiz.length
  expect(textOf(view)).toContain('Streak\n3 days in a row, one freeze used this week')
  expect(textOf(view)).toContain('To review today\n1')
  expect(textOf(view)).toContain(`${size - 1} of ${size} `)
  expect(picture.figures.map(({ value, label }) => `${value} ${label}`)).toEqual([
    '3 days in a row',
    '1 question to review today',
    '0 lessons read, of 12',
    '1 quiz passed',
  ])
  const { counts, today } = picture.calendar.weeks.at(-1)!
  expect(counts).toEqual([size + 1, size, 0, 1, null, null, null])
  expect(today).toBe(3)
  expect(picture.calendar.weeks.filter(({ month }) => month)).toHaveLength(6)
  expect(picture.scores.bars.map(({ note }) => note)).toEqual([
    `${size - 1} of ${size}`,
    `${size} of ${size}`,
  ])
  expect(imagesOf(view)[0]?.alt).toContain(
    `3 days with lessons or questions, at most ${size + 1} a day. Streak: 3 days in a row, one freeze`,
  )
  room.wait(DAY)
  expect(textOf(await ada.command('progress'))).toContain('one freeze used this week; today is still open')
})

test('where nothing can be drawn the words come alone', async () => {
  const view = await room.person('ada').command('progress')
  expect(imagesOf(view)).toEqual([])
  expect(textOf(view)).toContain('Streak\n')
  expect(room.errors).toEqual([])
})

test('no letters are drawn that the typeface has not', () => {
  expect(drawable('Zażółć → “gęślą”  ✓')).toBe('Zażółć “gęślą”')
  expect(drawable('Ильинична 🎓')).toBe('Ильинична')
  expect(drawable('Cafe\u0301')).toBe('Café')
  expect(drawable('山田 Ada')).toBe('')
  expect(drawable('🎓')).toBe('')
})
