import { expect, onTestFinished, test } from 'vitest'
import { openStore } from '../../src/store/store.ts'
import { loadDiscordSpec, startFakeDiscord } from '../fakes/discord/index.ts'
import { drillRow } from '../jobs/drill-rows.ts'
import { postgresDatabase } from '../setup/databases.ts'
import { BotProcess } from './bot-process.ts'

const DRILLS = 60
const MINUTE = 60_000

test('of two processes on one Postgres, one killed among its posts, each drill is posted once', {
  timeout: 120_000,
}, async () => {
  const database = await postgresDatabase()
  const discord = await startFakeDiscord({ validator: loadDiscordSpec(), enforceSpec: true })
  const store = await openStore(database.url)
  const now = Date.now()
  const date = new Date(now).toISOString().slice(0, 10)
  for (let index = 0; index < DRILLS; index++) {
    await store.drills.add({
      ...drillRow(`process${index}`, now, { zone: 'UTC', size: 1, lasts: 600 }),
      tenant: discord.guildId,
      channel: discord.channelId,
      next_at: now - MINUTE,
      next_date: date,
    })
  }
  const start = () => {
    const bot = new BotProcess({
      DATABASE_URL: database.url,
      DISCORD_TOKEN: discord.env().DISCORD_TOKEN ?? '',
      DISCORD_API_URL: discord.apiUrl,
      LOG_LEVEL: 'info',
    })
    onTestFinished(async () => {
      await bot.end('SIGKILL')
    })
    return bot
  }
  const posted = () =>
    discord.messages(discord.channelId, { ephemeral: false }).flatMap((message) => {
      const round = /round\.open\?round=(\w+)/.exec(JSON.stringify(message))?.[1]
      return round === undefined ? [] : [round]
    })
  const first = start()
  const second = start()
  await expect.poll(() => posted().length, { timeout: 60_000, interval: 5 }).toBeGreaterThan(5)
  await first.end('SIGKILL')
  await second.ready()
  expect(await second.end('SIGTERM')).toBe(0)
  // As if its claims had run out: waiting for that would show no more.
  await store.db.updateTable('rounds').set({ claimed_until: 1 }).where('state', '=', 'claimed').execute()
  const third = start()
  await third.ready()
  const open = async () =>
    (await store.db.selectFrom('rounds').select('id').where('state', '=', 'open').execute()).length
  await expect.poll(open, { timeout: 60_000 }).toBe(DRILLS)
  expect(await third.end('SIGTERM')).toBe(0)
  const rounds = await store.db.selectFrom('rounds').select('id').execute()
  expect(posted().toSorted()).toEqual(rounds.map(({ id }) => id).toSorted())
  await store.close()
  await discord.close()
  await database.drop()
})
