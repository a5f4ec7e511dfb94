import type { Context, MiddlewareHandler } from 'hono'
import type { Caller } from '../../core/caller.ts'
import { type Say, speak } from '../../core/say.ts'
import { browserOf, type People } from './people.ts'
import { Refused } from './refused.ts'
import { personOf, TENANT } from './rooms.ts'
import type { Person, Where } from './wire.ts'

/** Who sends a request. */
export type Session = {
  readonly browser: string
  readonly person: Person
  /** All people of this browser, the first one first. */
  readonly people: readonly Person[]
  readonly locale: string
  /** IANA, as the page says now or said last. */
  readonly zone: string | undefined
  readonly say: Say
}
export type SessionEnv = { Variables: { session: Session } }

/** Finds the person by the browser's cookie and `as`, the person that this page goes by. */
export function withSession(people: People): MiddlewareHandler<SessionEnv> {
  return async (c, next) => {
    const browser = browserOf(c)
    const locale = localeOf(c)
    const say = speak(locale)
    const known = browser === undefined ? [] : (await people.of(browser)).map((one) => named(say, one))
    const as = c.req.query('as')
    const person = as === undefined ? known[0] : known.find(({ id }) => id === as)
    if (browser === undefined || known[0] === undefined) throw new Refused(401, 'web.error.session')
    if (person === undefined) throw new Refused(403, 'web.error.person')
    const zone = zoneOf(c) ?? person.zone ?? undefined
    await people.met(person, { zone, locale })
    c.set('session', { browser, person, people: known, locale, zone, say })
    await next()
  }
}

/** "Guest 482", by which people are told apart until they give a name. */
export function guestName(say: Say, id: string): string {
  const sum = [...id].reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) % 900, 7)
  return say.line('web.guest', { number: String(100 + sum) })
}

/** Who erased themselves has no name. */
function named<P extends Person>(say: Say, person: P): P {
  return person.name === '' ? { ...person, name: guestName(say, person.id) } : person
}

/** The first language that the browser asks for. */
export function localeOf(c: Context): string {
  const first = c.req.header('accept-language')?.split(/[,;]/, 1)[0]?.trim() ?? ''
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(first) ? first : 'en'
}

/** The zone that the page sends, if it is one. */
function zoneOf(c: Context): string | undefined {
  const name = c.req.header('x-time-zone')
  if (name === undefined || !/^[\w+/-]{1,64}$/.test(name)) return undefined
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return name
  } catch {
    return undefined
  }
}

export function callerOf({ person, locale, zone }: Session, { channel, thread }: Where): Caller {
  return {
    platform: 'web',
    tenant: TENANT,
    user: person.id,
    name: person.name,
    channel,
    ...(personOf(channel) !== undefined && { direct: true as const }),
    ...(thread !== undefined && { thread }),
    locale,
    ...(zone !== undefined && { zone }),
    admin: true,
  }
}
