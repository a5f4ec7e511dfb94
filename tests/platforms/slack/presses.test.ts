import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answer, button, type Mode, pending, pressTo, type Running, run, say, shown } from './harness.ts'

describe.each<Mode>(['socket', 'http'])('presses over %s', (mode) => {
  let app: Running
  beforeEach(async () => {
    app = await run(mode)
  })
  afterEach(() => app.close())

  const own = async () => {
    app.bot.onCommand = () => answer('private', say('a page', button('Back'), button('Next')))
    const { message } = await app.slack.slash({ command: '/lesson' })
    return message
  }
  const shared = async (channel = app.slack.channelId) => {
    const place = { platform: 'slack', tenant: app.slack.team.id, channel } as const
    const posted = await app.platform.post(place, say('a card', button('Read')), { once: 'card' })
    const message = app.slack.getMessage(channel, posted.message)
    if (!message) throw new Error('nothing was posted')
    return message
  }

  it('replaces a message that only the presser sees', async () => {
    const { slack, bot, measured } = app
    const message = await own()
    bot.onPress = () => answer('update', say('page 2', button('Back')))
    const press = await slack.action({ message, actionId: 'press:1' })
    expect(press.ack).toMatchObject({ ok: true })
    await press.waitForCall('response_url')
    expect(slack.ephemerals().map(shown)).toEqual(['page 2\nBack'])
    expect(bot.asked.at(-1)).toMatchObject({
      kind: 'press',
      press: pressTo('Next'),
      fields: undefined,
      caller: { user: slack.student.id, channel: slack.channelId, tenant: slack.team.id },
    })
    expect(measured.map(({ kind }) => kind)).toEqual(['command', 'press'])
  })

  it('answers beside an own message when the answer is private', async () => {
    const { slack, bot } = app
    const message = await own()
    bot.onPress = () => answer('private', say('a note'))
    const press = await slack.action({ message, actionId: 'press:0' })
    await press.waitForCall('response_url')
    expect(slack.ephemerals().map(shown)).toEqual(['a page\nBack\nNext', 'a note'])
  })

  it('leaves a shared message as it is and answers its presser alone', async () => {
    const { slack, bot } = app
    const message = await shared()
    bot.onPress = () => answer('update', say('your own page'))
    const press = await slack.action({ message, actionId: 'press:0', user: 'U0SECOND01' })
    await press.waitForCall('response_url')
    expect(slack.messages(slack.channelId).map(shown)).toEqual(['a card\nRead'])
    expect(slack.ephemerals('U0SECOND01').map(shown)).toEqual(['your own page'])
    expect(slack.ephemerals(slack.student.id)).toEqual([])
  })

  it('tells the presser of a shared message that it is slow, and then the answer', async () => {
    const { slack, bot } = app
    const message = await shared()
    const last = pending()
    bot.onPress = () => answer('update', say('One moment'), last.promise)
    await slack.action({ message, actionId: 'press:0' })
    await slack.until(() => slack.ephemerals().length === 1, 4_000, 'the first view')
    last.resolve(say('the answer'))
    await slack.until(() => slack.ephemerals().length === 2, 4_000, 'the last view')
    expect(slack.ephemerals().map(shown)).toEqual(['One moment', 'the answer'])
    expect(slack.messages(slack.channelId).map(shown)).toEqual(['a card\nRead'])
  })

  it('shows only the last of views that follow each other at once', async () => {
    const { slack, bot } = app
    const message = await shared()
    bot.onPress = () => answer('update', say('One moment'), say('nearly'), say('the answer'))
    const press = await slack.action({ message, actionId: 'press:0' })
    await press.waitForCall('response_url')
    expect(slack.ephemerals().map(shown)).toEqual(['the answer'])
  })

  it('replaces messages of a direct message', async () => {
    const { slack, bot } = app
    const { id } = slack.im(slack.student.id)
    const message = await shared(id)
    bot.onPress = () => answer('update', say('page 2'))
    const press = await slack.action({ message, actionId: 'press:0' })
    await press.waitForCall('response_url')
    expect(slack.messages(id).map(shown)).toEqual(['page 2'])
  })

  it('stays in the thread that was pressed in', async () => {
    const { slack, bot } = app
    const card = await shared()
    const place = {
      platform: 'slack',
      tenant: slack.team.id,
      channel: slack.channelId,
      thread: card.ts,
    } as const
    const { message: ts } = await app.platform.post(place, say('in it', button('More')), { once: 'reply' })
    bot.onPress = () => answer('private', say('a note'))
    const press = await slack.action({ message: slack.getMessage(slack.channelId, ts), actionId: 'press:0' })
    await press.waitForCall('response_url')
    expect(slack.ephemerals()).toMatchObject([{ thread_ts: card.ts }])
    expect(bot.asked).toMatchObject([{ caller: { thread: card.ts } }])
    await slack.action({ message: slack.getMessage(slack.channelId, card.ts), actionId: 'press:0' })
    expect(bot.asked[1]?.caller).not.toHaveProperty('thread')
  })

  it('posts for everybody, once, and edits what it posted', async () => {
    const { slack, bot } = app
    const message = await own()
    bot.onPress = () => answer('public', say('One moment'), say('for all'))
    slack.fail('chat.postMessage', { status: 500, body: 'lost', after: true })
    const press = await slack.action({ message, actionId: 'press:0' })
    await press.waitForCall('chat.update')
    expect(slack.messages(slack.channelId).map(shown)).toEqual(['for all'])
  })

  it('tells the presser alone where it may not post', async () => {
    const { slack, bot } = app
    const message = await own()
    bot.onPress = () => answer('public', say('for all'))
    slack.state.channels.get(slack.channelId)?.members.delete(slack.app.user_id)
    const press = await slack.action({ message, actionId: 'press:0' })
    await press.waitForCall('response_url')
    expect(slack.ephemerals().map(shown).at(-1)).toContain('I am not in this channel yet')
  })

  it('takes a choice of a select as its press', async () => {
    const { slack, bot } = app
    const options = ['A', 'B'].map((label) => ({ label, press: pressTo(label) }))
    bot.onCommand = () => answer('private', { body: [{ kind: 'choice', placeholder: 'Which?', options }] })
    const { message } = await slack.slash({ command: '/lesson' })
    await slack.action({ message, actionId: 'press:0', value: pressTo('B') })
    expect(bot.asked.at(-1)).toMatchObject({ kind: 'press', press: pressTo('B') })
  })

  it('acknowledges a button that only opens a link', async () => {
    const { slack, bot } = app
    bot.onCommand = () => answer('private', say('see', { label: 'Open', url: 'https://example.org/' }))
    const { message } = await slack.slash({ command: '/lesson' })
    const press = await slack.action({ message, actionId: 'press:0' })
    expect(press.ack.ok).toBe(true)
    expect(bot.asked).toHaveLength(1)
  })

  it('acknowledges a slow press before its view is there', async () => {
    const { slack, bot } = app
    const message = await own()
    const view = pending()
    bot.onPress = () => answer('update', view.promise)
    const press = await slack.action({ message, actionId: 'press:0' })
    expect(press.ack.ok).toBe(true)
    expect(slack.ephemerals().map(shown)).toEqual(['a page\nBack\nNext'])
    view.resolve(say('page 2'))
    await press.waitForCall('response_url')
    expect(slack.ephemerals().map(shown)).toEqual(['page 2'])
  })

  it('tries again when a response_url fails, and says so in the log when it gives up', async () => {
    const { slack, bot, log } = app
    const message = await own()
    bot.onPress = () => answer('update', say('page 2'))
    slack.fail('response_url', { status: 500, body: 'no' })
    const press = await slack.action({ message, actionId: 'press:0' })
    await slack.until(() => slack.ephemerals().some((m) => shown(m) === 'page 2'), 3_000, 'the retry')
    expect(press.calls().map((call) => call.method)).toEqual(['response_url', 'response_url'])
    slack.fail('response_url', { status: 400, body: 'no' })
    await slack.action({
      message: slack.ephemerals()[0],
      actionId: 'press:0',
      force: true,
      value: pressTo('x'),
    })
    await slack.until(() => log.length > 0, 3_000, 'a log line')
    expect(log).toMatchObject([{ level: 'error', message: 'a Slack event failed' }])
  })

  it('lets Slack show a failure that happened before the acknowledgement', async () => {
    const { slack, bot, log } = app
    const message = await own()
    bot.onPress = () => {
      throw new Error('a bug')
    }
    const press = await slack.action({ message, actionId: 'press:0' })
    expect(press.ack.ok).toBe(false)
    expect(log).toMatchObject([{ level: 'error', message: 'a Slack event failed' }])
  })
})
