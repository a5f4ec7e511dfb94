import { expect } from 'vitest'
import type { View } from '../../../src/core/view.ts'
import { test } from './in-playground.ts'
import { picture } from './picture.ts'
import { Visitor } from './visitor.ts'

const png = picture(640, 320)
const text = '{"answers": []}'
const view: View = {
  body: [
    { kind: 'image', png, alt: 'Nine of "twelve" <chose> B' },
    { kind: 'file', name: 'homeroom.json', bytes: new TextEncoder().encode(text) },
  ],
}
const addressIn = (html: string, attribute: string) =>
  new RegExp(` ${attribute}="(/attachments/[^"]*)"`).exec(html)?.[1]?.replaceAll('&#x26;', '&') ?? ''

test('a picture keeps its place, says what it shows, and may be kept', async ({ playground, ada }) => {
  playground.bot.next = { respond: 'public', view }
  const shown = await ada.command('/shout')
  expect(shown.html).toContain('width="640" height="320"')
  expect(shown.html).toContain('alt="Nine of &#x22;twelve&#x22; <chose> B"')
  expect(shown.summary).toContain('Nine of "twelve" <chose> B')
  const response = await ada.fetch(addressIn(shown.html, 'src'))
  expect(response.status).toBe(200)
  expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from(png))
  expect(response.headers.get('content-type')).toBe('image/png')
  expect(response.headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
})

test('a file is taken away under its name, with its size beside it', async ({ playground, ada }) => {
  playground.bot.next = { respond: 'private', view }
  const shown = await ada.command('/shout')
  expect(shown.html).toContain('download="homeroom.json"')
  expect(shown.html).toContain('15 bytes')
  expect(shown.summary).toContain('homeroom.json')
  const response = await ada.fetch(/<a href="([^"]*)" download/.exec(shown.html)?.[1] ?? '')
  expect(await response.text()).toBe(text)
  expect(response.headers.get('content-type')).toBe('application/octet-stream')
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="homeroom.json"')
  expect(response.headers.get('cache-control')).toBe('no-store')
})

test('who may not see the message gets none of it', async ({ playground, ada, grace }) => {
  playground.bot.next = { respond: 'private', view }
  const secret = await ada.command('/shout')
  playground.bot.next = { respond: 'public', view }
  const direct = await ada.command('/shout', { channel: ada.dm })
  for (const { html } of [secret, direct]) {
    for (const attribute of ['src', 'href']) {
      const path = addressIn(html, attribute)
      expect((await ada.fetch(path)).status).toBe(200)
      const asGrace = path.replace(/as=.*/, `as=${grace.as}`)
      expect((await grace.fetch(asGrace)).status).toBe(404)
      expect((await grace.fetch(path)).status).toBe(403)
      expect((await new Visitor(playground).fetch(path)).status).toBe(401)
    }
  }
})

test('each person of one browser sees through their own address', async ({ playground, ada, grace }) => {
  playground.bot.next = { respond: 'public', view }
  const { id } = await ada.command('/shout')
  const { messages } = await grace.messages('general')
  const path = addressIn(messages.find((message) => message.id === id)?.html ?? '', 'src')
  expect(path).toContain(`as=${grace.as}`)
  expect((await grace.fetch(path)).status).toBe(200)
})

test('a hash that the message does not show, or no longer shows, is not there', async ({
  playground,
  ada,
}) => {
  playground.bot.next = { respond: 'public', view }
  const shown = await ada.command('/shout')
  const path = addressIn(shown.html, 'src')
  expect((await ada.fetch(path.replace(/[0-9a-f]{64}/, '0'.repeat(64)))).status).toBe(404)
  const place = { platform: 'web', tenant: 'playground', channel: 'general' } as const
  await playground.playground.edit({ ...place, message: shown.id }, { body: [] })
  expect((await ada.fetch(path)).status).toBe(404)
})

test('what is no PNG is never stored as one', async ({ playground, ada }) => {
  const body = [{ kind: 'image' as const, png: new TextEncoder().encode('<svg onload=alert(1)/>'), alt: 'x' }]
  const place = { platform: 'web', tenant: 'playground', channel: 'general' } as const
  await expect(playground.playground.post(place, { body }, { once: 'bad' })).rejects.toThrow('not a PNG')
  expect((await ada.messages('general')).messages).toEqual([])
})
