import { plusDays } from '../../src/learn/memory.ts'
import type { RoundRow } from '../../src/store/schema.ts'
import type { Store } from '../../src/store/store.ts'

const HOUR = 60 * 60 * 1000
const FIRST = '2026-01-01'
export const LESSONS = ['l1', 'l2'] as const
export const QUESTIONS = ['q1', 'q2'] as const
const TENANT = { platform: 'web', tenant: 'school' } as const

/** What somebody does with one of their accounts, the one after the other. */
export type Deed = {
  readonly account: number
  readonly kind: 'attempt' | 'read' | 'drill' | 'review' | 'look'
  readonly lesson: (typeof LESSONS)[number]
  readonly question: (typeof QUESTIONS)[number]
  readonly correct: boolean
  /** Of the two questions of an attempt, as many are answered; the page that is read. */
  readonly extent: 0 | 1 | 2
}

let made = 0
export const unique = (name: string) => `${name}${++made}`

export async function newLearner(store: Store): Promise<string> {
  const user = unique('u')
  return store.accounts.findOrCreate({ ...TENANT, user }, { id: user, now: 1 })
}

export const asLinked = (learner: string) => ({ learner, platform: 'web', name: learner })

/** A world of deeds: the same deeds by any number of learners, with ids of its own. */
export class Deeds {
  readonly #store: Store
  readonly #mark = unique('world')

  constructor(store: Store) {
    this.#store = store
  }

  /** @param index its place in the history, which is when it happens */
  async do(learner: string, { kind, lesson, question, correct, extent }: Deed, index: number): Promise<void> {
    const at = Date.parse(FIRST) + index * 7 * HOUR
    const answered = {
      ...{ learner, ...TENANT, lesson, lesson_hash: 'version-1', choice: 0, correct: correct ? 1 : 0 },
      ...{ answered_at: at, local_date: plusDays(FIRST, Math.floor((index * 7) / 24)) },
    }
    switch (kind) {
      case 'attempt':
        await this.#store.attempts.begin(
          {
            ...{ id: `${this.#mark}-${index}`, learner, ...TENANT, lesson, lesson_hash: 'version-1' },
            ...{ seed: 1, questions: '["q1","q2"]', size: 2, scope: 'all', started_at: at },
          },
          '[]',
        )
        for (const [place, id] of QUESTIONS.slice(0, extent).entries()) {
          await this.#store.attempts.answer({
            ...answered,
            attempt: `${this.#mark}-${index}`,
            question: id,
            answered_at: at + place,
          })
        }
        return
      case 'read':
        await this.#store.readings.turn({
          ...{ learner, lesson, page: extent, lesson_hash: 'version-1', tenant: 'school', opened_at: at },
          finished_at: extent === 2 ? at : null,
        })
        await this.#store.activity.read({
          ...{ learner, lesson, local_date: answered.local_date, read_at: at },
        })
        return
      case 'drill':
        await this.#store.rounds.freeze(roundRow(this.#drill, 'drill', null), [])
        await this.#store.rounds.answer({
          ...answered,
          round: this.#drill,
          question: `${lesson}/${question}`,
          late: 0,
        })
        return
      case 'review': {
        const id = `${this.#mark}-${index}`
        await this.#store.rounds.freeze(roundRow(id, 'review', learner), [])
        await this.#store.rounds.answer({
          ...answered,
          round: id,
          question: `${lesson}/${question}`,
          late: 0,
        })
        return
      }
      case 'look':
        await this.#store.memories.of(learner)
        return
      default:
        kind satisfies never
    }
  }

  /** All that a person has, as any of their accounts sees it. */
  async seenBy(learner: string): Promise<unknown> {
    const { activity, attempts, readings, rounds, memories, hints } = this.#store
    const plain = <T extends object>(row: T | undefined) =>
      row &&
      JSON.parse(JSON.stringify(row).replaceAll(this.#mark, ''), (key, value) =>
        key === 'learner' ? '' : value,
      )
    return {
      scores: (await attempts.scores(learner)).map(plain),
      open: plain(await attempts.open(learner, 0)),
      latest: plain(await Promise.all(LESSONS.map((lesson) => attempts.latest(learner, lesson)))),
      openAttempts: plain(await Promise.all(LESSONS.map((lesson) => hints.openAttempts(learner, lesson, 0)))),
      lastBegun: plain(await hints.lastBegun(learner)),
      readings: plain(await Promise.all(LESSONS.map((lesson) => readings.of(learner, lesson)))),
      last: plain(await readings.last(learner)),
      finished: [...(await readings.finished(learner))].toSorted(),
      opened: [...(await readings.opened(learner))].toSorted(),
      memories: await memories.of(learner),
      answers: await memories.answers(learner),
      hasDue: await memories.hasDue(learner, Date.parse(FIRST) + 60 * 24 * HOUR),
      drill: [...(await rounds.answersOf(this.#drill, learner))].toSorted(),
      activity: (await activity.of(learner)).toSorted((a, b) => a.first - b.first),
    }
  }

  /** What everybody sees of the drill. */
  async drill(): Promise<unknown> {
    const { outcomes } = this.#store
    return {
      results: (await outcomes.results(this.#drill)).map(({ answered, right }) => ({ answered, right })),
      counts: [...(await outcomes.counts(this.#drill))].toSorted(),
      participants: await outcomes.participants(this.#drill),
    }
  }

  get #drill(): string {
    return `${this.#mark}-drill`
  }
}

const roundRow = (id: string, kind: 'drill' | 'review', learner: string | null): RoundRow => ({
  ...{ id, kind, drill: kind === 'drill' ? id : null, learner, ...TENANT, channel: 'general' },
  ...{ local_date: FIRST, zone: 'UTC', questions: '[]', seed: 1, state: 'open', claimed_by: null },
  ...{ claimed_until: null, opens_at: 1, closes_at: 2, message: null, thread: null, url: null },
  ...{ posted_at: null, closed_at: null },
})
