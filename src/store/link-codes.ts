import { createHmac, randomBytes, randomInt } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { LinkCodeRow, Tables } from './schema.ts'

/** Without 0, O, 1 and I, which look alike. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const LENGTH = 8
const HOUR_MS = 60 * 60 * 1000
/** How long a code can be typed, and how long the question that follows can be answered. */
export const CODE_MS = 10 * 60 * 1000
/** In an hour; a whole server may link on one afternoon. */
const MOST = { codes: { account: 5, tenant: 1_000 }, tries: { account: 10, tenant: 200 } } as const
const PEPPER = 'link.pepper'

/** An account that makes or types a code. */
export type Linker = Pick<LinkCodeRow, 'learner' | 'platform' | 'tenant'>

/** What a typed code came to; only `found` tells of the account that it is from. */
export type Entered =
  | { readonly kind: 'found'; readonly code: LinkCodeRow }
  | { readonly kind: 'unknown' | 'used' | 'expired' | 'own' | 'too-many' }

type Fresh = { readonly id: string; readonly now: number }

/** The code as it is kept apart from how it is typed; undefined: that cannot be one. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s\p{Pd}]/gu, '')
  return code.length === LENGTH && [...code].every((letter) => LETTERS.includes(letter)) ? code : undefined
}

/** One-time codes: eight letters, ten minutes, kept as a hash. */
export class LinkCodes {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /** A new code, in place of those that nobody typed yet. @returns undefined when it is one too many in an hour */
  async make(maker: Linker & { readonly name: string }, { id, now }: Fresh): Promise<string | undefined> {
    // From the system's own source, because other chance of ours can be foretold from what people see of it.
    const code = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('')
    const { learner, platform, tenant, name } = maker
    const row = { id, hash: await this.#hash(code), learner, platform, tenant, name, made_at: now }
    await this.#db
      .insertInto('link_codes')
      .values({ ...row, expires_at: now + CODE_MS, entered_by: null, entered_at: null, used_at: null })
      .execute()
    // Counted after it is written, so that codes at the same moment count each other.
    if (await this.#isTooMany('link_codes', 'made_at', maker, now, MOST.codes)) {
      await this.#db.deleteFrom('link_codes').where('id', '=', id).execute()
      return undefined
    }
    await this.#db
      .updateTable('link_codes')
      .set({ expires_at: now })
      .where('learner', '=', learner)
      .where('id', '!=', id)
      .where('expires_at', '>', now)
      .where('entered_by', 'is', null)
      .execute()
    return code
  }

  /** Takes a code for who typed it: from then on it is nobody else's. @param code as readCode() gives it */
  async enter(code: string, by: Linker, { id, now }: Fresh): Promise<Entered> {
    const { learner, platform, tenant } = by
    await this.#db.insertInto('link_tries').values({ id, learner, platform, tenant, tried_at: now }).execute()
    const isTooMany = await this.#isTooMany('link_tries', 'tried_at', by, now, MOST.tries)
    const entered: Entered = isTooMany
      ? { kind: 'too-many' }
      : await this.#find(await this.#hash(code), learner, now)
    // Only what was no code at all counts as a try.
    if (entered.kind !== 'unknown') await this.#db.deleteFrom('link_tries').where('id', '=', id).execute()
    return entered
  }

  /** Uses a code that this learner has typed. @returns what it is from; undefined when it is too late for it */
  async use(
    id: string,
    learner: string,
    now: number,
    db: Kysely<Tables> = this.#db,
  ): Promise<LinkCodeRow | undefined> {
    return db
      .updateTable('link_codes')
      .set({ used_at: now })
      .where('id', '=', id)
      .where('entered_by', '=', learner)
      .where('entered_at', '>', now - CODE_MS)
      .where('used_at', 'is', null)
      .returningAll()
      .executeTakeFirst()
  }

  /** Forgets codes and tries from before then. */
  async forget(before: number): Promise<void> {
    await this.#db.deleteFrom('link_codes').where('made_at', '<', before).execute()
    await this.#db.deleteFrom('link_tries').where('tried_at', '<', before).execute()
  }

  async #find(hash: string, learner: string, now: number): Promise<Entered> {
    const code = await this.#db
      .selectFrom('link_codes')
      .innerJoin('learners as maker', 'maker.id', 'link_codes.learner')
      .innerJoin('learners as typist', (join) => join.on('typist.id', '=', learner))
      .selectAll('link_codes')
      .select(['maker.person as makes', 'typist.person as types'])
      .where('hash', '=', hash)
      .executeTakeFirst()
    if (!code) return { kind: 'unknown' }
    if (code.used_at !== null || (code.entered_by ?? learner) !== learner) return { kind: 'used' }
    const until = code.entered_at === null ? code.expires_at : code.entered_at + CODE_MS
    if (now >= until) return { kind: 'expired' }
    if (code.makes === code.types) return { kind: 'own' }
    const { numUpdatedRows } = await this.#db
      .updateTable('link_codes')
      .set((eb) => ({ entered_by: learner, entered_at: eb.fn.coalesce('entered_at', eb.val(now)) }))
      .where('id', '=', code.id)
      .where((eb) => eb.or([eb('entered_by', 'is', null), eb('entered_by', '=', learner)]))
      .executeTakeFirst()
    return numUpdatedRows > 0n ? { kind: 'found', code } : { kind: 'used' }
  }

  async #isTooMany(
    table: 'link_codes' | 'link_tries',
    column: 'made_at' | 'tried_at',
    { learner, platform, tenant }: Linker,
    now: number,
    most: { readonly account: number; readonly tenant: number },
  ): Promise<boolean> {
    const recent = this.#db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where(this.#db.dynamic.ref<string>(column), '>', now - HOUR_MS)
    const account = await recent.where('learner', '=', learner).executeTakeFirstOrThrow()
    if (Number(account.count) > most.account) return true
    const whole = await recent
      .where('platform', '=', platform)
      .where('tenant', '=', tenant)
      .executeTakeFirstOrThrow()
    return Number(whole.count) > most.tenant
  }

  /** Keyed, so that a copy of this table alone does not give the codes away. */
  async #hash(code: string): Promise<string> {
    await this.#db
      .insertInto('settings')
      .values({ name: PEPPER, value: randomBytes(32).toString('hex') })
      .onConflict((c) => c.doNothing())
      .execute()
    const { value } = await this.#db
      .selectFrom('settings')
      .select('value')
      .where('name', '=', PEPPER)
      .executeTakeFirstOrThrow()
    return createHmac('sha256', value).update(code).digest('hex')
  }
}
