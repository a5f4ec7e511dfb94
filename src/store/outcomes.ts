import { type Kysely, sql } from 'kysely'
import { isFirstInRound } from './person.ts'
import type { Tables } from './schema.ts'

/** What a person did in a round while it was open; a void question counts for nothing. */
export type RoundResult = {
  /** Whose: the person, as People.personOf() gives it. */
  readonly learner: string
  readonly answered: number
  readonly right: number
}

/** What came of rounds: who took part, what they chose, and how well they did. */
export class Outcomes {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /** How many people answered at least one question in time. */
  async participants(round: string): Promise<number> {
    const row = await this.#db
      .selectFrom('round_answers')
      .innerJoin('learners', 'learners.id', 'round_answers.learner')
      .select((eb) => eb.fn.count<number>('learners.person').distinct().as('count'))
      .where('round', '=', round)
      .where('late', '=', 0)
      .executeTakeFirst()
    return Number(row?.count ?? 0)
  }

  /** By `lesson/question`, how many chose each option, in the author's order; late answers left out. */
  async counts(round: string): Promise<ReadonlyMap<string, readonly number[]>> {
    const rows = await this.#db
      .selectFrom('round_answers')
      .select((eb) => ['question', 'choice', eb.fn.countAll<number>().as('count')])
      .where('round', '=', round)
      .where('late', '=', 0)
      .where(isFirstInRound())
      .groupBy(['question', 'choice'])
      .execute()
    const counts = new Map<string, number[]>()
    for (const { question, choice, count } of rows) {
      const options = counts.get(question) ?? []
      while (options.length <= choice) options.push(0)
      options[choice] = Number(count)
      counts.set(question, options)
    }
    return counts
  }

  /** The most right answers first, then the most answers, then who was done first. */
  async results(round: string): Promise<readonly RoundResult[]> {
    const rows = await this.#db
      .selectFrom('round_answers')
      .innerJoin('learners', 'learners.id', 'round_answers.learner')
      .select((eb) => [
        'learners.person as learner',
        sql<number>`sum(1 - void)`.as('answered'),
        sql<number>`sum(correct * (1 - void))`.as('right'),
        eb.fn.max('answered_at').as('done_at'),
      ])
      .where('round', '=', round)
      .where('late', '=', 0)
      .where(isFirstInRound())
      .groupBy('learners.person')
      .execute()
    return rows
      .map((row) => ({ ...row, answered: Number(row.answered), right: Number(row.right) }))
      .toSorted(
        (a, b) => b.right - a.right || b.answered - a.answered || Number(a.done_at) - Number(b.done_at),
      )
      .map(({ learner, answered, right }) => ({ learner, answered, right }))
  }

  /** Which persons took part in a drill since then, late or not. */
  async members(drill: string, since: number): Promise<readonly string[]> {
    const rows = await this.#db
      .selectFrom('round_answers')
      .innerJoin('rounds', 'rounds.id', 'round_answers.round')
      .innerJoin('learners', 'learners.id', 'round_answers.learner')
      .select('learners.person as learner')
      .distinct()
      .where('rounds.drill', '=', drill)
      .where('rounds.opens_at', '>=', since)
      .orderBy('learners.person')
      .execute()
    return rows.map(({ learner }) => learner)
  }
}
