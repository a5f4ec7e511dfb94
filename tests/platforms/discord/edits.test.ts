import { describe, expect, test } from 'vitest'
import type { Place, Posted } from '../../../src/core/caller.ts'
import { PlatformRefusal } from '../../../src/core/errors.ts'
import type { View } from '../../../src/core/view.ts'
import { rateLimit } from '../../fakes/discord/index.ts'
import { type House, open, textOf } from './harness.ts'
import { button, picture, say } from './scripted-bot.ts'

const EDIT = 'PATCH /channels/:cid/messages/:mid'

function here({ discord }: House): Place {
  return { platform: 'discord', tenant: discord.guildId, channel: discord.channelId }
}

const shown = ({ discord }: House, { message }: Posted) => textOf(discord.message(message))
const edits = ({ discord }: House) => discord.calls(EDIT).map(({ status }) => status)

async function posted(house: House, once = 'a'): Promise<Posted> {
  return house.platform.post(here(house), say('0 have taken part'), { once })
}

async function refusal(editing: Promise<unknown>): Promise<string> {
  const error = await editing.catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(PlatformRefusal)
  return (error as PlatformRefusal).refusal
}

describe('an edit', () => {
  test('shows another view in the message, without a ping', async () => {
    const house = await open()
    const post = await posted(house)
    await house.platform.edit(post, say('1 has taken part'))
    expect(shown(house, post)).toBe('1 has taken part')
    expect(house.discord.calls(EDIT)[0]?.body).toMatchObject({ allowed_mentions: { parse: [] } })
  })

  test('finds the message over its thread, in a thread, and in a direct message', async () => {
    const house = await open()
    const { platform, discord } = house
    const card = await platform.post(here(house), say('card'), { once: 'a', thread: { name: 'Lesson' } })
    const inside = await platform.post({ ...here(house), thread: card.thread! }, say('inside'), { once: 'b' })
    const direct = await platform.direct({
      platform: 'discord',
      tenant: discord.guildId,
      user: discord.user().id,
    })
    const alone = await platform.post(direct, say('alone'), { once: 'c' })
    for (const each of [card, inside, alone]) await platform.edit(each, say(`edited ${each.message}`))
    for (const each of [card, inside, alone]) expect(shown(house, each)).toBe(`edited ${each.message}`)
  })

  test('of fifty at once leaves two calls: the first, and the newest', async () => {
    const house = await open()
    const post = await posted(house)
    const views = Array.from({ length: 50 }, (_, index) => say(`${index + 1} have taken part`))
    await Promise.all(views.map((view) => house.platform.edit(post, view)))
    expect(shown(house, post)).toBe('50 have taken part')
    expect(edits(house)).toEqual([200, 200])
    await house.platform.edit(post, say('closed'))
    expect(shown(house, post)).toBe('closed')
  })

  test('resolves when its view or a newer one is shown, not before', async () => {
    const house = await open()
    const post = await posted(house)
    house.discord.fail(EDIT, { delayMs: 50 }, 2)
    const seen: string[] = []
    const note = () => seen.push(shown(house, post))
    const views = ['one', 'two', 'three'].map((words) => house.platform.edit(post, say(words)).then(note))
    await Promise.all(views)
    expect(seen).toEqual(['one', 'three', 'three'])
  })

  test('waits for its turn as the newest of its message, however many come meanwhile', async () => {
    const path = /^\/channels\/(\d+)\/messages\//
    const house = await open({}, { limits: [{ method: 'PATCH', path, limit: 2, windowMs: 300 }] })
    const post = await posted(house)
    for (const words of ['one', 'two']) await house.platform.edit(post, say(words))
    const views = Array.from({ length: 50 }, (_, index) => say(`${index + 1} have taken part`))
    await Promise.all(views.map((view) => house.platform.edit(post, view)))
    expect(shown(house, post)).toBe('50 have taken part')
    expect(new Set(edits(house))).toEqual(new Set([200]))
    expect(edits(house).length).toBeLessThanOrEqual(4)
  })

  test('waits out a refusal for its rate', async () => {
    const house = await open()
    const post = await posted(house)
    house.discord.fail(EDIT, rateLimit(0.1))
    await house.platform.edit(post, say('after all'))
    expect(shown(house, post)).toBe('after all')
  })

  test('in one channel does not wait for that in another', async () => {
    const house = await open()
    const first = await posted(house, 'a')
    const other = { ...here(house), channel: house.discord.addChannel({ name: 'other' }).id }
    const second = await house.platform.post(other, say('0 have taken part'), { once: 'b' })
    const ofFirst = (call: { method: string; path: string }) =>
      call.method === 'PATCH' && call.path.endsWith(first.message)
    house.discord.fail(ofFirst, { delayMs: 1_000 })
    const slow = house.platform.edit(first, say('late'))
    await house.platform.edit(second, say('shown'))
    expect([first, second].map((each) => shown(house, each))).toEqual(['0 have taken part', 'shown'])
    await slow
  })
})

describe('an edit that cannot be', () => {
  test('of a deleted message or channel is refused as gone', async () => {
    const house = await open()
    const { discord, platform } = house
    const post = await posted(house)
    discord.state.messages.delete(post.message)
    expect(await refusal(platform.edit(post, say('x')))).toBe('gone')
    discord.fail(EDIT, { status: 404, body: { message: 'Unknown Channel', code: 10_003 } })
    expect(await refusal(platform.edit(post, say('x')))).toBe('gone')
  })

  test.each([
    [50_001, 403, 'not-in-channel'],
    [50_013, 403, 'no-posting'],
    [50_083, 400, 'archived'],
  ] as const)('%i is refused as %s %s', async (code, status, expected) => {
    const house = await open()
    const post = await posted(house)
    house.discord.fail(EDIT, { status, body: { message: 'no', code } })
    expect(await refusal(house.platform.edit(post, say('x')))).toBe(expected)
    await house.platform.edit(post, say('again'))
    expect(shown(house, post)).toBe('again')
  })

  test('because it does not fit says so, and the next one is shown', async () => {
    const house = await open()
    const post = await posted(house)
    const tooLong: View = say('x'.repeat(4_001))
    await expect(house.platform.edit(post, tooLong)).rejects.toThrow('characters of a message')
    await expect(house.platform.edit(post, { body: [picture('x'.repeat(1_025))] })).rejects.toThrow(
      RangeError,
    )
    await house.platform.edit(post, say('fits', button('Take part', 'drill.take?id=1')))
    expect(shown(house, post)).toBe('fits')
  })

  test('fails for the one that was sent, while those that waited are shown', async () => {
    const house = await open()
    const post = await posted(house)
    house.discord.fail(EDIT, { status: 400, body: { message: 'Invalid Form Body', code: 50_035 } })
    const first = house.platform.edit(post, say('secret'))
    const second = house.platform.edit(post, say('second'))
    await expect(first).rejects.toMatchObject({ message: 'Discord: Invalid Form Body' })
    await second
    expect(shown(house, post)).toBe('second')
  })
})
