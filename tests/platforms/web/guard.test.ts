import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPlayground, type TestPlayground, temporaryDatabase } from './served-playground.ts'
import { Visitor } from './visitor.ts'

let database: Awaited<ReturnType<typeof temporaryDatabase>>
let playground: TestPlayground
beforeAll(async () => {
  database = await temporaryDatabase()
  playground = await openPlayground(database.url)
})
afterAll(async () => {
  await playground.close()
  await database.drop()
})

describe('who may come in', () => {
  test.each(['127.0.0.1:3000', 'localhost:3000', 'LOCALHOST:3000', '[::1]:3000'])(
    '%s is ours',
    async (host) => {
      expect((await new Visitor(playground).fetch('/', { headers: { host } })).status).toBe(200)
    },
  )

  test.each([
    'evil.example',
    'evil.example:3000',
    'localhost',
    'localhost:3001',
    '127.0.0.1.evil.example:3000',
    '',
  ])('a page that reaches us as %j gets nothing', async (host) => {
    for (const path of ['/', '/api/state', '/favicon.svg']) {
      const response = await new Visitor(playground).fetch(path, { headers: { host } })
      expect(response.status).toBe(403)
      expect(await response.json()).toEqual({
        error: 'This playground answers only under its own address. Open http://localhost:3000/ instead.',
      })
    }
  })

  test.each([
    ['another origin', { origin: 'http://evil.example' }, 403],
    ['another port', { origin: 'http://127.0.0.1:4000' }, 403],
    ['no page at all', { origin: 'null' }, 403],
    ['a plain form', { 'content-type': 'text/plain' }, 415],
    ['an upload', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
  ])('a change from %s is refused', async (_from, headers, status) => {
    const visitor = await Visitor.entered(playground)
    const response = await visitor.send('/api/command', { channel: 'general', text: '/lesson' }, headers)
    expect(response.status).toBe(status)
    expect((await visitor.messages('general')).messages).toEqual([])
  })

  test('a change without an Origin is refused', async () => {
    const response = await new Visitor(playground).fetch('/api/enter', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    expect(response.status).toBe(403)
  })
})

describe('what every answer carries', () => {
  test.each(['/', '/favicon.svg', '/api/state', '/nothing/here'])('%s', async (path) => {
    const { headers } = await new Visitor(playground).fetch(path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('access-control-allow-origin')).toBeNull()
  })

  test('the page has no script of its own and asks nobody else for anything', async () => {
    const response = await new Visitor(playground).fetch('/')
    const html = await response.text()
    expect(response.headers.get('set-cookie')).toBeNull()
    const scripts = [...html.matchAll(/<script([^>]*)>([^<]*)/g)]
    expect(scripts.length).toBeGreaterThan(1)
    for (const [, attributes, code] of scripts) {
      if (!attributes?.includes('application/json')) expect(code).toBe('')
    }
    expect(html).not.toMatch(/\son\w+=|style=|https?:\/\/(?!www\.w3\.org)/)
  })

  test('a client file may be kept for as long as its content stays', async () => {
    const visitor = new Visitor(playground)
    const html = await (await visitor.fetch('/')).text()
    const [path] = /\/client\/[0-9a-f]+\/main\.js/.exec(html) ?? []
    const file = await visitor.fetch(path ?? '')
    expect(file.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const old = await visitor.fetch('/client/0000000000000000/main.js')
    expect(old.headers.get('cache-control')).toBe('no-cache')
    expect((await visitor.fetch(`${path}/../../../playground.ts`)).status).toBe(404)
    expect((await visitor.fetch('/client/0/tsconfig.json')).status).toBe(404)
  })
})

describe('what is not a request of the page', () => {
  test.each([
    ['/api/command', { channel: 'general' }],
    ['/api/command', { channel: 'general', text: 'no slash' }],
    ['/api/command', { channel: 'general', text: '/lesson', extra: true }],
    ['/api/press', { message: 'm', press: 'x'.repeat(101) }],
    ['/api/form', { message: 'm', press: 'x', fields: { a: 1 } }],
    ['/api/message', { channel: 'general', text: 'hi' }],
    ['/api/message', { channel: 'general', text: '   ', key: '12345678' }],
    ['/api/message', { channel: 'general', text: 'x'.repeat(4001), key: '12345678' }],
    ['/api/name', { name: '  ' }],
    ['/api/name', { name: 'x'.repeat(41) }],
  ])('%s %j is refused with a sentence', async (path, body) => {
    const visitor = await Visitor.entered(playground)
    const response = await visitor.send(path, body)
    expect(response.status).toBe(400)
    expect(((await response.json()) as { error: string }).error).toMatch(/^[A-Z].+\.$/)
  })

  test('a body that is not JSON, and one that is too large', async () => {
    const visitor = await Visitor.entered(playground)
    const headers = { origin: 'http://127.0.0.1:3000', 'content-type': 'application/json' }
    const broken = await visitor.fetch('/api/command', { method: 'POST', headers, body: '{"channel"' })
    expect(broken.status).toBe(400)
    const large = await visitor.send('/api/message', {
      channel: 'general',
      text: 'x'.repeat(70_000),
      key: '12345678',
    })
    expect(large.status).toBe(413)
    expect(await large.json()).toEqual({ error: 'That is too large to send.' })
    const file = { message: 'm', press: 'x', fields: { file: 'x'.repeat(3_000_000) } }
    expect((await visitor.send('/api/form', file)).status).toBe(413)
    file.fields.file = 'x'.repeat(1_000_001)
    expect((await visitor.send('/api/form', file)).status).toBe(400)
  })

  test.each([
    '/api/messages?channel=nowhere',
    '/api/messages?channel=general&thread=nothing',
    '/api/messages?channel=dm-somebody',
    '/api/nothing',
  ])('%s is not there', async (path) => {
    const response = await (await Visitor.entered(playground)).fetch(path)
    expect(response.status).toBe(404)
  })

  test('a failure of ours is logged with a reference and told without details', async () => {
    const visitor = await Visitor.entered(playground)
    playground.bot.failure = new Error('secret detail')
    const response = await visitor.send('/api/command', { channel: 'general', text: '/lesson' })
    playground.bot.failure = undefined
    expect(response.status).toBe(500)
    const { error } = (await response.json()) as { error: string }
    expect(error).toMatch(/tell an admin [0-9a-f]{4}\.$/)
    expect(error).not.toContain('secret')
    expect(playground.logged.at(-1)?.fields).toMatchObject({ reference: error.slice(-5, -1) })
  })
})
