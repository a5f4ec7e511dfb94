import { readConfig } from '../config.ts'
import { SettingError } from '../core/errors.ts'
import { localDate } from '../core/local-date.ts'
import { openStore } from '../store/store.ts'
import type { Cost } from '../store/tutoring.ts'
import type { Shell } from './main.ts'
import { tableLines } from './table.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const HEAD = ['day', 'tenant', 'outcome', 'questions', 'in', 'cached', 'out', 'retries', 'seconds each']

/** What the model tutor cost, by day, tenant and outcome; tokens in, those of them cached, and out. */
export async function costs(days: string, { env, print, now }: Shell): Promise<number> {
  if (!/^[1-9]\d{0,4}$/.test(days))
    throw new SettingError(`--days is "${days}"; it should be a number of days.`)
  const config = readConfig(env)
  const since = localDate(new Date(now().getTime() - (Number(days) - 1) * DAY_MS), config.zone)
  const store = await openStore(config.databaseUrl, { asGuest: true })
  try {
    const found = await store.tutoring.costs(since)
    if (found.length === 0) {
      print(`No question came to a model since ${since}.`)
      return 0
    }
    const rows = found.map((cost) => [cost.day, cost.tenant, cost.outcome, ...figures([cost])])
    for (const line of tableLines(HEAD, [...rows, ['all', '', '', ...figures(found)]])) print(line)
    return 0
  } finally {
    await store.close()
  }
}

function figures(costs: readonly Cost[]): number[] {
  const sum = (figure: (cost: Cost) => number) => costs.reduce((total, cost) => total + figure(cost), 0)
  const calls = sum((cost) => cost.calls)
  return [
    calls,
    sum((cost) => cost.tokensIn),
    sum((cost) => cost.tokensCached),
    sum((cost) => cost.tokensOut),
    sum((cost) => cost.retries),
    Math.round(sum((cost) => cost.ms) / calls / 100) / 10,
  ]
}
