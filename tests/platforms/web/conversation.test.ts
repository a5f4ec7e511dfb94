import { describe, expect } from 'vitest'
import { test } from './in-playground.ts'
import { only, type Visitor } from './visitor.ts'

const ids = async (visitor: Visitor, channel = 'general', thread?: string) =>
  (await visitor.messages(channel, thread)).messages.map(({ id }) => id)

describe('messages', () => {
  test('what is acknowledged is on disk', async ({ playground, ada }) => {
    const before = playground.settlements()
    await ada.say('Hello', { channel: 'general' })
    expect(playground.settlements()).toBeGreaterThan(before)
  })

  test('the same message sent twice stands there once and is heard as one', async ({ playground, ada }) => {
    const first = await ada.say('What is an API?', { channel: ada.dm }, 'key-of-one')
    const second = await ada.say('What is an API?', { channel: ada.dm }, 'key-of-one')
    await playground.playground.stop()
    expect(second.id).toBe(first.id)
    const rows = await playground.store.db.selectFrom('playground_messages').select('author').execute()
    expect(rows.map(({ author }) => author)).toEqual([ada.as, 'homeroom'])
  })

  test('the bot hears direct messages and threads, and a channel only when it is named', async ({
    playground,
    ada,
  }) => {
    await ada.say('Nothing for you', { channel: 'general' })
    await ada.say('A direct question', { channel: ada.dm })
    const head = await ada.say('A head', { channel: 'general' })
    await ada.say('In the thread', { channel: 'general', thread: head.id })
    await ada.say('@Homeroom, in the channel?', { channel: 'general' })
    await playground.playground.stop()
    expect(playground.bot.heard.map(({ what, caller }) => [what, caller.channel, caller.thread])).toEqual([
      ['@A direct question', ada.dm, undefined],
      ['In the thread', 'general', head.id],
      ['@in the channel?', 'general', undefined],
    ])
  })

  test('an answer in a thread stays there, and its head counts the replies that all can see', async ({
    ada,
    grace,
  }) => {
    const head = await ada.say('A head', { channel: 'general' })
    await ada.say('A question', { channel: 'general', thread: head.id })
    await ada.command('/lesson', { channel: 'general', thread: head.id })
    await expect.poll(() => ids(grace, 'general', head.id)).toHaveLength(2)
    expect(await ids(ada, 'general', head.id)).toHaveLength(3)
    expect(await ids(ada)).toEqual([head.id])
    const shown = only((await grace.messages('general')).messages)
    expect(shown.html).toContain('2 replies')
    expect((await grace.messages('general', head.id)).head?.id).toBe(head.id)
  })

  test('a press on a thread’s head is answered where it was pressed', async ({ playground, ada, grace }) => {
    const loud = await ada.command('/shout')
    const inThread = await grace.press(loud.id, 'quiz.start', loud.id)
    expect(inThread.thread).toBe(loud.id)
    expect(playground.bot.heard.at(-1)?.caller.thread).toBe(loud.id)
    const inChannel = await grace.press(loud.id, 'quiz.start')
    expect(inChannel.thread).toBeNull()
  })

  test('there is no thread under a private message or inside a thread', async ({ ada }) => {
    const secret = await ada.command('/lesson')
    const head = await ada.say('A head', { channel: 'general' })
    const reply = await ada.say('A reply', { channel: 'general', thread: head.id })
    for (const thread of [secret.id, reply.id]) {
      const response = await ada.send('/api/message', {
        channel: 'general',
        thread,
        text: 'x',
        key: 'key-of-x',
      })
      expect(response.status).toBe(404)
    }
  })

  test('what a person wrote is text and nothing else', async ({ ada }) => {
    const text = '<img src=x onerror=alert(1)> **bold** [x](javascript:alert(1)) @everyone'
    const shown = await ada.say(text, { channel: 'general' })
    expect(shown.html).toContain(
      '&#x3C;img src=x onerror=alert(1)> **bold** [x](javascript:alert(1)) @everyone',
    )
    expect(shown.html).not.toMatch(/<(img|strong|a)\b/)
  })

  test('another person’s direct message is out of reach', async ({ ada, grace }) => {
    await ada.say('Between us', { channel: ada.dm })
    expect((await grace.fetch(`/api/messages?channel=${ada.dm}`)).status).toBe(404)
    const response = await grace.send('/api/message', { channel: ada.dm, text: 'Hi', key: 'key-of-hi' })
    expect(response.status).toBe(404)
    expect((await grace.state()).rooms.map(({ id }) => id)).toEqual(['general', 'lessons-lounge', grace.dm])
  })
})

describe('beginnings', () => {
  test('each channel begins with a word of welcome and one button that sends /lesson', async ({ ada }) => {
    for (const channel of ['general', 'lessons-lounge', ada.dm]) {
      const { introduction } = await ada.messages(channel)
      expect(introduction?.match(/data-command="\/lesson"/g)).toHaveLength(1)
    }
    expect((await ada.messages('general')).introduction).toContain('Welcome to Homeroom')
  })

  test('of a long channel the newest come first, and the older on demand without a gap', async ({ ada }) => {
    const said: string[] = []
    for (let i = 0; i < 205; i++) said.push((await ada.say(`Message ${i}`, { channel: 'general' })).id)
    const newest = await ada.messages('general')
    expect(newest.messages.map(({ id }) => id)).toEqual(said.slice(5))
    expect(newest.earlier).toBe(true)
    expect(newest.introduction).toBeUndefined()
    const before = newest.messages[0]?.position
    const older = await ada.get<typeof newest>(`/api/messages?channel=general&before=${before}`)
    expect(older.messages.map(({ id }) => id)).toEqual(said.slice(0, 5))
    expect(older.earlier).toBe(false)
    expect(older.introduction).toContain('Welcome')
  })
})

describe('post', () => {
  const place = { platform: 'web', tenant: 'playground', channel: 'general' } as const
  const view = { title: 'A card', body: [] }

  test('the same key posts once, however often it is retried', async ({ playground, grace }) => {
    const first = await playground.playground.post(place, view, {
      once: 'card-1',
      thread: { name: 'A card' },
    })
    const again = await playground.playground.post(place, view, {
      once: 'card-1',
      thread: { name: 'A card' },
    })
    expect(again).toEqual(first)
    expect(first).toEqual({ ...place, message: first.message, thread: first.message })
    const shown = only((await grace.messages('general')).messages)
    expect(shown).toMatchObject({ id: first.message, threadName: 'A card', by: 'homeroom' })
    expect(shown.html).toContain('Open the thread')
  })

  test('into a thread', async ({ playground, grace }) => {
    const head = await playground.playground.post(place, view, { once: 'head' })
    expect(head).not.toHaveProperty('thread')
    const reply = await playground.playground.post({ ...place, thread: head.message }, view, {
      once: 'reply',
    })
    expect(reply.thread).toBe(head.message)
    expect(await ids(grace, 'general', head.message)).toEqual([reply.message])
  })

  test.for([{ channel: 'nowhere' }, { thread: 'nothing' }])(
    'to %j is refused as gone',
    async (elsewhere, { playground }) => {
      const posting = playground.playground.post({ ...place, ...elsewhere }, view, { once: 'lost' })
      await expect(posting).rejects.toMatchObject({ name: 'PlatformRefusal', refusal: 'gone' })
    },
  )
})

test('while it stops it takes nothing new', async ({ playground, ada }) => {
  await playground.playground.stop()
  const response = await ada.send('/api/command', { channel: 'general', text: '/lesson' })
  expect(response.status).toBe(503)
})
