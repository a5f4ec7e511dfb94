import { fileURLToPath } from 'node:url'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { except } from 'hono/combine'
import type { Platform } from '../../core/platform.ts'
import { speak } from '../../core/say.ts'
import { addActionRoutes } from './action-routes.ts'
import { addAttachmentRoutes } from './attachment-routes.ts'
import { ClientFiles } from './client-files.ts'
import { addConversationRoutes } from './conversation-routes.ts'
import { Delivery } from './delivery.ts'
import { onlyFromOurPage, withSecurityHeaders } from './guard.ts'
import { MARK } from './icons.ts'
import { Live } from './live.ts'
import { renderPage } from './page.ts'
import type { PlaygroundOptions, PlaygroundParts } from './parts.ts'
import { People } from './people.ts'
import { addEntrance, addPersonRoutes } from './person-routes.ts'
import { Posts } from './posts.ts'
import { Refused } from './refused.ts'
import { FILE_MAX } from './requests.ts'
import { localeOf, type SessionEnv, withSession } from './session.ts'
import { addTimeRoutes } from './time-routes.ts'
import { Transcript } from './transcript.ts'

export type { PlaygroundOptions } from './parts.ts'

/** More than the longest request of the page without a file. */
const BODY_MAX = 64 * 1024
/** A form with a file, whose every character JSON may write as two. */
const FORM_BODY_MAX = 2 * FILE_MAX + BODY_MAX

/** A Platform whose events come through `app.fetch`; whoever calls this does the listening. */
export type Playground = Platform & { readonly app: Hono<SessionEnv> }

/** Homeroom in the browser. */
export function createPlayground(options: PlaygroundOptions): Playground {
  const transcript = new Transcript(options.db, options.now)
  const live = new Live()
  const delivery = new Delivery({ ...options, transcript, live })
  let closing = false
  const parts: PlaygroundParts = {
    ...options,
    transcript,
    live,
    delivery,
    people: new People(options.db),
    closing: () => closing,
  }
  const posts = new Posts(parts)
  const address = () => ({
    host: options.host,
    port: typeof options.port === 'number' ? options.port : options.port(),
  })

  return {
    name: 'web',
    app: buildApp(parts, address),
    async start() {
      closing = false
    },
    async stop() {
      closing = true
      await delivery.finished()
      live.close()
    },
    post: (to, view, how) => posts.post(to, view, how),
    edit: (posted, view) => posts.edit(posted, view),
    direct: (account) => posts.direct(account),
    async about({ user }) {
      const member = await parts.people.find(user)
      if (!member) throw new Error(`nobody in the playground has the id ${user}`)
      const { zone, locale } = member
      return { admin: true, ...(zone !== null && { zone }), ...(locale !== null && { locale }) }
    },
  }
}

function buildApp(parts: PlaygroundParts, address: () => { host: string; port: number }): Hono<SessionEnv> {
  const app = new Hono<SessionEnv>()
  const files = new ClientFiles(fileURLToPath(new URL('client', import.meta.url)))
  app.use(withSecurityHeaders)
  app.use(onlyFromOurPage(address))
  app.use('/api/form', atMost(FORM_BODY_MAX))
  app.use(except('/api/form', atMost(BODY_MAX)))
  app.get('/', (c) => {
    c.header('cache-control', 'no-cache')
    return c.html(renderPage(speak(localeOf(c)), files))
  })
  app.get('/favicon.svg', (c) => c.body(MARK, 200, { 'content-type': 'image/svg+xml' }))
  app.get('/client/:version/:name{.+}', (c) => files.answer(c, c.req.param('version'), c.req.param('name')))
  app.use('/api/*', async (c, next) => {
    if (parts.closing()) throw new Refused(503, 'web.error.closing')
    await next()
    c.header('cache-control', 'no-store')
  })
  addEntrance(app, parts)
  app.use('/api/*', withSession(parts.people))
  addConversationRoutes(app, parts)
  addActionRoutes(app, parts)
  addPersonRoutes(app, parts)
  addTimeRoutes(app, parts)
  addAttachmentRoutes(app, parts)
  app.notFound(() => {
    throw new Refused(404, 'web.error.not-found')
  })
  app.onError((error, c) => {
    const say = speak(localeOf(c))
    if (error instanceof Refused) {
      return c.json({ error: say.line(error.key, error.values) }, error.status)
    }
    const reference = parts.randomId().slice(0, 4)
    parts.log.error({ err: error, reference }, 'a request to the playground failed')
    return c.json({ error: say.line('web.error.ours', { reference }) }, 500)
  })
  return app
}

function atMost(bytes: number) {
  return bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new Refused(413, 'web.error.large')
    },
  })
}
