import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Answered,
  DAY_MS,
  daysBetween,
  dueOn,
  fold,
  isLeech,
  isWeak,
  LONGEST_INTERVAL,
  type Memory,
  plusDays,
  retrievability,
} from '../../src/learn/memory.ts'

const FIRST = '2026-01-10'
const answer = (day: number, correct: boolean, hour = 9): Answered => {
  const on = plusDays(FIRST, day)
  return { lesson: 'l', question: 'q', correct, at: Date.parse(on) + hour * 3_600_000, on }
}
const foldAll = (answers: readonly Answered[]) =>
  answers.reduce<Memory | undefined>((memory, next) => fold(memory, next), undefined)!

describe('a memory', () => {
  test('after a first right answer comes back in days, after a wrong one tomorrow', () => {
    expect(dueOn(fold(undefined, answer(0, true)))).toBe(plusDays(FIRST, 3))
    expect(dueOn(fold(undefined, answer(0, false)))).toBe(plusDays(FIRST, 1))
  })

  test('grows with every right answer, and at most to 180 days', () => {
    let memory = fold(undefined, answer(0, true))
    let day = 0
    for (let times = 0; times < 12; times++) {
      const days = daysBetween(memory.answeredOn, dueOn(memory))
      expect(days).toBeLessThanOrEqual(LONGEST_INTERVAL)
      day += days
      const next = fold(memory, answer(day, true))
      expect(next.stability).toBeGreaterThan(memory.stability)
      memory = next
    }
    expect(daysBetween(memory.answeredOn, dueOn(memory))).toBe(LONGEST_INTERVAL)
  })

  test('a second answer of the same date changes nothing, nor does one of a date before', () => {
    const memory = fold(undefined, answer(3, true))
    expect(fold(memory, answer(3, false, 20))).toBe(memory)
    expect(fold(memory, answer(2, false, 40))).toBe(memory)
  })

  test('a lapse is a wrong answer to what had been right', () => {
    const lapses = (...pattern: boolean[]) => foldAll(pattern.map((right, day) => answer(day, right))).lapses
    expect(lapses(false, false, false)).toBe(0)
    expect(lapses(true, false)).toBe(1)
    expect(lapses(true, false, false)).toBe(2)
    expect(lapses(false, true, true, false, true, false)).toBe(2)
  })

  test('four lapses make a leech, until it is right again', () => {
    const of = (...pattern: boolean[]) => foldAll(pattern.map((right, day) => answer(day, right)))
    expect(isLeech(of(true, false, false, false))).toBe(false)
    expect(isLeech(of(true, false, false, false, false))).toBe(true)
    expect(isLeech(of(true, false, false, false, false, true))).toBe(false)
    expect(isLeech(of(false, false, false))).toBe(false)
    expect(isLeech(of(false, false, false, false))).toBe(true)
    expect(isWeak(of(true, false))).toBe(true)
    expect(isWeak(of(true, false, true))).toBe(false)
    expect(isWeak(of(true, false, true, false, true))).toBe(true)
  })

  test('retrievability is 1 at the answer and 0.9 after its stability', () => {
    const memory = fold(undefined, answer(0, true))
    expect(retrievability(memory, memory.answeredAt)).toBe(1)
    expect(retrievability(memory, memory.answeredAt + memory.stability * DAY_MS)).toBeCloseTo(0.9, 6)
  })

  test('is the same for the same answers, and lives within its bounds', () => {
    const history = fc.array(fc.record({ gap: fc.integer({ min: 0, max: 400 }), right: fc.boolean() }), {
      minLength: 1,
      maxLength: 40,
    })
    fc.assert(
      fc.property(history, (steps) => {
        let day = 0
        const answers = steps.map(({ gap, right }) => {
          day += gap
          return answer(day, right)
        })
        const memory = foldAll(answers)
        expect(foldAll(answers)).toEqual(memory)
        expect(memory.repetitions).toBe(new Set(answers.map(({ on }) => on)).size)
        const days = daysBetween(memory.answeredOn, dueOn(memory))
        expect(days).toBeGreaterThanOrEqual(1)
        expect(days).toBeLessThanOrEqual(LONGEST_INTERVAL)
        expect(memory.difficulty).toBeGreaterThanOrEqual(1)
        expect(memory.difficulty).toBeLessThanOrEqual(10)
      }),
    )
  })
})
