import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { features } from '../../commands/index.ts'
import * as presses from '../../commands/presses.ts'
import { actionOf, distinctPresses, PRESS_MAX, type Press, parsePress, press } from '../../src/core/press.ts'

const sample = { id: 'quiz.answer', args: z.object({ attempt: z.string(), note: z.string() }) }

test('what was pressed comes back, whatever the arguments hold', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 8 }),
      fc.string({ maxLength: 4, unit: 'grapheme-ascii' }),
      (attempt, note) => {
        const parsed = parsePress(press(sample, { attempt, note }))
        expect(parsed).toEqual({ id: sample.id, args: { attempt, note } })
      },
    ),
  )
})

test('an id that no platform would take is refused when it is made', () => {
  expect(() => press(sample, { attempt: 'x'.repeat(90), note: '' })).toThrow(RangeError)
})

test('anything at all can be parsed, because a press comes from outside', () => {
  fc.assert(fc.property(fc.string(), (raw) => typeof parsePress(raw).id === 'string'))
})

test('the action alone is the one that the whole press names', () => {
  const likely = fc.stringMatching(/^[a-z.]{0,6}(\?[a-z=&#]{0,8})?(#\d{0,2})?$/)
  fc.assert(fc.property(fc.oneof(fc.string(), likely), (raw) => actionOf(raw) === parsePress(raw).id))
})

test('a repeated press gets an id of its own and still means the same', () => {
  const distinct = distinctPresses()
  const id = press(sample, { attempt: 'a', note: 'b' })
  const ids = [distinct(id), distinct(id), distinct('help.show' as Press), distinct(id)]
  expect(new Set(ids).size).toBe(4)
  for (const repeated of [ids[1]!, ids[3]!]) expect(parsePress(repeated)).toEqual(parsePress(id))
})

test('every button of the longest lesson id fits', () => {
  const lesson = 'l'.repeat(48)
  const longest: readonly Press[] = [
    press(presses.openLesson, { lesson, page: 9_999 }),
    press(presses.openSection, { lesson, section: '123456' }),
    press(presses.shareLesson, { lesson }),
    press(presses.startQuiz, { lesson }),
    press(presses.askTutor, { lesson }),
    press(presses.browseModule, { track: lesson, module: 9_999, page: 999 }),
    press(presses.answerQuestion, { attempt: 'a'.repeat(16), question: 999, choice: 4 }),
  ]
  for (const id of longest) expect(id.length).toBeLessThanOrEqual(PRESS_MAX)
})

test('every declared button has one action that answers it', () => {
  const declared = Object.values(presses).map(({ id }) => id)
  const answered = features.flatMap(({ actions }) => actions.map(({ id }) => id))
  expect(answered.toSorted()).toEqual(declared.toSorted())
  expect(new Set(answered).size).toBe(answered.length)
})
