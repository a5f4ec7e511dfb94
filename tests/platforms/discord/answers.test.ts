import { describe, expect, test } from 'vitest'
import { PRESS_MAX } from '../../../src/core/press.ts'
import type { View } from '../../../src/core/view.ts'
import { EPHEMERAL, type Logged, open, textOf, V2 } from './harness.ts'
import { answer, button, say } from './scripted-bot.ts'

const lesson = { type: 'slash', name: 'lesson', options: { find: 'handover' } } as const
const CALLBACK = 'POST /interactions/:iid/:token/callback'

describe('an answer that takes long', () => {
  test('is deferred with its visibility fixed, and edited in', async () => {
    const { discord, bot } = await open()
    const slow = Promise.withResolvers<View>()
    bot.onCommand = () => answer('private', slow.promise)
    const used = await discord.pushInteraction(lesson).ack()
    expect(used.callback).toMatchObject({ type: 5, data: { flags: EPHEMERAL } })
    slow.resolve(say('here at last'))
    const message = await used.waitForMessage()
    expect(textOf(message)).toBe('here at last')
    expect(message.flags).toBe(V2 | EPHEMERAL)
  })

  test('to a press keeps the pressed message until it comes', async () => {
    const { discord, bot } = await open()
    bot.onCommand = () => answer('private', say('page 1', button('Next', 'next')))
    const slow = Promise.withResolvers<View>()
    bot.onPress = () => answer('update', slow.promise)
    const used = await discord.pushInteraction(lesson).ack()
    const press = { type: 'button', message: used.message(), customId: 'next' } as const
    const pressed = await discord.pushInteraction(press).ack()
    expect(pressed.callback?.type).toBe(6)
    slow.resolve(say('page 2'))
    await pressed.waitForMessage((message) => textOf(message) === 'page 2')
    expect(pressed.originalMessageId).toBe(used.originalMessageId)
  })
})

test('further views replace the first one in the same message', async () => {
  const { discord, bot } = await open()
  bot.onCommand = () => answer('private', say('one'), say('two'), say('three'))
  const used = await discord.pushInteraction(lesson).ack()
  await used.waitForMessage((message) => textOf(message) === 'three')
  expect(used.messages()).toHaveLength(1)
  expect(used.calls().map((call) => call.method)).toEqual(['POST', 'PATCH', 'PATCH'])
})

describe('a view that Discord does not take', () => {
  const calm = (logged: readonly Logged[]): RegExp => {
    const fault = logged.find(({ message }) => message === 'a view does not fit Discord')
    return new RegExp(`\\*\\*${(fault!.fields as { reference: string }).reference}\\*\\*`)
  }

  test('by our count becomes a calm sentence with the reference of the log', async () => {
    const { discord, bot, logged } = await open()
    bot.onCommand = () => answer('private', say('page', button('Next', 'x'.repeat(PRESS_MAX + 1))))
    const used = await discord.pushInteraction(lesson).ack()
    expect(textOf(used.message())).toMatch(calm(logged))
  })

  test("by Discord's own becomes the same", async () => {
    const { discord, bot, logged } = await open()
    bot.onCommand = () => answer('private', say('one'), say('two'))
    discord.fail(CALLBACK, { status: 400, body: { message: 'Invalid Form Body', code: 50_035 } })
    discord.fail(/^PATCH/, { status: 400, body: { message: 'Invalid Form Body', code: 50_035 } })
    const used = await discord.pushInteraction(lesson).ack()
    expect(textOf(used.message())).toMatch(calm(logged))
    const edited = await discord.waitForCall((call) => call.method === 'PATCH' && call.status === 200)
    expect(edited.path).toContain(used.token)
    expect(textOf(used.message())).toMatch(calm(logged))
  })
})

describe('on the wire', () => {
  test('a callback whose answer was lost counts as done (40060), and edits go on', async () => {
    const { discord, bot, logged } = await open()
    bot.onCommand = () => answer('private', say('one'), say('two'))
    discord.fail(CALLBACK, { status: 502, body: 'bad gateway', after: true })
    const used = discord.pushInteraction(lesson)
    await used.waitForMessage((message) => textOf(message) === 'two')
    expect(used.calls().map((call) => call.status)).toEqual([502, 400, 200])
    expect(used.messages()).toHaveLength(1)
    expect(logged.filter(({ level }) => level === 'error')).toEqual([])
  })

  test('a callback that comes too late (10062) is logged and measured, and nothing follows it', async () => {
    const { discord, bot, logged, measured } = await open({}, { ackTimeoutMs: 20 })
    bot.onCommand = () => answer('private', say('one'), say('two'))
    discord.fail(CALLBACK, { delayMs: 60 })
    const used = discord.pushInteraction(lesson)
    await discord.until(() => measured.length > 0, 5_000, 'the measurement')
    expect(used.late).toBe(true)
    expect(measured[0]?.seconds).toBeGreaterThan(0.02)
    expect(logged).toContainEqual(
      expect.objectContaining({ level: 'warn', message: expect.stringContaining('10062') }),
    )
    discord.settings.ackTimeoutMs = 3_000
    const next = await discord.pushInteraction({ type: 'slash', name: 'tracks' }).ack()
    await next.waitForMessage((message) => textOf(message) === 'two')
    expect(used.calls()).toHaveLength(1)
  })

  test('a connection cut under a callback does not lose the answer', async () => {
    const { discord } = await open()
    discord.fail(CALLBACK, { reset: true })
    const used = await discord.pushInteraction(lesson).ack()
    expect(textOf(used.message())).toBe('a command')
  })

  test('a reply that somebody dismissed ends the answer without an error', async () => {
    const { discord, bot, logged } = await open()
    const second = Promise.withResolvers<View>()
    bot.onCommand = () => answer('private', say('one'), second.promise, say('three'))
    const used = await discord.pushInteraction(lesson).ack()
    discord.state.messages.delete(used.originalMessageId!)
    second.resolve(say('two'))
    await discord.until(() => logged.some(({ level }) => level === 'warn'), 5_000, 'the warning')
    expect(used.calls().filter((call) => call.method === 'PATCH')).toHaveLength(1)
    expect(logged.filter(({ level }) => level === 'error')).toEqual([])
  })

  test('no log line holds an interaction token or what was said', async () => {
    const { discord, bot, logged } = await open()
    bot.onCommand = () => answer('private', say('a private sentence'))
    discord.fail(CALLBACK, { status: 403, body: { message: 'Missing Permissions', code: 50_013 } })
    const used = discord.pushInteraction(lesson)
    await discord.until(() => logged.some(({ level }) => level === 'error'), 5_000, 'the error')
    const lines = JSON.stringify(logged)
    expect(lines).toContain('50013')
    expect(lines).not.toContain(used.token)
    expect(lines).not.toContain('a private sentence')
    expect(lines).not.toContain(discord.settings.token)
  })
})
