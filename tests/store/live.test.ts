import { expect, test } from 'vitest'
import { placeKey } from '../../src/store/live.ts'
import type { LivePlayerRow, LiveRow, RoundRow } from '../../src/store/schema.ts'
import type { Store } from '../../src/store/store.ts'
import { describeStore } from '../setup/databases.ts'

const NOW = 1_000_000
let made = 0
const unique = (name: string) => `${name}${++made}`

async function opened(store: Store, given: Partial<LiveRow> = {}) {
  const id = unique('live')
  const place = { platform: 'web', tenant: 'school', channel: unique('channel') } as const
  const round: RoundRow = {
    ...{ id, kind: 'live', drill: null, learner: null, ...place, local_date: '2026-11-23', zone: 'UTC' },
    ...{ questions: '[{"lesson":"l","hash":"h","question":"q"}]', seed: 1, state: 'open', claimed_by: null },
    ...{ claimed_until: null, opens_at: NOW, closes_at: NOW + 60_000, message: null, thread: null },
    ...{ url: null, posted_at: null, closed_at: null },
  }
  const live: LiveRow = {
    ...{ round: id, place: placeKey(place), host: 'host', locale: 'en', lesson: null, phase: 'lobby' },
    ...{ number: 0, until: NOW, ended: null, refusal: null, claimed_by: null, claimed_until: null },
    ...given,
  }
  expect(await store.live.open(live, round)).toBe(true)
  return { id, place, live, round }
}

async function player(
  store: Store,
  round: string,
  given: Partial<LivePlayerRow> = {},
): Promise<LivePlayerRow> {
  const user = unique('user')
  const learner = await store.accounts.findOrCreate(
    { platform: 'web', tenant: 'school', user },
    { id: user, now: 1 },
  )
  return { round, learner, name: user, unnamed: 0, joined_at: NOW, ...given }
}

describeStore('live quizzes', (store) => {
  test('one runs in a channel at a time, however many are begun at once', async () => {
    const { live, round, place } = await opened(store())
    const more = await Promise.all(
      Array.from({ length: 6 }, () => {
        const id = unique('racer')
        return store().live.open({ ...live, round: id }, { ...round, id })
      }),
    )
    expect(more).toEqual(Array.from({ length: 6 }, () => false))
    expect((await store().live.runningIn(place))?.round).toBe(round.id)
    const racers = await store().db.selectFrom('rounds').select('id').where('id', 'like', 'racer%').execute()
    expect(racers).toEqual([])
  })

  test('after one is done another may begin there', async () => {
    const { id, live, round, place } = await opened(store())
    await store().live.done(id)
    expect((await store().live.runningIn(place))?.round).toBe(id)
    await store().live.advance(id, live, { phase: 'ending', number: 0, until: NOW, ended: 'stopped' }, NOW)
    expect(await store().rounds.load(id)).toMatchObject({ state: 'closed', closed_at: NOW })
    await store().live.done(id)
    expect(await store().live.runningIn(place)).toBeUndefined()
    const next = unique('next')
    expect(await store().live.open({ ...live, round: next }, { ...round, id: next })).toBe(true)
  })

  test('of those who advance it at once, one does', async () => {
    const { id } = await opened(store())
    const from = { phase: 'lobby', number: 0 }
    const to = (until: number) => ({ phase: 'asking', number: 0, until })
    const moved = await Promise.all(
      Array.from({ length: 8 }, (_, index) => store().live.advance(id, from, to(NOW + index), NOW)),
    )
    expect(moved.filter(Boolean)).toHaveLength(1)
    expect(await store().live.questions(id)).toEqual([
      {
        ...{ round: id, number: 0, asked_at: NOW, shown_at: null, message: null, ended_at: null },
        ends_at: NOW + moved.indexOf(true),
      },
    ])
  })

  test("a question's time begins when it is shown, once, and ends with it", async () => {
    const { id } = await opened(store(), { phase: 'standing' })
    const asking = { phase: 'asking', number: 1, until: NOW + 20 }
    await store().live.advance(id, { phase: 'standing', number: 0 }, asking, NOW)
    await store().live.shown({ round: id, number: 1 }, 'message', NOW + 5, NOW + 25)
    await store().live.shown({ round: id, number: 1 }, 'message', NOW + 9, NOW + 29)
    expect(await store().live.load(id)).toMatchObject({ phase: 'asking', number: 1, until: NOW + 25 })
    await store().live.advance(id, asking, { phase: 'standing', number: 1, until: NOW + 30 }, NOW + 22)
    await store().live.shown({ round: id, number: 1 }, 'message', NOW + 23, NOW + 43)
    expect(await store().live.questions(id)).toEqual([
      {
        ...{ round: id, number: 1, asked_at: NOW, shown_at: NOW + 5, message: 'message' },
        ...{ ends_at: NOW + 25, ended_at: NOW + 22 },
      },
    ])
    expect(await store().live.load(id)).toMatchObject({ phase: 'standing', until: NOW + 30 })
  })

  test('one process drives it, until its lease ends or is given back', async () => {
    const { id } = await opened(store())
    const lease = (by: string, until: number) => ({ by, until })
    const takes = await Promise.all(
      ['a', 'b', 'c'].map((by) => store().live.take(id, lease(by, NOW + 10), NOW)),
    )
    expect(takes.filter(Boolean)).toHaveLength(1)
    const winner = ['a', 'b', 'c'][takes.indexOf(true)]!
    expect(await store().live.take(id, lease(winner, NOW + 20), NOW + 5)).toBe(true)
    expect(await store().live.take(id, lease('d', NOW + 30), NOW + 15)).toBe(false)
    expect(await store().live.take(id, lease('d', NOW + 30), NOW + 20)).toBe(true)
    await store().live.release('d')
    expect(await store().live.take(id, lease('e', NOW + 50), NOW + 21)).toBe(true)
    await store().live.inherit(NOW + 22)
    expect(await store().live.take(id, lease('f', NOW + 60), NOW + 22)).toBe(true)
  })

  test('runs where it is served', async () => {
    const { id } = await opened(store())
    const ids = async (...platforms: string[]) =>
      (await store().live.running(platforms)).map(({ round }) => round)
    expect(await ids('web', 'slack')).toContain(id)
    expect(await ids('discord')).not.toContain(id)
    expect(await ids()).toEqual([])
  })

  test('joining twice changes nothing; players stand as they joined', async () => {
    const { id } = await opened(store())
    const [late, early] = [
      await player(store(), id, { joined_at: NOW + 5 }),
      await player(store(), id, { unnamed: 1 }),
    ]
    expect(await store().livePlayers.join(late)).toBe(true)
    expect(await store().livePlayers.join(early)).toBe(true)
    expect(await store().livePlayers.join({ ...late, name: 'another', joined_at: 1 })).toBe(false)
    expect(await store().livePlayers.list(id)).toEqual([early, late])
    await store().livePlayers.rename(id, early.learner, 'Ada', false)
    expect((await store().livePlayers.list(id))[0]).toMatchObject({ name: 'Ada', unnamed: 0 })
  })

  test('counts who plays and who answered what', async () => {
    const { id, place } = await opened(store())
    const players = await Promise.all(Array.from({ length: 50 }, () => player(store(), id)))
    await Promise.all(players.map((one) => store().livePlayers.join(one)))
    await Promise.all(
      players.slice(0, 30).map(({ learner }) =>
        store().rounds.answer({
          ...{ round: id, learner, question: 'l/q', platform: 'web', tenant: 'school', lesson: 'l' },
          ...{ lesson_hash: 'h', choice: 1, correct: 1, answered_at: NOW, local_date: '2026-11-23', late: 0 },
        }),
      ),
    )
    const tally = await store().livePlayers.tally(id)
    expect(tally).toEqual({ players: 50, answered: new Map([['l/q', 30]]) })
    expect(await store().livePlayers.answers(id)).toHaveLength(30)
    expect(await store().livePlayers.regulars(place, NOW, 100)).toHaveLength(30)
    expect(await store().livePlayers.regulars(place, NOW, 10)).toHaveLength(10)
    const elsewhere = { ...place, channel: 'empty' }
    expect((await store().livePlayers.regulars(elsewhere, NOW, 100)).length).toBeGreaterThanOrEqual(30)
    expect(await store().livePlayers.regulars({ ...place, tenant: 'other' }, NOW, 100)).toEqual([])
  })
})
