import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { View } from '../../../src/core/view.ts'
import { file, showing } from './drawings.ts'
import { answer, button, type Mode, type Running, run, say, shown } from './harness.ts'

const EXPORT = showing(file('homeroom.json', '{"answers":[]}'))

describe.each<Mode>(['socket', 'http'])('files over %s', (mode) => {
  let app: Running
  beforeEach(async () => {
    app = await run(mode)
  })
  afterEach(() => app.close())

  const direct = () => app.slack.im(app.slack.student.id).id
  const filesIn = (channel: string) =>
    app.slack
      .messages(channel)
      .filter(({ subtype }) => subtype === 'file_share')
      .flatMap(({ files, thread_ts }) =>
        (files as { id: string; name: string }[]).map(({ id, name }) => ({
          name,
          text: String(app.slack.state.files.get(id)?.data),
          thread: thread_ts,
        })),
      )
  const SENT = [{ name: 'homeroom.json', text: '{"answers":[]}', thread: undefined }]
  const command = async (...views: View[]) => {
    app.bot.onCommand = () => answer('private', ...views)
    const used = await app.slack.slash({ command: '/lesson' })
    expect(used.ack).toMatchObject({ ok: true, payload: {} })
    return app.slack.waitForMessage(({ for: viewer }) => viewer === app.slack.student.id)
  }

  it('go to the direct messages of the one who asked, and the answer says so', async () => {
    const message = await command(EXPORT)
    expect(filesIn(direct())).toEqual(SENT)
    expect(filesIn(app.slack.channelId)).toEqual([])
    expect(shown(message)).toBe('Look at this\nhomeroom.json\n is in your direct messages with Homeroom.')
    expect(app.log).toEqual([])
  })

  it('are sent once, though several views of an answer carry them', async () => {
    const { slack, bot } = app
    bot.onCommand = () => answer('private', say('a page', button('Export')))
    const { message } = await slack.slash({ command: '/lesson' })
    bot.onPress = () => answer('update', EXPORT, EXPORT)
    const press = await slack.action({ message, actionId: 'press:0' })
    await slack.until(
      () => press.calls().filter(({ method }) => method === 'response_url').length === 2,
      3_000,
      'both views',
    )
    expect(filesIn(direct())).toEqual(SENT)
  })

  it('stand beside the answer in a direct message', async () => {
    const { slack, bot } = app
    bot.onMessage = () => answer('public', EXPORT)
    await slack.message({ channel: direct(), text: 'my data, please' })
    const said = () => slack.messages(direct()).filter(({ bot_id, subtype }) => bot_id && !subtype)
    await slack.until(() => said().length === 1, 3_000, 'the answer')
    expect(filesIn(direct())).toEqual(SENT)
    expect(shown(said()[0])).toBe('Look at this\nhomeroom.json\n is here in a message of its own.')
  })

  it('are as public as the answer', async () => {
    const { slack, bot } = app
    bot.onMessage = () => answer('public', EXPORT)
    const asking = await slack.message({ text: `<@${slack.app.user_id}> the list` })
    await slack.until(() => slack.messages(slack.channelId).length === 3, 3_000, 'the answer')
    expect(filesIn(slack.channelId)).toEqual([{ ...SENT[0], thread: asking.ts }])
    const place = { platform: 'slack', tenant: slack.team.id, channel: slack.channelId } as const
    await app.platform.post(place, EXPORT, { once: 'k1' })
    await app.platform.post(place, EXPORT, { once: 'k1' })
    expect(filesIn(slack.channelId)).toHaveLength(2)
  })

  it('that cannot be sent are owned up to, and the log says why', async () => {
    const { slack, log } = app
    slack.fail('files.completeUploadExternal', { body: { ok: false, error: 'missing_scope' } })
    expect(shown(await command(EXPORT))).toContain('could not be sent')
    expect(log).toMatchObject([{ level: 'warn', scope: 'files:write' }])
  })

  it('need open direct messages', async () => {
    app.slack.fail('conversations.open', { body: { ok: false, error: 'user_disabled' } })
    expect(shown(await command(EXPORT))).toContain('Your direct messages are closed to Homeroom')
    expect(app.slack.calls('files.getUploadURLExternal')).toEqual([])
  })
})
