import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  DAY_MS,
  dueOn,
  isLeech,
  isWeak,
  type Memory,
  plusDays,
  retrievability,
} from '../../src/learn/memory.ts'
import { keyOf, nextDueIn, pick, pickForTeam, type Session, type Shelf } from '../../src/learn/pick.ts'
import { lessonsIn, scopeSchema, shelfOf } from '../../src/learn/scope.ts'

const TODAY = '2026-06-15'
const AT = Date.parse(TODAY) + 9 * 3_600_000

const shelf = (lessons = 20, questions = 4): Shelf => ({
  lessons: Array.from({ length: lessons }, (_, index) => `lesson-${index}`),
  questionIds: (lesson) =>
    Number(lesson.slice(7)) < lessons ? Array.from({ length: questions }, (_, index) => `q${index}`) : [],
})

/** Answered `ago` days before today, due after `interval` days. */
const memory = (
  lesson: number,
  question: number,
  ago: number,
  more: Partial<Memory> = {},
  interval = 3,
): Memory => {
  const answeredOn = plusDays(TODAY, -ago)
  const answeredAt = Date.parse(answeredOn) + 8 * 3_600_000
  return {
    lesson: `lesson-${lesson}`,
    question: `q${question}`,
    stability: interval,
    difficulty: 5,
    dueAt: answeredAt + interval * DAY_MS,
    answeredAt,
    answeredOn,
    repetitions: 2,
    lapses: 0,
    correct: true,
    ...more,
  }
}

const chance = (seed = 1) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state / 2 ** 32
  }
}
const session = (more: Partial<Session> = {}): Session => ({
  size: 5,
  shelf: shelf(),
  memories: [],
  begun: new Set(['lesson-0']),
  at: AT,
  today: TODAY,
  random: chance(),
  ...more,
})
const keys = (picked: readonly { lesson: string; question: string }[]) => picked.map(keyOf)

describe("a learner's session", () => {
  test('of what is due begins with what is remembered best', () => {
    const memories = [memory(0, 0, 9), memory(1, 0, 4), memory(2, 0, 30), memory(3, 0, 1)]
    expect(keys(pick(session({ memories }))).slice(0, 3)).toEqual([
      'lesson-1/q0',
      'lesson-0/q0',
      'lesson-2/q0',
    ])
  })

  test('is due by the date, whatever the hour', () => {
    const evening = memory(1, 0, 3)
    const late = {
      ...evening,
      answeredAt: evening.answeredAt + 15 * 3_600_000,
      dueAt: evening.dueAt + 15 * 3_600_000,
    }
    expect(keys(pick(session({ memories: [late] })))[0]).toBe('lesson-1/q0')
  })

  test('holds at most one weak question, and no leech', () => {
    const weak = [1, 2, 3].map((lesson) => memory(lesson, 0, 5, { correct: false }))
    const leech = memory(4, 0, 5, { correct: false, lapses: 4 })
    const picked = keys(pick(session({ memories: [...weak, leech] })))
    expect(picked.filter((key) => /lesson-[123]\/q0/.test(key))).toHaveLength(1)
    expect(picked).not.toContain('lesson-4/q0')
  })

  test('is filled with weak ones where nothing else may be asked', () => {
    const memories = Array.from({ length: 19 }, (_, lesson) => memory(lesson, 0, 5, { correct: false }))
    expect(pick(session({ memories }))).toHaveLength(5)
  })

  test('takes new ones from lessons that were begun, then onward, then what was skipped', () => {
    const begun = new Set(['lesson-17', 'lesson-3'])
    expect(keys(pick(session({ begun, size: 10 })))).toEqual([
      'lesson-3/q0',
      'lesson-3/q1',
      'lesson-17/q0',
      'lesson-17/q1',
      'lesson-18/q0',
      'lesson-18/q1',
      'lesson-19/q0',
      'lesson-19/q1',
      'lesson-0/q0',
      'lesson-0/q1',
    ])
  })

  test('has no new ones while more than three sessions wait', () => {
    const due = (count: number) => Array.from({ length: count }, (_, index) => memory(index % 2, index, 5))
    const of = (count: number) => pick(session({ memories: due(count), shelf: shelf(20, 20) }))
    expect(of(15)).toHaveLength(5)
    expect(
      of(16)
        .map(({ lesson }) => lesson)
        .toSorted(),
    ).toEqual(['lesson-0', 'lesson-0', 'lesson-1', 'lesson-1'])
  })

  test('leaves out what an author took away', () => {
    expect(keys(pick(session({ memories: [memory(99, 0, 5), memory(0, 77, 5)] })))).toEqual(
      keys(pick(session())),
    )
  })

  test('keeps to the policy whatever is remembered', () => {
    const memories = fc
      .uniqueArray(
        fc.record({
          lesson: fc.integer({ min: 0, max: 21 }),
          question: fc.integer({ min: 0, max: 4 }),
          ago: fc.integer({ min: 1, max: 60 }),
          interval: fc.integer({ min: 1, max: 60 }),
          lapses: fc.integer({ min: 0, max: 5 }),
          correct: fc.boolean(),
        }),
        { selector: ({ lesson, question }) => `${lesson}/${question}`, maxLength: 60 },
      )
      .map((list) =>
        list.map((m) =>
          memory(m.lesson, m.question, m.ago, { lapses: m.lapses, correct: m.correct }, m.interval),
        ),
      )
    fc.assert(
      fc.property(memories, fc.integer({ min: 1, max: 12 }), fc.integer(), (list, size, seed) => {
        const given = () => session({ memories: list, size, random: chance(seed) })
        const picked = pick(given())
        expect(pick(given())).toEqual(picked)
        expect(picked.length).toBeLessThanOrEqual(size)
        expect(new Set(keys(picked)).size).toBe(picked.length)
        for (const lesson of new Set(picked.map((one) => one.lesson))) {
          expect(picked.filter((one) => one.lesson === lesson).length).toBeLessThanOrEqual(2)
        }
        const known = new Map(list.map((one) => [keyOf(one), one]))
        const old = picked.flatMap((one) => known.get(keyOf(one)) ?? [])
        expect(old.every((one) => dueOn(one) <= TODAY && !isLeech(one))).toBe(true)
        const strengths = old.filter((one) => !isWeak(one)).map((one) => retrievability(one, AT))
        expect(strengths).toEqual(strengths.toSorted((a, b) => b - a))
        if (old.filter(isWeak).length > 1) {
          const ofLesson = (id: string) => picked.filter(({ lesson }) => lesson === id).length
          const others = list.filter(
            (one) =>
              dueOn(one) <= TODAY && !isWeak(one) && shelf().questionIds(one.lesson).includes(one.question),
          )
          for (const one of others) {
            expect(keys(picked).includes(keyOf(one)) || ofLesson(one.lesson) === 2).toBe(true)
          }
        }
        for (const { lesson, question } of picked) expect(shelf().questionIds(lesson)).toContain(question)
      }),
    )
  })

  test('says when the next thing is due', () => {
    expect(nextDueIn(session())).toBeUndefined()
    expect(nextDueIn(session({ memories: [memory(0, 0, 1, {}, 7), memory(1, 0, 9, {}, 30)] }))).toBe(6)
    expect(nextDueIn(session({ memories: [memory(0, 0, 9)] }))).toBe(1)
  })
})

describe("a team's round", () => {
  const round = (memories: readonly Memory[], more: Partial<Parameters<typeof pickForTeam>[0]> = {}) =>
    keys(pickForTeam({ size: 5, shelf: shelf(), memories, at: AT, random: chance(), ...more }))

  test('of a new team follows the reading order', () => {
    expect(round([])).toEqual(['lesson-0/q0', 'lesson-0/q1', 'lesson-1/q0', 'lesson-1/q1', 'lesson-2/q0'])
  })

  test('begins with what the most members are forgetting, two of a lesson at most', () => {
    const memories = [
      ...Array.from({ length: 3 }, () => memory(5, 0, 10)),
      ...Array.from({ length: 2 }, () => memory(5, 1, 10)),
      memory(5, 2, 10),
      memory(6, 0, 30),
    ]
    expect(round(memories).slice(0, 3)).toEqual(['lesson-5/q0', 'lesson-5/q1', 'lesson-6/q0'])
  })

  test('is not the one of the day before', () => {
    const yesterday = ['lesson-0/q0', 'lesson-0/q1', 'lesson-1/q0', 'lesson-1/q1', 'lesson-2/q0']
    const memories = [0, 0, 1, 1, 2].flatMap((lesson, index) =>
      Array.from({ length: 9 }, () => memory(lesson, index % 2, 1)),
    )
    expect(round(memories).filter((key) => yesterday.includes(key))).toEqual([])
    expect(round(memories, { forgettingOnly: true }).toSorted()).toEqual(yesterday)
  })

  test('asks within its scope alone, and what is known where nothing else is left', () => {
    const small = shelf(1, 2)
    expect(round([memory(7, 0, 30)], { shelf: small })).toEqual(['lesson-0/q0', 'lesson-0/q1'])
    expect(round([memory(0, 0, 1), memory(0, 1, 1)], { shelf: small })).toHaveLength(2)
    expect(round([memory(0, 9, 30)], { shelf: small })).toEqual(['lesson-0/q0', 'lesson-0/q1'])
  })
})

describe('a scope', () => {
  const catalogue = {
    order: () => ['a', 'b', 'c', 'd'],
    tracks: () => [
      {
        ...{ id: 't', title: 'T', summary: '' },
        modules: [
          { id: 'm', title: 'M', lessons: ['a', 'b'] },
          { id: 'n', title: 'N', lessons: ['c'] },
        ],
      },
      { id: 'u', title: 'U', summary: '', modules: [{ id: 'm', title: 'M', lessons: ['d'] }] },
    ],
  }
  test.each([
    [{ kind: 'all' }, ['a', 'b', 'c', 'd']],
    [{ kind: 'forgetting' }, ['a', 'b', 'c', 'd']],
    [{ kind: 'track', id: 't' }, ['a', 'b', 'c']],
    [{ kind: 'module', id: 'u/m' }, ['d']],
    [{ kind: 'lessons', ids: ['c', 'gone', 'a'] }, ['a', 'c']],
    [{ kind: 'track', id: 'gone' }, []],
  ])('%j names lessons in reading order', (scope, lessons) => {
    expect(lessonsIn(scopeSchema.parse(scope), catalogue)).toEqual(lessons)
  })

  test('its shelf asks the catalogue once a lesson', () => {
    let asked = 0
    const shelf = shelfOf({ questionIds: () => [`q${++asked}`] }, ['a'])
    expect([shelf.questionIds('a'), shelf.questionIds('a')]).toEqual([['q1'], ['q1']])
  })
})
