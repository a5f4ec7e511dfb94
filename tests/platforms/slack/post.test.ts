import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Place } from '../../../src/core/caller.ts'
import { PlatformRefusal } from '../../../src/core/errors.ts'
import { type Running, run, say, shown } from './harness.ts'

let app: Running
let here: Place
beforeEach(async () => {
  app = await run('http')
  here = { platform: 'slack', tenant: app.slack.team.id, channel: app.slack.channelId }
})
afterEach(() => app.close())

const posts = () => app.slack.messages(app.slack.channelId).map(shown)
const share = (once: string, to = here) =>
  app.platform.post(to, say(`shared ${once}`), {
    once,
    thread: { name: 'a name that Slack has no place for' },
  })

describe('a post', () => {
  it('is where everybody sees it, and its own thread', async () => {
    const { slack } = app
    const posted = await share('k1')
    expect(posts()).toEqual(['shared k1'])
    const ts = slack.messages(slack.channelId)[0]?.ts
    const url = `https://${slack.team.domain}.slack.invalid/archives/${slack.channelId}/p${ts?.replace('.', '')}`
    expect(posted).toEqual({ ...here, message: ts, thread: ts, url })
  })

  it('stays in the thread it is meant for', async () => {
    const { message: thread } = await share('k1')
    const posted = await share('k2', { ...here, thread })
    expect(posted.thread).toBe(thread)
    expect(posted.url).toContain(`?thread_ts=${thread}&cid=${here.channel}`)
    expect(app.slack.getMessage(here.channel, posted.message)?.thread_ts).toBe(thread)
  })

  it('is one for one key: at the same time, again, and after its answer was lost', async () => {
    app.slack.fail('chat.postMessage', { status: 500, body: 'lost', after: true })
    const [one, two] = await Promise.all([share('k1'), share('k1')])
    const three = await share('k1')
    expect(new Set([one.message, two.message, three.message]).size).toBe(1)
    expect(posts()).toEqual(['shared k1'])
    await share('k2')
    expect(posts()).toEqual(['shared k1', 'shared k2'])
  })

  it('is found again by a process that did not post it', async () => {
    const first = await share('k1')
    const other = await run('http', { options: { apiUrl: app.slack.apiUrl } })
    const again = await other.platform.post(here, say('shared k1'), { once: 'k1', maybePosted: true })
    await other.close()
    expect(again.message).toBe(first.message)
    expect(posts()).toEqual(['shared k1'])
  })

  it('looks for an earlier one only when told that there may be one', async () => {
    await share('k1')
    expect(app.slack.calls('conversations.history')).toEqual([])
    await app.platform.post(here, say('shared k2'), { once: 'k2', maybePosted: true })
    expect(app.slack.calls('conversations.history')).toHaveLength(1)
    expect(posts()).toEqual(['shared k1', 'shared k2'])
  })

  it('is found behind all that was said since', async () => {
    const first = await share('k1')
    for (let said = 0; said < 450; said++) app.slack.write('chatter')
    const other = await run('http', { options: { apiUrl: app.slack.apiUrl } })
    const again = await other.platform.post(here, say('shared k1'), { once: 'k1', maybePosted: true })
    await other.close()
    expect(again.message).toBe(first.message)
    expect(app.slack.calls('conversations.history')).toHaveLength(3)
  })

  it('is posted when the channel cannot be looked through', async () => {
    app.slack.fail('conversations.history', { body: { ok: false, error: 'missing_scope' } })
    await app.platform.post(here, say('shared k1'), { once: 'k1', maybePosted: true })
    expect(posts()).toEqual(['shared k1'])
  })

  it('can be tried again once people have changed what was in its way', async () => {
    const { slack } = app
    const members = slack.state.general.members
    members.delete(slack.app.user_id)
    await expect(share('k1')).rejects.toThrow(new PlatformRefusal('not-in-channel').message)
    members.add(slack.app.user_id)
    await share('k1')
    expect(posts()).toEqual(['shared k1'])
  })

  it.each([
    ['not_in_channel', 'not-in-channel'],
    ['channel_not_found', 'not-in-channel'],
    ['is_archived', 'archived'],
    ['restricted_action', 'no-posting'],
    ['missing_scope', 'no-posting'],
    ['thread_not_found', 'gone'],
    ['restricted_action_non_threadable_channel', 'no-threads'],
    ['messages_tab_disabled', 'closed-dm'],
  ])('that Slack refuses with %s is refused as %s', async (error, refusal) => {
    app.slack.fail('chat.postMessage', { body: { ok: false, error } })
    const refused = await share('k1').catch((reason: unknown) => reason)
    expect(refused).toBeInstanceOf(PlatformRefusal)
    expect(refused).toMatchObject({ refusal, cause: { data: { error } } })
  })

  it('fails as it came when the fault is ours', async () => {
    app.slack.fail('chat.postMessage', { body: { ok: false, error: 'invalid_blocks' } })
    await expect(share('k1')).rejects.toThrow('invalid_blocks')
  })
})
