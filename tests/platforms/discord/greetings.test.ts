import { describe, expect, test } from 'vitest'
import {
  found,
  greetAnother,
  greeting,
  greets,
  MESSAGES,
  SEND_MESSAGES,
  said,
  VIEW_CHANNEL,
} from './greeting-scene.ts'
import { type House, open } from './harness.ts'
import { answer, say } from './scripted-bot.ts'

describe('a server that adds the bot', () => {
  test('is greeted in its system channel, without a ping', async () => {
    const house = await greeting()
    const rooms = [
      { name: 'first', position: 0 },
      { name: 'welcome', position: 7 },
    ]
    const { guild, ids, announce } = found(house.discord, rooms, 'welcome')
    announce()
    await house.discord.until(() => said(house, ids.welcome).length > 0, 5_000, 'the greeting')
    expect(said(house, ids.welcome)).toEqual(['Hello from Homeroom'])
    expect(greets(house)).toMatchObject([
      { caller: { platform: 'discord', tenant: guild.id, channel: ids.welcome, locale: 'de', admin: false } },
    ])
    expect(house.discord.calls(MESSAGES)[0]?.body).toMatchObject({
      allowed_mentions: { parse: [] },
      enforce_nonce: true,
    })
  })

  test('is greeted in its topmost text channel where the bot may write, when it has none', async () => {
    const house = await greeting()
    const category = house.discord.addChannel({ type: 4, position: 0 })
    const rooms = [
      { name: 'in a category', position: 0, parent_id: category.id },
      { name: 'voice', position: 0, type: 2 },
      { name: 'hidden', position: 1, denied: VIEW_CHANNEL },
      { name: 'read only', position: 2, denied: SEND_MESSAGES },
      { name: 'lower', position: 5 },
      { name: 'upper', position: 4 },
    ]
    const { guild, ids, announce } = found(house.discord, rooms, 'read only')
    category.guild_id = guild.id
    announce()
    await house.discord.until(() => said(house, ids.upper).length > 0, 5_000, 'the greeting')
    await greetAnother(house)
    expect(house.discord.calls(MESSAGES)).toHaveLength(2)
  })

  test('where the bot may write nowhere is left in peace', async () => {
    const house = await greeting()
    const rooms = [{ name: 'read only', position: 0, denied: SEND_MESSAGES }]
    found(house.discord, rooms).announce()
    await greetAnother(house)
    expect(greets(house)).toHaveLength(1)
    expect(house.logged.filter(({ level }) => level === 'error')).toEqual([])
  })

  test('is greeted once: not after an outage, nor when it adds the bot again', async () => {
    const house = await greeting()
    const { guild, ids, announce } = found(house.discord, [{ name: 'first', position: 0 }])
    announce()
    await house.discord.until(() => said(house, ids.first).length > 0, 5_000, 'the greeting')
    house.discord.dispatch('GUILD_DELETE', { id: guild.id, unavailable: true })
    announce()
    await greetAnother(house)
    expect(greets(house)).toHaveLength(2)
    house.discord.dispatch('GUILD_DELETE', { id: guild.id })
    announce()
    await house.discord.until(() => greets(house).length === 3, 5_000, 'the third time it is asked')
    await house.platform.stop()
    expect(said(house, ids.first)).toHaveLength(1)
  })

  test('before this start is not greeted again, though every start tells of it', async () => {
    const first = await greeting()
    const { ids, announce } = found(first.discord, [{ name: 'first', position: 0 }])
    announce()
    await first.discord.until(() => said(first, ids.first).length > 0, 5_000, 'the greeting')
    await first.platform.stop()
    const settings = { token: first.discord.env().DISCORD_TOKEN, apiUrl: first.discord.apiUrl }
    const second = await open({ ...settings, bot: first.bot })
    await greetAnother({ ...second, discord: first.discord })
    await second.platform.stop()
    expect(greets(first)).toHaveLength(2)
    expect(said(first, ids.first)).toHaveLength(1)
  })

  test('and refuses the greeting is noted, and nothing else', async () => {
    const house = await greeting()
    const body = { message: 'Missing Permissions', code: 50_013 }
    house.discord.fail(MESSAGES, { status: 403, body })
    const { ids, announce } = found(house.discord, [{ name: 'first', position: 0 }])
    announce()
    await house.discord.until(() => house.discord.calls(MESSAGES).length > 0, 5_000, 'the try')
    await greetAnother(house)
    expect(house.logged).toContainEqual({
      level: 'info',
      fields: { refusal: 'no-posting' },
      message: 'a greeting was not allowed',
    })
    expect(house.logged.filter(({ level }) => level === 'error' || level === 'warn')).toEqual([])
    expect(said(house, ids.first)).toEqual([])
  })
})

describe('a direct message', () => {
  const direct = ({ discord }: House) => discord.addChannel({ type: 1, recipients: [discord.user()] }).id
  const write = async (house: House, channelId: string, upTo: number) => {
    house.discord.pushMessage({ channelId, content: 'hello?' })
    await house.discord.until(() => house.discord.messages(channelId).length === upTo, 5_000, 'an answer')
  }

  test('is answered after a greeting, the first time', async () => {
    const house = await greeting()
    const channel = direct(house)
    await write(house, channel, 3)
    await write(house, channel, 5)
    expect(said(house, channel)).toEqual(['', 'Hello from Homeroom', 'an answer', '', 'an answer'])
    expect(greets(house)[0]?.caller).toMatchObject({ tenant: 'dm', channel })
  })

  test('is answered though the greeting fails', async () => {
    const house = await greeting()
    const channel = direct(house)
    house.discord.fail(MESSAGES, { status: 400, body: { message: 'no', code: 50_006 } })
    await write(house, channel, 2)
    expect(said(house, channel)).toEqual(['', 'an answer'])
    expect(house.logged).toContainEqual(
      expect.objectContaining({ level: 'error', message: 'a greeting could not be posted' }),
    )
  })

  test('that begins with a command is greeted after the answer, the first time', async () => {
    const house = await greeting()
    const channel = direct(house)
    const lesson = { type: 'slash', name: 'lesson', options: { find: 'a' }, channelId: channel } as const
    await house.discord.pushInteraction(lesson).ack()
    await house.discord.until(() => said(house, channel).length === 2, 5_000, 'the greeting')
    await house.discord.pushInteraction(lesson).ack()
    await write(house, channel, 5)
    expect(said(house, channel)).toEqual(['a command', 'Hello from Homeroom', 'a command', '', 'an answer'])
  })

  test('that begins with a command which says it all is not greeted beside it, nor later', async () => {
    const house = await greeting()
    const channel = direct(house)
    await house.discord.pushInteraction({ type: 'slash', name: 'help', channelId: channel }).ack()
    await house.discord.until(() => greets(house).length === 1, 5_000, 'the note')
    await write(house, channel, 3)
    expect(said(house, channel)).toEqual(['a command', '', 'an answer'])
  })

  test('that gets no answer gets no greeting', async () => {
    const house = await greeting()
    const { discord, bot } = house
    const channel = direct(house)
    bot.onMessage = ({ text }) => (text === 'again' ? undefined : answer('public', say('an answer')))
    discord.pushMessage({ channelId: channel, content: 'again' })
    await discord.until(() => bot.heard.length === 1, 5_000, 'the message')
    await greetAnother(house)
    expect(said(house, channel)).toEqual([''])
  })

  test('in a server is no direct message', async () => {
    const house = await greeting()
    house.discord.pushMessage({ content: `<@${house.discord.applicationId}> hello` })
    const { channelId } = house.discord
    await house.discord.until(() => house.discord.messages(channelId).length === 2, 5_000, 'the reply')
    expect(greets(house)).toEqual([])
  })
})
