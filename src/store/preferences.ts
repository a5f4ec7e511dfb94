import type { Kysely } from 'kysely'
import type { Account } from '../core/platform.ts'
import { ofPerson } from './person.ts'
import { prepared, type Run } from './prepared.ts'
import type { PreferenceRow, Tables } from './schema.ts'

/** What a person chose, or what a platform told of them, where anybody did. */
export type Preferences = {
  /** IANA name of the zone that they chose. */
  readonly zone?: string
  /** Of the language that they chose. */
  readonly locale?: string
  /** Left out of every board. */
  readonly isHidden: boolean
  /** Named in no post. */
  readonly isUnnamed: boolean
  /** The zone and language that a platform told last. */
  readonly told: { readonly zone?: string; readonly locale?: string }
}

const CHOICES = ['zone', 'locale', 'hidden', 'unnamed'] as const
export type Choice = (typeof CHOICES)[number]
const TOLD = { zone: 'told.zone', locale: 'told.locale' } as const

/** Another process's change is seen after so long. */
const KEPT_MS = 60_000
const KEPT = 5_000

const NONE: Preferences = { isHidden: false, isUnnamed: false, told: {} }

/** What people chose for themselves; of a person's rows the newest wins. */
export class PreferenceBook {
  readonly #db: Kysely<Tables>
  readonly #ofAccount
  readonly #ofLearner
  readonly #kept = new Map<string, { readonly preferences: Preferences; readonly at: number }>()
  /** Counts the changes, so that what was read before one is not kept after it. */
  #changes = 0

  constructor(db: Kysely<Tables>, run: Run) {
    this.#db = db
    this.#ofAccount = prepared(run, (platform: string, tenant: string, user: string) =>
      db
        .selectFrom('accounts')
        .innerJoin('learners as own', 'own.id', 'accounts.learner')
        .innerJoin('learners as other', 'other.person', 'own.person')
        .innerJoin('preferences', 'preferences.learner', 'other.id')
        .where('accounts.platform', '=', platform)
        .where('accounts.tenant', '=', tenant)
        .where('accounts.user_id', '=', user)
        .orderBy('preferences.chosen_at')
        .orderBy('preferences.learner')
        .select(['preferences.name', 'preferences.value']),
    )
    this.#ofLearner = prepared(run, (learner: string) =>
      db
        .selectFrom('preferences')
        .where(ofPerson('preferences.learner', learner))
        .orderBy('chosen_at')
        .orderBy('preferences.learner')
        .select(['name', 'value']),
    )
  }

  /** What was read within the last minute, at once and without a query; undefined: ask of(). */
  recall(account: Account, now: number): Preferences | undefined {
    const kept = this.#kept.get(keyOf(account))
    return kept && now - kept.at < KEPT_MS ? kept.preferences : undefined
  }

  /** What was read last, however long ago, where nobody can wait. */
  lastKnown(account: Account): Preferences | undefined {
    return this.#kept.get(keyOf(account))?.preferences
  }

  /** Of the person whom an account belongs to; nothing chosen where it was never met. */
  async of(account: Account, now: number): Promise<Preferences> {
    const known = this.recall(account, now)
    if (known) return known
    const changes = this.#changes
    const { rows } = await this.#ofAccount(account.platform, account.tenant, account.user)
    const preferences = read(rows)
    if (changes === this.#changes) this.#keep(keyOf(account), { preferences, at: now })
    return preferences
  }

  async ofLearner(learner: string): Promise<Preferences> {
    return read((await this.#ofLearner(learner)).rows)
  }

  /** @param value empty: no choice of their own any more */
  async choose(learner: string, name: Choice, value: string, now: number): Promise<void> {
    await this.#write({ learner, name, value, chosen_at: now })
    this.forget()
  }

  /** Keeps what a platform told of one of a person's accounts, where it is news. */
  async told(
    account: Account,
    learner: string,
    about: { readonly zone?: string; readonly locale?: string },
    now: number,
  ): Promise<void> {
    const { told } = await this.ofLearner(learner)
    for (const name of ['zone', 'locale'] as const) {
      const value = about[name]
      if (value !== undefined && value !== told[name]) {
        await this.#write({ learner, name: TOLD[name], value, chosen_at: now })
      }
    }
    this.#changes++
    this.#kept.delete(keyOf(account))
  }

  /** Those of these learners whom no post may name: whoever is on no board is not named on one either. */
  async unnamedAmong(learners: readonly string[]): Promise<ReadonlySet<string>> {
    const found = new Set<string>()
    for (let from = 0; from < learners.length; from += AT_ONCE) {
      const rows = await this.#db
        .selectFrom('learners as own')
        .innerJoin('learners as other', 'other.person', 'own.person')
        .innerJoin('preferences', 'preferences.learner', 'other.id')
        .where('own.id', 'in', learners.slice(from, from + AT_ONCE))
        .where('preferences.name', 'in', ['hidden', 'unnamed'])
        .orderBy('preferences.chosen_at')
        .orderBy('preferences.learner')
        .select(['own.id', 'preferences.name', 'preferences.value'])
        .execute()
      const newest = new Map(rows.map(({ id, name, value }) => [`${id}/${name}`, { id, value }]))
      for (const { id, value } of newest.values()) if (value === '1') found.add(id)
    }
    return found
  }

  /** After accounts were joined or taken out: what was read before may be somebody else's. */
  forget(): void {
    this.#changes++
    this.#kept.clear()
  }

  async #write(row: PreferenceRow): Promise<void> {
    const { value, chosen_at } = row
    await this.#db
      .insertInto('preferences')
      .values(row)
      .onConflict((c) => c.columns(['learner', 'name']).doUpdateSet({ value, chosen_at }))
      .execute()
  }

  #keep(key: string, kept: { preferences: Preferences; at: number }): void {
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest)
  }
}

/** SQLite takes 32,766 values in a statement. */
const AT_ONCE = 10_000

const keyOf = ({ platform, tenant, user }: Account): string => `${platform}/${tenant}/${user}`

/** @param rows oldest first */
function read(rows: readonly Pick<PreferenceRow, 'name' | 'value'>[]): Preferences {
  if (rows.length === 0) return NONE
  const newest = new Map(rows.map(({ name, value }) => [name, value]))
  const zone = newest.get('zone')
  const locale = newest.get('locale')
  const told = { zone: newest.get(TOLD.zone), locale: newest.get(TOLD.locale) }
  return {
    ...(zone && { zone }),
    ...(locale && { locale }),
    isHidden: newest.get('hidden') === '1',
    isUnnamed: newest.get('unnamed') === '1',
    told: { ...(told.zone && { zone: told.zone }), ...(told.locale && { locale: told.locale }) },
  }
}
