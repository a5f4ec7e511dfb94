import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answer, type Mode, type Running, run, say, shown } from './harness.ts'

describe.each<Mode>(['socket', 'http'])('greetings over %s', (mode) => {
  let app: Running
  let channel: string
  beforeEach(async () => {
    app = await run(mode)
    app.bot.greeting = say('Hello from Homeroom')
    channel = app.slack.addChannel({ members: [app.slack.student.id] }).id
  })
  afterEach(() => app.close())

  const direct = () => app.slack.im(app.slack.student.id).id
  const said = (where = channel) => app.slack.messages(where).map(shown)
  const greeted = (where = channel) => app.slack.until(() => said(where).length > 0, 3_000, 'the greeting')

  it('stand in a channel that the bot is invited to', async () => {
    const { slack, bot } = app
    expect((await slack.invite({ channel })).ok).toBe(true)
    await greeted()
    expect(said()).toEqual(['Hello from Homeroom'])
    expect(bot.asked).toMatchObject([{ kind: 'greet', caller: { tenant: slack.team.id, channel } }])
  })

  it('stand in a private channel, too', async () => {
    const { slack } = app
    const { id } = slack.addChannel({ is_private: true, members: [slack.student.id] })
    expect((await slack.invite({ channel: id })).ok).toBe(true)
    await greeted(id)
  })

  it('are not said for people who join', async () => {
    const { slack, bot } = app
    expect((await slack.invite({ channel, invited: 'U0SECOND01' })).ok).toBe(true)
    expect(bot.asked).toEqual([])
  })

  it('stand in a direct message that a person opens', async () => {
    const { slack, bot } = app
    expect((await slack.appHomeOpened({ tab: 'messages' })).ok).toBe(true)
    await greeted(direct())
    expect(bot.asked).toMatchObject([{ caller: { user: slack.student.id, channel: direct() } }])
    await slack.appHomeOpened({ tab: 'home' })
    expect(bot.asked).toHaveLength(1)
  })

  it('are said once: not again when it is opened again, invited again, or started again', async () => {
    const { slack, bot } = app
    await slack.invite({ channel })
    await slack.appHomeOpened({ tab: 'messages' })
    await Promise.all([greeted(), greeted(direct())])
    await slack.invite({ channel })
    await slack.appHomeOpened({ tab: 'messages' })
    await app.platform.stop()
    const other = await run(mode, { bot, fake: { mode } })
    await other.slack.invite({ channel: other.slack.addChannel({ id: channel }).id })
    await other.close()
    expect(other.slack.messages(channel)).toEqual([])
    expect(bot.asked).toHaveLength(5)
    expect(said()).toHaveLength(1)
    expect(said(direct())).toHaveLength(1)
  })

  it('are said once when the answer to the post is lost', async () => {
    const { slack } = app
    slack.fail('chat.postMessage', { status: 500, body: 'lost', after: true })
    await slack.invite({ channel })
    await slack.waitForCall('conversations.history')
    await app.platform.stop()
    expect(said()).toHaveLength(1)
  })

  it('that Slack refuses are noted, and nothing else', async () => {
    const { slack, log } = app
    slack.fail('chat.postMessage', { body: { ok: false, error: 'restricted_action' } })
    await slack.invite({ channel })
    await slack.until(() => log.length > 0, 3_000, 'a log line')
    await app.platform.stop()
    expect(log).toEqual([{ level: 'info', message: 'a greeting was not allowed', refusal: 'no-posting' }])
    expect(said()).toEqual([])
    expect(slack.ephemerals()).toEqual([])
  })
})

it.each<Mode>(['socket', 'http'])('greets once when Slack sends the event again over %s', async (mode) => {
  const { slack, bot, close } = await run(mode, { fake: { ackTimeoutMs: 100 } })
  const recorded = Promise.withResolvers<void>()
  let asked = 0
  bot.greet = async () => {
    asked += 1
    if (asked > 1) return undefined
    await recorded.promise
    return answer('public', say('Hello'))
  }
  const channel = slack.addChannel({ members: [slack.student.id] }).id
  const inviting = slack.invite({ channel })
  await slack.until(() => asked === 2, 3_000, 'a retry')
  recorded.resolve()
  await inviting
  await close()
  expect(slack.messages(channel).map(shown)).toEqual(['Hello'])
})
