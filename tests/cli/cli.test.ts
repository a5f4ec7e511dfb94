import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCli } from '../../src/cli/main.ts'
import { startFakeDiscord } from '../fakes/discord/index.ts'
import { apiError, checkManifest, startFakeSlack } from '../fakes/slack/index.ts'
import { sqliteDatabase, type TestDatabase } from '../setup/databases.ts'

type Run = { readonly code: number; readonly out: string }

async function run(args: string[], env: Record<string, string> = {}): Promise<Run> {
  const lines: string[] = []
  const code = await runCli(args, { env, print: (line) => lines.push(line), now: () => new Date(5_000) })
  return { code, out: lines.join('\n') }
}

describe('homeroom manifest', () => {
  test('prints an app for Socket Mode that Slack would take', async () => {
    const { code, out } = await run(['manifest'], { SLACK_COMMAND_PREFIX: 'hr-' })
    const app = JSON.parse(out)
    expect(code).toBe(0)
    expect(checkManifest(app)).toEqual([])
    expect(app.settings.socket_mode_enabled).toBe(true)
    expect(app.features.slash_commands.map(({ command }: { command: string }) => command)).toContain(
      '/hr-lesson',
    )
  })

  test('with an address, an app for HTTP', async () => {
    const app = JSON.parse((await run(['manifest', '--url', 'https://bot.example.org'])).out)
    expect(checkManifest(app)).toEqual([])
    expect(JSON.stringify(app)).toContain('https://bot.example.org/slack/events')
  })

  test('refuses an address that Slack would refuse', async () => {
    expect(await run(['manifest', '--url', 'http://bot.example.org'])).toMatchObject({
      code: 1,
      out: expect.stringContaining('Slack takes only an https:// address'),
    })
  })
})

describe('homeroom check', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'homeroom-check-'))
    await cp('lessons/explorers', join(folder, 'explorers'), { recursive: true })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('our own lessons have no error', async () => {
    const { code, out } = await run(['check'])
    expect(out).toMatch(/\d+ lesson files, 0 errors, 0 warnings/)
    expect(code).toBe(0)
  })

  test('names file, line and reason of a fault', async () => {
    await writeFile(
      join(folder, 'broken.md'),
      '---\nid: broken\ntitle: Broken\nsummary: Broken.\ntrack: t\nmodule: m\n---\n## Quiz\n\n### Which? {#which}\n\n- [ ] this\n- [ ] that\n',
    )
    const { code, out } = await run(['check', folder])
    expect(out).toMatch(/broken\.md:10:\d+ error No option is marked as right/)
    expect(code).toBe(1)
  })

  test('a folder that is not there says so', async () => {
    const { code, out } = await run(['check', join(folder, 'nowhere')])
    expect(code).toBe(2)
    expect(out).toContain('nowhere')
  })
})

test('an unknown command says what there is', async () => {
  const { code, out } = await run(['docter'])
  expect(code).toBe(2)
  expect(out).toMatch(/unknown command 'docter'[\s\S]*doctor/)
  expect((await run(['--help'])).out).toMatch(/doctor[\s\S]*manifest/)
})

describe('homeroom doctor', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await sqliteDatabase()
  })
  afterAll(() => database.drop())
  const doctor = (env: Record<string, string> = {}) => run(['doctor'], { DATABASE_URL: database.url, ...env })

  test('a fresh installation is well', async () => {
    const { code, out } = await doctor()
    expect(out).toMatch(/✓ Database\s+SQLite opens/)
    expect(out).toMatch(/✓ Lessons\s+\d+ files in lessons/)
    expect(out).toMatch(/– Discord\s+DISCORD_TOKEN is not set/)
    expect(out).toContain('All is well.')
    expect(code).toBe(0)
  })

  test('bad settings, a missing folder and a dead model server are named', async () => {
    expect(await doctor({ PORT: 'x' })).toMatchObject({
      code: 1,
      out: expect.stringContaining('PORT is "x"'),
    })
    const { code, out } = await doctor({
      LESSONS_DIR: 'nowhere',
      OPENAI_BASE_URL: 'http://127.0.0.1:9/v1',
    })
    expect(code).toBe(1)
    expect(out).toMatch(/✗ Lessons\s+LESSONS_DIR is nowhere/)
    expect(out).toMatch(
      /✗ Model\s+OPENAI_BASE_URL is http:\/\/127\.0\.0\.1:9\/v1, and the server does not answer/,
    )
    expect(out).toContain('2 to mend.')
  })

  test('asks Discord about the token and the intent', async () => {
    const discord = await startFakeDiscord()
    const env = { DISCORD_API_URL: discord.apiUrl, DISCORD_TOKEN: discord.env().DISCORD_TOKEN }
    expect((await doctor(env)).out).toMatch(/✓ Discord\s+the token belongs to [\s\S]*permissions=/)
    expect((await doctor({ ...env, DISCORD_TOKEN: 'another.bad.token' })).out).toMatch(
      /✗ Discord\s+DISCORD_TOKEN is refused/,
    )
    await discord.close()
  })

  test('asks Slack about the tokens and the scopes', async () => {
    const slack = await startFakeSlack({ mode: 'socket' })
    const given = slack.env()
    const env = {
      SLACK_API_URL: given.SLACK_API_URL,
      SLACK_BOT_TOKEN: given.SLACK_BOT_TOKEN,
      SLACK_APP_TOKEN: given.SLACK_APP_TOKEN,
    }
    expect((await doctor(env)).out).toMatch(/✓ Slack\s+the bot token belongs to workspace/)
    slack.fail('auth.test', apiError('invalid_auth'), 2)
    expect((await doctor(env)).out).toMatch(/✗ Slack\s+SLACK_BOT_TOKEN/)
    await slack.close()
  })

  test('asks the model server for its models', async () => {
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ object: 'list', data: [{ id: 'small', object: 'model' }] }))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const env = { OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1` }
    expect((await doctor(env)).out).toMatch(/✓ Model\s+the server answers and has 1 model/)
    expect((await doctor({ ...env, OPENAI_MODEL: 'large' })).out).toMatch(
      /✗ Model\s+OPENAI_MODEL is "large", and the server has small/,
    )
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
})
