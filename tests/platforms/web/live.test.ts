import { expect } from 'vitest'
import type { ShownMessage } from '../../../src/platforms/web/wire.ts'
import { test } from './in-playground.ts'
import type { Visitor } from './visitor.ts'

type Heard = {
  event: string
  id: number | undefined
  data: ShownMessage & { on?: boolean; complete?: boolean }
}

/** An open page: what it hears, and the end of it. */
async function listen(visitor: Visitor, since = 0, lastEventId?: number) {
  const response = await visitor.fetch(`/api/events?since=${since}`, {
    headers: lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) },
  })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const reader = response.body!.getReader()
  const heard: Heard[] = []
  let ended = false
  void (async () => {
    const decoder = new TextDecoder()
    let rest = ''
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const blocks = (rest + decoder.decode(part.value, { stream: true })).split('\n\n')
      rest = blocks.pop() ?? ''
      heard.push(...blocks.filter((block) => block.includes('data:')).map(parse))
    }
    ended = true
  })()
  await expect.poll(() => heard.some(({ event }) => event === 'ready')).toBe(true)
  return { heard, ended: () => ended, leave: () => reader.cancel() }
}

function parse(block: string): Heard {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
  const id = field('id')
  return {
    event: field('event') ?? '',
    id: id === undefined ? undefined : Number(id),
    data: JSON.parse(field('data') ?? ''),
  }
}

const messages = (heard: readonly Heard[]) =>
  heard.filter(({ event }) => event === 'message').map(({ data }) => data)

test('a public message is on every page at once, a private one only on its person’s', async ({
  ada,
  grace,
}) => {
  const [atAda, second, atGrace] = await Promise.all([listen(ada), listen(ada), listen(grace)])
  const secret = await ada.command('/lesson')
  const loud = await ada.command('/shout')
  await expect.poll(() => messages(atGrace.heard).map(({ id }) => id)).toEqual([loud.id])
  await expect.poll(() => messages(atAda.heard).map(({ id }) => id)).toEqual([secret.id, loud.id])
  await expect.poll(() => messages(second.heard).map(({ id }) => id)).toEqual([secret.id, loud.id])
  expect(JSON.stringify(atGrace.heard)).not.toContain(secret.id)
})

test('each reader sees a message from their own side', async ({ ada, grace }) => {
  const [atAda, atGrace] = await Promise.all([listen(ada), listen(grace)])
  await ada.say('Hello', { channel: 'general' })
  await expect.poll(() => messages(atAda.heard)[0]?.by).toBe('me')
  await expect.poll(() => messages(atGrace.heard)[0]?.by).toBe('other')
})

test('a page that comes back hears what it missed, updates included, and no secret', async ({
  playground,
  ada,
  grace,
}) => {
  const first = await listen(grace)
  await ada.command('/shout')
  await expect.poll(() => messages(first.heard)).toHaveLength(1)
  await first.leave()
  const last = first.heard.at(-1)?.id ?? 0

  playground.wait(60_000)
  await ada.command('/lesson')
  const head = await ada.say('A head', { channel: 'general' })
  const reply = await ada.say('A reply', { channel: 'general', thread: head.id })
  playground.wait(60_000)

  const again = await listen(grace, 0, last)
  await expect.poll(() => messages(again.heard).map(({ id }) => id)).toContain(reply.id)
  const caught = messages(again.heard)
  expect(caught.map(({ id }) => id)).toContain(head.id)
  expect(caught.find(({ id }) => id === head.id)?.html).toContain('replies')
  expect(JSON.stringify(caught)).not.toContain('Only you')
})

test('a slow answer shows its first view at once and goes on in the same message', async ({
  playground,
  ada,
}) => {
  const page = await listen(ada)
  const first = await ada.command('/slow')
  expect(first.html).toContain('One moment ...')
  playground.bot.release()
  await expect.poll(() => messages(page.heard).at(-1)?.html).toContain('Here it is.')
  expect(messages(page.heard).at(-1)?.id).toBe(first.id)
})

test('while the bot answers a message everybody there sees that it is at work', async ({ ada, grace }) => {
  const page = await listen(grace)
  const head = await ada.say('A head', { channel: 'general' })
  await ada.say('A question', { channel: 'general', thread: head.id })
  await expect
    .poll(() => page.heard.filter(({ event }) => event === 'thinking').map(({ data }) => data))
    .toEqual([
      { channel: 'general', thread: head.id, on: true },
      { channel: 'general', thread: head.id, on: false },
    ])
})

test('a direct message is told to nobody else, nor that it is being answered', async ({ ada, grace }) => {
  const [atAda, atGrace] = await Promise.all([listen(ada), listen(grace)])
  await ada.say('Between us', { channel: ada.dm })
  await expect.poll(() => messages(atAda.heard)).toHaveLength(2)
  expect(atGrace.heard.map(({ event }) => event)).toEqual(['ready'])
})

test('stopping ends the streams, so that the server can close', async ({ playground, ada }) => {
  const page = await listen(ada)
  await playground.playground.stop()
  await expect.poll(page.ended).toBe(true)
  expect((await ada.fetch('/api/events')).status).toBe(503)
})
