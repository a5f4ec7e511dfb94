import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Place } from '../../../src/core/caller.ts'
import { drawing, picturesOf, showing } from './drawings.ts'
import { answer, button, type Mode, type Running, run, say, shown } from './harness.ts'

const CAT = showing(drawing('a cat'))
const WORDS = 'Look at this\nA drawing of a cat'

describe.each<Mode>(['socket', 'http'])('pictures of our own over %s', (mode) => {
  let app: Running
  let here: Place
  beforeEach(async () => {
    app = await run(mode)
    here = { platform: 'slack', tenant: app.slack.team.id, channel: app.slack.channelId }
  })
  afterEach(() => app.close())

  const uploads = () => app.slack.calls('files.completeUploadExternal')
  const posted = () => app.slack.messages(app.slack.channelId)[0]
  const answered = async (view = CAT) => {
    app.bot.onCommand = () => answer('private', view)
    const used = await app.slack.slash({ command: '/lesson' })
    expect(used.ack).toMatchObject({ ok: true, payload: {} })
    return app.slack.waitForMessage(({ for: viewer }) => viewer === app.slack.student.id)
  }

  it('are shown in a post, from a file that stands in no channel', async () => {
    await app.platform.post(here, CAT, { once: 'k1' })
    const [picture] = picturesOf(posted())
    expect(picture?.alt).toBe('A drawing of a cat')
    expect(String(app.slack.state.files.get(picture?.id ?? '')?.data)).toBe('PNG of a cat')
    expect(app.slack.messages(app.slack.channelId)).toHaveLength(1)
    expect(uploads()[0]?.args).not.toHaveProperty('channel_id')
    expect(posted()?.text).toContain('A drawing of a cat')
    expect(app.log).toEqual([])
  })

  it('are uploaded once, wherever they are shown', async () => {
    const { platform, slack, bot } = app
    const message = await answered()
    const post = await platform.post(here, CAT, { once: 'k1' })
    await platform.edit(post, showing(drawing('a dog'), drawing('a cat')))
    expect(picturesOf(posted())).toHaveLength(2)
    expect(picturesOf(posted())[1]).toEqual(picturesOf(message)[0])
    expect(uploads()).toHaveLength(2)
    bot.onPress = () => answer('update', CAT)
    const next = await answered(say('a page', button('Next')))
    const press = await slack.action({ message: next, actionId: 'press:0' })
    await press.waitForCall('response_url')
    expect(picturesOf(next)).toEqual(picturesOf(message))
    expect(uploads()).toHaveLength(2)
  })

  it('do not hold up the acknowledgement', async () => {
    const { slack, bot } = app
    const message = await answered(say('a page', button('Next')))
    bot.onPress = () => answer('update', CAT)
    const acknowledged = Promise.withResolvers<void>()
    slack.fail('files.getUploadURLExternal', { until: acknowledged.promise })
    const press = await slack.action({ message, actionId: 'press:0' })
    expect(press.ack.ok).toBe(true)
    expect(uploads()).toEqual([])
    acknowledged.resolve()
    await press.waitForCall('response_url')
    expect(picturesOf(message)).toHaveLength(1)
  })

  it('are waited for while Slack works on them', async () => {
    const { slack } = app
    slack.settings.fileProcessingTries = 1
    const message = await answered()
    expect(picturesOf(message)).toHaveLength(1)
    expect(slack.calls('response_url').length).toBeGreaterThan(1)
    expect(slack.ephemerals()).toHaveLength(1)
    await app.platform.post(here, CAT, { once: 'k1' })
    expect(uploads()).toHaveLength(1)
    expect(app.log).toEqual([])
  })

  it('are uploaded anew when Slack has them no more', async () => {
    const { slack, platform } = app
    const post = await platform.post(here, CAT, { once: 'k1' })
    const [old] = picturesOf(posted())
    app.travel(2 * 60_000)
    slack.state.files.delete(old?.id ?? '')
    await platform.edit(post, CAT)
    expect(picturesOf(posted())).toHaveLength(1)
    expect(picturesOf(posted())).not.toEqual([old])
    expect(app.log).toEqual([])
  })

  it('become their words where Slack never shows them, and the message is there', async () => {
    const { slack } = app
    slack.settings.fileProcessingTries = Number.POSITIVE_INFINITY
    await app.platform.post(here, CAT, { once: 'k1' })
    expect(shown(posted())).toBe(WORDS)
    expect(slack.messages(slack.channelId)).toHaveLength(1)
    expect(app.log).toMatchObject([{ level: 'warn', files: 1 }])
  })

  it('become their words when the upload fails', async () => {
    const { slack } = app
    slack.fail('upload', { status: 500, body: 'down' }, 3)
    await app.platform.post(here, CAT, { once: 'k1' })
    expect(shown(posted())).toBe(WORDS)
    expect(app.log).toContainEqual(
      expect.objectContaining({ message: 'a picture could not be uploaded, so its words are shown' }),
    )
    await app.platform.post(here, CAT, { once: 'k2' })
    expect(picturesOf(slack.messages(slack.channelId)[1])).toHaveLength(1)
  })

  it('need no words of their own where those stand beside them', async () => {
    const { platform, slack } = app
    await platform.post(here, showing({ ...drawing('a cat'), alt: '' }), { once: 'k1' })
    expect(picturesOf(posted())).toMatchObject([{ alt: '—' }])
    slack.fail('upload', { status: 500, body: 'down' }, 3)
    await platform.post(here, showing({ ...drawing('a dog'), alt: '' }), { once: 'k2' })
    expect(shown(slack.messages(slack.channelId)[1])).toBe('Look at this')
  })

  it('stand beside pictures of a lesson that Slack cannot fetch', async () => {
    const gone = { type: 'image' as const, url: 'https://gone.invalid/cat.png', alt: 'Gone' }
    const lesson = { type: 'root' as const, children: [{ type: 'paragraph' as const, children: [gone] }] }
    const view = showing({ kind: 'text', markdown: lesson }, drawing('a cat'))
    await app.platform.post(here, view, { once: 'k1' })
    expect(picturesOf(posted())).toHaveLength(1)
    expect(JSON.stringify(posted()?.blocks)).toContain('"type":"link"')
    expect(app.slack.calls('chat.postMessage')).toHaveLength(2)
  })
})

it('become their words without the scope, which the log names; nothing more is tried', async () => {
  const scopes = ['commands', 'chat:write', 'im:write']
  const app = await run('http', { fake: { manifest: { oauth_config: { scopes: { bot: scopes } } } } })
  const here = { platform: 'slack', tenant: 'T', channel: app.slack.channelId } as const
  app.log.length = 0
  await app.platform.post(here, CAT, { once: 'k1' })
  await app.platform.post(here, showing(drawing('a dog')), { once: 'k2' })
  await app.close()
  const [first, second] = app.slack.messages(app.slack.channelId)
  expect(shown(first)).toBe(WORDS)
  expect(shown(second)).toBe('Look at this\nA drawing of a dog')
  expect(app.slack.calls('files.getUploadURLExternal')).toHaveLength(1)
  expect(app.log).toMatchObject([{ level: 'warn', scope: 'files:write' }])
})
