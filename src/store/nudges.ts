import type { Kysely } from 'kysely'
import { ofPerson } from './person.ts'
import type { NudgeRow, Tables } from './schema.ts'

/** What becomes of a nudge that is due. */
export type NudgePlan = {
  readonly next: { readonly at: number; readonly date: string } | undefined
  /** The date it is sent for; none where it is too late, or was answered by what the learner did already. */
  readonly send?: string
  readonly state?: 'off' | 'resting'
}

/** Learners' own reminders. */
export class Nudges {
  readonly #db: Kysely<Tables>
  readonly #engine: 'sqlite' | 'postgres'

  constructor(db: Kysely<Tables>, engine: 'sqlite' | 'postgres') {
    this.#db = db
    this.#engine = engine
  }

  /** A person's: one that is on before others, and then this account's own. */
  async of(learner: string): Promise<NudgeRow | undefined> {
    const rows = await this.#db
      .selectFrom('nudges')
      .selectAll()
      .where(ofPerson('nudges.learner', learner))
      .orderBy('learner')
      .execute()
    const own = rows.filter((row) => row.learner === learner)
    return [...own, ...rows].find(({ state }) => state === 'on') ?? own[0] ?? rows[0]
  }

  /** A person has one reminder: what their other accounts had is off then. */
  async set(nudge: NudgeRow): Promise<void> {
    const { learner: _key, sent_date: _kept, ...rest } = nudge
    await this.#db.transaction().execute(async (db) => {
      await turnOff(db, nudge.learner)
      await db
        .insertInto('nudges')
        .values(nudge)
        .onConflict((c) => c.column('learner').doUpdateSet(rest))
        .execute()
    })
  }

  /** Turns a person's reminders off, whichever account they come to. */
  async stop(learner: string): Promise<void> {
    await turnOff(this.#db, learner)
  }

  async change(learner: string, set: Partial<NudgeRow>): Promise<void> {
    await this.#db.updateTable('nudges').set(set).where('learner', '=', learner).execute()
  }

  /**
   * Claims those that are due, each with its next time in the same transaction: what `plan` says is sent
   * is this process's to send. A date is claimed once, whatever happens after.
   */
  async claim(due: {
    readonly now: number
    readonly most: number
    readonly platforms: readonly string[]
    readonly by: string
    readonly until: number
    readonly plan: (nudge: NudgeRow, lastActive: number) => NudgePlan
  }): Promise<readonly { readonly nudge: NudgeRow; readonly plan: NudgePlan }[]> {
    const { now, most, platforms, by, until, plan } = due
    if (platforms.length === 0) return []
    if (!(await this.#due(this.#db, now, 1, platforms).executeTakeFirst())) return []
    return this.#db.transaction().execute(async (db) => {
      const query = this.#due(db, now, most, platforms)
      const nudges = await (this.#engine === 'postgres' ? query.forUpdate().skipLocked() : query).execute()
      const claimed: { nudge: NudgeRow; plan: NudgePlan }[] = []
      for (const nudge of nudges) {
        const planned = await onceADate(db, nudge, plan(nudge, await lastActive(db, nudge.learner)))
        const { numUpdatedRows } = await db
          .updateTable('nudges')
          .set({
            next_at: planned.next?.at ?? null,
            next_date: planned.next?.date ?? null,
            ...(planned.state && { state: planned.state }),
            ...(planned.send !== undefined && {
              sent_date: planned.send,
              claimed_by: by,
              claimed_until: until,
            }),
          })
          .where('learner', '=', nudge.learner)
          .where('next_at', '=', nudge.next_at)
          .executeTakeFirst()
        if (numUpdatedRows > 0n) claimed.push({ nudge, plan: planned })
      }
      return claimed
    })
  }

  /** Claimed by a process that did not come to mark them. */
  async takeOver(
    by: string,
    until: number,
    now: number,
    platforms: readonly string[],
  ): Promise<readonly NudgeRow[]> {
    if (platforms.length === 0) return []
    const left = await this.#db
      .selectFrom('nudges')
      .selectAll()
      .where('claimed_until', '<=', now)
      .where('platform', 'in', platforms)
      .limit(20)
      .execute()
    const ours: NudgeRow[] = []
    for (const nudge of left) {
      const { numUpdatedRows } = await this.#db
        .updateTable('nudges')
        .set({ claimed_by: by, claimed_until: until })
        .where('learner', '=', nudge.learner)
        .where('claimed_until', '<=', now)
        .executeTakeFirst()
      if (numUpdatedRows > 0n) ours.push(nudge)
    }
    return ours
  }

  /** Marks it as sent: one more that waits for the learner to do anything. */
  async sent(learner: string, now: number, unanswered: number): Promise<void> {
    await this.change(learner, { sent_at: now, unanswered, claimed_by: null, claimed_until: null })
  }

  /** Gives a claim back, unsent. */
  async release(learner: string, state?: 'closed'): Promise<void> {
    await this.change(learner, {
      claimed_by: null,
      claimed_until: null,
      ...(state && { state, next_at: null, next_date: null }),
    })
  }

  #due(db: Kysely<Tables>, now: number, most: number, platforms: readonly string[]) {
    return db
      .selectFrom('nudges')
      .selectAll()
      .where('state', '=', 'on')
      .where('next_at', '<=', now)
      .where('platform', 'in', platforms)
      .orderBy('next_at')
      .limit(most)
  }
}

async function turnOff(db: Kysely<Tables>, learner: string): Promise<void> {
  await db
    .updateTable('nudges')
    .set({ state: 'off', next_at: null, next_date: null })
    .where(ofPerson('nudges.learner', learner))
    .execute()
}

/** Accounts that were joined may each have had a reminder: a person is written to once a date. */
async function onceADate(db: Kysely<Tables>, nudge: NudgeRow, plan: NudgePlan): Promise<NudgePlan> {
  if (plan.send === undefined) return plan
  const other = await db
    .selectFrom('nudges')
    .select('learner')
    .where(ofPerson('nudges.learner', nudge.learner))
    .where('learner', '!=', nudge.learner)
    .where('sent_date', '=', plan.send)
    .executeTakeFirst()
  if (!other) return plan
  const { send: _sentElsewhere, state: _unchanged, ...next } = plan
  return next
}

/** When a person last read, answered or asked anything; 0 if never. */
async function lastActive(db: Kysely<Tables>, learner: string): Promise<number> {
  // One after the other, because they share the transaction's connection.
  const read = await db
    .selectFrom('readings')
    .select((eb) => eb.fn.max('opened_at').as('at'))
    .where(ofPerson('readings.learner', learner))
    .executeTakeFirst()
  const answered = await db
    .selectFrom('answers')
    .select((eb) => eb.fn.max('answered_at').as('at'))
    .where(ofPerson('answers.learner', learner))
    .executeTakeFirst()
  const inRounds = await db
    .selectFrom('round_answers')
    .select((eb) => eb.fn.max('answered_at').as('at'))
    .where(ofPerson('round_answers.learner', learner))
    .executeTakeFirst()
  const asked = await db
    .selectFrom('questions_asked')
    .select((eb) => eb.fn.max('asked_at').as('at'))
    .where(ofPerson('questions_asked.learner', learner))
    .executeTakeFirst()
  return Math.max(...[read, answered, inRounds, asked].map((row) => Number(row?.at ?? 0)))
}
