import { request } from 'node:http'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { answer, pending, type Running, run, say } from './harness.ts'

const JSON_TYPE = 'application/json'
const FORM_TYPE = 'application/x-www-form-urlencoded'

let app: Running
beforeEach(async () => {
  app = await run('http')
})
afterEach(() => app.close())

const post = (raw: string, type = JSON_TYPE, how = {}) => app.slack.postSigned(app.url, raw, type, {}, how)

it('proves the address to Slack', async () => {
  const proof = await post(JSON.stringify({ type: 'url_verification', challenge: 'c-1' }))
  expect(proof).toMatchObject({ status: 200, payload: { challenge: 'c-1' } })
})

it('answers the check of its certificate, which is not signed', async () => {
  expect(await post('ssl_check=1&token=x', FORM_TYPE, { secret: 'none' })).toMatchObject({ status: 200 })
})

it.each([
  ['a wrong signature', { secret: 'somebody else' }],
  ['an old timestamp', { timestamp: Math.floor(Date.now() / 1000) - 301 }],
  ['a timestamp that is none', { timestamp: 'soon' }],
])('refuses %s', async (_what, how) => {
  const refused = await post(JSON.stringify({ type: 'url_verification', challenge: 'c' }), JSON_TYPE, how)
  expect(refused).toMatchObject({ status: 401, payload: {} })
  expect(app.bot.asked).toEqual([])
})

it('refuses a request without a signature', async () => {
  expect((await fetch(app.url, { method: 'POST', body: '{}' })).status).toBe(401)
})

it.each([
  ['broken JSON', '{', JSON_TYPE],
  ['a list', '[]', JSON_TYPE],
  ['a form around broken JSON', 'payload=%7B', FORM_TYPE],
])('refuses %s', async (_what, raw, type) => {
  expect(await post(raw, type)).toMatchObject({ status: 400 })
})

it('takes requests to post only', async () => {
  expect((await fetch(app.url)).status).toBe(405)
})

it('reads no more than a megabyte', async () => {
  expect(await post('x'.repeat(1024 * 1024 + 1))).toMatchObject({ status: 413 })
})

it('tells Slack of what no listener takes', async () => {
  expect(await post(JSON.stringify({ type: 'unheard_of' }))).toMatchObject({ status: 503 })
})

it('stands a client that hangs up, and answers another way', async () => {
  const { slack, bot } = app
  const view = pending()
  bot.onCommand = () => answer('private', view.promise)
  const raw = new URLSearchParams({
    command: '/lesson',
    text: '',
    team_id: slack.team.id,
    user_id: slack.student.id,
    user_name: 'student',
    channel_id: slack.channelId,
    response_url: await responseUrl(),
  }).toString()
  const headers = { 'content-type': FORM_TYPE, ...slack.sign(raw) }
  const sent = request(app.url, { method: 'POST', headers })
  sent.on('error', () => {})
  sent.end(raw)
  await slack.until(() => bot.asked.length === 2, 3_000, 'the command')
  sent.destroy()
  await new Promise((resolve) => sent.once('close', resolve))
  view.resolve(say('here all the same'))
  await slack.until(() => slack.ephemerals().length === 2, 3_000, 'the answer')
})

it('takes nothing new while it stops, and finishes what is in hand', async () => {
  const { slack, bot, platform } = app
  const view = pending()
  bot.onCommand = () => answer('private', view.promise)
  const command = slack.slash({ command: '/lesson' })
  await slack.until(() => bot.asked.length === 1, 3_000, 'the command')
  const stopped = platform.stop()
  expect((await slack.slash({ command: '/lesson' })).ack.status).toBe(503)
  view.resolve(say('the last answer'))
  expect((await command).ack.ok).toBe(true)
  await stopped
  expect(bot.asked).toHaveLength(1)
})

it('takes nothing before it has started', async () => {
  const early = await run('http', { start: false })
  expect((await early.slack.slash({ command: '/lesson' })).ack.status).toBe(503)
  await early.close()
})

/** A response_url of the fake's, from a command that was answered. */
async function responseUrl(): Promise<string> {
  const { responseUrl } = await app.slack.slash({ command: '/lesson' })
  app.bot.asked.length = 1
  return responseUrl
}
