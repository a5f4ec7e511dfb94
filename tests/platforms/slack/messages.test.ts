import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answer, type Mode, type Running, run, say, shown } from './harness.ts'

describe.each<Mode>(['socket', 'http'])('messages over %s', (mode) => {
  let app: Running
  beforeEach(async () => {
    app = await run(mode)
    app.bot.onMessage = ({ text }) => answer('public', say(`You asked: ${text}`))
  })
  afterEach(() => app.close())

  const posted = () => app.slack.calls('chat.postMessage')
  const asked = () => app.bot.asked.map((each) => each.kind === 'message' && each.message)
  const replies = (thread: string) =>
    app.slack.messages(app.slack.channelId).filter((m) => m.thread_ts === thread && m.bot_id)

  it('answers in the thread it was asked in', async () => {
    const { slack, bot, measured } = app
    bot.onMessage = ({ text }) =>
      text.endsWith('?') ? answer('public', say(`You asked: ${text}`)) : undefined
    const card = await slack.message({ text: 'a card' })
    await slack.message({ text: 'Why &lt;b&gt;?', thread_ts: card.ts })
    await slack.until(() => replies(card.ts).length === 1, 3_000, 'an answer')
    expect(replies(card.ts).map(shown)).toEqual(['You asked: Why <b>?'])
    expect(bot.asked.at(-1)).toMatchObject({
      message: { addressed: false },
      caller: { thread: card.ts, channel: slack.channelId, tenant: slack.team.id, user: slack.student.id },
    })
    expect(measured.map(({ kind }) => kind)).toContain('message')
  })

  it('marks at once what it will answer, and leaves the rest alone', async () => {
    const { slack, bot } = app
    const slow = Promise.withResolvers<ReturnType<typeof say>>()
    bot.onMessage = ({ text }) => (text.endsWith('?') ? answer('public', slow.promise) : undefined)
    const card = await slack.message({ text: 'a card' })
    const asking = await slack.message({ text: 'Why?', thread_ts: card.ts })
    const mark = () => slack.getMessage(slack.channelId, asking.ts)?.reactions
    await slack.until(() => mark()?.length === 1, 3_000, 'a mark')
    expect(mark()).toMatchObject([{ name: 'eyes' }])
    expect(replies(card.ts)).toEqual([])
    slow.resolve(say('because'))
    await slack.until(() => replies(card.ts).length === 1, 3_000, 'an answer')
    expect(slack.getMessage(slack.channelId, card.ts)?.reactions).toBeUndefined()
  })

  it('answers a mention once, in a thread under it, though it arrives as two events', async () => {
    const { slack, bot } = app
    const asking = await slack.message({ text: `<@${slack.app.user_id}> what is an API?` })
    await slack.until(() => replies(asking.ts).length === 1, 3_000, 'an answer')
    expect(asking.mention?.ok).toBe(true)
    expect(replies(asking.ts).map(shown)).toEqual(['You asked: what is an API?'])
    expect(asked()).toEqual([
      { text: 'what is an API?', addressed: true, id: `${slack.channelId}:${asking.ts}` },
    ])
    expect(bot.asked[0]?.caller.thread).toBe(asking.ts)
    expect(posted()).toHaveLength(1)
  })

  it('takes a direct message as meant for it, and answers beside it', async () => {
    const { slack, bot } = app
    const { id } = slack.im(slack.student.id)
    await slack.message({ channel: id, text: 'Why?' })
    await slack.until(() => slack.messages(id).length === 2, 3_000, 'an answer')
    expect(bot.asked).toMatchObject([{ message: { addressed: true } }])
    expect(slack.messages(id)[1]?.thread_ts).toBeUndefined()
  })

  it('is silent to bots, edits, notices and what is not meant for it', async () => {
    const { slack, bot } = app
    const channel = slack.channelId
    const about = { type: 'message', channel, channel_type: 'channel', ts: '1700000000.000100' }
    for (const event of [
      { ...about, user: 'U0OTHERBOT', bot_id: 'B0OTHER', text: 'beep' },
      { ...about, user: slack.app.user_id, text: 'my own words' },
      { ...about, subtype: 'message_changed', message: { user: 'U1', text: 'edited' }, hidden: true },
      { ...about, subtype: 'channel_join', user: 'U1', text: 'joined' },
    ]) {
      expect((await slack.event(event)).ok).toBe(true)
    }
    expect(bot.asked).toEqual([])
    bot.onMessage = () => undefined
    expect((await slack.message({ text: 'people talking' })).ok).toBe(true)
    expect(asked()).toMatchObject([{ text: 'people talking', addressed: false }])
    expect(posted()).toEqual([])
  })

  it('does not post twice when the answer to a post is lost', async () => {
    const { slack } = app
    slack.fail('chat.postMessage', { status: 500, body: 'lost', after: true })
    const asking = await slack.message({ text: `<@${slack.app.user_id}> Why?` })
    await slack.waitForCall('conversations.replies')
    await app.platform.stop()
    expect(replies(asking.ts)).toHaveLength(1)
    expect(posted()).toHaveLength(1)
  })

  it('posts again when nothing was posted', async () => {
    const { slack } = app
    slack.fail('chat.postMessage', { status: 503, body: 'down' })
    const asking = await slack.message({ text: `<@${slack.app.user_id}> Why?` })
    await slack.until(() => replies(asking.ts).length === 1, 4_000, 'an answer')
    expect(posted()).toHaveLength(2)
  })

  it('waits out a rate limit', async () => {
    const { slack } = app
    slack.fail('chat.postMessage', {
      status: 429,
      body: { ok: false, error: 'ratelimited' },
      headers: { 'retry-after': '1' },
    })
    const asking = await slack.message({ text: `<@${slack.app.user_id}> Why?` })
    await slack.until(() => replies(asking.ts).length === 1, 4_000, 'an answer')
  })

  it('looks for the answer first when Slack sends an event again', async () => {
    const { slack, bot } = app
    const asking = await slack.message({ text: `<@${slack.app.user_id}> Why?` })
    await slack.until(() => replies(asking.ts).length === 1, 3_000, 'an answer')
    // Another process, which knows nothing of the first delivery.
    bot.forget()
    const again = { type: 'app_mention', channel: slack.channelId, user: slack.student.id, ts: asking.ts }
    const text = `<@${slack.app.user_id}> Why?`
    await slack.event({ ...again, text }, { retry: { num: 1, reason: 'http_timeout' } })
    await slack.waitForCall('conversations.replies')
    await app.platform.stop()
    expect(replies(asking.ts)).toHaveLength(1)
  })

  it('acknowledges only once the message is recorded', async () => {
    const { slack, bot } = app
    const gate = Promise.withResolvers<void>()
    bot.recorded = gate.promise
    let acknowledged = false
    const asking = slack.message({ text: 'in a thread', thread_ts: '1.1' }).then((sent) => {
      acknowledged = true
      return sent
    })
    await slack.until(() => bot.asked.length === 1, 3_000, 'the event')
    expect(acknowledged).toBe(false)
    gate.resolve()
    expect((await asking).ok).toBe(true)
  })
})

it.each<Mode>(['socket', 'http'])('answers a message once that Slack sends again over %s', async (mode) => {
  const { slack, bot, close } = await run(mode, { fake: { ackTimeoutMs: 100 } })
  const recorded = Promise.withResolvers<void>()
  bot.recorded = recorded.promise
  bot.onMessage = () => answer('public', say('once'))
  const asking = slack.message({ channel: slack.im(slack.student.id).id, text: 'Why?' })
  await slack.until(() => bot.heard === 2, 3_000, 'a retry')
  recorded.resolve()
  await asking
  await close()
  expect(bot.asked).toHaveLength(1)
  expect(slack.calls('chat.postMessage')).toHaveLength(1)
})
