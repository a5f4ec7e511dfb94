import { type Kysely, sql } from 'kysely'
import type { Place, Posted } from '../core/caller.ts'
import type { Lease } from './claims.ts'
import { isFirstInRound, ofPerson } from './person.ts'
import { prepared, type Run } from './prepared.ts'
import type { LivePlayerRow, LiveQuestionRow, LiveRow, RoundRow, Tables } from './schema.ts'

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

/** A phase and its question, as they change together. */
export type LivePoint = Pick<LiveRow, 'phase' | 'number'>
export type LiveChange = LivePoint & Pick<LiveRow, 'until'> & Partial<Pick<LiveRow, 'ended' | 'refusal'>>

/** Live quizzes: where each one is, when its questions were asked, and who plays. */
export class Live {
  readonly #db: Kysely<Tables>
  readonly #live
  readonly #join

  constructor(db: Kysely<Tables>, run: Run) {
    this.#db = db
    this.#live = prepared(run, (id: string) =>
      db.selectFrom('live_rounds').selectAll().where('round', '=', id),
    )
    this.#join = prepared(
      run,
      (round: string, learner: string, name: string, unnamed: number, joined_at: number) =>
        db
          .insertInto('live_players')
          .values({ round, learner, name, unnamed, joined_at })
          .onConflict((c) => c.doNothing()),
    )
  }

  /**
   * Begins a live quiz; its quizzes are kept before.
   * @returns false where one runs in that place: then nothing is changed
   */
  async open(live: LiveRow, round: RoundRow): Promise<boolean> {
    return this.#db.transaction().execute(async (db) => {
      await db.insertInto('rounds').values(round).execute()
      const { numInsertedOrUpdatedRows = 0n } = await db
        .insertInto('live_rounds')
        .values(live)
        .onConflict((c) => c.doNothing())
        .executeTakeFirst()
      if (numInsertedOrUpdatedRows > 0n) return true
      await db.deleteFrom('rounds').where('id', '=', round.id).execute()
      return false
    })
  }

  async load(round: string): Promise<LiveRow | undefined> {
    return (await this.#live(round)).rows[0]
  }

  /** The one that runs in a channel. */
  async runningIn(place: Place): Promise<LiveRow | undefined> {
    return this.#db
      .selectFrom('live_rounds')
      .selectAll()
      .where('place', '=', placeKey(place))
      .executeTakeFirst()
  }

  /** All that run on these platforms. */
  async running(platforms: readonly string[]): Promise<readonly LiveRow[]> {
    if (platforms.length === 0) return []
    const rows = await this.#db.selectFrom('live_rounds').selectAll().where('place', 'is not', null).execute()
    return rows.filter(({ place }) => platforms.some((platform) => place?.startsWith(`${platform}/`)))
  }

  /** The lobby stands in the channel; its time begins. */
  async posted(round: string, { message, thread, url }: Posted, now: number, until: number): Promise<void> {
    await this.#db
      .updateTable('rounds')
      .set({ message, thread: thread ?? null, url: url ?? null, posted_at: now })
      .where('id', '=', round)
      .where('message', 'is', null)
      .execute()
    await this.#db
      .updateTable('live_rounds')
      .set({ until, claimed_by: null, claimed_until: null })
      .where('round', '=', round)
      .where('phase', '=', 'lobby')
      .execute()
  }

  /** Compare and set. @returns false when it was not, or no longer, at `from` */
  async advance(round: string, from: LivePoint, to: LiveChange, now: number): Promise<boolean> {
    return this.#db.transaction().execute(async (db) => {
      const { numUpdatedRows } = await db
        .updateTable('live_rounds')
        .set(to)
        .where('round', '=', round)
        .where('phase', '=', from.phase)
        .where('number', '=', from.number)
        .executeTakeFirst()
      if (numUpdatedRows === 0n) return false
      if (from.phase === 'asking') {
        await db
          .updateTable('live_questions')
          .set({ ended_at: now })
          .where('round', '=', round)
          .where('number', '=', from.number)
          .execute()
      }
      if (to.phase === 'asking') {
        const asked = { round, number: to.number, asked_at: now, ends_at: to.until }
        await db
          .insertInto('live_questions')
          .values({ ...asked, shown_at: null, message: null, ended_at: null })
          .execute()
      }
      if (to.phase === 'ending') {
        await db
          .updateTable('rounds')
          .set({ state: 'closed', closed_at: now })
          .where('id', '=', round)
          .where('state', '=', 'open')
          .execute()
      }
      return true
    })
  }

  /** A question stands in the channel, as that message: its time begins, once. */
  async shown(
    { round, number }: Pick<LiveQuestionRow, 'round' | 'number'>,
    message: string,
    now: number,
    until: number,
  ): Promise<void> {
    const { numUpdatedRows } = await this.#db
      .updateTable('live_questions')
      .set({ message, shown_at: now, ends_at: until })
      .where('round', '=', round)
      .where('number', '=', number)
      .where('shown_at', 'is', null)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return
    await this.#db
      .updateTable('live_rounds')
      .set({ until })
      .where('round', '=', round)
      .where('phase', '=', 'asking')
      .where('number', '=', number)
      .execute()
  }

  /** The channel has heard that it is over: another may begin there. */
  async done(round: string): Promise<void> {
    await this.#db
      .updateTable('live_rounds')
      .set({ phase: 'done', place: null, claimed_by: null, claimed_until: null })
      .where('round', '=', round)
      .where('phase', '=', 'ending')
      .execute()
  }

  /** @returns whether this process may drive it until the lease ends */
  async take(round: string, { by, until }: Lease, now: number): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('live_rounds')
      .set({ claimed_by: by, claimed_until: until })
      .where('round', '=', round)
      .where('place', 'is not', null)
      .where((eb) =>
        eb.or([eb('claimed_by', '=', by), eb('claimed_until', 'is', null), eb('claimed_until', '<=', now)]),
      )
      .executeTakeFirst()
    return numUpdatedRows > 0n
  }

  /** Gives back what this process drives: another need not wait for its lease. */
  async release(by: string): Promise<void> {
    await this.#db
      .updateTable('live_rounds')
      .set({ claimed_by: null, claimed_until: null })
      .where('place', 'is not', null)
      .where('claimed_by', '=', by)
      .execute()
  }

  /** Lets go of what other processes drove, where it is known that none of them lives. */
  async inherit(now: number): Promise<void> {
    await this.#db
      .updateTable('live_rounds')
      .set({ claimed_until: now })
      .where('place', 'is not', null)
      .where('claimed_until', '>', now)
      .execute()
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
  async players(round: string): Promise<readonly LivePlayerRow[]> {
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

  /** By their number. */
  async questions(round: string): Promise<readonly LiveQuestionRow[]> {
    return this.#db
      .selectFrom('live_questions')
      .selectAll()
      .where('round', '=', round)
      .orderBy('number')
      .execute()
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

export const placeKey = ({ platform, tenant, channel }: Place): string => `${platform}/${tenant}/${channel}`
