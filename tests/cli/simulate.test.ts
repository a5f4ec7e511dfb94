import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCli } from '../../src/cli/main.ts'
import { plusDays } from '../../src/learn/memory.ts'
import { openStore } from '../../src/store/store.ts'
import { twelveLessons } from '../setup/twelve-lessons.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeroom-simulate-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function homeroom(code: number, ...args: string[]): Promise<string> {
  const lines: string[] = []
  const env = { DATABASE_URL: `file:${join(folder, 'homeroom.db')}`, LESSONS_DIR: twelveLessons() }
  const shell = { env, print: (line: string) => lines.push(line), now: () => new Date('2026-06-15T09:00Z') }
  expect(await runCli(['simulate', ...args], shell)).toBe(code)
  return lines.join('\n')
}

test('generated learners show both policies, the same for the same seed', async () => {
  const args = ['--learners', '2', '--days', '15', '--size', '4', '--retention', '0.85', '--quiz-every', '0']
  const shown = await homeroom(0, ...args)
  expect(shown).toContain('2 learners, 15 days, 4 a session, retention 0.85, no new quizzes.')
  expect(shown.split('\n').filter((line) => /^ +[1-3] /.test(line))).toHaveLength(3)
  expect(await homeroom(0, ...args)).toBe(shown)
  expect(await homeroom(0, ...args, '--seed', '2')).not.toBe(shown)
})

test('an option that is none is named with what it should be', async () => {
  expect(await homeroom(1, '--days', 'ten')).toBe(
    '--days is "ten"; it should be a whole number from 1 to 3650.',
  )
  expect(await homeroom(1, '--retention', '90')).toContain('it should be a share from 0.7 to 0.99')
})

test('stored answers are replayed, and gone on from', async () => {
  expect(await homeroom(0, '--stored')).toContain('Nobody has answered a question yet.')
  const store = await openStore(`file:${join(folder, 'homeroom.db')}`)
  const account = { platform: 'web' as const, tenant: 'school', user: 'ada' }
  const learner = await store.accounts.findOrCreate(account, { id: 'ada', now: 1 })
  for (const [index, day] of [0, 3, 18].entries()) {
    const shared = { learner, platform: 'web', tenant: 'school', lesson: 'api-or-chat', lesson_hash: 'v' }
    await store.attempts.begin(
      { ...shared, id: `a${index}`, seed: 1, questions: '[]', size: 1, scope: 'all', started_at: 1 },
      '[]',
    )
    const on = plusDays('2026-05-01', day)
    await store.attempts.answer({
      ...{ ...shared, attempt: `a${index}`, question: 'explore-first', choice: 0, correct: 1 },
      ...{ answered_at: Date.parse(on), local_date: on },
    })
  }
  await store.close()
  const shown = await homeroom(0, '--stored', '--days', '14')
  expect(shown).toMatch(/week +asked again +foretold % +recalled %\n +1 +1 +8\d +100\n +3 +1 +\d\d +100/)
  expect(shown).toContain('And on from here:\n1 learner, 14 days')
})
