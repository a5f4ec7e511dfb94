import { expect, it } from 'vitest'
import { SettingError } from '../../../src/core/errors.ts'
import { type Mode, run } from './harness.ts'

const start = async (mode: Mode, setup: Parameters<typeof run>[1]) => {
  const app = await run(mode, { ...setup, start: false })
  const failure = await app.platform.start().then(
    () => undefined,
    (error: unknown) => error,
  )
  await app.close()
  return { failure, log: app.log }
}

it.each<[Mode, string]>([
  ['http', 'invalid_auth'],
  ['socket', 'invalid_auth'],
  ['http', 'account_inactive'],
])('names the bot token when Slack refuses it over %s with %s', async (mode, error) => {
  const app = await run(mode, { start: false })
  app.slack.fail('auth.test', { body: { ok: false, error } })
  const failure = await app.platform.start().catch((reason: unknown) => reason)
  await app.close()
  expect(failure).toBeInstanceOf(SettingError)
  expect(String(failure)).toContain('SLACK_BOT_TOKEN')
  expect(String(failure)).toContain(error)
  expect(String(failure)).not.toContain('xoxb-fake-bot')
})

it('names the bot token when it is another kind of token', async () => {
  const { failure } = await start('http', { options: { botToken: 'xapp-1-not-a-bot' } })
  expect(failure).toBeInstanceOf(SettingError)
  expect(String(failure)).toContain('OAuth & Permissions')
})

it('names the app token when Slack refuses it', async () => {
  const { failure } = await start('socket', { options: { appToken: 'xapp-1-wrong' } })
  expect(failure).toBeInstanceOf(SettingError)
  expect(String(failure)).toContain('SLACK_APP_TOKEN (it begins with "xapp-" and has 12 characters)')
})

it('names the scopes that nothing works without', async () => {
  const { failure } = await start('http', { fake: { manifest: granting('channels:history') } })
  expect(failure).toBeInstanceOf(SettingError)
  expect(String(failure)).toContain('SLACK_BOT_TOKEN lacks commands, chat:write')
})

it('starts without the other scopes, and says in the log which', async () => {
  const { failure, log } = await start('http', {
    fake: { manifest: granting('commands', 'chat:write', 'im:write') },
  })
  expect(failure).toBeUndefined()
  expect(log).toMatchObject([{ level: 'warn', missingScopes: expect.arrayContaining(['channels:history']) }])
  expect(log[0]?.missingScopes).not.toContain('im:write')
})

it('names the two ways in when neither is set', async () => {
  const { failure } = await start('http', { options: { signingSecret: undefined } })
  expect(failure).toBeInstanceOf(SettingError)
  expect(String(failure)).toContain('SLACK_SIGNING_SECRET')
})

it('names the address when nothing answers there', async () => {
  const { failure } = await start('http', { options: { apiUrl: 'http://127.0.0.1:9/api/' } })
  expect(failure).toBeInstanceOf(SettingError)
  expect(String(failure)).toContain('SLACK_API_URL is http://127.0.0.1:9/api/')
})

const granting = (...bot: string[]) => ({ oauth_config: { scopes: { bot } } })
