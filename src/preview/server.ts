import { fileURLToPath } from 'node:url'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { Say } from '../core/say.ts'
import { ClientFiles } from '../platforms/web/client-files.ts'
import { MARK } from '../platforms/web/icons.ts'
import { THEMES, type Theme } from './document.ts'
import type { Follower } from './follower.ts'
import { renderPage } from './page.ts'

export type ServerParts = {
  readonly follower: Follower
  readonly say: Say
  /** As the server listens; a page under any other name is refused. */
  port(): number
}

const NAMES = ['127.0.0.1', 'localhost', '[::1]']

/** Scripts, styles and requests only from here; pictures of a lesson from the web, ours from their bytes. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: https:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** The preview's page, its files, and the stream that says when the lesson was saved. */
export function createServer({ follower, say, port }: ServerParts): Hono {
  const app = new Hono()
  const own = new ClientFiles(fileURLToPath(new URL('client', import.meta.url)))
  const playground = new ClientFiles(fileURLToPath(new URL('../platforms/web/client', import.meta.url)))
  app.use(async (c, next) => {
    // A foreign page may give its own name our address; only our names are answered.
    const host = c.req.header('host')?.toLowerCase() ?? ''
    if (!NAMES.some((name) => host === `${name}:${port()}`)) return c.text('403', 403)
    await next()
    c.header('content-security-policy', POLICY)
    c.header('x-content-type-options', 'nosniff')
    c.header('referrer-policy', 'no-referrer')
    return undefined
  })
  app.get('/', (c) => {
    c.header('cache-control', 'no-store')
    const wanted = { scene: c.req.query('scene'), theme: themeOf(c.req.query('theme')) }
    return c.html(renderPage(follower.now, wanted, say))
  })
  app.get('/saved', (c) =>
    streamSSE(c, async (stream) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      const tell = () => stream.writeSSE({ event: 'version', data: String(follower.now.version) })
      const stop = follower.onSave(() => void tell())
      stream.onAbort(resolve)
      // A save between the page and this connection is told now.
      await tell()
      await Promise.race([promise, follower.closed])
      stop()
    }),
  )
  app.get('/favicon.svg', (c) => c.body(MARK, 200, { 'content-type': 'image/svg+xml' }))
  app.get('/preview/:name', (c) => own.answer(c, 'now', c.req.param('name')))
  app.get('/playground/:name{.+}', (c) => playground.answer(c, 'now', c.req.param('name')))
  app.onError((_, c) => c.text('404', 404))
  return app
}

function themeOf(wanted: string | undefined): Theme {
  return THEMES.find((theme) => theme === wanted) ?? 'light'
}
