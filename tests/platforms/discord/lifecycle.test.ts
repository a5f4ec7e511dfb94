import { describe, expect, test } from 'vitest'
import { SettingError } from '../../../src/core/errors.ts'
import type { View } from '../../../src/core/view.ts'
import { type FakeDiscord, Intents } from '../../fakes/discord/index.ts'
import { build, open, textOf } from './harness.ts'
import { answer, say } from './scripted-bot.ts'

const lesson = { type: 'slash', name: 'lesson', options: { find: 'handover' } } as const

describe('starting', () => {
  test('asks for no intent that it does not use', async () => {
    const { discord } = await open()
    const { Guilds, GuildMessages, DirectMessages, MessageContent } = Intents
    expect(discord.sessions()[0]?.intents).toBe(Guilds | GuildMessages | DirectMessages)
    const second = await open({ messageContent: true })
    expect(second.discord.sessions()[0]?.intents).toBe(
      Guilds | GuildMessages | DirectMessages | MessageContent,
    )
  })

  test('with a bad token names DISCORD_TOKEN and keeps it to itself', async () => {
    const { platform } = await build({ token: 'not.the.token' })
    const fault = await platform.start().catch((error: unknown) => error)
    expect(fault).toBeInstanceOf(SettingError)
    expect((fault as Error).message).toMatch(/^DISCORD_TOKEN was refused/)
    expect((fault as Error).message).not.toContain('not.the.token')
  })

  test('without the allowed intent names DISCORD_MESSAGE_CONTENT', async () => {
    const { platform } = await build({ messageContent: true }, { allowedIntents: ~Intents.MessageContent })
    const starting = platform.start()
    await expect(starting).rejects.toBeInstanceOf(SettingError)
    await expect(starting).rejects.toThrow(/^DISCORD_MESSAGE_CONTENT is on/)
  })

  test('where nothing answers names DISCORD_API_URL', async () => {
    const { platform } = await build({ apiUrl: 'http://127.0.0.1:1/api' })
    const starting = platform.start()
    await expect(starting).rejects.toBeInstanceOf(SettingError)
    await expect(starting).rejects.toThrow('DISCORD_API_URL is http://127.0.0.1:1/api')
  })
})

/** In no promised order, and without what is as by default. */
function asDiscordTellsThem(discord: FakeDiscord): void {
  const stored = discord.state.commandScope(undefined)
  const commands = [...stored.values()].toReversed()
  stored.clear()
  for (const { options, ...command } of commands) {
    const told = options?.map(({ required, autocomplete, ...option }) => ({
      ...option,
      ...(required ? { required } : {}),
      ...(autocomplete ? { autocomplete } : {}),
    }))
    stored.set(command.id, { ...command, ...(told?.length ? { options: told } : {}) })
  }
}

describe('the commands', () => {
  const COMMANDS = 'PUT /applications/:app/commands'

  test('are registered at the first start, and again only when they have changed', async () => {
    const { discord, platform, bot } = await open()
    expect(discord.commands()).toMatchObject([
      {
        name: 'lesson',
        description: 'Next',
        contexts: [0, 1],
        integration_types: [0],
        options: [
          { name: 'find', type: 3, required: true, autocomplete: true, max_length: 100 },
          { name: 'again', type: 3, required: false, autocomplete: false, max_length: 40 },
        ],
      },
      { name: 'tracks', description: 'Back' },
      { name: 'help' },
    ])
    const settings = { token: discord.env().DISCORD_TOKEN, apiUrl: discord.apiUrl }
    await platform.stop()
    asDiscordTellsThem(discord)
    await open(settings)
    expect(discord.calls(COMMANDS)).toHaveLength(1)
    const changed = await build(settings)
    changed.bot.commands = bot.commands.toReversed().slice(0, 1)
    await changed.platform.start()
    expect(discord.calls(COMMANDS)).toHaveLength(2)
    expect(discord.commands().map(({ name }) => name)).toEqual(['help'])
  })

  test('stay as they were when Discord fails just then', async () => {
    const house = await build()
    house.discord.fail('GET /applications/:app/commands', { status: 503, body: 'unavailable' }, 4)
    await house.platform.start()
    expect(house.logged).toContainEqual(
      expect.objectContaining({ level: 'error', message: 'commands could not be registered' }),
    )
    expect(house.discord.commands()).toEqual([])
  })
})

describe('the connection', () => {
  test('comes back, and answers what was pressed meanwhile', async () => {
    const { discord } = await open()
    discord.dropConnections()
    const used = discord.pushInteraction(lesson)
    expect(used.delivered).toBe(0)
    await used.ack()
    expect(textOf(used.message())).toBe('a command')
    expect(discord.gateway.stats).toMatchObject({ identify: 1, resume: 1 })
  })

  test('comes back when Discord asks for a new one', async () => {
    const { discord } = await open()
    discord.requestReconnect()
    const { stats } = discord.gateway
    await discord.until(() => stats.resume === 1 && discord.sessions()[0]?.connected, 9_000, 'RESUME')
    const used = await discord.pushInteraction(lesson).ack()
    expect(textOf(used.message())).toBe('a command')
  })

  test('survives a session declared invalid in the same burst as RESUMED', async () => {
    const { discord, logged } = await open()
    discord.dropConnections()
    const used = discord.pushInteraction(lesson)
    const { stats } = discord.gateway
    // The probe runs right after the fake has written RESUMED, so both arrive together.
    const invalidated = () => {
      if (stats.resume === 1) discord.invalidateSession()
      return stats.resume === 1
    }
    await discord.until(invalidated, 9_000, 'RESUME')
    await used.ack()
    await discord.until(() => stats.identify === 2 && discord.sessions()[0]?.connected, 9_000, 'IDENTIFY')
    const after = await discord.pushInteraction(lesson).ack()
    expect(textOf(after.message())).toBe('a command')
    expect(logged).toContainEqual(expect.objectContaining({ message: 'discord.js failed on an event' }))
  })

  test('closed for good says which setting to mend', async () => {
    const { discord, logged } = await open()
    discord.dropConnections({ code: 4004 })
    await discord.until(() => logged.some(({ level }) => level === 'error'), 5_000, 'the error')
    expect(logged).toContainEqual(
      expect.objectContaining({ level: 'error', message: expect.stringMatching(/^DISCORD_TOKEN/) }),
    )
  })
})

describe('stopping', () => {
  test('finishes what is in hand and takes nothing new', async () => {
    const { discord, platform, bot } = await open()
    const slow = Promise.withResolvers<View>()
    bot.onCommand = () => answer('private', slow.promise)
    const used = discord.pushInteraction(lesson)
    await discord.until(() => bot.heard.length === 1, 5_000, 'the command')
    const stopping = platform.stop()
    const late = discord.pushInteraction({ type: 'slash', name: 'tracks' })
    slow.resolve(say('finished'))
    await stopping
    expect(textOf(used.message())).toBe('finished')
    expect(late.acked).toBe(false)
    expect(bot.heard).toHaveLength(1)
    await discord.until(() => discord.sessions().length === 0, 5_000, 'the connection to close')
  })
})
