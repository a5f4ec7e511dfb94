import { afterEach, beforeEach, expect, it } from 'vitest'
import { answer, pending, type Running, run, say, shown } from './harness.ts'

const REFUSED = 'no socket to Slack, trying again'

let app: Running
beforeEach(async () => {
  app = await run('socket')
})
afterEach(() => app.close())

const works = async () => {
  const { ack, message } = await app.slack.slash({ command: '/lesson' })
  return ack.ok && shown(message) === 'a lesson'
}

it.each([
  ['a lost connection', {}],
  ['a closed connection', { code: 1001 }],
  ["Slack's own request to connect again", { warn: true }],
])('is back after %s before Slack gives up on a command', async (_what, how) => {
  const { slack } = app
  const before = slack.connections.opened
  slack.dropSockets(how)
  await slack.until(() => slack.connections.opened > before, 3_000, 'a new connection')
  expect(await works()).toBe(true)
})

it('goes on trying while Slack refuses connections', async () => {
  const { slack, log } = app
  slack.dropSockets({ refuseMs: 700 })
  await slack.until(() => log.some((l) => l.message === REFUSED), 3_000, 'a refusal')
  await slack.waitForSocket()
  expect(await works()).toBe(true)
})

it('survives a token that Slack takes back while it is connected', async () => {
  const { slack, log } = app
  slack.fail('apps.connections.open', { body: { ok: false, error: 'invalid_auth' } }, 2)
  slack.dropSockets()
  await slack.until(() => log.some((l) => l.slack === 'invalid_auth'), 3_000, 'a line in the log')
  await slack.waitForSocket()
  expect(await works()).toBe(true)
})

it('answers a press through the response_url when its socket is lost', async () => {
  const { slack, bot, log } = app
  const view = pending()
  bot.onCommand = () => answer('private', view.promise)
  const command = slack.slash({ command: '/lesson' })
  await slack.until(() => bot.asked.length === 1, 3_000, 'the command')
  slack.dropSockets({ refuseMs: 60_000 })
  await slack.until(() => log.some((l) => l.message === REFUSED), 3_000, 'the loss')
  view.resolve(say('here all the same'))
  await slack.until(() => slack.ephemerals().length === 1, 3_000, 'the answer')
  await command
})

it('takes nothing new while it stops, finishes what is in hand, and says good-bye', async () => {
  const { slack, bot, platform } = app
  const view = pending()
  bot.onCommand = () => answer('private', view.promise)
  const command = slack.slash({ command: '/lesson' })
  await slack.until(() => bot.asked.length === 1, 3_000, 'the command')
  const stopped = platform.stop()
  const late = slack.slash({ command: '/lesson' })
  view.resolve(say('the last answer'))
  expect(shown((await command).message)).toBe('the last answer')
  await stopped
  expect(slack.sockets()).toBe(0)
  expect((await late).ack.ok).toBe(false)
  expect(bot.asked).toHaveLength(1)
})
