import { expect, test } from 'vitest'
import { CODE_MS, readCode } from '../../src/store/link-codes.ts'
import { describeStore } from '../setup/databases.ts'
import { newLearner, unique } from './people.ts'

const HOUR = 60 * 60 * 1000
const NOW = Date.UTC(2026, 10, 23)

test('a code is read however it is typed, and nothing else is', () => {
  expect(readCode(' abcd-efgh ')).toBe('ABCDEFGH')
  expect(readCode('ABCD – EFGH')).toBe('ABCDEFGH')
  for (const none of ['', 'ABCDEFG', 'ABCDEFGHJ', 'ABCDEFG0', 'ABCDEFGI', 'ÄBCDEFGH', '🔑🔑🔑🔑']) {
    expect(readCode(none)).toBeUndefined()
  }
})

describeStore('codes', (store) => {
  const linker = async (tenant = unique('tenant')) => ({
    ...{ learner: await newLearner(store()), platform: 'web', tenant, name: 'Ada' },
  })
  type Who = Awaited<ReturnType<typeof linker>>
  const make = (who: Who, now = NOW) => store().links.codes.make(who, { id: unique('c'), now })
  const enter = (code: string, who: Who, now = NOW) =>
    store().links.codes.enter(code, who, { id: unique('t'), now })

  test('lead from one account to the other, once, and stand nowhere', async () => {
    const [ada, ben, cat] = [await linker(), await linker(), await linker()]
    const code = (await make(ada))!
    expect(code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/)
    const kept = await store().db.selectFrom('link_codes').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain(code)
    expect(await enter(code, ada)).toEqual({ kind: 'own' })
    const entered = await enter(code, ben)
    expect(entered).toMatchObject({ kind: 'found', code: { learner: ada.learner } })
    expect(await enter(code, cat)).toEqual({ kind: 'used' })
    expect((await enter(code, ben)).kind).toBe('found')
    const { id } = (entered as { code: { id: string } }).code
    const use = (who: Who, now = NOW) =>
      store().links.useCode(id, { ...who, name: 'Ben' }, now, () => ({
        id: unique('n'),
        message: 'm',
        given: '',
      }))
    expect(await use(cat)).toBeUndefined()
    expect(await use(ada)).toBeUndefined()
    const uses = await Promise.all(Array.from({ length: 8 }, () => use(ben)))
    expect(uses.filter(Boolean)).toHaveLength(1)
    expect(await store().people.areOne(ada.learner, ben.learner)).toBe(true)
    expect(await enter(code, ben)).toEqual({ kind: 'used' })
    expect(await enter((await make(ada))!, ben)).toEqual({ kind: 'own' })
  })

  test('are taken by one of those who type it at the same moment', async () => {
    const code = (await make(await linker()))!
    const many = await Promise.all(Array.from({ length: 10 }, () => linker()))
    const entered = await Promise.all(many.map((who) => enter(code, who)))
    expect(entered.filter(({ kind }) => kind === 'found')).toHaveLength(1)
    expect(entered.filter(({ kind }) => kind === 'used')).toHaveLength(9)
  })

  test('last ten minutes, and the question as long', async () => {
    const [ada, ben] = [await linker(), await linker()]
    const code = (await make(ada))!
    expect(await enter(code, ben, NOW + CODE_MS)).toEqual({ kind: 'expired' })
    const entered = await enter(code, ben, NOW + CODE_MS - 1)
    const { id } = (entered as { code: { id: string } }).code
    expect(await store().links.codes.use(id, ben.learner, NOW + 2 * CODE_MS)).toBeUndefined()
    expect(await enter(code, ben, NOW + 2 * CODE_MS)).toEqual({ kind: 'expired' })
    const older = (await make(ada, NOW + HOUR))!
    const newer = (await make(ada, NOW + HOUR))!
    expect(await enter(older, ben, NOW + HOUR)).toEqual({ kind: 'expired' })
    expect((await enter(newer, ben, NOW + HOUR)).kind).toBe('found')
  })

  test('are five an hour, and of wrong ones ten', async () => {
    const [ada, ben] = [await linker(), await linker()]
    const codes = []
    for (let index = 0; index < 6; index++) codes.push(await make(ada))
    expect(codes.map((code) => code !== undefined)).toEqual([true, true, true, true, true, false])
    expect(await make(ada, NOW + HOUR + 1)).toBeDefined()
    const wrong = await Promise.all(Array.from({ length: 10 }, () => enter('22222222', ben)))
    expect(wrong).toEqual(wrong.map(() => ({ kind: 'unknown' })))
    const right = (await make(await linker()))!
    expect(await enter(right, ben)).toEqual({ kind: 'too-many' })
    expect(await enter(right, ben)).toEqual({ kind: 'too-many' })
    const later = NOW + HOUR + 1
    expect((await enter((await make(await linker(), later))!, ben, later)).kind).toBe('found')
  })

  test('are refused a whole tenant that guesses', async () => {
    const tenant = unique('guessing')
    for (let index = 0; index < 20; index++) {
      const who = await linker(tenant)
      await Promise.all(Array.from({ length: 10 }, () => enter('33333333', who)))
    }
    expect(await enter('33333333', await linker(tenant))).toEqual({ kind: 'too-many' })
    expect(await enter('33333333', await linker())).toEqual({ kind: 'unknown' })
  })

  test('are forgotten', async () => {
    const ada = await linker()
    await make(ada)
    await enter('44444444', ada)
    await store().links.codes.forget(NOW + 1)
    for (const table of ['link_codes', 'link_tries'] as const) {
      const rows = await store().db.selectFrom(table).select('learner').execute()
      expect(rows.map(({ learner }) => learner)).not.toContain(ada.learner)
    }
  })
})
