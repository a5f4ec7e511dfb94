import { describe, expect, test } from 'vitest'
import { type Block, VIEW, type View } from '../../../src/core/view.ts'
import type { FakeDiscord, Message } from '../../fakes/discord/index.ts'
import { walkComponents } from '../../fakes/discord/index.ts'
import { EPHEMERAL, open, textOf } from './harness.ts'
import { answer, button, file, picture, say } from './scripted-bot.ts'

const lesson = { type: 'slash', name: 'lesson', options: { find: 'handover' } } as const

/** What a person sees besides words. */
function takeaways(discord: FakeDiscord, message: Message | null | undefined) {
  const seen: (readonly [what: string, content: string])[] = []
  walkComponents(message?.components ?? [], ({ type, items, file: shown, name }) => {
    for (const { media, description } of type === 12 ? (items ?? []) : []) {
      expect(discord.download(media.url).subarray(1, 4).toString()).toBe('PNG')
      seen.push(['picture', String(description)])
    }
    if (shown) seen.push([String(name), discord.download(shown.url).toString()])
  })
  return seen
}

const both = say('your data', picture('Ten answers, seven right'), file('homeroom.json', '{"a":1}'))
const asSeen = [
  ['picture', 'Ten answers, seven right'],
  ['homeroom.json', '{"a":1}'],
]

describe('pictures and files', () => {
  test('come with the first answer, as private as it', async () => {
    const { discord, bot } = await open()
    bot.onCommand = () => answer('private', both)
    const used = await discord.pushInteraction(lesson).ack()
    expect(takeaways(discord, used.message())).toEqual(asSeen)
    expect(textOf(used.message())).toBe('your data')
    expect((used.message()?.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL)
    expect(used.calls()[0]?.files).toMatchObject([
      { key: 'files[0]', name: 'picture.png' },
      { key: 'files[1]' },
    ])
  })

  test('come and go with the views of one message', async () => {
    const { discord, bot } = await open()
    bot.onCommand = () => answer('private', say('one'), both, say('three', file('b.txt', 'b')), say('four'))
    const used = await discord.pushInteraction(lesson).ack()
    const last = await used.waitForMessage((message) => textOf(message) === 'four')
    const { history, uploads } = discord.state.messages.get(last.id)!
    expect(history.map(textOf)).toEqual(['one', 'your data', 'three'])
    expect(JSON.stringify(history[1])).toContain('homeroom.json')
    expect(JSON.stringify(history[2])).toContain('b.txt')
    expect(uploads).toEqual([])
  })

  test('of a pressed message are gone when the next view has none', async () => {
    const { discord, bot } = await open()
    bot.onCommand = () => answer('private', say('data', file('a.txt', 'a'), button('Next', 'next')))
    const used = await discord.pushInteraction(lesson).ack()
    const id = used.message()!.id
    const press = { type: 'button', messageId: id } as const
    bot.onPress = () => answer('update', say('other', file('b.txt', 'b'), button('Next', 'next')))
    await discord.pushInteraction({ ...press, customId: 'next' }).ack()
    expect(takeaways(discord, discord.message(id))).toEqual([['b.txt', 'b']])
    expect(discord.state.messages.get(id)?.uploads).toHaveLength(1)
    bot.onPress = () => answer('update', say('plain'))
    await discord.pushInteraction({ ...press, customId: 'next' }).ack()
    expect(textOf(discord.message(id))).toBe('plain')
    expect(discord.state.messages.get(id)?.uploads).toEqual([])
  })

  test('come late, with what was deferred', async () => {
    const { discord, bot } = await open()
    const slow = Promise.withResolvers<View>()
    bot.onCommand = () => answer('private', slow.promise)
    const used = await discord.pushInteraction(lesson).ack()
    slow.resolve(both)
    expect(takeaways(discord, await used.waitForMessage())).toEqual(asSeen)
  })

  test('come with answers to messages, and with posts and their edits', async () => {
    const { discord, bot, platform } = await open()
    bot.onMessage = () => answer('public', both)
    discord.pushMessage({ content: `<@${discord.applicationId}> hello` })
    const reply = await discord.until(() => discord.messages(discord.channelId)[1], 5_000, 'the reply')
    expect(takeaways(discord, reply)).toEqual(asSeen)
    const place = { platform: 'discord', tenant: discord.guildId, channel: discord.channelId } as const
    const posted = await platform.post(place, both, { once: 'a' })
    expect(takeaways(discord, discord.message(posted.message))).toEqual(asSeen)
    await platform.edit(posted, say('closed', picture('All')))
    expect(takeaways(discord, discord.message(posted.message))).toEqual([['picture', 'All']])
    await platform.edit(posted, say('over'))
    expect(takeaways(discord, discord.message(posted.message))).toEqual([])
    expect(discord.state.messages.get(posted.message)?.uploads).toEqual([])
  })

  test('of the same name stay apart', async () => {
    const { discord, bot } = await open()
    const body: Block[] = [picture('one'), picture('two'), file('a.txt', '1'), file('a.txt', '2')]
    bot.onCommand = () => answer('private', { body: [...body, file('a', '3'), file('a', '4')] })
    const used = await discord.pushInteraction(lesson).ack()
    const seen = [
      ['picture', 'one'],
      ['picture', 'two'],
      ['a.txt', '1'],
      ['a-2.txt', '2'],
      ['a', '3'],
      ['a-2', '4'],
    ]
    expect(takeaways(discord, used.message())).toEqual(seen)
  })

  test('arrive once when the answer to them is lost', async () => {
    const { discord, platform } = await open()
    discord.fail('POST /channels/:cid/messages', { status: 502, body: 'bad gateway', after: true })
    const place = { platform: 'discord', tenant: discord.guildId, channel: discord.channelId } as const
    const posted = await platform.post(place, both, { once: 'a' })
    expect(discord.messages(discord.channelId)).toHaveLength(1)
    expect(takeaways(discord, discord.message(posted.message))).toEqual(asSeen)
  })
})

describe('where the bot may not attach files', () => {
  const place = ({ guildId, channelId }: FakeDiscord) =>
    ({ platform: 'discord', tenant: guildId, channel: channelId }) as const

  test('pictures are told in their words, in posts and edits', async () => {
    const { discord, platform } = await open()
    discord.state.general.deny = 'attach'
    const posted = await platform.post(place(discord), say('drill', picture('Ten, *seven* right')), {
      once: 'a',
    })
    expect(textOf(discord.message(posted.message))).toBe('drill\n-# Ten, \\*seven\\* right')
    await platform.edit(posted, say('closed', picture('All')))
    expect(textOf(discord.message(posted.message))).toBe('closed\n-# All')
    expect(discord.messages(discord.channelId)).toHaveLength(1)
  })

  test.each<[string, Block[]]>([
    ['a file', [file('a.txt', 'a'), picture('b')]],
    ['what does not fit in words', [...say('x'.repeat(3_900)).body, picture('w'.repeat(500))]],
  ])('%s is refused', async (_, body) => {
    const { discord, platform } = await open()
    discord.state.general.deny = 'attach'
    const posting = platform.post(place(discord), { body }, { once: 'a' })
    await expect(posting).rejects.toMatchObject({ refusal: 'no-posting' })
    expect(discord.messages(discord.channelId)).toEqual([])
  })
})

describe('what Discord would refuse of pictures and files', () => {
  const many = Array.from({ length: 11 }, (_, index) => file(`a-${index}.txt`, 'a'))
  test.each<[string, Block[]]>([
    ['a name with a space', [file('my data.json', 'a')]],
    ['a name that leads elsewhere', [file('../a.json', 'a')]],
    ['an empty name', [file('', 'a')]],
    ['too many', many],
    ['too many bytes', [{ kind: 'file', name: 'a.bin', bytes: new Uint8Array(10_485_761) }]],
    ['too many words about a picture', [picture('x'.repeat(1_025))]],
  ])('%s is our fault, said calmly', async (_, body) => {
    const { discord, bot, logged } = await open()
    bot.onCommand = () => answer('private', say('page', ...body))
    const used = await discord.pushInteraction(lesson).ack()
    expect(textOf(used.message())).toContain('Something went wrong on our side')
    expect(logged.filter(({ level }) => level === 'error')).toMatchObject([
      { message: 'a view does not fit Discord' },
    ])
    expect(used.calls()).toHaveLength(1)
  })

  test('is nothing within the limits of a view', async () => {
    const { discord, bot, logged } = await open()
    const pictures = Array.from({ length: VIEW.images }, () => picture('w'.repeat(VIEW.alt)))
    const files = Array.from({ length: VIEW.files }, (_, index) => file(`a-${index}.json`, '{}'))
    bot.onCommand = () => answer('private', say('x'.repeat(VIEW.text), ...pictures, ...files))
    const used = await discord.pushInteraction(lesson).ack()
    expect(takeaways(discord, used.message())).toHaveLength(VIEW.images + VIEW.files)
    expect(logged.filter(({ level }) => level === 'error')).toEqual([])
  })
})
