import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answer, button, type Mode, pending, type Running, run, say, shown } from './harness.ts'

describe.each<Mode>(['socket', 'http'])('slash commands over %s', (mode) => {
  let app: Running
  beforeEach(async () => {
    app = await run(mode)
  })
  afterEach(() => app.close())

  it('answers with the acknowledgement itself, for one person', async () => {
    const { slack, bot, measured } = app
    bot.onCommand = () => answer('private', say('Lesson 7', button('Next')))
    const command = await slack.slash({ command: '/lesson', text: ' R&amp;D ' })
    expect(command.ack).toMatchObject({ ok: true, payload: { response_type: 'ephemeral' } })
    expect(command.ack.invalid).toBeUndefined()
    expect(shown(command.message)).toBe('Lesson 7\nNext')
    const { id: user } = slack.student
    expect(bot.asked).toEqual([
      {
        kind: 'command',
        name: 'lesson',
        raw: { find: 'R&D' },
        caller: {
          platform: 'slack',
          tenant: slack.team.id,
          user,
          name: slack.student.name,
          channel: slack.channelId,
          locale: '',
        },
      },
    ])
    expect(command.calls()).toEqual([])
    expect(measured.map(({ kind }) => kind)).toEqual(['command'])
  })

  it('answers in the channel when everybody may see it', async () => {
    const { slack, bot } = app
    bot.onCommand = () => answer('public', say('All tracks'))
    const command = await slack.slash({ command: '/tracks', text: 'ignored' })
    expect(command.ack.payload).toMatchObject({ response_type: 'in_channel' })
    expect(slack.messages(slack.channelId).map(shown)).toEqual(['All tracks'])
    expect(bot.asked).toMatchObject([{ name: 'tracks', raw: {} }])
  })

  it('leaves an option out that nobody typed', async () => {
    const { slack, bot } = app
    await slack.slash({ command: '/lesson', text: '  ' })
    expect(bot.asked).toMatchObject([{ raw: { find: undefined } }])
  })

  it('acknowledges a slow command empty and answers later', async () => {
    const { slack, bot } = app
    const view = pending()
    bot.onCommand = () => answer('private', view.promise)
    const command = await slack.slash({ command: '/lesson' })
    expect(command.ack).toMatchObject({ ok: true })
    expect(command.message).toBeNull()
    view.resolve(say('worth the wait'))
    await command.waitForCall('response_url')
    expect(slack.ephemerals().map(shown)).toEqual(['worth the wait'])
  })

  it('replaces the first view by those that follow', async () => {
    const { slack, bot } = app
    const last = pending()
    bot.onCommand = () => answer('private', say('One moment'), last.promise)
    const command = await slack.slash({ command: '/lesson' })
    expect(shown(command.message)).toBe('One moment')
    last.resolve(say('the answer'))
    await command.waitForCall('response_url')
    expect(slack.ephemerals().map(shown)).toEqual(['the answer'])
  })

  it('keeps within what a response_url takes, and shows the last view', async () => {
    const { slack, bot } = app
    const views = Array.from({ length: 12 }, (_, index) => say(`view ${index}`))
    bot.onCommand = () => answer('private', ...views)
    const command = await slack.slash({ command: '/lesson' })
    await slack.until(
      () => slack.ephemerals().some((message) => shown(message) === 'view 11'),
      3_000,
      'last view',
    )
    expect(command.calls().filter((call) => call.method === 'response_url').length).toBeLessThanOrEqual(5)
    expect(slack.ephemerals()).toHaveLength(1)
  })

  it('says so when a view does not fit on Slack', async () => {
    const { slack, bot, log } = app
    bot.onCommand = () => answer('private', { title: 'x'.repeat(200), body: [] })
    const command = await slack.slash({ command: '/lesson' })
    expect(shown(command.message)).toContain('nothing you did is lost')
    expect(log).toMatchObject([{ level: 'error', message: 'a view does not fit on Slack' }])
  })
})

describe('the command prefix', () => {
  it('is taken off before the bot is asked', async () => {
    const { slack, bot, close } = await run('http', {
      fake: { manifest: null },
      options: { commandPrefix: 'hr-' },
    })
    await slack.slash({ command: '/hr-lesson', text: 'x' })
    await slack.slash({ command: '/other' })
    expect(bot.asked).toMatchObject([
      { name: 'lesson', raw: { find: 'x' } },
      { name: 'other', raw: {} },
    ])
    await close()
  })
})
