import { App, type Logger, LogLevel } from '@slack/bolt'
import { afterEach, describe, expect, test } from 'vitest'
import { sleep } from './loopback/waiting.ts'
import {
  apiError,
  checkManifest,
  type FakeSlack,
  type FakeSlackOptions,
  rateLimited,
  startFakeSlack,
} from './slack/index.ts'

type Mode = 'socket' | 'http'

const running: { slack: FakeSlack; app: App }[] = []

afterEach(async () => {
  for (const { app, slack } of running.splice(0)) {
    // The app waits for its callers to hang up, and complains about a platform that goes first.
    if (slack.mode === 'http') await slack.close()
    await app.stop()
    if (slack.mode === 'socket') await slack.close()
  }
})

/** The refusals these tests are about would all be logged. */
const quiet: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
}

/** A fake Slack with a real app connected to it; `prepare` adds the app's listeners. */
async function open(mode: Mode, prepare: (app: App) => void, options: FakeSlackOptions = {}) {
  const slack = await startFakeSlack({ mode, ...options })
  const app = new App({
    token: slack.settings.botToken,
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 2, minTimeout: 10 } },
    logger: quiet,
    ...(mode === 'socket'
      ? { socketMode: true, appToken: slack.settings.appToken }
      : { signingSecret: slack.settings.signingSecret, processBeforeResponse: true }),
  })
  prepare(app)
  const server = await app.start(0)
  if (mode === 'socket') await slack.waitForSocket()
  else slack.botUrl = `http://127.0.0.1:${portOf(server)}/slack/events`
  running.push({ slack, app })
  return { slack, app }
}

function portOf(server: unknown): number {
  const address = (server as { address(): { port: number } }).address()
  return address.port
}

const button = (actionId: string, extra = {}) => ({
  type: 'button' as const,
  action_id: actionId,
  text: { type: 'plain_text' as const, text: 'Press' },
  ...extra,
})
const row = (...elements: ReturnType<typeof button>[]) => ({ type: 'actions' as const, elements })
const modal = {
  type: 'modal' as const,
  title: { type: 'plain_text' as const, text: 'A form' },
  blocks: [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text: 'Hello' } }],
}

describe.each<Mode>(['http', 'socket'])('over %s', (mode) => {
  test('a slash command is acknowledged with a message', async () => {
    const { slack } = await open(mode, (app) => {
      app.command('/ask', ({ ack, command }) => ack(`you said ${command.text}`))
    })
    const { ack, message } = await slack.slash({ command: '/ask', text: 'hello' })
    expect(ack).toMatchObject({ ok: true, status: 200 })
    expect(message).toMatchObject({ text: 'you said hello', is_ephemeral: true, for: slack.student.id })
  })

  test('a button changes its message', async () => {
    const { slack, app } = await open(mode, (bolt) => {
      bolt.action('next', async ({ ack, respond }) => {
        await ack()
        await respond({ text: 'page 2', replace_original: true })
      })
    })
    const channel = slack.channelId
    await app.client.chat.postMessage({ channel, text: 'page 1', blocks: [row(button('next'))] })
    const message = slack.messages(channel).at(-1)
    const pressed = await slack.action({ message, actionId: 'next' })
    await pressed.waitForCall('response_url')
    expect(message).toMatchObject({ text: 'page 2', history: [{ text: 'page 1' }] })
    await expect(slack.action({ message, actionId: 'next' })).rejects.toThrow(
      'no element with action_id next',
    )
  })
})

describe('blocks', () => {
  const refusals = [
    { why: 'a duplicate action_id', blocks: [row(button('a'), button('a'))], text: 'already exists' },
    {
      why: 'an unknown property of a button',
      blocks: [row(button('a', { disabled: true }))],
      text: 'invalid additional property: disabled [json-pointer:/blocks/0/elements/0]',
    },
  ]
  test.each(refusals)('$why is refused', async ({ blocks, text }) => {
    const { slack, app } = await open('http', () => {})
    const posting = app.client.chat.postMessage({ channel: slack.channelId, text: 'x', blocks })
    const messages = [expect.stringContaining(text)]
    await expect(posting).rejects.toMatchObject({
      data: { error: 'invalid_blocks', response_metadata: { messages } },
    })
    expect(slack.messages()).toEqual([])
  })
})

describe('deadlines', () => {
  test('an unacknowledged event is repeated with the same id', async () => {
    const heard: unknown[] = []
    const options = { ackTimeoutMs: 60, retryDelaysMs: [0, 60_000], echo: false }
    const { slack } = await open(
      'http',
      (app) => {
        app.event('app_mention', async ({ body, context }) => {
          heard.push([body.event_id, context.retryNum])
          if (heard.length === 1) await sleep(120)
        })
      },
      options,
    )
    const { mention } = await slack.message({ text: `<@${slack.app.user_id}> hello` })
    expect(mention?.attempts).toMatchObject([{ timedOut: true }, { ok: true }])
    expect(heard).toEqual([
      [mention?.eventId, undefined],
      [mention?.eventId, 1],
    ])
  })

  test('a view cannot be opened with a dead trigger', async () => {
    const { slack, app } = await open('http', (bolt) => bolt.command('/ask', ({ ack }) => ack()))
    const { trigger } = await slack.slash({ command: '/ask' })
    const show = (trigger_id: string) => app.client.views.open({ trigger_id, view: modal })
    await show(trigger)
    expect(slack.modal()).toMatchObject({ title: { text: 'A form' } })
    await expect(show(trigger)).rejects.toMatchObject({ data: { error: 'exchanged_trigger_id' } })
    slack.settings.triggerTtlMs = 10
    const late = await slack.slash({ command: '/ask' })
    await sleep(30)
    await expect(show(late.trigger)).rejects.toMatchObject({ data: { error: 'expired_trigger_id' } })
  })

  test('a response URL works five times', async () => {
    const { slack } = await open('socket', (bolt) => bolt.command('/ask', ({ ack }) => ack()))
    const { responseUrl } = await slack.slash({ command: '/ask' })
    const body = JSON.stringify({ text: 'again' })
    const statuses: number[] = []
    for (let use = 1; use <= 6; use += 1) {
      statuses.push((await fetch(responseUrl, { method: 'POST', body })).status)
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 404])
    expect(slack.calls('response_url').at(-1)?.response).toEqual({ ok: false, error: 'used_url' })
    expect(slack.ephemerals()).toHaveLength(5)
  })
})

describe('refusals', () => {
  test('a bad or stale signature is refused', async () => {
    const { slack } = await open('http', (bolt) => bolt.command('/ask', ({ ack }) => ack('yes')))
    const command = { command: '/ask' }
    const forged = await slack.slash({ ...command, secret: 'another' })
    const stale = await slack.slash({ ...command, timestamp: Math.floor(Date.now() / 1000) - 600 })
    expect([forged.ack.status, stale.ack.status]).toEqual([401, 401])
    expect((await slack.slash(command)).ack.payload).toBe('yes')
  })

  test('faults reach the client: an error, and a 429 that is retried', async () => {
    const { slack, app } = await open('http', () => {})
    const post = () => app.client.chat.postMessage({ channel: slack.channelId, text: 'x' })
    slack.fail('chat.postMessage', apiError('fatal_error'))
    await expect(post()).rejects.toMatchObject({ data: { error: 'fatal_error' } })
    slack.fail('chat.postMessage', rateLimited(0))
    await post()
    expect(slack.calls('chat.postMessage').map((call) => call.status)).toEqual([200, 429, 200])
  })

  test('a manifest gates commands, events and scopes', async () => {
    const manifest = {
      display_information: { name: 'Homeroom' },
      features: { slash_commands: [{ command: '/ask', description: 'Ask' }] },
      oauth_config: { scopes: { bot: ['commands'] } },
    }
    expect(checkManifest(manifest)).toEqual([])
    expect(checkManifest({ ...manifest, display_information: {} })).not.toEqual([])
    const { slack, app } = await open('http', (bolt) => bolt.command('/ask', ({ ack }) => ack()), {
      manifest,
    })
    expect((await slack.slash({ command: '/ask' })).ack.ok).toBe(true)
    await expect(slack.slash({ command: '/nonesuch' })).rejects.toThrow('declares no slash command')
    expect(await slack.message({ text: 'hello' })).toMatchObject({ notSubscribed: true, attempts: [] })
    const posting = app.client.chat.postMessage({ channel: slack.channelId, text: 'x' })
    await expect(posting).rejects.toMatchObject({ data: { error: 'missing_scope', needed: 'chat:write' } })
  })
})
