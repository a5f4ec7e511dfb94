import { describe, expect, test } from 'vitest'
import { Outposts } from '../../src/bot/outposts.ts'
import type { Caller } from '../../src/core/caller.ts'
import { UserError } from '../../src/core/errors.ts'
import type { About, Platform } from '../../src/core/platform.ts'

const CALLER: Caller = {
  platform: 'slack',
  tenant: 'T1',
  user: 'U1',
  name: 'Ada',
  channel: 'C1',
  locale: 'en',
}

function outposts(about?: Platform['about']) {
  const warnings: object[] = []
  const log = { debug() {}, info() {}, warn: (fields: object) => warnings.push(fields), error() {} }
  const posts = new Outposts(undefined, log)
  posts.join({
    name: 'slack',
    start: async () => undefined,
    stop: async () => undefined,
    post: async (to) => ({ ...to, message: '1' }),
    edit: async () => undefined,
    direct: async ({ platform, tenant }) => ({ platform, tenant, channel: 'D1' }),
    ...(about && { about }),
  })
  return { posts, warnings }
}

const knows = (about: About) => async () => about
const silent = async () => {
  throw new Error('missing_scope')
}

describe('who manages a workspace', () => {
  test('is what the event says, without a question to the platform', async () => {
    const { posts } = outposts(silent)
    expect(await posts.isAdmin({ ...CALLER, admin: true })).toBe(true)
    expect(await posts.isAdmin({ ...CALLER, admin: false })).toBe(false)
  })

  test('is asked where the event does not say', async () => {
    expect(await outposts(knows({ admin: true })).posts.isAdmin(CALLER)).toBe(true)
    expect(await outposts(knows({ admin: false })).posts.isAdmin(CALLER)).toBe(false)
  })

  test('is not guessed when the platform does not answer', async () => {
    for (const about of [silent, undefined]) {
      const asked = outposts(about).posts.isAdmin(CALLER)
      await expect(asked).rejects.toThrow(UserError)
      await expect(asked).rejects.toMatchObject({ key: 'error.admin-unknown' })
    }
  })
})

describe("a person's zone", () => {
  test('is what the platform knows, or unknown', async () => {
    const known = outposts(knows({ admin: false, zone: 'Asia/Kathmandu' })).posts
    expect((await known.about(CALLER))?.zone).toBe('Asia/Kathmandu')
    expect((await outposts(knows({ admin: false })).posts.about(CALLER))?.zone).toBeUndefined()
    const { posts, warnings } = outposts(silent)
    expect(await posts.about(CALLER)).toBeUndefined()
    expect(warnings).toMatchObject([{ platform: 'slack' }])
  })
})
