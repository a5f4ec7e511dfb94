import { expect, test } from 'vitest'
import type { ModelCall } from '../../src/core/ledger.ts'
import { describeStore } from '../setup/databases.ts'

let made = 0
const payer = (tenant = 'school') => ({
  day: '2026-11-24',
  learner: `ada${++made}`,
  tenant: `${tenant}${made}`,
})
const PLENTY = { learner: 1_000_000, tenant: 1_000_000 }

describeStore('tutoring', (store) => {
  const ledger = () => store().tutoring
  const spent = async (name: string) => {
    const rows = await store().db.selectFrom('model_budgets').selectAll().where('payer', '=', name).execute()
    return rows.reduce((sum, { tokens }) => sum + tokens, 0)
  }

  test('of many calls at once only so many pass as a budget covers', async () => {
    const ada = payer()
    const passed = await Promise.all(
      Array.from({ length: 30 }, () => ledger().reserve(ada, 300, { ...PLENTY, learner: 1_000 })),
    )
    expect(passed.filter(Boolean)).toHaveLength(3)
    expect(await spent(`learner:${ada.learner}`)).toBe(900)
    expect(await spent(`tenant:${ada.tenant}`)).toBe(900)
  })

  test("what the tenant's budget refuses is given back to the learner", async () => {
    const { tenant } = payer()
    const learners = Array.from({ length: 12 }, () => ({ ...payer(), tenant }))
    const passed = await Promise.all(
      learners.map((learner) => ledger().reserve(learner, 400, { ...PLENTY, tenant: 1_000 })),
    )
    expect(passed.filter(Boolean)).toHaveLength(2)
    expect(await spent(`tenant:${tenant}`)).toBe(800)
    const each = await Promise.all(learners.map(({ learner }) => spent(`learner:${learner}`)))
    expect(each.toSorted()).toEqual([...Array(10).fill(0), 400, 400])
  })

  test('a budget smaller than a call, or of nothing, lets none pass', async () => {
    expect(await ledger().reserve(payer(), 300, { ...PLENTY, learner: 299 })).toBe(false)
    expect(await ledger().reserve(payer(), 300, { ...PLENTY, tenant: 0 })).toBe(false)
    expect(await ledger().reserve(payer(), 300, { learner: 300, tenant: 300 })).toBe(true)
  })

  test('after a call only what it used is spent, and another day begins anew', async () => {
    const ada = payer()
    const budgets = { ...PLENTY, learner: 1_000 }
    await ledger().reserve(ada, 900, budgets)
    expect(await ledger().reserve(ada, 900, budgets)).toBe(false)
    await ledger().settle(ada, 900, 100)
    expect(await spent(`tenant:${ada.tenant}`)).toBe(100)
    expect(await ledger().reserve(ada, 900, budgets)).toBe(true)
    expect(await ledger().reserve({ ...ada, day: '2026-11-25' }, 900, budgets)).toBe(true)
  })

  test('a kept answer comes back as it was, the newest of two', async () => {
    expect(await ledger().recall('bees:1:how')).toBeUndefined()
    await ledger().keep('bees:1:how', '{"say":"“old”"}', 1)
    await ledger().keep('bees:1:how', '{"say":"“new”"}', 2)
    expect(await ledger().recall('bees:1:how')).toBe('{"say":"“new”"}')
  })

  test('what is old is forgotten, but not what calls cost', async () => {
    const ada = payer()
    await ledger().keep('old', '{}', 1_000)
    await ledger().keep('young', '{}', 2_000)
    await ledger().reserve({ ...ada, day: '2026-01-01' }, 5, PLENTY)
    await ledger().reserve({ ...ada, day: '2026-01-02' }, 7, PLENTY)
    await ledger().forget({ moment: 2_000, day: '2026-01-02' })
    expect(await ledger().recall('old')).toBeUndefined()
    expect(await ledger().recall('young')).toBe('{}')
    expect(await spent(`learner:${ada.learner}`)).toBe(7)
  })

  test('costs are summed by day, tenant and outcome, the newest day first', async () => {
    const learner = await store().accounts.findOrCreate(
      { platform: 'web', tenant: 'school', user: 'payer' },
      { id: 'payer', now: 1 },
    )
    const call = (day: string, tenant: string, outcome: ModelCall['outcome']): ModelCall => ({
      ...{ id: `call${++made}`, learner, tenant, lesson: 'bees', model: 'small', outcome, day },
      ...{
        tokensIn: 900,
        tokensCached: 800,
        tokensOut: 60,
        ms: 1_200,
        retries: 1,
        askedAt: 1_800_000_000_000,
      },
    })
    for (const [day, tenant, outcome] of [
      ['2026-02-01', 'b', 'ok'],
      ['2026-02-02', 'b', 'ok'],
      ['2026-02-02', 'a', 'quote refused'],
      ['2026-02-02', 'a', 'ok'],
      ['2026-02-02', 'a', 'ok'],
    ] as const) {
      await ledger().record(call(day, tenant, outcome))
    }
    const one = { calls: 1, tokensIn: 900, tokensCached: 800, tokensOut: 60, ms: 1_200, retries: 1 }
    const two = { calls: 2, tokensIn: 1_800, tokensCached: 1_600, tokensOut: 120, ms: 2_400, retries: 2 }
    expect(await ledger().costs('2026-02-01')).toEqual([
      { day: '2026-02-02', tenant: 'a', outcome: 'ok', ...two },
      { day: '2026-02-02', tenant: 'a', outcome: 'quote refused', ...one },
      { day: '2026-02-02', tenant: 'b', outcome: 'ok', ...one },
      { day: '2026-02-01', tenant: 'b', outcome: 'ok', ...one },
    ])
    expect(await ledger().costs('2026-02-02')).toHaveLength(3)
  })
})
