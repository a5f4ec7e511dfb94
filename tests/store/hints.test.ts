import { expect, test } from 'vitest'
import { describeStore } from '../setup/databases.ts'

const NOW = 1_000_000

describeStore('rounds that are open for a learner', (store) => {
  const account = { platform: 'web', tenant: 'school', user: 'ada' } as const
  const learner = () => store().accounts.findOrCreate(account, { id: 'ada', now: 1 })

  async function freeze(id: string, given: Record<string, unknown> = {}): Promise<void> {
    await store().rounds.freeze(
      {
        ...{ id, kind: 'drill', drill: null, learner: null, platform: 'web', tenant: 'school' },
        ...{ channel: 'general', local_date: '2026-11-23', zone: 'UTC', seed: 1, state: 'open' },
        questions: JSON.stringify([{ lesson: 'bees', hash: 'h', question: id }]),
        ...{ claimed_by: null, claimed_until: null, opens_at: 1, closes_at: NOW + 1, message: null },
        ...{ thread: null, url: null, posted_at: null, closed_at: null },
        ...given,
      },
      [],
    )
  }

  test('are those where they have an account, with what they answered, and their own reviews of a day', async () => {
    const ada = await learner()
    const bob = await store().accounts.findOrCreate({ ...account, user: 'bob' }, { id: 'bob', now: 1 })
    await freeze('here')
    await freeze('other-channel', { channel: 'another', kind: 'live', opens_at: 2 })
    await freeze('elsewhere', { tenant: 'another' })
    await freeze('over', { state: 'closed' })
    await freeze('claimed', { state: 'claimed' })
    await freeze('late', { closes_at: NOW - 1, opens_at: 3 })
    await freeze('mine', { kind: 'review', learner: ada, opens_at: 4 })
    await freeze('yesterday', { kind: 'review', learner: ada, closes_at: NOW - 1 })
    await freeze('bobs', { kind: 'review', learner: bob })
    for (const question of ['bees/one', 'bees/two']) {
      await store().rounds.answer({
        ...{ round: 'here', learner: ada, question, platform: 'web', tenant: 'school', lesson: 'bees' },
        ...{ lesson_hash: 'h', choice: 0, correct: 1, answered_at: 1, local_date: '2026-11-23', late: 0 },
      })
    }
    const rounds = await store().hints.roundsFor(ada, NOW)
    expect(rounds.map(({ questions }) => JSON.parse(questions)[0].question)).toEqual([
      'here',
      'other-channel',
      'late',
      'mine',
    ])
    expect([...rounds[0]!.answered].sort()).toEqual(['bees/one', 'bees/two'])
    expect(rounds[1]!.answered.size).toBe(0)
    expect(rounds[0]).toMatchObject({ platform: 'web', tenant: 'school' })
    expect(await store().hints.roundsFor(bob, NOW)).toHaveLength(4)
  })
})
