import { describe, expect, test } from 'vitest'
import { rateLimit } from '../../fakes/discord/index.ts'
import { type House, open, textOf } from './harness.ts'
import { answer, say } from './scripted-bot.ts'

const asked = ({ bot }: House) => bot.heard.filter((heard) => heard.kind === 'message')

/** Writes a plain message after the one under test: when this is answered, the other was passed over. */
async function passedOver(house: House): Promise<void> {
  const direct = house.discord.addChannel({ type: 1, recipients: [house.discord.user()] })
  const last = house.discord.pushMessage({ channelId: direct.id, content: 'done?' })
  await house.discord.until(() => house.discord.messages(direct.id).length === 2, 5_000, 'an answer')
  expect(asked(house).map(({ message }) => message.id)).toEqual([last.id])
}

describe('a message', () => {
  test('in a thread that mentions the bot is answered there, without a ping', async () => {
    const house = await open()
    const { discord } = house
    const thread = discord.createThread(discord.channelId, { name: 'Lesson' })
    const content = `<@${discord.applicationId}> why a deadline?`
    const written = discord.pushMessage({ channelId: thread.id, content })
    const reply = await discord.until(() => discord.messages(thread.id)[1], 5_000, 'the reply')
    expect(textOf(reply)).toBe('an answer')
    expect(reply.message_reference?.message_id).toBe(written.id)
    expect(asked(house)).toMatchObject([
      {
        message: { text: 'why a deadline?', addressed: true, id: written.id },
        caller: { channel: discord.channelId, thread: thread.id, tenant: discord.guildId, admin: false },
      },
    ])
    expect(discord.calls(/\/typing$/)).toHaveLength(1)
    expect(discord.calls('POST /channels/:cid/messages')[0]?.body).toMatchObject({
      allowed_mentions: { parse: [], replied_user: false },
      nonce: written.id,
      enforce_nonce: true,
    })
  })

  test('in a thread without a mention reaches the bot with the intent only', async () => {
    const house = await open({ messageContent: true })
    const thread = house.discord.createThread(house.discord.channelId, { name: 'Lesson' })
    house.discord.pushMessage({ channelId: thread.id, content: 'why a deadline?' })
    await house.discord.until(() => house.discord.messages(thread.id)[1], 5_000, 'the reply')
    expect(asked(house)).toMatchObject([{ message: { text: 'why a deadline?', addressed: false } }])
  })

  test('in a thread without a mention and without the intent is passed over', async () => {
    const house = await open()
    const thread = house.discord.createThread(house.discord.channelId, { name: 'Lesson' })
    house.discord.pushMessage({ channelId: thread.id, content: 'why a deadline?' })
    await passedOver(house)
  })

  test('in a thread that is not in the cache finds its channel', async () => {
    const house = await open()
    const { discord } = house
    const thread = discord.createThread(discord.channelId, { name: 'Lesson' })
    discord.dispatch('THREAD_DELETE', { ...thread, guild_id: discord.guildId })
    discord.pushMessage({ channelId: thread.id, content: `<@!${discord.applicationId}> hello` })
    await discord.until(() => asked(house).length > 0, 5_000, 'the message')
    expect(asked(house)[0]?.caller).toMatchObject({ channel: discord.channelId, thread: thread.id })
  })

  test('in a channel that names the bot is answered there', async () => {
    const house = await open()
    const { discord } = house
    discord.pushMessage({ content: `hello <@${discord.applicationId}>` })
    await discord.until(() => discord.messages(discord.channelId).length === 2, 5_000, 'the reply')
    expect(asked(house)[0]?.caller).not.toHaveProperty('thread')
  })

  test('of a bot, of a webhook, of the system or between people in a channel is passed over', async () => {
    const house = await open({ messageContent: true })
    const { discord } = house
    const content = `<@${discord.applicationId}> hello`
    discord.pushMessage({ content, author: { id: '6000000000000000001', bot: true } })
    discord.dispatch('MESSAGE_CREATE', {
      ...discord.pushMessage({ content: 'hello' }),
      guild_id: discord.guildId,
      mentions: [discord.botUser],
      webhook_id: '7000000000000000001',
    })
    discord.dispatch('MESSAGE_CREATE', {
      ...discord.pushMessage({ content: 'hello' }),
      guild_id: discord.guildId,
      mentions: [discord.botUser],
      type: 18,
    })
    await passedOver(house)
  })

  test('that is not meant for the bot gets no reply', async () => {
    const house = await open({ messageContent: true })
    const { discord, bot } = house
    const thread = discord.createThread(discord.channelId, { name: 'Lesson' })
    bot.onMessage = ({ addressed }) => (addressed ? answer('public', say('yes')) : undefined)
    discord.pushMessage({ channelId: thread.id, content: 'see you at lunch' })
    discord.pushMessage({ channelId: thread.id, content: `<@${discord.applicationId}> there?` })
    const reply = await discord.until(() => discord.messages(thread.id)[2], 5_000, 'the reply')
    expect(textOf(reply)).toBe('yes')
    expect(discord.calls(/\/typing$/)).toHaveLength(1)
  })

  test('is answered once when the answer to our reply is lost, and further views edit the reply', async () => {
    const house = await open()
    const { discord, bot } = house
    bot.onMessage = () => answer('public', say('one'), say('two'))
    discord.fail('POST /channels/:cid/messages', { status: 502, body: 'bad gateway', after: true })
    discord.pushMessage({ content: `<@${discord.applicationId}> hello` })
    await discord.until(() => textOf(discord.messages(discord.channelId).at(-1)) === 'two', 5_000, 'the edit')
    expect(discord.messages(discord.channelId)).toHaveLength(2)
  })

  test('where the bot may not read the history is answered without pointing at it', async () => {
    const house = await open()
    const { discord } = house
    const body = { message: 'Cannot reply without permission to read message history', code: 160_002 }
    discord.fail('POST /channels/:cid/messages', { status: 400, body })
    discord.pushMessage({ content: `<@${discord.applicationId}> hello` })
    const reply = await discord.until(() => discord.messages(discord.channelId)[1], 5_000, 'the reply')
    expect(reply).not.toHaveProperty('message_reference')
  })

  test('waits out a rate limit', async () => {
    const { discord } = await open()
    discord.fail('POST /channels/:cid/messages', rateLimit(0.1))
    discord.pushMessage({ content: `<@${discord.applicationId}> hello` })
    const reply = await discord.until(() => discord.messages(discord.channelId)[1], 5_000, 'the reply')
    expect(textOf(reply)).toBe('an answer')
  })

  test('where the bot may not write is a warning, not an error', async () => {
    const house = await open()
    house.discord.state.general.deny = 'send'
    house.discord.pushMessage({ content: `<@${house.discord.applicationId}> hello` })
    await house.discord.until(() => house.logged.some(({ level }) => level === 'warn'), 5_000, 'the warning')
    expect(house.logged.filter(({ level }) => level === 'error')).toEqual([])
  })

  test('is marked as seen at once when it will be answered, and only then', async () => {
    const house = await open()
    const { discord, bot } = house
    bot.onMessage = ({ text }) => (text === 'hello' ? answer('public', say('hi')) : undefined)
    const passed = discord.pushMessage({ content: `<@${discord.applicationId}> bye` })
    const asked = discord.pushMessage({ content: `<@${discord.applicationId}> hello` })
    await discord.until(() => discord.message(asked.id)?.reactions, 5_000, 'the mark')
    expect(discord.message(asked.id)?.reactions).toMatchObject([{ emoji: { name: '👀' }, me: true }])
    await discord.until(() => discord.messages(discord.channelId).length === 3, 5_000, 'the reply')
    expect(discord.message(passed.id)?.reactions).toBeUndefined()
  })

  test('is answered all the same where the bot may not react', async () => {
    const house = await open()
    const { discord, logged } = house
    discord.fail(/\/reactions\//, { status: 403, body: { message: 'Missing Permissions', code: 50_013 } })
    discord.pushMessage({ content: `<@${discord.applicationId}> hello` })
    const reply = await discord.until(() => discord.messages(discord.channelId)[1], 5_000, 'the reply')
    expect(textOf(reply)).toBe('an answer')
    const unmarked = () => logged.find(({ message }) => message === 'a message could not be marked as seen')
    expect(await discord.until(unmarked, 5_000, 'the note')).toMatchObject({ level: 'debug' })
    expect(logged.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([])
  })
})
