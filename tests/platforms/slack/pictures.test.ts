import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../../src/core/markdown.ts'
import type { View } from '../../../src/core/view.ts'
import type { StoredMessage } from '../../fakes/slack/index.ts'
import { answer, button, type Mode, type Running, run, say, shown } from './harness.ts'

const GOOD = 'https://a.example/plan.png'
/** No host under this name can be reached, so the fake refuses it as Slack does. */
const GONE = 'https://gone.invalid/cat.png'

const page = (...urls: string[]): View => ({
  body: [
    {
      kind: 'text',
      markdown: parseMarkdown(['A page', ...urls.map((url) => `![A cat](${url})`)].join('\n\n')),
    },
    { kind: 'buttons', buttons: [button('Next')] },
  ],
})
const pictures = (message: StoredMessage | undefined) =>
  (message?.blocks ?? []).filter(({ type }) => type === 'image').map(({ image_url }) => image_url)
const links = (message: StoredMessage | undefined) =>
  [...JSON.stringify(message?.blocks ?? []).matchAll(/"type":"link","url":"([^"]*)","text":"([^"]*)"/g)].map(
    ([, url, text]) => ({ url, text }),
  )
const AS_LINK = [{ url: GONE, text: 'A cat' }]

describe.each<Mode>(['socket', 'http'])('pictures over %s', (mode) => {
  let app: Running
  beforeEach(async () => {
    app = await run(mode)
  })
  afterEach(() => app.close())

  const command = async (view: View) => {
    app.bot.onCommand = () => answer('private', view)
    const used = await app.slack.slash({ command: '/lesson' })
    expect(used.ack).toMatchObject({ ok: true, payload: {} })
    return app.slack.waitForMessage(({ for: viewer }) => viewer === app.slack.student.id)
  }

  it('are shown with their words', async () => {
    const message = await command(page(GOOD))
    expect(message.blocks[1]).toMatchObject({ type: 'image', image_url: GOOD, alt_text: 'A cat' })
    expect(message.text).toContain('A cat')
    expect(app.log).toEqual([])
  })

  it('that Slack cannot fetch become links, and the log says which', async () => {
    const message = await command(page(GONE))
    expect(pictures(message)).toEqual([])
    expect(links(message)).toEqual(AS_LINK)
    expect(shown(message)).toBe('A page\nA cat\nNext')
    expect(app.log).toMatchObject([{ level: 'warn', pictures: [GONE] }])
  })

  it('become links where a press replaces its message', async () => {
    const { slack, bot } = app
    const message = await command(page(GOOD))
    bot.onPress = () => answer('update', page(GONE))
    const press = await slack.action({ message, actionId: 'press:0' })
    await slack.until(() => press.calls().length === 2, 3_000, 'the second try')
    expect(slack.ephemerals()).toHaveLength(1)
    expect(links(slack.ephemerals()[0])).toEqual(AS_LINK)
  })

  it('become links in what everybody sees: posted once, and edited', async () => {
    const { slack, bot } = app
    bot.onMessage = () => answer('public', page(GONE), page(GOOD, GONE))
    const asking = await slack.message({ text: `<@${slack.app.user_id}> show me` })
    const replies = () =>
      slack.messages(slack.channelId).filter(({ thread_ts, bot_id }) => thread_ts === asking.ts && bot_id)
    await slack.until(() => links(replies()[0]).length === 2, 3_000, 'the edit')
    expect(replies()).toHaveLength(1)
    expect(links(replies()[0])).toEqual([{ url: GOOD, text: 'A cat' }, ...AS_LINK])
  })

  it('become links in a post of its own', async () => {
    const place = { platform: 'slack', tenant: app.slack.team.id, channel: app.slack.channelId } as const
    const posted = await app.platform.post(place, page(GONE), { once: 'card' })
    expect(links(app.slack.getMessage(app.slack.channelId, posted.message))).toEqual(AS_LINK)
  })

  it('become links in what one person sees without a response_url, here or directly', async () => {
    const { slack, bot } = app
    const message = await command(say('a page', button('Next')))
    bot.onPress = () => answer('private', page(GONE))
    const expired = { status: 404, body: { ok: false, error: 'expired_url' } }
    slack.fail('response_url', expired)
    await slack.action({ message, actionId: 'press:0' })
    await slack.until(() => slack.ephemerals().length === 2, 3_000, 'the answer')
    expect(links(slack.ephemerals()[1])).toEqual(AS_LINK)
    slack.fail('response_url', expired)
    slack.fail('chat.postEphemeral', { body: { ok: false, error: 'not_in_channel' } })
    await slack.action({ message, actionId: 'press:0' })
    const direct = () => slack.messages(slack.im(slack.student.id).id)
    await slack.until(() => direct().length === 1, 3_000, 'the direct message')
    expect(links(direct()[0])).toEqual(AS_LINK)
  })

  it('are not blamed for a message that is wrong in another way', async () => {
    const { slack } = app
    const place = { platform: 'slack', tenant: slack.team.id, channel: slack.channelId } as const
    slack.fail('chat.postMessage', { body: { ok: false, error: 'msg_too_long' } })
    await expect(app.platform.post(place, page(GOOD), { once: 'card' })).rejects.toThrow('msg_too_long')
    slack.fail('chat.postMessage', { body: { ok: false, error: 'invalid_blocks' } }, 2)
    await expect(app.platform.post(place, page(GOOD), { once: 'card' })).rejects.toThrow('invalid_blocks')
    expect(slack.calls('chat.postMessage')).toHaveLength(3)
  })
})
