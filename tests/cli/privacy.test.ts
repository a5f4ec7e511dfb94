import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCli } from '../../src/cli/main.ts'
import { openStore } from '../../src/store/store.ts'
import { sqliteDatabase, type TestDatabase } from '../setup/databases.ts'
import { inhabit } from '../store/inhabitants.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await sqliteDatabase()
  const store = await openStore(database.url)
  await inhabit(store, 'kim')
  await store.close()
})
afterAll(() => database.drop())

async function homeroom(
  ...args: string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await runCli(['privacy', ...args], {
    env: { DATABASE_URL: database.url },
    print: (line) => out.push(line),
    note: (line) => err.push(line),
    now: () => new Date(5_000),
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const KIM = ['discord', 'server', 'snowflake-of-kim']

test('hands out everything about a person, and erases it', async () => {
  const { code, out } = await homeroom('--export', ...KIM)
  expect(code).toBe(0)
  const data = JSON.parse(out) as Record<string, readonly object[]>
  expect(data.reports).toMatchObject([
    { note: 'note as kim wrote it', reported_at: '2027-01-15T08:00:00.000Z' },
  ])
  expect(out).not.toContain('hash-of-kim')

  const erased = await homeroom('--erase', ...KIM)
  expect(erased.code).toBe(0)
  expect(erased.out).toMatch(/^Erased, 3 account\(s\)\. Receipt [a-z0-9]{12}, 1970-01-01T00:00:05/)
  expect(await homeroom('--export', ...KIM)).toEqual({
    code: 1,
    out: '',
    err: 'There is nothing about snowflake-of-kim in server on discord.',
  })
})

test('wants to know which of the two, and of whom', async () => {
  expect(await homeroom(...KIM)).toMatchObject({ code: 2 })
  expect(await homeroom('--export', '--erase', ...KIM)).toMatchObject({ code: 2 })
  expect(await homeroom('--export', 'teams', 'server', 'x')).toMatchObject({
    code: 1,
    out: 'The platform is "teams"; it should be discord, slack or web.',
  })
})
