import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import papa from 'papaparse'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCli } from '../../src/cli/main.ts'
import type { Stat } from '../../src/store/how-it-went.ts'
import { schoolOnWeb } from '../contracts/on-web.ts'
import { letterFor } from '../contracts/quizzing.ts'
import type { School } from '../contracts/school.ts'
import { twelveLessons } from '../setup/twelve-lessons.ts'

const LESSON = 'api-or-chat'
let folder: string
let env: Record<string, string>
let school: School

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeroom-stats-'))
  await cp(twelveLessons(), join(folder, 'lessons'), { recursive: true })
  env = { DATABASE_URL: `file:${join(folder, 'homeroom.db')}`, LESSONS_DIR: join(folder, 'lessons') }
  school = await schoolOnWeb(env)
})
afterAll(async () => {
  await school.close()
  await rm(folder, { recursive: true, force: true })
})

async function stats(...args: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = []
  const shell = { env, print: (line: string) => lines.push(line), now: () => new Date(5_000) }
  return { code: await runCli(['stats', ...args], shell), lines }
}

test('what learners did is shown by lesson and question, without their names', async () => {
  const ada = await school.person('Ada')
  await ada.command('lesson', LESSON)
  let seen = await ada.command('quiz', LESSON)
  const asked = school.lessons().lesson(LESSON)!.quiz
  seen = await ada.press(seen, letterFor(school, LESSON, seen, 'wrong'))
  await ada.fill(seen, 'Report this question', { kind: 'wrong', note: 'Why?' })
  const ben = await school.person('Ben')
  const question = await ben.command('quiz', LESSON)
  await ben.press(question, letterFor(school, LESSON, question, 'right'))

  const { code, lines } = await stats(LESSON, '--json')
  expect(code).toBe(0)
  const [whole, ...questions] = lines.map((line) => JSON.parse(line) as Stat)
  expect(whole).toMatchObject({ lesson: LESSON, question: null, answers: 2, firstTryRight: 1, reports: 1 })
  expect(whole!.read).toBeGreaterThanOrEqual(1)
  expect(questions.map((row) => row.question)).toEqual(asked.map(({ id }) => id))
  const answered = questions.filter(({ answers }) => answers > 0)
  const missed = answered.find(({ mostChosenWrong }) => mostChosenWrong !== null)
  expect(missed).toMatchObject({ choseIt: 1, reports: 1 })
  const wrong = asked.find(({ id }) => id === missed!.question)!.options.filter(({ right }) => !right)
  expect(JSON.stringify(wrong)).toContain(missed!.mostChosenWrong)
  expect(lines.join('\n')).not.toMatch(/Ada|Ben/)

  const rows = papa.parse<Record<string, string>>((await stats('--csv')).lines.join('\n'), { header: true })
  expect(rows.errors).toEqual([])
  expect(rows.data.filter((row) => row.question === '')).toHaveLength(12)
  expect(rows.data.find((row) => row.lesson === LESSON)).toMatchObject({ answers: '2', firstTryRight: '1' })

  const table = (await stats()).lines
  expect(table[0]).toMatch(/lesson\s+read\s+finished\s+answers\s+right at first\s+reports\s+gaps/)
  expect(table).toContainEqual(expect.stringMatching(/^api-or-chat\s+\d\s+0\s+2\s+1 \(50 %\)/))
  expect(table.at(-1)).toContain(`${LESSON} #`)
})

test('a lesson that is not there, and two formats at once, are refused', async () => {
  expect(await stats('nowhere')).toMatchObject({ code: 1, lines: [expect.stringContaining('no lesson')] })
  expect(await stats('--json', '--csv')).toMatchObject({ code: 1 })
})
