import { createHmac } from 'node:crypto'
import { verifySlackRequest } from '@slack/bolt'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isSigned, type Signed } from '../../../src/platforms/slack/signature.ts'

const NOW = new Date('2026-11-22T12:00:00.500Z')
const SECONDS = Math.floor(NOW.getTime() / 1_000)

const sign = (secret: string, timestamp: number, body: string) =>
  `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`

function boltSays({ body, signature, timestamp }: Signed, secret: string): boolean {
  try {
    verifySlackRequest({
      signingSecret: secret,
      body,
      headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp },
      nowMilliseconds: NOW.getTime(),
    })
    return true
  } catch {
    return false
  }
}

const secret = fc.string({ minLength: 1 })
const body = fc.string({ unit: 'binary' })
const around = (seconds: number) => fc.integer({ min: seconds - 3, max: seconds + 3 })
const timestamp = fc.oneof(around(SECONDS), around(SECONDS - 300), around(SECONDS + 300), fc.nat())

it('takes what Slack signed within the last five minutes, as Bolt does', () => {
  fc.assert(
    fc.property(secret, body, timestamp, (key, text, at) => {
      const signed = { body: text, signature: sign(key, at, text), timestamp: at }
      expect(isSigned(signed, key, NOW)).toBe(at >= SECONDS - 300)
      expect(boltSays(signed, key)).toBe(at >= SECONDS - 300)
    }),
  )
})

const forged: fc.Arbitrary<(signature: string) => string> = fc.oneof(
  fc.string().map((text) => () => text),
  fc.string().map((text) => () => `v0=${text}`),
  fc.nat(66).map((end) => (signature: string) => signature.slice(0, end)),
  fc
    .string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 1 })
    .map((more) => (s: string) => s + more),
  fc.constant((signature: string) => signature.toUpperCase()),
  fc.constant((signature: string) => signature.replace('v0', 'v1')),
  fc.tuple(fc.integer({ min: 3, max: 66 }), fc.constantFrom(...'0123456789abcdef')).map(
    ([at, digit]) =>
      (s: string) =>
        s[at] === digit ? `${s} ` : s.slice(0, at) + digit + s.slice(at + 1),
  ),
)

it('takes no forged signature, as Bolt takes none', () => {
  fc.assert(
    fc.property(secret, body, forged, (key, text, forge) => {
      const signed = { body: text, signature: forge(sign(key, SECONDS, text)), timestamp: SECONDS }
      expect(isSigned(signed, key, NOW)).toBe(false)
      expect(boltSays(signed, key)).toBe(false)
    }),
  )
})

it('takes no signature of another secret, body or time', () => {
  fc.assert(
    fc.property(secret, secret, body, body, around(SECONDS), (key, other, text, changed, at) => {
      fc.pre(key !== other && text !== changed && at !== SECONDS)
      const signed = { body: text, signature: sign(key, SECONDS, text), timestamp: SECONDS }
      for (const [wrong, by] of [
        [signed, other],
        [{ ...signed, body: changed }, key],
        [{ ...signed, timestamp: at }, key],
      ] as const) {
        expect(isSigned(wrong, by, NOW)).toBe(false)
        expect(boltSays(wrong, by)).toBe(false)
      }
    }),
  )
})
