import type { MiddlewareHandler } from 'hono'
import { Refused } from './refused.ts'

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'] as const

/** Scripts, styles and requests only from here; nothing inline; nobody may frame the page. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: https:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types homeroom',
].join('; ')

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

export type Address = { readonly host: string; readonly port: number }

/** `localhost:3000` and its like; a browser leaves out the port that the scheme implies. */
function allowedHosts({ host, port }: Address): readonly string[] {
  const names = new Set<string>([...LOOPBACK, host.includes(':') ? `[${host}]` : host])
  return [...names].flatMap((name) => [`${name}:${port}`, ...(port === 80 || port === 443 ? [name] : [])])
}

/** Answers carry the headers above, whatever they are. */
export const withSecurityHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  for (const [name, value] of Object.entries(HEADERS)) c.header(name, value)
}

/**
 * Refuses a Host that is not ours, so that a foreign page cannot reach a loopback server by giving
 * its own name that address, and a change that was not sent by our own page.
 */
export function onlyFromOurPage(address: () => Address): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? ''
    const allowed = allowedHosts(address())
    if (!allowed.includes(host.toLowerCase())) {
      throw new Refused(403, 'web.error.host', { address: `http://${allowed[0]}/` })
    }
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      const origin = c.req.header('origin')?.toLowerCase()
      if (origin !== `http://${host.toLowerCase()}` && origin !== `https://${host.toLowerCase()}`) {
        throw new Refused(403, 'web.error.origin')
      }
      if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? '')) {
        throw new Refused(415, 'web.error.json')
      }
    }
    await next()
  }
}
