import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Posted } from '../../../src/core/caller.ts'
import { PlatformRefusal } from '../../../src/core/errors.ts'
import { type Running, run, say, shown } from './harness.ts'

let app: Running
let posted: Posted
beforeEach(async () => {
  app = await run('http')
  const here = { platform: 'slack', tenant: app.slack.team.id, channel: app.slack.channelId } as const
  posted = await app.platform.post(here, say('at first'), { once: 'k1' })
})
afterEach(() => app.close())

const now = () => shown(app.slack.messages(app.slack.channelId)[0])
const edit = (words: string) => app.platform.edit(posted, say(words))
const updates = () => app.slack.calls('chat.update')
/** Returns once Slack has the edit that was just made, and answers it so. */
const inFlight = async (response: Parameters<typeof app.slack.fail>[1]) => {
  const rule = app.slack.fail('chat.update', response)
  await app.slack.until(() => rule.hits === 1, 3_000, 'an edit')
}
const limited = (seconds: number) => ({
  status: 429,
  body: { ok: false, error: 'ratelimited' },
  headers: { 'retry-after': String(seconds) },
})

describe('an edit', () => {
  it('shows another view in the same message', async () => {
    await edit('then this')
    expect(now()).toBe('then this')
    expect(app.slack.messages(app.slack.channelId)).toHaveLength(1)
  })

  it('waits for the one in flight, and the newest of those that wait is shown', async () => {
    const first = edit('standing')
    await inFlight({ delayMs: 200 })
    let isFirst = true
    const rest = Array.from({ length: 50 }, (_, at) =>
      edit(`standing ${at}`).then(() => {
        isFirst = false
      }),
    )
    await first
    expect(isFirst).toBe(true)
    await Promise.all(rest)
    expect(now()).toBe('standing 49')
    expect(updates()).toHaveLength(2)
  })

  it('does not wait for edits of other messages', async () => {
    const other = await app.platform.post(posted, say('another'), { once: 'k2' })
    app.slack.fail('chat.update', { delayMs: 300 })
    const slow = edit('slow')
    await app.platform.edit(other, say('quick'))
    expect(now()).toBe('at first')
    await slow
  })

  it('waits as long as a rate limit says, and shows only the newest then', async () => {
    app.slack.fail('chat.update', limited(1))
    const first = edit('one')
    await app.slack.waitForCall('chat.update')
    const rest = [edit('two'), edit('three')]
    await Promise.all([first, ...rest])
    expect(now()).toBe('three')
    const [refused, taken] = updates()
    expect(updates()).toHaveLength(2)
    expect((taken?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(990)
  })

  it('waits for a limit that another message met', async () => {
    const { slack, platform } = app
    const other = await platform.post(posted, say('another'), { once: 'k2' })
    slack.settings.limits = [{ method: 'chat.update', limit: 1, windowMs: 1_000 }]
    await edit('within the limit')
    const over = edit('over it')
    await slack.until(() => updates()[1]?.limited === true, 3_000, 'a refusal')
    await Promise.all([over, platform.edit(other, say('later'))])
    expect(slack.messages(slack.channelId).map(shown)).toEqual(['over it', 'later'])
    expect(updates().length).toBeLessThanOrEqual(6)
  })

  it('does not wait for ever', async () => {
    app.slack.fail('chat.update', limited(0), 1_000)
    await expect(edit('never')).rejects.toThrow()
    expect(updates().length).toBeLessThan(10)
  })

  it('is not waited for when the bot stops', async () => {
    app.slack.fail('chat.update', limited(30), 10)
    const waiting = edit('never').catch((error: unknown) => error)
    await app.slack.waitForCall('chat.update')
    await app.platform.stop()
    expect(String(await waiting)).toContain('stopped before Slack took the edit')
  })

  it('is tried again after trouble of Slack, and harmless when it had been shown', async () => {
    app.slack.fail('chat.update', { status: 500, body: 'lost', after: true })
    await edit('once')
    expect(now()).toBe('once')
    expect(updates()).toHaveLength(2)
  })

  it('of a message that is gone, or in a channel that is, is refused as gone', async () => {
    const { slack } = app
    const message = slack.messages(slack.channelId)[0]!
    slack.state.messages.delete(`${slack.channelId}:${message.ts}`)
    await expect(edit('x')).rejects.toThrow(new PlatformRefusal('gone').message)
    slack.state.channels.delete(slack.channelId)
    await expect(edit('x')).rejects.toThrow(new PlatformRefusal('gone').message)
  })

  it.each([
    ['is_inactive', 'archived'],
    ['is_archived', 'archived'],
    ['cant_update_message', 'gone'],
    ['not_in_channel', 'not-in-channel'],
    ['edit_window_closed', 'no-posting'],
  ])('that Slack refuses with %s is refused as %s', async (error, refusal) => {
    app.slack.fail('chat.update', { body: { ok: false, error } })
    await expect(edit('x')).rejects.toMatchObject({ refusal, cause: { data: { error } } })
    await edit('y')
    expect(now()).toBe('y')
  })

  it('in an archived channel is refused as archived', async () => {
    app.slack.state.general.is_archived = true
    await expect(edit('x')).rejects.toMatchObject({ refusal: 'archived' })
  })

  it('that fails for a fault of ours fails as it came, and only for those who asked for it', async () => {
    const failing = edit('too long').catch((error: unknown) => error)
    await inFlight({ delayMs: 100, body: { ok: false, error: 'msg_too_long' } })
    const next = edit('fine')
    expect(String(await failing)).toContain('msg_too_long')
    await next
    expect(now()).toBe('fine')
  })
})
