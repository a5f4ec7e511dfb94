import { expect, test } from 'vitest'
import { CallLog, type LoggedCall } from './loopback/calls.ts'
import { clone, countCharacters, dig, hide } from './loopback/json.ts'
import { FixedWindows } from './loopback/windows.ts'

const log = () =>
  new CallLog<LoggedCall>(
    { record: true },
    { names: (call) => [call.method], describe: (call) => `${call.method} -> ${call.status}` },
  )

const arrive = (calls: CallLog<LoggedCall>, method: string) =>
  calls.append({ n: calls.nextNumber(), at: 0, method, path: '/', status: 200 })

test('a call can be awaited, by name, pattern or function, from a mark on', async () => {
  const calls = log()
  arrive(calls, 'first')
  const waiting = calls.waitForCall(/^sec/, 1000)
  arrive(calls, 'second')
  expect(await waiting).toMatchObject({ n: 2 })
  expect(calls.calls('first')).toMatchObject([{ n: 1 }])
  const late = calls.waitForCall((call) => call.method === 'first', 30, { since: calls.mark() })
  await expect(late).rejects.toThrow(/timeout after 30 ms .*first -> 200; second -> 200/)
})

test('a failing probe ends the wait', async () => {
  const wait = log().waiters.until(
    () => {
      throw new Error('broken')
    },
    1000,
    'nothing',
  )
  await expect(wait).rejects.toThrow('broken')
})

test('a window refuses what is over its limit, per key', () => {
  const windows = new FixedWindows()
  const take = (key: string) => windows.take(key, 2, 60_000).refused
  expect([take('a'), take('a'), take('a'), take('b')]).toEqual([false, false, true, false])
})

test('hidden members stay behind', () => {
  const payload = hide({ id: '1' }, { history: ['old'] })
  expect(payload.history).toEqual(['old'])
  expect(JSON.stringify(payload)).toBe('{"id":"1"}')
  expect(clone(payload)).toEqual({ id: '1' })
})

test('payloads can be dug into, and texts are counted in characters', () => {
  expect(dig({ list: [{ name: 'x' }] }, 'list', 0, 'name')).toBe('x')
  expect(dig({ list: null }, 'list', 0, 'name')).toBeUndefined()
  expect(countCharacters('😀é')).toBe(2)
})
