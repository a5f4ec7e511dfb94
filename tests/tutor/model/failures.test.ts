import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Teacher, TeacherReply } from '../../../src/tutor/teacher.ts'
import {
  type Answer,
  type Behaviour,
  cutsOff,
  drips,
  fails,
  hangs,
  hangsInBody,
  refusesFormat,
  says,
  saysFenced,
  saysUncounted,
  sendsHtml,
  stallsStream,
  thinksFirst,
  truncates,
  writes,
} from '../../fakes/model/behaviours.ts'
import { Desk } from './desk.ts'

const QUOTE = 'The queen lays two thousand eggs on a summer day.'
const good: Answer = {
  covered: true,
  claims: [{ say: 'On a summer day the queen lays two thousand eggs.', quote: QUOTE }],
  followUp: 'How often does the queen leave the hive?',
}
const withClaim = (say: string, quote: string): Answer => ({ covered: true, claims: [{ say, quote }] })
const fabricated = withClaim('The queen lays eggs.', 'The queen lays her eggs only at night.')
const changedDigit = withClaim('A dance was found.', 'found in 1928 that a forager dances')

let desk: Desk
let teacher: Teacher

beforeAll(async () => {
  desk = await Desk.open()
})
beforeEach(async () => {
  await desk.forget()
  teacher = await desk.teacher({ patience: { question: 20_000, request: 500 } })
})
afterAll(() => desk.close())

async function ask(...behaviours: readonly Behaviour[]): Promise<TeacherReply> {
  desk.model.will(...behaviours)
  return teacher.reply(desk.asked())
}

/** The model's own words, checked. */
function expectModel(reply: TeacherReply): void {
  expect(reply.claims).toEqual([
    {
      say: good.claims[0]?.say,
      quote: { sentence: QUOTE, section: { id: 'the-premise', title: 'The premise' } },
    },
  ])
  expect(reply.without).toBeUndefined()
}

/** The embedded tutor's answer. */
function expectEmbedded(reply: TeacherReply, without?: 'unavailable'): void {
  expect(reply.claims).toEqual([])
  expect(reply.answer.band).toBe('answered')
  expect(reply.answer.quotes[0]?.sentence).toBe(QUOTE)
  expect(reply.without).toBe(without)
}

describe('the model answers', () => {
  const wrongShape = writes('{"covered": true, "claims": "many"}')
  test.each<[string, Behaviour[], number]>([
    ['good', [says(good)], 1],
    ['fenced JSON', [saysFenced(good)], 1],
    ['thoughts before the JSON', [thinksFirst(good)], 1],
    ['no count of tokens', [saysUncounted(good)], 1],
    ['400 on the format', [refusesFormat(says(good))], 2],
    ['a fabricated quote, mended', [says(fabricated), says(good)], 2],
    ['invalid JSON, mended', [writes('The queen lays eggs.'), says(good)], 2],
    ['truncated, mended', [truncates(good), says(good)], 2],
    ['the wrong shape, mended', [wrongShape, says(good)], 2],
    ['429 without retry-after, then good', [fails(429), says(good)], 2],
    ['429 with a short retry-after, then good', [fails(429, { 'retry-after': '0.1' }), says(good)], 2],
    ['500, then good', [fails(500), says(good)], 2],
    ['a cut connection, then good', [cutsOff, says(good)], 2],
    ['a hang, then good', [hangs, says(good)], 2],
    ['a hang in the body, then good', [hangsInBody, says(good)], 2],
  ])('%s', async (_name, behaviours, requests) => {
    expectModel(await ask(...behaviours))
    expect(desk.model.asked).toHaveLength(requests)
    expect(await desk.outcomes()).toEqual(['ok'])
  })
})

// A request that nothing ends would outlast the test.
describe('the embedded tutor answers, and says that the model did not', () => {
  test.each<[string, Behaviour]>([
    ['invalid JSON', writes('The queen lays two thousand eggs.')],
    ['truncated', truncates(good)],
    ['the wrong shape', writes('{"answer": 42}')],
    ['an empty text', writes('')],
    ['400 for another reason', fails(400, {}, 'the prompt is longer than the context')],
    ['401', fails(401)],
    ['429 without retry-after', fails(429)],
    ['429 with a long retry-after', fails(429, { 'retry-after': '45' })],
    ['500', fails(500)],
    ['HTML with 200', sendsHtml],
    ['a hang before the body', hangs],
    ['a hang in the middle of the body', hangsInBody],
    ['a dripping body', drips],
    ['a stalled stream', stallsStream],
    ['a cut connection', cutsOff],
  ])('%s', async (_name, behaviour) => {
    teacher = await desk.teacher({ patience: { question: 1_500, request: 500 } })
    expectEmbedded(await ask(behaviour), 'unavailable')
    expect(await desk.outcomes()).toEqual(['fallback'])
  })
})

describe('the embedded tutor answers, because the checks refused the model twice', () => {
  test.each<[string, Answer]>([
    ['a fabricated quote', fabricated],
    ['a changed digit', changedDigit],
    ['a number from elsewhere', withClaim('The queen lays 3,000 eggs.', QUOTE)],
    ['a name from elsewhere', withClaim('The queen of Acme lays eggs.', QUOTE)],
    ['a link from elsewhere', withClaim('The queen lays eggs, see eggs.example.', QUOTE)],
    ['words from elsewhere', withClaim('Stock markets reward patient investors.', QUOTE)],
    ['the opposite', withClaim('The queen does not lay eggs on a summer day.', QUOTE)],
    ['a claim without words', withClaim(' ', QUOTE)],
    ['no claims', { covered: true, claims: [] }],
  ])('%s', async (_name, answer) => {
    expectEmbedded(await ask(says(answer)))
    expect(desk.model.asked).toHaveLength(2)
    expect(await desk.outcomes()).toEqual(['quote refused'])
  })

  test('the second request names the bad quote', async () => {
    await ask(says(fabricated), says(good))
    const last = desk.model.asked[1]?.body.messages.at(-1)?.content
    expect(last).toContain('"The queen lays her eggs only at night." is not in the lesson')
  })
})

// Waiting for the retry or for the deadline would outlast the test.
test('a retry-after that is longer than the deadline is not waited out', async () => {
  teacher = await desk.teacher({ patience: { question: 40_000, request: 12_000 } })
  desk.model.will(fails(429, { 'retry-after': '45' }))
  expectEmbedded(await teacher.reply(desk.asked()), 'unavailable')
  expect(desk.model.asked).toHaveLength(1)
})

test('a server that refused the format once is asked for plain JSON from then on', async () => {
  await ask(refusesFormat(says(good)))
  desk.model.will(refusesFormat(says(good)))
  await teacher.reply(desk.asked({ question: 'What does the queen lay?' }))
  expect(desk.model.asked).toHaveLength(1)
  expect(desk.model.asked[0]?.body.response_format).toBeUndefined()
  expect(desk.model.asked[0]?.body.messages.at(-1)?.content).toContain('JSON only')
})

test('a server that is not there is no reason to be silent', async () => {
  const gone = await Desk.open()
  teacher = await gone.teacher()
  await gone.model.close()
  expectEmbedded(await teacher.reply(gone.asked()), 'unavailable')
  await gone.close().catch(() => undefined)
})

test('failures are logged without what people or models wrote', async () => {
  desk.logged.length = 0
  await ask(fails(400, {}, 'you asked: How many eggs does the queen lay?'))
  expect(desk.logged).toHaveLength(1)
  expect(JSON.stringify(desk.logged)).not.toContain('eggs')
})
