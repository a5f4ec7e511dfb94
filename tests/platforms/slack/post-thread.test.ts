import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { PostThread } from '../../../src/platforms/slack/post-thread.ts'

let server: Server
let origin: string
let thread: PostThread

beforeEach(async () => {
  server = createServer(async (request, response) => {
    if (request.url === '/never') return
    response.writeHead(request.url === '/gone' ? 404 : 200).end(await text(request))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  thread = new PostThread()
})
afterEach(async () => {
  thread.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

it('gives each post its own answer', async () => {
  const answers = await Promise.all(
    ['/a', '/gone', '/b'].map((path) => thread.post(origin + path, `✓${path}`)),
  )
  expect(answers).toMatchObject([
    { status: 200, text: '✓/a' },
    { status: 404, text: '✓/gone' },
    { status: 200, text: '✓/b' },
  ])
})

it('fails a post alone', async () => {
  const [nowhere, unreachable, fine] = await Promise.allSettled([
    thread.post('nowhere', '{}'),
    thread.post('http://127.0.0.1:1/', '{}'),
    thread.post(origin, '{}'),
  ])
  expect([nowhere?.status, unreachable?.status, fine?.status]).toEqual(['rejected', 'rejected', 'fulfilled'])
})

it('leaves nobody waiting when it closes', async () => {
  const waiting = thread.post(`${origin}/never`, '{}')
  const arrived = new Promise((resolve) => server.once('request', resolve))
  await arrived
  thread.close()
  await expect(waiting).rejects.toThrow('closed')
  await expect(thread.post(origin, '{}')).rejects.toThrow('closed')
})
