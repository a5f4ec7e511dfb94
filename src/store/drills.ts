import type { Kysely } from 'kysely'
import type { Place } from '../core/caller.ts'
import { ofPerson } from './person.ts'
import type { DrillDraftRow, DrillRow, RoundRow, Tables } from './schema.ts'

/** What a lead sets, as columns. */
export type DrillColumns = Pick<
  DrillRow,
  'at' | 'zone' | 'days' | 'scope' | 'size' | 'lasts' | 'names' | 'holidays'
>
type Next = { readonly at: number; readonly date: string } | undefined

/** Drills, the drafts they are made from, and the rounds they led to. */
export class Drills {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  async add(drill: DrillRow): Promise<void> {
    await this.#db
      .insertInto('drills')
      .values(drill)
      .onConflict((c) => c.doNothing())
      .execute()
  }

  /** Not those that were deleted. */
  async find(id: string): Promise<DrillRow | undefined> {
    return this.#db
      .selectFrom('drills')
      .selectAll()
      .where('id', '=', id)
      .where('state', '!=', 'deleted')
      .executeTakeFirst()
  }

  /** A server's or workspace's, oldest first. */
  async inTenant({ platform, tenant }: Pick<Place, 'platform' | 'tenant'>): Promise<readonly DrillRow[]> {
    return this.#db
      .selectFrom('drills')
      .selectAll()
      .where('platform', '=', platform)
      .where('tenant', '=', tenant)
      .where('state', '!=', 'deleted')
      .orderBy('created_at')
      .execute()
  }

  /** Sets it anew, from its next time on; what went wrong before is forgotten. */
  async reset(id: string, columns: Partial<DrillColumns>, next: Next, now: number): Promise<void> {
    await this.#change(id, { ...columns, ...trouble, ...comes(next), state: 'on', changed_at: now })
  }

  async pause(id: string, now: number): Promise<void> {
    await this.#change(id, { state: 'paused', ...comes(undefined), changed_at: now })
  }

  async remove(id: string, now: number): Promise<void> {
    await this.#change(id, { state: 'deleted', ...comes(undefined), changed_at: now })
  }

  /** The round of a date, if there is one. */
  async roundOn(drill: string, date: string): Promise<RoundRow | undefined> {
    return this.#db
      .selectFrom('rounds')
      .selectAll()
      .where('drill', '=', drill)
      .where('local_date', '=', date)
      .executeTakeFirst()
  }

  /** Rounds that ended or are open, newest first, each with how many took part in time. */
  async history(
    drill: string,
    most: number,
  ): Promise<readonly { readonly id: string; readonly local_date: string; readonly taken: number }[]> {
    const rows = await this.#db
      .selectFrom('rounds')
      .select(['id', 'local_date'])
      .select((eb) =>
        eb
          .selectFrom('round_answers')
          .innerJoin('learners', 'learners.id', 'round_answers.learner')
          .select((answers) => answers.fn.count<number>('learners.person').distinct().as('taken'))
          .whereRef('round_answers.round', '=', 'rounds.id')
          .where('late', '=', 0)
          .as('taken'),
      )
      .where('drill', '=', drill)
      .where('state', 'in', ['open', 'closed'])
      .orderBy('opens_at', 'desc')
      .limit(most)
      .execute()
    return rows.map((row) => ({ ...row, taken: Number(row.taken ?? 0) }))
  }

  async keepDraft(draft: DrillDraftRow): Promise<void> {
    const { settings, made_at } = draft
    await this.#db
      .insertInto('drill_drafts')
      .values(draft)
      .onConflict((c) => c.column('id').doUpdateSet({ settings, made_at }))
      .execute()
  }

  async draft(id: string): Promise<DrillDraftRow | undefined> {
    return this.#db.selectFrom('drill_drafts').selectAll().where('id', '=', id).executeTakeFirst()
  }

  async dropDraft(id: string): Promise<void> {
    await this.#db.deleteFrom('drill_drafts').where('id', '=', id).execute()
  }

  /** Those that nobody saved. */
  async forgetDrafts(before: number): Promise<void> {
    await this.#db.deleteFrom('drill_drafts').where('made_at', '<', before).execute()
  }

  /** What a person chose last about being named there; undefined: they were not asked, or did not answer. */
  async naming(
    learner: string,
    { platform, tenant }: Pick<Place, 'platform' | 'tenant'>,
  ): Promise<boolean | undefined> {
    const row = await this.#db
      .selectFrom('namings')
      .select('named')
      .where(ofPerson('namings.learner', learner))
      .where('platform', '=', platform)
      .where('tenant', '=', tenant)
      .orderBy('chosen_at', 'desc')
      .orderBy('named')
      .limit(1)
      .executeTakeFirst()
    return row && row.named === 1
  }

  async chooseNaming(
    learner: string,
    { platform, tenant }: Pick<Place, 'platform' | 'tenant'>,
    choice: { readonly named: boolean; readonly name: string; readonly now: number },
  ): Promise<void> {
    const chosen = { named: choice.named ? 1 : 0, name: choice.name, chosen_at: choice.now }
    await this.#db
      .insertInto('namings')
      .values({ learner, platform, tenant, ...chosen })
      .onConflict((c) => c.columns(['learner', 'platform', 'tenant']).doUpdateSet(chosen))
      .execute()
  }

  /** How those persons are called who agreed to be named there, by what each chose last. */
  async names({
    platform,
    tenant,
  }: Pick<Place, 'platform' | 'tenant'>): Promise<ReadonlyMap<string, string>> {
    const rows = await this.#db
      .selectFrom('namings')
      .innerJoin('learners', 'learners.id', 'namings.learner')
      .select(['learners.person', 'namings.name', 'namings.named'])
      .where('platform', '=', platform)
      .where('tenant', '=', tenant)
      .orderBy('chosen_at')
      .orderBy('named', 'desc')
      .execute()
    const last = new Map(rows.map((row) => [row.person, row]))
    return new Map(
      [...last.values()].flatMap(({ person, name, named }) => (named === 1 ? [[person, name]] : [])),
    )
  }

  async #change(id: string, set: Partial<DrillRow>): Promise<void> {
    await this.#db
      .updateTable('drills')
      .set(set)
      .where('id', '=', id)
      .where('state', '!=', 'deleted')
      .execute()
  }
}

const trouble = { failures: 0, retry_at: null, told: null }
const comes = (next: Next) => ({ next_at: next?.at ?? null, next_date: next?.date ?? null })
