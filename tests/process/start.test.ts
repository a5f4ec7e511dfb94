import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { sqliteDatabase } from '../setup/databases.ts'
import { BotProcess } from './bot-process.ts'

const EXIT_SETTINGS = 78

test('without a token one screen says what is on, what is off and why, and where the playground is', async () => {
  const database = await sqliteDatabase()
  const bot = new BotProcess({ DATABASE_URL: database.url, LOG_LEVEL: 'info' })
  const url = await bot.ready()
  expect(bot.out).toContain(`open ${url} in a browser`)
  expect(bot.out).toMatch(/Discord\s+off\s+set DISCORD_TOKEN/)
  expect(bot.out).toMatch(/Slack\s+off\s+set SLACK_BOT_TOKEN and SLACK_APP_TOKEN/)
  expect(bot.out).toMatch(/Lessons\s+60\s/)
  expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ ok: true })
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
  expect(await (await fetch(`${url}/metrics`)).text()).toContain('homeroom_acknowledge_seconds')
  for (const line of bot.err.trim().split('\n')) expect(JSON.parse(line)).toMatchObject({ name: 'homeroom' })

  const second = new BotProcess({ DATABASE_URL: database.url })
  expect(await second.exit()).toBe(EXIT_SETTINGS)
  expect(second.err).toContain('another Homeroom is running on it')
  expect(await bot.end('SIGTERM')).toBe(0)
  await database.drop()
})

test('a bad setting stops the start with its name and what it should be', async () => {
  const bot = new BotProcess({ LOG_LEVEL: 'loud' })
  expect(await bot.exit()).toBe(EXIT_SETTINGS)
  expect(bot.err).toContain('LOG_LEVEL is "loud"; it should be one of')
  expect(bot.err).not.toContain('at ')
})

test('a port in use names the setting', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo
  const database = await sqliteDatabase()
  const bot = new BotProcess({ DATABASE_URL: database.url, PORT: String(port) })
  expect(await bot.exit()).toBe(EXIT_SETTINGS)
  expect(bot.err).toContain(`PORT is ${port}, and another program uses it`)
  await new Promise((resolve) => other.close(resolve))
  await database.drop()
})
