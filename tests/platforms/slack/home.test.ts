import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StoredMessage } from '../../fakes/slack/index.ts'
import { drawing, picturesOf, showing } from './drawings.ts'
import { answer, button, type Mode, pressTo, type Running, run, say, shown } from './harness.ts'

describe.each<Mode>(['socket', 'http'])('the home tab over %s', (mode) => {
  let app: Running
  let account: { platform: 'slack'; tenant: string; user: string }
  beforeEach(async () => {
    app = await run(mode)
    account = { platform: 'slack', tenant: app.slack.team.id, user: app.slack.student.id }
    app.bot.onHome = () => answer('private', say('3 days in a row', button('Review')))
  })
  afterEach(() => app.close())

  const publishes = () => app.slack.calls('views.publish')
  const opened = async () => {
    expect((await app.slack.appHomeOpened()).ok).toBe(true)
    return app.slack.until(() => app.slack.home() ?? undefined, 3_000, 'a home')
  }
  const waitFor = (words: string) =>
    app.slack.until(() => shown(app.slack.home()).includes(words), 5_000, words)

  it('shows what the bot says of its reader', async () => {
    const home = await opened()
    expect(home.type).toBe('home')
    expect(shown(home)).toBe('3 days in a row\nReview')
    expect(app.bot.homes).toMatchObject([account])
    expect(app.bot.asked).toEqual([])
    expect(app.log).toEqual([])
  })

  it('shows pictures, and their words where Slack takes none', async () => {
    app.bot.onHome = () => answer('private', showing(drawing('a calendar')))
    expect(picturesOf((await opened()) as unknown as StoredMessage)).toMatchObject([
      { alt: 'A drawing of a calendar' },
    ])
    app.slack.fail('files.getUploadURLExternal', { body: { ok: false, error: 'missing_scope' } })
    app.bot.onHome = () => answer('private', showing(drawing('a bar')))
    await app.slack.appHomeOpened()
    await waitFor('A drawing of a bar')
  })

  it('waits for a picture that Slack is still working on', async () => {
    app.slack.settings.fileProcessingTries = 1
    app.bot.onHome = () => answer('private', showing(drawing('a calendar')))
    const home = await opened()
    expect(picturesOf(home as unknown as StoredMessage)).toHaveLength(1)
    expect(publishes().length).toBeGreaterThan(1)
  })

  it('is made anew once for all that happens in a moment, and only where it was opened', async () => {
    const other = app.slack.user('U0SECOND01')
    app.platform.refreshHome?.({ ...account, user: other.id })
    await opened()
    app.bot.onHome = () => answer('private', say('4 days in a row'))
    for (let index = 0; index < 5; index++) app.platform.refreshHome?.(account)
    await waitFor('4 days')
    expect(app.bot.homes).toHaveLength(2)
    expect(app.slack.home(other.id)).toBeNull()
  })

  it('is made anew after a failure, which is logged', async () => {
    await opened()
    app.slack.fail('views.publish', { body: { ok: false, error: 'not_enabled' } })
    app.platform.refreshHome?.(account)
    await app.slack.until(() => app.log.some(({ slack }) => slack === 'not_enabled'), 5_000, 'a warning')
    app.bot.onHome = () => answer('private', say('5 days in a row'))
    app.platform.refreshHome?.(account)
    await waitFor('5 days')
  })

  it('says so where a view does not fit', async () => {
    app.bot.onHome = () => answer('private', { body: Array.from({ length: 120 }, () => say('x').body[0]!) })
    expect(shown(await opened())).toContain('Something went wrong on our side')
  })

  it('is pressed, and answered by a direct message', async () => {
    await opened()
    app.bot.onPress = () => answer('private', say('Your review'))
    const pressed = await app.slack.action({ home: true, actionId: 'press:0' })
    expect(pressed.ack.ok).toBe(true)
    const direct = app.slack.im(account.user).id
    await app.slack.until(() => app.slack.messages(direct).length > 0, 3_000, 'an answer')
    expect(app.slack.messages(direct).map(shown)).toEqual(['Your review'])
    expect(app.bot.asked).toMatchObject([
      { kind: 'press', press: pressTo('Review'), caller: { channel: direct } },
    ])
  })

  it('opens forms', async () => {
    const field = { name: 'zone', label: 'Zone', hint: '', required: true, max: 20, long: false }
    app.bot.onForm = () => ({ title: 'Your zone', submit: 'Send', cancel: 'Cancel', fields: [field] })
    app.bot.onPress = () => answer('update', say('Set'))
    await opened()
    await app.slack.action({ home: true, actionId: 'press:0' })
    await app.slack.waitForModal(account.user)
    expect((await app.slack.viewSubmit({ values: { zone: 'Berlin' } })).errors).toBeNull()
    const direct = app.slack.im(account.user).id
    await app.slack.until(() => app.slack.messages(direct).map(shown).includes('Set'), 3_000, 'an answer')
  })

  it('is left alone after a stop', async () => {
    await opened()
    app.platform.refreshHome?.(account)
    await app.platform.stop()
    app.platform.refreshHome?.(account)
    expect(app.bot.homes).toHaveLength(1)
  })
})
