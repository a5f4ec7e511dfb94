import { type Kysely, sql } from 'kysely'
import type { Place } from '../core/caller.ts'
import { isFirstInRound, ofPerson } from './person.ts'
import { prepared, type Run } from './prepared.ts'
import type { LivePlayerRow, Tables } from './schema.ts'

/** An answer in a live quiz; `question` is `lesson/question`. */
export type LiveAnswerRow = {
  /** The person, as People.personOf() gives it. */
  readonly learner: string
  readonly question: string
  readonly choice: number
  readonly correct: number
  readonly void: number
  readonly answered_at: number
}

/** Who plays live quizzes, under which names, and what they answered. */
export class LivePlayers {
  readonly #db: Kysely<Tables>
  readonly #join

  constructor(db: Kysely<Tables>, run: Run) {
    this.#db = db
    this.#join = prepared(
      run,
      (round: string, learner: string, name: string, unnamed: number, joined_at: number) =>
        db
          .insertInto('live_players')
          .values({ round, learner, name, unnamed, joined_at })
          .onConflict((c) => c.doNothing()),
    )
  }

  /** @returns false for who plays already: they stay as they are */
  async join({ round, learner, name, unnamed, joined_at }: LivePlayerRow): Promise<boolean> {
    return (await this.#join(round, learner, name, unnamed, joined_at)).changed > 0
  }

  async rename(round: string, learner: string, name: string, isUnnamed: boolean): Promise<void> {
    await this.#db
      .updateTable('live_players')
      .set({ name, unnamed: isUnnamed ? 1 : 0 })
      .where('round', '=', round)
      .where(ofPerson('live_players.learner', learner))
      .execute()
  }

  /** In the order in which they joined; each person once, by the account that joined first. */
  async list(round: string): Promise<readonly LivePlayerRow[]> {
    const rows = await this.#db
      .selectFrom('live_players')
      .innerJoin('learners', 'learners.id', 'live_players.learner')
      .select(['round', 'learners.person as learner', 'name', 'unnamed', 'joined_at'])
      .where('round', '=', round)
      .orderBy('joined_at')
      .orderBy('live_players.learner')
      .execute()
    const seen = new Set<string>()
    return rows.filter(({ learner }) => !seen.has(learner) && seen.add(learner))
  }

  async answers(round: string): Promise<readonly LiveAnswerRow[]> {
    return this.#db
      .selectFrom('round_answers')
      .innerJoin('learners', 'learners.id', 'round_answers.learner')
      .select(['learners.person as learner', 'question', 'choice', 'correct', 'void', 'answered_at'])
      .where('round', '=', round)
      .where(isFirstInRound())
      .execute()
  }

  /** How many play, and by `lesson/question` how many answered. */
  async tally(
    round: string,
  ): Promise<{ readonly players: number; readonly answered: ReadonlyMap<string, number> }> {
    const players = await this.#db
      .selectFrom('live_players')
      .innerJoin('learners', 'learners.id', 'live_players.learner')
      .select((eb) => eb.fn.count<number>('learners.person').distinct().as('count'))
      .where('round', '=', round)
      .executeTakeFirstOrThrow()
    const answered = await this.#db
      .selectFrom('round_answers')
      .select((eb) => ['question', eb.fn.countAll<number>().as('count')])
      .where('round', '=', round)
      .where(isFirstInRound())
      .groupBy('question')
      .execute()
    return {
      players: Number(players.count),
      answered: new Map(answered.map(({ question, count }) => [question, Number(count)])),
    }
  }

  /** Who answered in rounds of a channel since then, the last first; where nobody did, in its tenant. */
  async regulars(
    { platform, tenant, channel }: Place,
    since: number,
    most: number,
  ): Promise<readonly string[]> {
    const of = (here: boolean) =>
      this.#db
        .selectFrom('round_answers')
        .innerJoin('rounds', 'rounds.id', 'round_answers.round')
        .innerJoin('learners', 'learners.id', 'round_answers.learner')
        .select('learners.person as learner')
        .where('rounds.platform', '=', platform)
        .where('rounds.tenant', '=', tenant)
        .$if(here, (query) => query.where('rounds.channel', '=', channel))
        .where('rounds.opens_at', '>=', since)
        .groupBy('learners.person')
        .orderBy(sql`max(round_answers.answered_at)`, 'desc')
        .limit(most)
        .execute()
    const inChannel = await of(true)
    const rows = inChannel.length > 0 ? inChannel : await of(false)
    return rows.map(({ learner }) => learner)
  }
}
