import type { ExpressionBuilder, Kysely } from 'kysely'
import { People } from './people.ts'
import { ofPerson } from './person.ts'
import type { Tables } from './schema.ts'

/** A round that is open in a server or workspace where a learner has an account, or a review of theirs. */
export type RoundForLearner = {
  readonly platform: string
  readonly tenant: string
  /** As frozenOf() reads them. */
  readonly questions: string
  /** `lesson/question` of those that the learner answered, and may be told about: in a live quiz none. */
  readonly answered: ReadonlySet<string>
}

/** A live quiz lasts some minutes longer than planned where edits are slow. */
const LIVE_OVERDUE_MS = 15 * 60_000

/** Which attempts and rounds are open, and how far the hints to their questions have gone. */
export class Hints {
  readonly #db: Kysely<Tables>
  readonly #people: People

  constructor(db: Kysely<Tables>) {
    this.#db = db
    this.#people = new People(db)
  }

  /**
   * A learner's attempts at a lesson that are not finished, the one begun last first: the newest at the
   * whole quiz, and a later one at missed questions. Earlier ones are given up.
   */
  async openAttempts(learner: string, lesson: string, since: number): Promise<readonly string[]> {
    const attempts = await this.#db
      .selectFrom('attempts')
      .leftJoin('answers', 'answers.attempt', 'attempts.id')
      .where(ofPerson('attempts.learner', learner))
      .where('attempts.lesson', '=', lesson)
      .where('attempts.started_at', '>', since)
      .groupBy(['attempts.id', 'attempts.scope', 'attempts.size', 'attempts.started_at'])
      .select((eb) => [
        'attempts.id',
        'attempts.scope',
        'attempts.size',
        eb.fn.count<number>('answers.question').as('answered'),
      ])
      .orderBy('attempts.started_at', 'desc')
      .execute()
    const whole = attempts.findIndex(({ scope }) => scope === 'all')
    const newest = attempts.slice(0, whole + 1 || 1)
    return newest
      .filter(({ scope }, at) => scope === 'all' || at === 0)
      .filter(({ size, answered }) => Number(answered) < size)
      .map(({ id }) => id)
  }

  /** Rounds that are open for a learner, wherever they ask; a review that nobody finished is over after a day. */
  async roundsFor(learner: string, now: number): Promise<readonly RoundForLearner[]> {
    const own = await this.#people.learnersOf(learner)
    const rows = await this.#db
      .selectFrom('rounds')
      .innerJoin('accounts', (join) =>
        join
          .onRef('accounts.platform', '=', 'rounds.platform')
          .onRef('accounts.tenant', '=', 'rounds.tenant'),
      )
      .leftJoin('round_answers', (join) =>
        join.onRef('round_answers.round', '=', 'rounds.id').on('round_answers.learner', 'in', own),
      )
      .where('accounts.learner', 'in', own)
      .where('rounds.state', '=', 'open')
      .where((eb) =>
        eb.or([
          eb('rounds.kind', '=', 'drill'),
          // One that nobody could bring to its end must not be kept back for ever.
          eb('rounds.kind', '=', 'live').and('rounds.closes_at', '>', now - LIVE_OVERDUE_MS),
          eb('rounds.learner', 'in', own).and('rounds.closes_at', '>', now),
        ]),
      )
      .select([
        'rounds.id',
        'rounds.kind',
        'rounds.platform',
        'rounds.tenant',
        'rounds.questions',
        'round_answers.question as answered',
      ])
      .orderBy('rounds.opens_at')
      .execute()
    const byId = Map.groupBy(rows, ({ id }) => id)
    return [...byId.values()].flatMap(([first, ...more]) => {
      if (!first) return []
      const answered = new Set([first, ...more].flatMap((row) => row.answered ?? []))
      const { kind, platform, tenant, questions } = first
      // Everybody in a live quiz answers at the same time: what one knows, the others are still asked.
      return { platform, tenant, questions, answered: kind === 'live' ? new Set<string>() : answered }
    })
  }

  /** The attempt that a learner began last, at whatever lesson. */
  async lastBegun(learner: string): Promise<{ lesson: string; started_at: number } | undefined> {
    return this.#db
      .selectFrom('attempts')
      .select(['lesson', 'started_at'])
      .where(ofPerson('attempts.learner', learner))
      .orderBy('started_at', 'desc')
      .executeTakeFirst()
  }

  /** Remembers that a question is the one in hand, without a hint to it. */
  async touch(attempt: string, question: string, now: number): Promise<void> {
    await this.#db
      .insertInto('hints')
      .values({ attempt, question, step: 0, touched_at: now })
      .onConflict((c) =>
        c.columns(['attempt', 'question']).doUpdateSet((eb) => ({ touched_at: later(eb, now) })),
      )
      .execute()
  }

  /** Goes one step on, at most to the last one. @returns the step that is to be shown, from 1 */
  async next(attempt: string, question: string, last: number, now: number): Promise<number> {
    const row = await this.#db
      .insertInto('hints')
      .values({ attempt, question, step: 1, touched_at: now })
      .onConflict((c) =>
        c.columns(['attempt', 'question']).doUpdateSet((eb) => ({
          step: eb
            .case()
            .when('hints.step', '<', last)
            .then(eb('hints.step', '+', 1))
            .else(eb.val(last))
            .end(),
          touched_at: later(eb, now),
        })),
      )
      .returning('step')
      .executeTakeFirstOrThrow()
    return Number(row.step)
  }

  /** The questions of an attempt that hints were asked for, the one in hand first. */
  async touched(attempt: string): Promise<readonly { question: string; touched_at: number }[]> {
    return this.#db
      .selectFrom('hints')
      .select(['question', 'touched_at'])
      .where('attempt', '=', attempt)
      .orderBy('touched_at', 'desc')
      .execute()
  }
}

/** Of several writers at once the last need not be the latest, and a moment never goes backwards. */
function later(eb: ExpressionBuilder<Tables, 'hints'>, now: number) {
  return eb.case().when('hints.touched_at', '<', now).then(eb.val(now)).else(eb.ref('hints.touched_at')).end()
}
