import { afterEach, expect, test } from 'vitest'
import { features } from '../../../commands/index.ts'
import { speak } from '../../../src/core/say.ts'
import { manifest } from '../../../src/platforms/slack/manifest.ts'
import type { State } from '../../../src/platforms/web/wire.ts'
import { type Env, House } from '../../contracts/school.ts'
import { startFakeSlack } from '../../fakes/slack/index.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** The whole product with these settings, and what a new browser is told. */
async function visit(env: Env) {
  const house = new House({ PLAYGROUND: 'on', ...env })
  closing.push(() => house.close())
  const { url } = await house.start()
  const post = (path: string, body: object, cookie = '') =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url, cookie },
      body: JSON.stringify(body),
    })
  const entered = await post('/api/enter', {})
  const cookie = entered.headers.get('set-cookie')?.split(';', 1)[0] ?? ''
  const state = async () => (await (await fetch(`${url}/api/state`, { headers: { cookie } })).json()) as State
  return { state, move: (to: number) => post('/api/time', { to }, cookie) }
}

test('the playground alone may move the time of the whole house', async () => {
  const { state, move } = await visit({})
  const { time } = await state()
  expect(time?.moved).toBe(false)
  const response = await move((time?.now ?? 0) + 3_600_000)
  expect(response.status).toBe(200)
  expect((await state()).time?.moved).toBe(true)
})

test('beside a real platform nobody may', async () => {
  const signingSecret = '0123456789abcdef0123456789abcdef'
  const app = manifest({
    commands: features.flatMap(({ command }) => command ?? []),
    shortcuts: [],
    prefix: '',
    socket: false,
    baseUrl: 'https://bot.example.org',
    say: speak('en'),
  })
  const slack = await startFakeSlack({ mode: 'http', manifest: app, signingSecret })
  closing.push(() => slack.close())
  const { SLACK_BOT_TOKEN, SLACK_API_URL, SLACK_SIGNING_SECRET } = slack.env()
  const { state, move } = await visit({ SLACK_BOT_TOKEN, SLACK_API_URL, SLACK_SIGNING_SECRET })
  expect((await state()).time).toBeNull()
  expect((await move(Date.now() + 3_600_000)).status).toBe(404)
})
