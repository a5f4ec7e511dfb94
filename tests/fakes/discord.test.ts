import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  type Interaction as DiscordInteraction,
  Events,
  GatewayIntentBits,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  type TextChannel,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type FakeDiscord, loadDiscordSpec, rateLimit, startFakeDiscord } from './discord/index.ts'
import { sleep } from './loopback/waiting.ts'

const STRANGER = '5000000000000000002'
const ask = { type: 'slash', name: 'ask' } as const

let discord: FakeDiscord
let client: Client<true>
let channel: TextChannel
/** What the bot under test does with each interaction. */
let answer: (interaction: DiscordInteraction) => Promise<unknown> = async () => {}
let failures: unknown[] = []

beforeAll(async () => {
  discord = await startFakeDiscord({ validator: loadDiscordSpec(), enforceSpec: true })
  const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages]
  client = new Client({ intents, rest: { api: discord.apiUrl } })
  client.on(Events.InteractionCreate, (interaction) => {
    answer(interaction).catch((error) => failures.push(error))
  })
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve))
  await client.login(discord.settings.token)
  await ready
  await client.application.commands.set([{ name: 'ask', description: 'Ask something' }])
  channel = (await client.channels.fetch(discord.channelId)) as TextChannel
})

afterEach(() => {
  discord.clearFailures()
  discord.settings.ackTimeoutMs = 3000
  failures = []
})

afterAll(async () => {
  await client.destroy()
  await discord.close()
})

const pressable = (id: string) =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId(id).setLabel('Next').setStyle(ButtonStyle.Primary),
  )

describe('interactions', () => {
  test('a slash command is answered', async () => {
    answer = async (interaction) => interaction.isChatInputCommand() && interaction.reply('42')
    const handle = await discord.pushInteraction(ask).ack()
    expect(handle.message()).toMatchObject({ content: '42', type: 20 })
    expect(handle.calls()).toMatchObject([{ status: 204, specErrors: [] }])
    expect(handle.latencyMs).toBeGreaterThan(0)
  })

  test('an unregistered command cannot be used', () => {
    expect(() => discord.pushInteraction({ type: 'slash', name: 'nonesuch' })).toThrow('no command /nonesuch')
  })

  test('a deferred reply is filled later', async () => {
    answer = async (interaction) => {
      if (!interaction.isChatInputCommand()) return
      await interaction.deferReply()
      await interaction.editReply('at last')
    }
    const message = await discord.pushInteraction(ask).waitForMessage()
    expect(message).toMatchObject({ content: 'at last', flags: 0 })
  })

  test('a button updates its message', async () => {
    answer = async (interaction) => {
      if (interaction.isButton()) await interaction.update({ content: 'page 2', components: [] })
    }
    const { id } = await channel.send({ content: 'page 1', components: [pressable('next')] })
    await discord.pushInteraction({ type: 'button', messageId: id, customId: 'next' }).ack()
    expect(discord.message(id)).toMatchObject({ content: 'page 2', components: [] })
    const again = () => discord.pushInteraction({ type: 'button', messageId: id, customId: 'next' })
    expect(again).toThrow('has no component next')
  })

  test('an ephemeral message can be pressed by its viewer only', async () => {
    const flags = MessageFlags.Ephemeral
    answer = async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.reply({ content: 'yours', components: [pressable('mine')], flags })
      } else if (interaction.isButton()) await interaction.deferUpdate()
    }
    const handle = await discord.pushInteraction(ask).ack()
    const press = { type: 'button', message: handle.message(), customId: 'mine' } as const
    expect(() => discord.pushInteraction({ ...press, user: STRANGER })).toThrow('is ephemeral for')
    await discord.pushInteraction(press).ack()
    expect(discord.messages(channel.id, { ephemeral: false })).not.toContainEqual(handle.message())
  })

  test('a late callback meets Unknown interaction', async () => {
    discord.settings.ackTimeoutMs = 20
    answer = async (interaction) => {
      await sleep(60)
      if (interaction.isChatInputCommand()) await interaction.reply('too late')
    }
    const handle = discord.pushInteraction(ask)
    await discord.until(() => failures.length, 1000, 'the refusal')
    expect(failures).toMatchObject([{ code: 10062, status: 404 }])
    expect(handle).toMatchObject({ late: true, acked: false })
  })

  test('a modal goes out and comes back', async () => {
    const input = new TextInputBuilder().setCustomId('why').setStyle(TextInputStyle.Short).setMaxLength(10)
    const label = new LabelBuilder().setLabel('Why?').setTextInputComponent(input)
    const modal = new ModalBuilder().setCustomId('form').setTitle('A form').addLabelComponents(label)
    answer = async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.showModal(modal)
      else if (interaction.isModalSubmit())
        await interaction.reply(interaction.fields.getTextInputValue('why'))
    }
    const from = await discord.pushInteraction(ask).ack()
    expect(() => discord.pushInteraction({ type: 'modal', from })).toThrow('modal field why is required')
    const tooLong = { type: 'modal', from, fields: { why: 'far too many words' } } as const
    expect(() => discord.pushInteraction(tooLong)).toThrow('modal field why length')
    const submitted = discord.pushInteraction({ type: 'modal', from, fields: { why: 'because' } })
    expect(await submitted.waitForMessage()).toMatchObject({ content: 'because' })
  })
})

describe('messages', () => {
  test('an overlong one is refused', async () => {
    const sending = channel.send('x'.repeat(2001))
    await expect(sending).rejects.toMatchObject({ code: 50035, status: 400 })
    await expect(sending).rejects.toThrow('Must be 2000 or fewer in length')
    expect(discord.messages().some((message) => message.content.length > 2000)).toBe(false)
  })

  test('a thread is created and written to', async () => {
    const start = await channel.send('a topic')
    const thread = await start.startThread({ name: 'Lesson' })
    await thread.send('inside')
    expect(discord.messages(thread.id)).toMatchObject([{ content: 'inside', channel_id: start.id }])
    await expect(start.startThread({ name: 'Again' })).rejects.toMatchObject({ code: 160004 })
  })

  test('a 429 is retried', async () => {
    const since = discord.mark()
    discord.fail('POST /channels/:cid/messages', rateLimit(0.05))
    await channel.send('in the end')
    const statuses = discord.calls((call) => call.n > since).map((call) => call.status)
    expect(statuses).toEqual([429, 200])
    expect(discord.messages(channel.id).at(-1)?.content).toBe('in the end')
  })

  test('an answer lost after the effect shows as an error, yet the message is there', async () => {
    discord.fail('POST /channels/:cid/messages', { status: 403, after: true })
    await expect(channel.send('lost')).rejects.toMatchObject({ status: 403 })
    expect(discord.messages(channel.id).at(-1)?.content).toBe('lost')
  })

  test('content is withheld without the intent, unless the bot is mentioned', async () => {
    const heard: string[] = []
    client.on(Events.MessageCreate, (message) => {
      if (!message.author.bot) heard.push(message.content)
    })
    discord.pushMessage({ content: 'a secret' })
    discord.pushMessage({ content: `<@${discord.applicationId}> hello` })
    await discord.until(() => heard.length === 2, 1000, 'both messages')
    expect(heard).toEqual(['', `<@${discord.applicationId}> hello`])
  })
})

test('a dropped gateway connection is resumed without a loss', async () => {
  answer = async (interaction) => interaction.isChatInputCommand() && interaction.reply('still here')
  expect(discord.dropConnections()).toBe(1)
  const handle = discord.pushInteraction(ask)
  expect(handle.delivered).toBe(0)
  await handle.ack()
  expect(discord.gateway.stats).toMatchObject({ identify: 1, resume: 1 })
})
