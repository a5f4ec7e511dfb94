import { DiscordAPIError, MessageFlags, REST, Routes } from 'discord.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FakeDiscord, loadDiscordSpec, type Message, startFakeDiscord } from './discord/index.ts'

let discord: FakeDiscord
let rest: REST

beforeAll(async () => {
  discord = await startFakeDiscord({ validator: loadDiscordSpec(), enforceSpec: true })
  rest = new REST({ api: discord.apiUrl }).setToken(discord.settings.token)
})

afterAll(() => discord.close())

const shownFile = (name: string) => ({ type: 13, file: { url: `attachment://${name}` } })
const gallery = (url: string) => ({ type: 12, items: [{ media: { url }, description: 'A picture' }] })
const content = (...components: object[]) => ({ flags: MessageFlags.IsComponentsV2, components })
const fileNamed = (name: string) => ({ name, data: Buffer.from(`in ${name}`) })

const messages = () => Routes.channelMessages(discord.channelId)
const post = (body: object, files: { name: string; data: Buffer }[] = []) =>
  rest.post(messages(), { body, files }) as Promise<Message>
const edit = ({ id }: Message, body: object, files: { name: string; data: Buffer }[] = []) =>
  rest.patch(Routes.channelMessage(discord.channelId, id), { body, files }) as Promise<Message>

async function refused(call: Promise<unknown>): Promise<DiscordAPIError> {
  const error = await call.catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(DiscordAPIError)
  return error as DiscordAPIError
}

describe('attachments', () => {
  test('that components show are not listed, and can be downloaded', async () => {
    const files = [fileNamed('a.txt'), fileNamed('b.png'), fileNamed('c.txt')]
    const message = await post(content(shownFile('a.txt'), gallery('attachment://b.png')), files)
    expect(message.attachments.map(({ filename }) => filename)).toEqual(['c.txt'])
    expect(message.components).toMatchObject([
      { name: 'a.txt', size: 8, file: { url: expect.stringContaining('/attachments/') } },
      { items: [{ media: { url: expect.stringMatching(/b\.png$/) }, description: 'A picture' }] },
    ])
    const response = await fetch(message.components[0]!.file!.url)
    expect(await response.text()).toBe('in a.txt')
    expect(discord.calls(/POST/).at(-1)).toMatchObject({ specErrors: [], responseSpecErrors: [] })
  })

  test.each([
    ['is not there', shownFile('b.txt')],
    ['of a picture is not there', gallery('attachment://b.png')],
    ['is no reference', { type: 13, file: { url: 'https://example.org/a.txt' } }],
  ])('a reference that %s is refused', async (_, component) => {
    const before = discord.messages(discord.channelId).length
    const error = await refused(post(content(component), [fileNamed('a.txt')]))
    expect(error.code).toBe(50_035)
    expect(discord.messages(discord.channelId)).toHaveLength(before)
  })

  test('stay through an edit that does not list them, and go with one that does', async () => {
    const message = await post(content(shownFile('a.txt')), [fileNamed('a.txt')])
    const kept = await edit(message, content(shownFile('a.txt')))
    expect(discord.download(kept.components[0]!.file!.url).toString()).toBe('in a.txt')
    const changed = { ...content(shownFile('b.txt')), attachments: [{ id: '0', filename: 'b.txt' }] }
    await edit(message, changed, [fileNamed('b.txt')])
    expect((await refused(edit(message, content(shownFile('a.txt'))))).code).toBe(50_035)
    await edit(message, { ...content({ type: 10, content: 'words' }), attachments: [] })
    expect(discord.state.messages.get(message.id)?.uploads).toEqual([])
  })

  test('are refused where the bot may not attach files', async () => {
    const message = await post(content({ type: 10, content: 'words' }))
    discord.state.general.deny = 'attach'
    expect((await refused(post(content(shownFile('a.txt')), [fileNamed('a.txt')]))).code).toBe(50_013)
    expect((await refused(edit(message, content(shownFile('a.txt')), [fileNamed('a.txt')]))).code).toBe(
      50_013,
    )
    await post(content({ type: 10, content: 'words' }))
    delete discord.state.general.deny
  })
})

test('closed direct messages have a channel, and nothing can be posted there', async () => {
  const { id } = discord.user()
  discord.state.closedToBot.add(id)
  const channel = (await rest.post(Routes.userChannels(), { body: { recipient_id: id } })) as { id: string }
  const posting = rest.post(Routes.channelMessages(channel.id), { body: { content: 'hello' } })
  expect((await refused(posting)).code).toBe(50_007)
})

test('a reaction is added once, and not where the bot may do nothing', async () => {
  const { id } = discord.pushMessage({ content: 'hello' })
  const reaction = Routes.channelMessageOwnReaction(discord.channelId, id, encodeURIComponent('👀'))
  await rest.put(reaction)
  await rest.put(reaction)
  expect(discord.message(id)?.reactions).toHaveLength(1)
  discord.state.general.deny = 'send'
  expect((await refused(rest.put(reaction))).code).toBe(50_013)
  delete discord.state.general.deny
})
