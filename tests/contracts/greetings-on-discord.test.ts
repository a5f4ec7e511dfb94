import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FakeDiscord, loadDiscordSpec, type Message, startFakeDiscord } from '../fakes/discord/index.ts'
import { House } from './school.ts'

const HELLO = '## Homeroom'
const spec = loadDiscordSpec()
let discord: FakeDiscord
let house: House

beforeEach(async () => {
  discord = await startFakeDiscord({ validator: spec, enforceSpec: true })
  house = new House({ DISCORD_TOKEN: discord.env().DISCORD_TOKEN, DISCORD_API_URL: discord.apiUrl })
})

afterEach(async () => {
  await house.close()
  await discord.close()
})

const words = (message: Message) => JSON.stringify(message.components)
const greetings = (channel: string) =>
  discord.messages(channel, { ephemeral: false }).filter((message) => words(message).includes(HELLO))

/** A server with one room that has added the bot just now. */
function server() {
  const guild = discord.state.addGuild({ joined_at: new Date().toISOString() })
  return { guild, room: discord.addChannel({ guild_id: guild.id, name: 'first' }) }
}

test('a server that added the bot while it was away is greeted at the next start, and once', async () => {
  await house.start()
  await house.stop()
  const { room } = server()
  await house.start()
  await discord.until(() => greetings(room.id).length === 1, 5_000, 'the greeting')
  await house.stop()
  await house.start()
  await house.stop()
  expect(greetings(room.id)).toHaveLength(1)
  expect(greetings(discord.channelId)).toEqual([])
})

test('a greeting that was refused is said at the first command, and once', async () => {
  await house.start()
  const body = { message: 'Missing Permissions', code: 50_013 }
  discord.fail('POST /channels/:cid/messages', { status: 403, body })
  const { guild, room } = server()
  discord.dispatch('GUILD_CREATE', discord.state.guildCreatePayload(guild))
  const refused = () => house.logged.some(({ message }) => message === 'a greeting was not allowed')
  await discord.until(refused, 5_000, 'the refusal')
  for (let use = 0; use < 2; use++) {
    await discord.pushInteraction({ type: 'slash', name: 'tracks', channelId: room.id }).ack()
    await discord.until(() => greetings(room.id).length === 1, 5_000, 'the greeting')
  }
  await house.stop()
  expect(greetings(room.id)).toHaveLength(1)
})

test('a direct message that begins with a command is greeted once, and /help is greeting enough', async () => {
  await house.start()
  const directs = ['5000000000000000021', '5000000000000000022'].map((id) => ({
    user: discord.user(id),
    channelId: discord.addChannel({ type: 1, recipients: [discord.user(id)] }).id,
  }))
  const [ada, ben] = directs as [(typeof directs)[0], (typeof directs)[0]]
  for (const where of [ada, ada]) {
    await discord.pushInteraction({ type: 'slash', name: 'tracks', ...where }).ack()
    await discord.until(() => greetings(ada.channelId).length === 1, 5_000, 'the greeting')
  }
  await discord.pushInteraction({ type: 'slash', name: 'help', ...ben }).ack()
  await discord.pushInteraction({ type: 'slash', name: 'tracks', ...ben }).ack()
  await house.stop()
  expect(greetings(ada.channelId)).toHaveLength(1)
  expect(greetings(ben.channelId)).toHaveLength(1)
})
