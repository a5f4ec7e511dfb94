import { describe, expect } from 'vitest'
import { test } from './in-playground.ts'
import { only, type Visitor } from './visitor.ts'

const place = { platform: 'web', tenant: 'playground', channel: 'general' } as const
const titled = (title: string) => ({ title, body: [] })

describe('edit', () => {
  test('the message changes for everybody, where it stood, and counts its thread as before', async ({
    playground,
    ada,
    grace,
  }) => {
    const posted = await playground.playground.post(place, titled('Before'), {
      once: 'drill',
      thread: { name: 'Drill' },
    })
    const thread = { ...place, thread: posted.message }
    await playground.playground.post(thread, titled('Below'), { once: 'below' })
    await playground.playground.edit(posted, titled('After'))
    for (const visitor of [ada, grace]) {
      const shown = only((await visitor.messages('general')).messages)
      expect(shown).toMatchObject({ id: posted.message, threadName: 'Drill' })
      expect(shown.html).toContain('After')
      expect(shown.html).toContain('1 reply')
    }
  })

  test('what is acknowledged is on disk', async ({ playground }) => {
    const posted = await playground.playground.post(place, titled('Before'), { once: 'drill' })
    const before = playground.settlements()
    await playground.playground.edit(posted, titled('After'))
    expect(playground.settlements()).toBeGreaterThan(before)
  })

  test('of many at once the newest stays, all are done, and few are written', async ({ playground, ada }) => {
    const posted = await playground.playground.post(place, titled('0'), { once: 'live' })
    const before = playground.settlements()
    const edits = Array.from({ length: 50 }, (_, i) => playground.playground.edit(posted, titled(`Now ${i}`)))
    await Promise.all(edits)
    const shown = only((await ada.messages('general')).messages)
    expect(shown.html).toContain('Now 49')
    expect(playground.settlements() - before).toBe(2)
    await playground.playground.edit(posted, titled('Last'))
    expect(only((await ada.messages('general')).messages).html).toContain('Last')
  })

  test('a message that is not there, or that a person wrote, is gone', async ({ playground, ada }) => {
    const written = await ada.say('Mine', { channel: 'general' })
    for (const message of ['nothing', written.id]) {
      const editing = playground.playground.edit({ ...place, message }, titled('After'))
      await expect(editing).rejects.toMatchObject({ name: 'PlatformRefusal', refusal: 'gone' })
    }
    expect((await ada.messages('general')).messages[0]?.html).toContain('Mine')
  })
})

describe('direct', () => {
  const account = (user: string) => ({ platform: 'web' as const, tenant: 'playground', user })

  test('reaches one person alone, and is marked as new until it is read', async ({
    playground,
    ada,
    grace,
  }) => {
    const to = await playground.playground.direct(account(ada.as ?? ''))
    const posted = await playground.playground.post(to, titled('Your nudge'), { once: 'nudge' })
    expect(posted.channel).toBe(ada.dm)
    expect(only((await ada.messages(ada.dm)).messages).html).toContain('Your nudge')
    expect((await grace.fetch(`/api/messages?channel=${ada.dm}`)).status).toBe(404)
    const rooms = async (visitor: Visitor) =>
      (await visitor.state()).rooms.filter(({ newest }) => newest > 0).map(({ id }) => id)
    expect(await rooms(ada)).toEqual([ada.dm])
    expect(await rooms(grace)).toEqual([])
  })

  test('somebody who is not here has none', async ({ playground }) => {
    const asked = playground.playground.direct(account('nobody'))
    await expect(asked).rejects.toMatchObject({ name: 'PlatformRefusal', refusal: 'closed-dm' })
    const posting = playground.playground.post({ ...place, channel: 'dm-nobody' }, titled('x'), { once: 'x' })
    await expect(posting).rejects.toMatchObject({ name: 'PlatformRefusal', refusal: 'gone' })
  })
})
