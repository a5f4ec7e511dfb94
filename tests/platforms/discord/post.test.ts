import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { Place } from '../../../src/core/caller.ts'
import { PlatformRefusal } from '../../../src/core/errors.ts'
import { type House, open, textOf, V2 } from './harness.ts'
import { button, say } from './scripted-bot.ts'

const MESSAGES = 'POST /channels/:cid/messages'
const THREADS = 'POST /channels/:cid/messages/:mid/threads'
const withThread = { once: 'share-1', thread: { name: 'Handover notes' } }

function here({ discord }: House): Place {
  return { platform: 'discord', tenant: discord.guildId, channel: discord.channelId }
}

async function refusal(posting: Promise<unknown>): Promise<string> {
  const error = await posting.catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(PlatformRefusal)
  return (error as PlatformRefusal).refusal
}

describe('a post', () => {
  test('stands in the channel for all, with its thread under it', async () => {
    const house = await open()
    const posted = await house.platform.post(here(house), say('the card'), withThread)
    const message = house.discord.message(posted.message)
    expect(textOf(message)).toBe('the card')
    expect((message?.flags ?? 0) & V2).toBe(V2)
    expect(posted).toMatchObject({ ...here(house), thread: posted.message })
    expect(posted.url).toBe(`https://discord.com/channels/${house.discord.guildId}/${posted.thread}`)
    expect(house.discord.state.channel(posted.thread!).name).toBe('Handover notes')
    expect(house.discord.calls(MESSAGES)[0]?.body).toMatchObject({
      allowed_mentions: { parse: [] },
      nonce: 'share-1',
      enforce_nonce: true,
    })
  })

  test('from a thread goes to the channel when it wants a thread, else into the thread', async () => {
    const house = await open()
    const thread = house.discord.createThread(house.discord.channelId, { name: 'Lesson' })
    const place = { ...here(house), thread: thread.id }
    const card = await house.platform.post(place, say('card'), withThread)
    expect(house.discord.message(card.message)?.channel_id).toBe(house.discord.channelId)
    const note = await house.platform.post(place, say('note'), { once: 'note-1' })
    expect(house.discord.message(note.message)?.channel_id).toBe(thread.id)
    expect(note.thread).toBe(thread.id)
    expect(note.url).toBe(
      `https://discord.com/channels/${house.discord.guildId}/${thread.id}/${note.message}`,
    )
    const plain = await house.platform.post(here(house), say('plain'), { once: 'plain-1' })
    expect(plain.url).toBe(
      `https://discord.com/channels/${house.discord.guildId}/${house.discord.channelId}/${plain.message}`,
    )
  })

  test('in direct messages stands without a thread', async () => {
    const house = await open()
    const direct = house.discord.addChannel({ type: 1, recipients: [house.discord.user()] })
    const place = { platform: 'discord', tenant: 'dm', channel: direct.id } as const
    const posted = await house.platform.post(place, say('card'), withThread)
    expect(posted).not.toHaveProperty('thread')
    expect(posted.url).toBe(`https://discord.com/channels/@me/${direct.id}/${posted.message}`)
  })

  test('appears once when the answers to it are lost', async () => {
    const house = await open()
    house.discord.fail(MESSAGES, { status: 502, body: 'bad gateway', after: true })
    house.discord.fail(THREADS, { status: 502, body: 'bad gateway', after: true })
    const posted = await house.platform.post(here(house), say('card'), withThread)
    expect(house.discord.messages(house.discord.channelId)).toHaveLength(1)
    expect(posted.thread).toBe(posted.message)
  })

  test('with a long thread name is cut at a word, not refused', async () => {
    const house = await open()
    const name = 'A very long title of a lesson '.repeat(5)
    const posted = await house.platform.post(here(house), say('card'), { once: 'a', thread: { name } })
    expect(house.discord.state.channel(posted.thread!).name).toMatch(/^A very long .* A very…$/)
  })
})

describe('a post that people must make possible', () => {
  const refusals = [
    [50_001, 403, 'not-in-channel'],
    [50_013, 403, 'no-posting'],
    [10_003, 404, 'gone'],
    [50_083, 400, 'archived'],
    [50_007, 403, 'closed-dm'],
  ] as const
  test.each(refusals)('%i is refused as %s %s', async (code, status, expected) => {
    const house = await open()
    house.discord.fail(MESSAGES, { status, body: { message: 'no', code } })
    expect(await refusal(house.platform.post(here(house), say('card'), { once: 'a' }))).toBe(expected)
  })

  test('leaves nothing behind when only its thread is refused', async () => {
    const house = await open()
    house.discord.fail(THREADS, { status: 403, body: { message: 'Missing Permissions', code: 50_013 } })
    expect(await refusal(house.platform.post(here(house), say('card'), withThread))).toBe('no-threads')
    expect(house.discord.messages(house.discord.channelId)).toEqual([])
  })

  test('is an error without its text when nobody there can mend it', async () => {
    const house = await open()
    house.discord.fail(MESSAGES, { status: 400, body: { message: 'Invalid Form Body', code: 50_035 } })
    const posting = house.platform.post(here(house), say('the card'), { once: 'a' })
    const error = await posting.catch((reason: unknown) => reason)
    expect(error).not.toBeInstanceOf(PlatformRefusal)
    expect(error).toMatchObject({ code: 50_035, message: 'Discord: Invalid Form Body' })
    expect(inspect(error, { depth: 9 })).not.toContain('the card')
  })
})

describe('a post that an earlier process may have made', () => {
  const drill = (words: string, id = 7) =>
    say(words, button('Take part', `drill.take?id=${id}`), {
      kind: 'choice',
      placeholder: 'Read',
      options: [{ label: 'A lesson', press: `lesson.open?id=${id}` as never }],
    })
  const again = { once: 'drill-7', maybePosted: true } as const
  /** Discord has forgotten the nonce. */
  const olderThanNonces = { once: 'another-nonce' } as const
  const ofTheBot = ({ discord }: House) =>
    discord.messages(discord.channelId).filter(({ author }) => author.id === discord.botUser.id)

  test('is found by its presses, whatever it says by now', async () => {
    const house = await open()
    const { platform, discord } = house
    const first = await platform.post(here(house), drill('0 have taken part'), olderThanNonces)
    await platform.edit(first, drill('12 have taken part'))
    await platform.post(here(house), drill('another', 8), { once: 'other' })
    await platform.post(here(house), say('no presses'), { once: 'plain' })
    discord.pushMessage({ content: 'a person', components: discord.message(first.message)!.components })
    const found = await platform.post(here(house), drill('0 have taken part'), again)
    expect(found).toEqual(first)
    expect(ofTheBot(house)).toHaveLength(3)
    expect(textOf(discord.message(found.message))).toContain('12 have taken part')
  })

  test('is made when nothing of it is there', async () => {
    const house = await open()
    await house.platform.post(here(house), drill('another', 8), { once: 'other' })
    house.discord.pushMessage({ content: 'a person' })
    const posted = await house.platform.post(here(house), drill('mine'), again)
    expect(textOf(house.discord.message(posted.message))).toContain('mine')
    expect(ofTheBot(house)).toHaveLength(2)
  })

  test('without a press is made, once by its nonce', async () => {
    const house = await open()
    await house.platform.post(here(house), say('other'), { once: 'other' })
    const first = await house.platform.post(here(house), say('plain'), { once: 'a' })
    const second = await house.platform.post(here(house), say('plain'), { once: 'a', maybePosted: true })
    expect(second).toEqual(first)
    expect(ofTheBot(house)).toHaveLength(2)
  })

  test('gets the thread that it still lacks, and keeps the one that it has', async () => {
    const house = await open()
    const thread = { name: 'Daily drill' }
    const bare = await house.platform.post(here(house), drill('mine'), olderThanNonces)
    const found = await house.platform.post(here(house), drill('mine'), { ...again, thread })
    expect(found).toMatchObject({ message: bare.message, thread: bare.message })
    expect(house.discord.state.channel(found.thread!).name).toBe('Daily drill')
    expect(await house.platform.post(here(house), drill('mine'), { ...again, thread })).toEqual(found)
    expect(ofTheBot(house)).toHaveLength(1)
  })

  test('where the bot may not look is refused', async () => {
    const house = await open()
    house.discord.state.general.deny = 'view'
    expect(await refusal(house.platform.post(here(house), drill('mine'), again))).toBe('not-in-channel')
  })
})

describe('a direct message', () => {
  const account = (house: House, user: string) =>
    ({ platform: 'discord', tenant: house.discord.guildId, user }) as const

  test('has a place of its own, the same each time', async () => {
    const house = await open()
    const user = house.discord.user('5000000000000000042').id
    const place = await house.platform.direct(account(house, user))
    expect(place).toEqual({ platform: 'discord', tenant: 'dm', channel: expect.stringMatching(/^\d+$/) })
    expect(await house.platform.direct(account(house, user))).toEqual(place)
    expect(house.discord.state.channel(place.channel).recipients).toMatchObject([{ id: user }])
    const posted = await house.platform.post(place, say('your nudge'), { once: 'nudge' })
    expect(textOf(house.discord.message(posted.message))).toBe('your nudge')
  })

  test('to someone who has closed them is refused when it is posted', async () => {
    const house = await open()
    const user = house.discord.user('5000000000000000043').id
    house.discord.state.closedToBot.add(user)
    const place = await house.platform.direct(account(house, user))
    expect(await refusal(house.platform.post(place, say('your nudge'), { once: 'nudge' }))).toBe('closed-dm')
  })

  test('to someone who is not there is refused', async () => {
    const house = await open()
    expect(await refusal(house.platform.direct(account(house, '404')))).toBe('closed-dm')
    house.discord.fail('POST /users/@me/channels', {
      status: 400,
      body: { message: 'Invalid Recipient(s)', code: 50_033 },
    })
    expect(await refusal(house.platform.direct(account(house, house.discord.user().id)))).toBe('closed-dm')
  })
})
