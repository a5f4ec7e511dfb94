import { describe, expect, test } from 'vitest'
import { found, greetAnother, greeting, greets, MESSAGES, SEND_MESSAGES, said } from './greeting-scene.ts'
import { build, type House, open, textOf } from './harness.ts'
import { say } from './scripted-bot.ts'

describe('a server that added the bot while it was away', () => {
  const DAY_MS = 24 * 60 * 60 * 1_000
  /** A fake Discord that knows a server with one room, before any bot has come. */
  async function away(ago: number, notes = new Map<string, string>()) {
    const house = await build({ notes })
    house.bot.greeting = say('Hello from Homeroom')
    const { guild, ids } = found(house.discord, [{ name: 'first', position: 0 }])
    guild.joined_at = new Date(Date.now() - ago).toISOString()
    return { ...house, guild, room: ids.first! }
  }

  test('is greeted at the next start, and once', async () => {
    const house = await away(60_000, new Map([['discord.greets-since', String(Date.now() - DAY_MS)]]))
    await house.platform.start()
    await house.discord.until(() => said(house, house.room).length === 1, 5_000, 'the greeting')
    await house.platform.stop()
    const settings = { token: house.discord.env().DISCORD_TOKEN, apiUrl: house.discord.apiUrl }
    const second = await open({ ...settings, bot: house.bot, notes: house.notes })
    await greetAnother({ ...second, discord: house.discord })
    expect(said(house, house.room)).toEqual(['Hello from Homeroom'])
  })

  test('is greeted at the very first start, since people add the bot before they start it', async () => {
    const house = await away(60_000)
    await house.platform.start()
    await house.discord.until(() => said(house, house.room).length === 1, 5_000, 'the greeting')
    expect(Number(house.notes.get('discord.greets-since'))).toBeLessThan(Date.now() - DAY_MS + 60_000)
  })

  test('is left in peace when it has known the bot for longer than greetings were caught up on', async () => {
    const house = await away(2 * DAY_MS)
    await house.platform.start()
    await greetAnother(house)
    await house.platform.stop()
    expect(said(house, house.room)).toEqual([])
    expect(house.logged.filter(({ level }) => level === 'error')).toEqual([])
  })

  test('is greeted when Discord can tell of it', async () => {
    const house = await away(60_000)
    const { discord, guild } = house
    const whole = discord.state.guildCreatePayload(guild)
    discord.state.guilds.delete(guild.id)
    await house.platform.start()
    discord.dispatch('GUILD_CREATE', whole)
    await discord.until(() => said(house, house.room).length === 1, 5_000, 'the greeting')
    discord.dispatch('GUILD_DELETE', { id: guild.id, unavailable: true })
    discord.dispatch('GUILD_CREATE', whole)
    await discord.until(() => greets(house).length === 2, 5_000, 'the second time it is asked')
    await house.platform.stop()
    expect(said(house, house.room)).toEqual(['Hello from Homeroom'])
  })
})

describe('a greeting that was refused', () => {
  const lesson = { type: 'slash', name: 'lesson', options: { find: 'a' } } as const
  const body = { message: 'Missing Permissions', code: 50_013 }
  const refused = (house: House, times: number) =>
    house.discord.until(
      () => house.logged.filter(({ message }) => message === 'a greeting was not allowed').length === times,
      5_000,
      'the refusal',
    )

  test('is said at the first command in that server', async () => {
    const house = await greeting()
    house.discord.fail(MESSAGES, { status: 403, body })
    const { ids, announce } = found(house.discord, [{ name: 'first', position: 0 }])
    announce()
    await refused(house, 1)
    const used = await house.discord.pushInteraction({ ...lesson, channelId: ids.first! }).ack()
    expect(textOf(used.message())).toBe('a command')
    await house.discord.until(() => said(house, ids.first).length === 2, 5_000, 'the greeting')
    await house.discord.pushInteraction({ ...lesson, channelId: ids.first! }).ack()
    await house.platform.stop()
    expect(said(house, ids.first)).toEqual(['a command', 'Hello from Homeroom', 'a command'])
  })

  test('is said once the bot may write somewhere', async () => {
    const house = await greeting()
    const rooms = [{ name: 'read only', position: 0, denied: SEND_MESSAGES }]
    const { guild, ids, announce } = found(house.discord, rooms)
    announce()
    await greetAnother(house)
    const use = () => house.discord.pushInteraction({ ...lesson, channelId: ids['read only']! }).ack()
    await use()
    const opened = house.discord.state.channel(ids['read only']!)
    opened.permission_overwrites = []
    house.discord.dispatch('CHANNEL_UPDATE', { ...opened, guild_id: guild.id })
    await use()
    await house.discord.until(() => said(house, ids['read only']).length === 3, 5_000, 'the greeting')
    expect(said(house, ids['read only']).at(-1)).toBe('Hello from Homeroom')
  })

  test('again and again is not asked for without end', async () => {
    const house = await greeting()
    const rule = house.discord.fail(MESSAGES, { status: 403, body }, 99)
    const { ids, announce } = found(house.discord, [{ name: 'first', position: 0 }])
    announce()
    await refused(house, 1)
    for (const times of [2, 3]) {
      await house.discord.pushInteraction({ ...lesson, channelId: ids.first! }).ack()
      await refused(house, times)
    }
    for (let use = 0; use < 5; use++) {
      await house.discord.pushInteraction({ ...lesson, channelId: ids.first! }).ack()
    }
    await house.platform.stop()
    expect(rule.hits).toBe(3)
  })

  test('is said at the next start', async () => {
    const house = await greeting()
    house.discord.fail(MESSAGES, { status: 403, body })
    const { guild, ids, announce } = found(house.discord, [{ name: 'first', position: 0 }])
    guild.joined_at = new Date().toISOString()
    announce()
    await refused(house, 1)
    await house.platform.stop()
    const settings = { token: house.discord.env().DISCORD_TOKEN, apiUrl: house.discord.apiUrl }
    await open({ ...settings, bot: house.bot, notes: house.notes })
    await house.discord.until(() => said(house, ids.first).length === 1, 5_000, 'the greeting')
  })
})
