import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCli } from '../../src/cli/main.ts'
import type { QuestionAskedRow } from '../../src/store/schema.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { groupAlike } from '../../src/tutor/grouping.ts'
import { twelveLessons } from '../setup/twelve-lessons.ts'

let folder: string
let database: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeroom-gaps-'))
  database = `file:${join(folder, 'homeroom.db')}`
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function gaps(): Promise<string> {
  const lines: string[] = []
  const env = { DATABASE_URL: database, LESSONS_DIR: twelveLessons() }
  const code = await runCli(['gaps'], { env, print: (line) => lines.push(line), now: () => new Date(5_000) })
  expect(code).toBe(0)
  return lines.join('\n')
}

async function asked(store: Store, id: string, row: Partial<QuestionAskedRow>): Promise<void> {
  const question: QuestionAskedRow = {
    id,
    learner: 'ada',
    platform: 'web',
    tenant: 'school',
    lesson: 'api-or-chat',
    question: '',
    band: 'uncovered',
    score: 0,
    asked_at: 1,
    channel: 'general',
    thread: null,
    meant: null,
    answer: null,
    follow_up: null,
    manner: null,
    ...row,
  }
  await store.asking.begin(question)
}

test('without questions there are no gaps', async () => {
  expect(await gaps()).toBe('No gaps.')
})

test('what no lesson covers is grouped, counted, and shown with the nearest lesson', async () => {
  const store = await openStore(database)
  const account = { platform: 'web' as const, tenant: 'school', user: 'ada' }
  await store.accounts.findOrCreate(account, { id: 'ada', now: 1 })
  await asked(store, 'q1', { question: 'Which wood is best for a violin bow?' })
  await asked(store, 'q2', { question: 'which wood is best for a violin bow' })
  await asked(store, 'q3', { question: 'What wood for violin bows?\u001b[31m' })
  await asked(store, 'q4', { question: 'How do I test prompts against saved cases?', band: 'unsure' })
  await asked(store, 'q5', { question: 'and why?', meant: 'and why? (violin bow wood)', band: 'unsure' })
  await asked(store, 'q6', { question: 'What is a batch?', band: 'answered' })
  await asked(store, 'q7', { question: 'What is a regression?', band: 'answered' })
  await asked(store, 'q8', { question: 'Which wood is best for a violin bow?', manner: 'simpler' })
  const handover = {
    learner: 'ada',
    platform: 'web',
    tenant: 'school',
    handed_at: 2,
    posted_at: null,
    posted_platform: null,
    posted_channel: null,
  }
  await store.handovers.handOver({ ...handover, question: 'q7' })
  await store.handovers.handOver({ ...handover, question: 'q1' })
  const answer = {
    id: 'a1',
    question: 'q1',
    learner: 'ada',
    name: 'Lead',
    answer: 'Pernambuco.',
    answered_at: 3,
  }
  await store.handovers.answer(answer, [])
  await store.asking.rate('q1', 'ada', false, 4)
  await store.close()

  expect((await gaps()).split('\n')).toEqual([
    '4 × "Which wood is best for a violin bow?"',
    '    also "What wood for violin bows? [31m"',
    '    also "and why? (violin bow wood)"',
    '    3 uncovered, 1 unsure, 1 sent to a person, 1 not helped',
    expect.stringMatching(/^ {4}asked in api-or-chat; nearest lesson: /),
    '    a person answered: "Pernambuco."',
    expect.stringMatching(/^1 × /),
    expect.stringMatching(/^ {4}1 (answered, 1 sent to a person|unsure)$/),
    expect.stringMatching(/nearest lesson: (api-or-chat|testing-a-prompt)$/),
    expect.stringMatching(/^1 × /),
    expect.stringMatching(/^ {4}1 (answered, 1 sent to a person|unsure)$/),
    expect.stringMatching(/nearest lesson: (api-or-chat|testing-a-prompt)$/),
    '6 questions in 3 groups.',
  ])
})

test('wordings that share most of their stems are one group, however many there are', () => {
  const texts = Array.from(
    { length: 3_000 },
    (_, at) => `How tall is tower number${at % 300} of the old castle?`,
  )
  const groups = groupAlike([...texts, 'Who pays?', 'who is paying??'], (text) => text)
  expect(
    groups
      .map(({ size }) => size)
      .toSorted((a, b) => b - a)
      .at(-1),
  ).toBe(2)
  expect(groups.reduce((sum, { size }) => sum + size, 0)).toBe(3_002)
})
