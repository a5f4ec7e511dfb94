import type { Hono } from 'hono'
import { speak } from '../../core/say.ts'
import type { PlaygroundParts } from './parts.ts'
import { browserOf, rememberBrowser } from './people.ts'
import { bodyOf, REQUESTS } from './requests.ts'
import { guestName, localeOf, type SessionEnv } from './session.ts'
import type { PersonChanged } from './wire.ts'

/**
 * Enters the playground. Only this request gives a browser its cookie: a strict cookie is missing when
 * a person follows a link from elsewhere, and giving them a new one would forget who they are.
 */
export function addEntrance(app: Hono<SessionEnv>, parts: PlaygroundParts): void {
  app.post('/api/enter', async (c) => {
    await bodyOf(c, REQUESTS.nothing)
    const browser = browserOf(c) ?? parts.randomId()
    const say = speak(localeOf(c))
    await parts.people.enter(browser, parts.now().getTime(), (id) => guestName(say, id))
    await parts.settled()
    rememberBrowser(c, browser)
    return c.json({ entered: true })
  })
}

/** Who one goes by. */
export function addPersonRoutes(app: Hono<SessionEnv>, parts: PlaygroundParts): void {
  app.post('/api/name', async (c) => {
    const { person } = c.var.session
    const { name } = await bodyOf(c, REQUESTS.name)
    await parts.people.rename(person.id, name)
    await parts.settled()
    return c.json({ person: { id: person.id, name } } satisfies PersonChanged)
  })

  app.post('/api/people', async (c) => {
    const { browser, say } = c.var.session
    await bodyOf(c, REQUESTS.nothing)
    const id = parts.randomId()
    const person = { id, name: guestName(say, id) }
    await parts.people.add(browser, person, parts.now().getTime())
    await parts.settled()
    return c.json({ person } satisfies PersonChanged)
  })
}
