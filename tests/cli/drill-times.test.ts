import { expect, test } from 'vitest'
import { runCli } from '../../src/cli/main.ts'

async function drillTimes(...args: readonly string[]) {
  const lines: string[] = []
  const code = await runCli(['drill-times', ...args], {
    env: {},
    print: (line) => lines.push(line),
    now: () => new Date('2026-11-22T12:00:00Z'),
  })
  return { code, lines }
}

test('prints the moments in UTC, one a line, from a local date on', async () => {
  const where = ['--zone', 'America/New_York', '--days', 'mon,wed,fri,sun', '--from', '2026-03-06']
  const { code, lines } = await drillTimes('--at', '02:30', ...where, '--count', '4')
  expect(code).toBe(0)
  expect(lines).toEqual([
    '2026-03-06T07:30:00Z',
    '2026-03-08T07:00:00Z',
    '2026-03-09T06:30:00Z',
    '2026-03-11T06:30:00Z',
  ])
  const holidays = await drillTimes('--at', '02:30', ...where, '--holidays', '2026-03-08', '--count', '2')
  expect(holidays.lines).toEqual(['2026-03-06T07:30:00Z', '2026-03-09T06:30:00Z'])
  expect((await drillTimes('--at', '02:30', ...where, '--count', '400')).lines).toHaveLength(400)
})

test('every wrong argument is named with what it should be', async () => {
  const { code, lines } = await drillTimes(
    '--at',
    '25:00',
    '--zone',
    'Mars/Olympus',
    '--days',
    'nine days',
    '--from',
    'tomorow',
    '--count',
    '0',
  )
  expect(code).toBe(2)
  expect(lines).toEqual([
    '--at is "25:00"; it should be a time of day, such as 01:00.',
    '--zone is "Mars/Olympus"; it should be a time zone, such as Europe/Berlin.',
    '--days is "nine days"; it should be days of the week, such as weekdays.',
    '--from is "tomorow"; it should be a date, such as tomorrow.',
    '--count is "0"; it should be a number from 1 to 100000, such as 1.',
  ])
  expect((await drillTimes('--at', '09:00')).code).toBe(2)
})
