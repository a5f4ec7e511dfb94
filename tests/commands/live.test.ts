import { afterAll, beforeAll, expect, test } from 'vitest'
import { Classroom, labelsOf, textOf } from './classroom.ts'

let room: Classroom
beforeAll(async () => {
  room = await Classroom.open()
})
afterAll(() => room.close())

test('alone with Homeroom there is nobody to play with', async () => {
  const ada = room.person('ada', { channel: 'dm-ada', direct: true })
  expect(textOf(await ada.command('live'))).toContain('A live quiz needs a channel with people in it')
  expect(room.posts).toHaveLength(0)
})

test.each([
  ['', 'questions from several lessons', 5],
  ['10', 'questions from several lessons', 10],
  ['api-or-chat', 'questions on "When the chat window is not enough"', 5],
  ['api-or-chat 10', 'questions on "When the chat window is not enough"', 10],
])('/live %s asks %s', async (lesson, topic, size) => {
  const host = room.person('host', { channel: `channel-${topic.length}-${size}` })
  const view = await host.command('live', lesson === '' ? {} : { lesson })
  expect(labelsOf(view)).toEqual(['Start now', 'Stop'])
  expect(room.posts.at(-1)!.view.title).toBe(`${size} ${topic}`)
})

test('the number of questions can be chosen apart from the lesson', async () => {
  const host = room.person('host', { channel: 'chosen' })
  await host.command('live', { lesson: 'api-or-chat', questions: '10' })
  expect(room.posts.at(-1)!.view.title).toContain('10 questions')
})

test('in a thread it is played in the channel above it', async () => {
  await room.person('host', { channel: 'threaded', thread: 'a-thread' }).command('live')
  expect(room.posts.at(-1)!.to).toEqual({ platform: 'web', tenant: 'school', channel: 'threaded' })
})

test("another server's live quiz is not this one's", async () => {
  const host = room.person('host', { channel: 'own' })
  const view = await host.command('live')
  const stranger = host.in({ tenant: 'elsewhere' })
  expect(textOf(await stranger.press(view, 'Stop'))).toContain('belongs to another server or workspace')
  const lobby = room.posts.at(-1)!.view
  expect(textOf(await stranger.press(lobby, 'Join'))).toContain('belongs to another server or workspace')
  const admin = room.person('boss', { channel: 'own', admin: true })
  expect(textOf(await admin.press(view, 'Stop'))).toContain('Stopped')
  expect(room.errors).toEqual([])
})
