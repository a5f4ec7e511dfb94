import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Teacher, TeacherReply } from '../../../src/tutor/teacher.ts'
import { type Behaviour, fails, hangs, says, sendsHtml, waits, writes } from '../../fakes/model/behaviours.ts'
import { Desk } from './desk.ts'

const QUOTE = 'The queen lays two thousand eggs on a summer day.'
const good = says({
  covered: true,
  claims: [{ say: 'On a summer day the queen lays two thousand eggs.', quote: QUOTE }],
})
const SECOND = 1_000
const MINUTE = 60 * SECOND

let desk: Desk
let teacher: Teacher
let asked = 0

beforeAll(async () => {
  desk = await Desk.open()
})
beforeEach(async () => {
  await desk.forget()
  desk.logged.length = 0
  teacher = await desk.teacher({ patience: { question: 500, request: 200 } })
})
afterAll(() => desk.close())

/** A question that nobody asked before. */
const ask = (): Promise<TeacherReply> =>
  teacher.reply(desk.asked({ question: `How many eggs does the queen lay? ${++asked}` }))

async function meet(behaviour: Behaviour, times: number): Promise<void> {
  desk.model.will(behaviour)
  for (let time = 0; time < times; time++) expect((await ask()).without).toBe('unavailable')
}

/** Whether a question reaches the server, which meets it so. */
async function reaches(behaviour: Behaviour): Promise<boolean> {
  desk.model.will(behaviour)
  await ask()
  return desk.model.asked.length > 0
}

const told = () => desk.logged.filter(({ level }) => level !== 'debug')
const out = async () => /^homeroom_model_out (\d)$/m.exec((await desk.metrics.text()).body)?.[1]

describe('after three questions without an answer the server is left alone', () => {
  test.each<[string, Behaviour]>([
    ['500', fails(500)],
    ['429 without retry-after', fails(429)],
    ['401', fails(401)],
    ['a hang', hangs],
    ['HTML with 200', sendsHtml],
  ])('%s', async (_name, behaviour) => {
    await meet(behaviour, 3)
    expect(desk.model.asked.length).toBeGreaterThanOrEqual(3)
    expect(await reaches(good)).toBe(false)
    const reply = await ask()
    expect(reply).toMatchObject({ claims: [], without: 'unavailable', answer: { band: 'answered' } })
    expect(reply.answer.quotes[0]?.sentence).toBe(QUOTE)
    desk.wait(20 * SECOND)
    expect(await reaches(good)).toBe(true)
    expect((await ask()).claims).toHaveLength(1)
  })

  test('two and then an answer are no outage', async () => {
    await meet(fails(500), 2)
    expect(await reaches(good)).toBe(true)
    await meet(fails(500), 2)
    expect(await reaches(good)).toBe(true)
    expect(told()).toEqual([])
  })

  test.each<[string, Behaviour]>([
    ['a request that it cannot take', fails(400, {}, 'the prompt is longer than the context')],
    ['answers that are no JSON', writes('The queen lays eggs.')],
  ])('%s is no outage', async (_name, behaviour) => {
    await meet(behaviour, 5)
    expect(await reaches(good)).toBe(true)
  })
})

describe('a server that asks to be left alone is', () => {
  test.each([
    ['429', 429],
    ['503', 503],
  ])('%s with retry-after, at once and so long', async (_name, status) => {
    await meet(fails(status, { 'retry-after': '90' }), 1)
    expect(await reaches(good)).toBe(false)
    desk.wait(89 * SECOND)
    expect(await reaches(good)).toBe(false)
    desk.wait(25 * SECOND)
    expect(await reaches(good)).toBe(true)
  })

  test('for an hour at the most', async () => {
    await meet(fails(429, { 'retry-after': '1000000' }), 1)
    desk.wait(59 * MINUTE)
    expect(await reaches(good)).toBe(false)
    desk.wait(17 * MINUTE)
    expect(await reaches(good)).toBe(true)
  })
})

test('the pause grows, one question at a time finds out, and its failure costs nobody else', async () => {
  await meet(fails(500), 3)
  const pauses: number[] = []
  for (let round = 0; round < 7; round++) {
    let waited = 0
    while (!(await reaches(fails(500)))) {
      desk.wait(SECOND)
      waited += SECOND
    }
    pauses.push(waited)
  }
  expect(pauses[0]).toBeGreaterThanOrEqual(14 * SECOND)
  for (const [at, pause] of pauses.slice(1, 5).entries()) expect(pause).toBeGreaterThan(pauses[at]! * 1.4)
  expect(Math.max(...pauses)).toBeLessThanOrEqual(13 * MINUTE)

  desk.wait(13 * MINUTE)
  const { promise: word, resolve: speak } = Promise.withResolvers<void>()
  desk.model.will(waits(word, good))
  const first = ask()
  const others = await Promise.all([ask(), ask(), ask()])
  expect(others.map(({ without }) => without)).toEqual(['unavailable', 'unavailable', 'unavailable'])
  speak()
  expect((await first).claims).toHaveLength(1)
  expect(desk.model.asked).toHaveLength(1)
  expect((await ask()).claims).toHaveLength(1)
})

test('it is told once when it begins and once when it is over, and the metrics show it', async () => {
  // Nothing here hangs, so nothing but the server's own answer ends a question.
  teacher = await desk.teacher({ patience: { question: 20_000, request: 20_000 } })
  expect(await out()).toBe('0')
  await meet(fails(500), 3)
  await meet(good, 10)
  expect(await out()).toBe('1')
  desk.wait(20 * SECOND)
  await meet(fails(500), 4)
  expect(told()).toHaveLength(1)
  expect(told()[0]).toMatchObject({ level: 'warn', fields: { reason: 'InternalServerError 500' } })
  desk.wait(5 * MINUTE)
  expect(await reaches(good)).toBe(true)
  expect(told()).toHaveLength(2)
  expect(told()[1]).toMatchObject({ level: 'info', message: 'the model server answers again' })
  expect(await out()).toBe('0')
})

test('what is kept is answered all the same, and every question leaves its row', async () => {
  desk.model.will(good)
  await teacher.reply(desk.asked())
  await meet(fails(500), 3)
  expect((await teacher.reply(desk.asked())).claims).toHaveLength(1)
  await ask()
  expect(await desk.outcomes()).toEqual(['ok', 'fallback', 'fallback', 'fallback', 'cache', 'fallback'])
})

test('a server is not asked for its model’s name either', async () => {
  const gone = await Desk.open()
  teacher = await gone.teacher({ name: '', patience: { question: 500, request: 200 } })
  await gone.model.close()
  for (let time = 0; time < 4; time++) expect((await teacher.reply(gone.asked())).without).toBe('unavailable')
  const rows = await gone.store.db.selectFrom('model_calls').select(['model', 'retries']).execute()
  expect(rows.map(({ model }) => model)).toEqual(['default', 'default', 'default', 'default'])
  expect(rows.at(-1)?.retries).toBe(0)
  await gone.close().catch(() => undefined)
})
