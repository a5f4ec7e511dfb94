import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Kysely } from 'kysely'
import type { Tables } from '../../store/schema.ts'
import type { Person } from './wire.ts'

const COOKIE = 'homeroom_learner'
const COOKIE_FORM = /^[\w-]{22,64}$/
const YEAR = 365 * 24 * 60 * 60

export function browserOf(c: Context): string | undefined {
  const cookie = getCookie(c, COOKIE)
  return cookie !== undefined && COOKIE_FORM.test(cookie) ? cookie : undefined
}

/** Remembers this browser for a year from now. */
export function rememberBrowser(c: Context, browser: string): void {
  setCookie(c, COOKIE, browser, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: YEAR })
}

/** A person, with their clock and language as their browser told them last. */
export type Member = Person & { readonly zone: string | null; readonly locale: string | null }

/** The people of each browser. A cookie never stands in the database, only its hash. */
export class People {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /** This browser's people, the first one first. */
  async of(browser: string): Promise<readonly Member[]> {
    return this.#db
      .selectFrom('playground_people')
      .select(['id', 'name', 'zone', 'locale'])
      .where('browser', '=', keyOf(browser))
      .orderBy('created_at')
      .orderBy('id')
      .execute()
  }

  /** The same; a browser's first visit makes its first person. Two tabs opened at once make one. */
  async enter(browser: string, now: number, nameOf: (id: string) => string): Promise<readonly Member[]> {
    const known = await this.of(browser)
    if (known.length > 0) return known
    const id = keyOf(browser).slice(0, 32)
    await this.#add(browser, { id, name: nameOf(id) }, now)
    return this.of(browser)
  }

  async find(id: string): Promise<Member | undefined> {
    return this.#db
      .selectFrom('playground_people')
      .select(['id', 'name', 'zone', 'locale'])
      .where('id', '=', id)
      .executeTakeFirst()
  }

  /** Another person in the same browser. */
  async add(browser: string, person: Person, now: number): Promise<void> {
    await this.#add(browser, person, now)
  }

  async rename(id: string, name: string): Promise<void> {
    await this.#db.updateTable('playground_people').set({ name }).where('id', '=', id).execute()
  }

  /** Remembers what a request says of its person. */
  async met({ id, zone, locale }: Member, now: { zone: string | undefined; locale: string }): Promise<void> {
    const said = { zone: now.zone ?? zone, locale: now.locale }
    if (said.zone === zone && said.locale === locale) return
    await this.#db.updateTable('playground_people').set(said).where('id', '=', id).execute()
  }

  async #add(browser: string, { id, name }: Person, now: number): Promise<void> {
    await this.#db
      .insertInto('playground_people')
      .values({ id, browser: keyOf(browser), name, created_at: now, zone: null, locale: null })
      .onConflict((c) => c.doNothing())
      .execute()
  }
}

function keyOf(browser: string): string {
  return createHash('sha256').update(browser).digest('hex')
}
