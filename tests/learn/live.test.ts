import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asking, LIVE, type LiveAnswer, nextStep, pointsFor, standings } from '../../src/learn/live.ts'

const T = 1_000_000
const timing = { from: T, until: T + LIVE.questionMs }
const at = { number: 0, size: 5, until: T, isShown: true }
const some = { players: 3, answered: 1, quiet: 0 }

describe('the steps of a live quiz', () => {
  test('a lobby waits for its end, and asks only where somebody joined', () => {
    const lobby = { ...at, phase: 'lobby' } as const
    expect(nextStep(lobby, some, T - 1)).toEqual({ kind: 'stay' })
    expect(nextStep(lobby, some, T)).toEqual(asking(0, T))
    expect(nextStep(lobby, { ...some, players: 0 }, T)).toEqual({ kind: 'end', why: 'nobody' })
    expect(nextStep({ ...lobby, isShown: false }, some, T + 5)).toEqual({ kind: 'stay' })
  })

  test('a question ends with its time, or when all who joined have answered', () => {
    const asked = { ...at, phase: 'asking', until: T + LIVE.questionMs } as const
    const all = { ...some, answered: 3 }
    expect(nextStep(asked, all, T + LIVE.earlyMs - 1)).toEqual({ kind: 'stay' })
    expect(nextStep(asked, all, T + LIVE.earlyMs)).toMatchObject({ phase: 'standing', number: 0 })
    expect(nextStep(asked, some, T + LIVE.earlyMs)).toEqual({ kind: 'stay' })
    expect(nextStep(asked, some, T + LIVE.questionMs)).toMatchObject({
      phase: 'standing',
      until: T + LIVE.questionMs + LIVE.standingMs,
    })
    expect(nextStep(asked, { ...some, players: 0, answered: 0 }, T + LIVE.earlyMs)).toEqual({ kind: 'stay' })
    expect(nextStep({ ...asked, isShown: false }, all, T + LIVE.questionMs)).toEqual({ kind: 'stay' })
    expect(nextStep(asked, { ...some, quiet: 2 }, T + LIVE.questionMs)).toEqual({ kind: 'end', why: 'quiet' })
  })

  test('after a standing comes the next question, after the last the end', () => {
    const standing = { ...at, phase: 'standing' } as const
    expect(nextStep(standing, some, T - 1)).toEqual({ kind: 'stay' })
    expect(nextStep(standing, some, T)).toEqual(asking(1, T))
    expect(nextStep({ ...standing, number: 4 }, some, T)).toEqual({ kind: 'end', why: 'finished' })
  })

  test.each(['lobby', 'asking', 'standing'] as const)(
    '%s that was left alone for minutes is lost',
    (phase) => {
      const state = { ...at, phase, isShown: false }
      expect(nextStep(state, some, T + LIVE.lostMs)).not.toEqual({ kind: 'end', why: 'lost' })
      expect(nextStep(state, some, T + LIVE.lostMs + 1)).toEqual({ kind: 'end', why: 'lost' })
    },
  )

  test('what is over stays', () => {
    for (const phase of ['ending', 'done'] as const) {
      expect(nextStep({ ...at, phase }, some, T + 10 * LIVE.lostMs)).toEqual({ kind: 'stay' })
    }
  })
})

describe('points', () => {
  test('half is for being right, half for the time that was left', () => {
    expect(pointsFor(true, T, timing)).toBe(1_000)
    expect(pointsFor(true, T + LIVE.questionMs / 2, timing)).toBe(750)
    expect(pointsFor(true, T + LIVE.questionMs, timing)).toBe(500)
    expect(pointsFor(false, T, timing)).toBe(0)
  })

  test('stay between 500 and 1,000 for whatever moment, and never grow by waiting', () => {
    const moment = fc.integer({ min: T - 60_000, max: T + 60_000 })
    fc.assert(
      fc.property(moment, moment, fc.nat(60_000), (a, b, length) => {
        const some = { from: T, until: T + length }
        const [early, late] = [pointsFor(true, Math.min(a, b), some), pointsFor(true, Math.max(a, b), some)]
        expect(early).toBeGreaterThanOrEqual(late)
        expect(late).toBeGreaterThanOrEqual(500)
        expect(early).toBeLessThanOrEqual(1_000)
        expect(Number.isInteger(early)).toBe(true)
      }),
    )
  })
})

describe('standings', () => {
  const learners = ['a', 'b', 'c', 'd', 'e', 'f']
  const answers = fc.uniqueArray(
    fc.record<LiveAnswer>({
      learner: fc.constantFrom(...learners, 'stranger'),
      number: fc.integer({ min: -1, max: 3 }),
      isRight: fc.boolean(),
      isVoid: fc.boolean(),
      at: fc.integer({ min: T, max: T + LIVE.questionMs }),
    }),
    { selector: ({ learner, number }) => `${learner}/${number}`, maxLength: 30 },
  )
  const timings = new Map([0, 1, 2].map((number) => [number, timing]))

  test('everybody stands once, places follow points, ties share one', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const all = standings(learners, given, timings)
        const names = all.map(({ learner }) => learner)
        expect(new Set(names).size).toBe(names.length)
        expect(names).toEqual(expect.arrayContaining(learners))
        for (const [index, { place, points }] of all.entries()) {
          expect(place).toBe(1 + all.filter((other) => other.points > points).length)
          expect(points).toBeLessThanOrEqual(all[index - 1]?.points ?? points)
        }
      }),
    )
  })

  test('points are the sum of what counts, in whatever order the answers come', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const counted = given.filter(({ number, isVoid }) => timings.has(number) && !isVoid)
        const sum = counted.reduce((points, { isRight, at }) => points + pointsFor(isRight, at, timing), 0)
        const all = standings(learners, given, timings)
        expect(all.reduce((points, one) => points + one.points, 0)).toBe(sum)
        expect(standings(learners, given.toReversed(), timings)).toHaveLength(all.length)
        const byName = (list: typeof all) => new Map(list.map((one) => [one.learner, one.points]))
        expect(byName(standings(learners, given.toReversed(), timings))).toEqual(byName(all))
      }),
    )
  })

  test('ties are listed as they joined, and the next place comes after all of them', () => {
    const one = (learner: string, isRight: boolean) => ({ learner, number: 0, isRight, isVoid: false, at: T })
    const all = standings(['c', 'b', 'a'], [one('a', true), one('b', true), one('c', false)], timings)
    expect(all.map(({ learner, place }) => [learner, place])).toEqual([
      ['b', 1],
      ['a', 1],
      ['c', 3],
    ])
  })
})
