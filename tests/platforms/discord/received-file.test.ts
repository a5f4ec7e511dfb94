import { beforeEach, describe, expect, test } from 'vitest'
import type { CommandInfo } from '../../../src/bot/bot.ts'
import { build, EPHEMERAL, type House, textOf } from './harness.ts'
import { answer, button, say } from './scripted-bot.ts'

const author: CommandInfo = {
  name: 'author',
  description: 'button.next',
  visibility: 'private',
  options: {
    lesson: { label: 'button.next', description: 'button.next', required: true, file: true, max: 1_000_000 },
    note: { label: 'button.back', description: 'button.back', max: 40 },
  },
}

let house: House

beforeEach(async () => {
  house = await build()
  house.bot.commands = [author]
  house.bot.onCommand = ({ lesson, note }) => answer('private', say(`${lesson?.length} ${note}`))
  await house.platform.start()
})

async function handIn(data: Buffer | string, raw?: { url?: string; size?: number }): Promise<string> {
  const { discord } = house
  const files = { lesson: { name: 'lesson.md', data } }
  const options = { note: 'mine' }
  if (!raw) {
    const used = await discord.pushInteraction({ type: 'slash', name: 'author', options, files }).ack()
    expect((used.message()?.flags ?? 0) & EPHEMERAL).toBe(EPHEMERAL)
    return textOf(used.message())
  }
  const size = raw.size ?? 1
  const attachment = { id: '9', filename: 'lesson.md', size, url: raw.url ?? '', proxy_url: raw.url ?? '' }
  const used = await discord
    .pushInteraction({
      type: 'slash',
      name: 'author',
      options: { lesson: '9', ...options },
      resolved: { attachments: { 9: attachment } },
    })
    .ack()
  return textOf(used.message())
}

/** A press opens a form with a field for a file; the form comes back. */
async function fillIn(files: Record<string, { name: string; data: string }>) {
  const { discord, bot } = house
  const field = {
    name: 'lesson',
    label: 'Lesson',
    hint: '',
    required: false,
    max: 9,
    long: false,
    file: true,
  } as const
  bot.forms = { upload: { title: 'Lesson', submit: 'Send', cancel: 'Cancel', fields: [field] } }
  bot.onPress = (_, fields) => answer('private', say(`got ${fields?.lesson}`))
  bot.onCommand = () => answer('private', say('press', button('Hand in', 'upload')))
  const used = await discord
    .pushInteraction({ type: 'slash', name: 'author', files: { lesson: { name: 'a.md', data: 'a' } } })
    .ack()
  const pressed = await discord
    .pushInteraction({ type: 'button', message: used.message(), customId: 'upload' })
    .ack()
  const sent = await discord.pushInteraction({ type: 'modal', from: pressed, files }).ack()
  return { modal: pressed.modal, said: textOf(sent.message()) }
}

const asked = () => house.bot.heard.filter(({ kind }) => kind === 'command')

describe('a file in a form', () => {
  test('arrives as its text', async () => {
    const { modal, said } = await fillIn({ lesson: { name: 'lesson.md', data: '# Mine' } })
    expect(modal?.components).toMatchObject([
      { component: { type: 19, custom_id: 'lesson', required: false, max_values: 1 } },
    ])
    expect(said).toBe('got # Mine')
  })

  test('is none where none was handed in, and is refused like any other', async () => {
    expect((await fillIn({})).said).toBe('got undefined')
    expect((await fillIn({ lesson: { name: 'a.bin', data: 'a\0' } })).said).toContain('is not a text file')
  })
})

describe('a file that comes with a command', () => {
  test('is an option of its own kind, registered once', async () => {
    expect(house.discord.commands()[0]?.options).toMatchObject([
      { name: 'lesson', type: 11, required: true },
      { name: 'note', type: 3 },
    ])
    const { discord, bot } = house
    const again = await build({ token: discord.env().DISCORD_TOKEN, apiUrl: discord.apiUrl, bot })
    await house.platform.stop()
    await again.platform.start()
    expect(discord.calls('PUT /applications/:app/commands')).toHaveLength(1)
  })

  test('arrives as its text, beside the other values', async () => {
    expect(await handIn('# A lesson\n\nWords: äöü')).toBe('22 mine')
    expect(asked()).toMatchObject([{ raw: { lesson: '# A lesson\n\nWords: äöü', note: 'mine' } }])
  })

  test('of a megabyte is taken, and one byte more is not', async () => {
    expect(await handIn('x'.repeat(1_048_576))).toBe('1048576 mine')
    expect(await handIn('x'.repeat(1_048_577))).toContain('larger than 1 MB')
    expect(asked()).toHaveLength(1)
  })

  test.each<[string, Buffer]>([
    ['in another encoding', Buffer.from([0x63, 0xe9, 0x66])],
    ['with zeros in it', Buffer.from('a\0b')],
  ])('%s is no text', async (_, data) => {
    expect(await handIn(data)).toContain('is not a text file')
    expect(asked()).toEqual([])
  })

  test('is counted as it comes, whatever was said of its size', async () => {
    house.discord.state.handedIn.set('77', Buffer.alloc(1_048_577, 'x'))
    const url = `${house.discord.url}/attachments/1/77/lesson.md`
    expect(await handIn('', { url, size: 3 })).toContain('larger than 1 MB')
  })

  test.each([
    ['elsewhere', 'https://example.org/lesson.md'],
    ['in the own network', 'http://127.0.0.1:1/lesson.md'],
    ['on a host that only looks like it', 'https://cdn.discordapp.com.example.org/lesson.md'],
    ['without encryption', 'http://cdn.discordapp.com/lesson.md'],
    ['on another port', 'https://cdn.discordapp.com:8443/lesson.md'],
    ['that is no address', 'lesson.md'],
  ])('%s is not fetched', async (_, url) => {
    expect(await handIn('', { url })).toContain('could not be read')
    expect(asked()).toEqual([])
  })

  test('that is gone is said to be so', async () => {
    const url = `${house.discord.url}/attachments/1/404/lesson.md`
    expect(await handIn('', { url })).toContain('could not be read')
  })
})
