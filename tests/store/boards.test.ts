import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeStore } from '../setup/databases.ts'
import { directCount, kept } from './board-count.ts'
import { type Deed, deed, FIRST, happen, LESSON, newWorld } from './board-world.ts'
import { asLinked, unique } from './people.ts'

describeStore('the board', (store) => {
  test('always says what a direct count says, whatever happens in whatever order', async () => {
    let lines = 0
    let shown = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(deed, { minLength: 1, maxLength: 40, size: 'max' }),
        fc.array(fc.boolean(), { maxLength: 40 }),
        async (deeds, checks) => {
          const world = await newWorld(store())
          for (const [index, one] of deeds.entries()) {
            await happen(world, one, index)
            if (!checks[index] && index < deeds.length - 1) continue
            for (const tenant of world.tenants) {
              const expected = await directCount(world, tenant)
              lines += expected.length
              shown += expected.filter((line) => line.shown === 1).length
              expect(await kept(world, tenant)).toEqual(expected)
            }
          }
        },
      ),
      { numRuns: 40 },
    )
    expect(lines).toBeGreaterThan(100)
    expect(shown).toBeGreaterThan(20)
    expect(shown).toBeLessThan(lines)
    expect(await store().db.selectFrom('board_changes').selectAll().execute()).toEqual([])
  })

  test('is the same for many who ask at the moment at which others answer', async () => {
    const world = await newWorld(store())
    const answers = Array.from(
      { length: 60 },
      (_, index): Deed => ({
        ...{
          kind: 'answer',
          in: 'quiz',
          where: 0,
          who: index % 3,
          question: index % 3,
          right: true,
          late: false,
        },
        earlier: 0,
      }),
    )
    const looks = () => store().boards.board({ platform: 'web', tenant: world.tenants[0]! }, 'all', 10)
    await Promise.all(answers.flatMap((one, index) => [happen(world, one, index), looks()]))
    expect(await kept(world, world.tenants[0]!)).toEqual(await directCount(world, world.tenants[0]!))
    const board = await looks()
    expect(board.people).toBe(3)
    expect(board.top.map(({ name }) => name).toSorted()).toEqual(
      world.learners.slice(0, 3).map((id) => `Name of ${id}`),
    )
  })

  test('what is answered in a direct message of Discord counts in no server', async () => {
    const world = await newWorld(store())
    const learner = world.learners[0]!
    const attempt = {
      ...{ id: unique('dm'), learner, platform: 'discord', tenant: 'dm', lesson: LESSON, lesson_hash: 'dm' },
      ...{ seed: 1, questions: '[]', size: 1, scope: 'all', started_at: 1 },
    }
    await store().attempts.begin(attempt, '[]')
    await store().attempts.answer({
      ...{ attempt: attempt.id, question: 'q', learner, platform: 'discord', tenant: 'dm', lesson: LESSON },
      ...{ lesson_hash: 'dm', choice: 0, correct: 1, answered_at: 1, local_date: FIRST },
    })
    const board = await store().boards.board({ platform: 'discord', tenant: 'dm' }, 'all', 10)
    expect(board).toEqual({ top: [], people: 0 })
  })

  test('of several names the one that was seen last is shown', async () => {
    const world = await newWorld(store())
    const [tenant] = world.tenants
    const place = { platform: 'web', tenant: tenant! } as const
    for (const [index, right] of [true, true, true].entries()) {
      const one = { kind: 'answer', in: 'quiz', where: 0, who: index, question: 0, late: false } as const
      await happen(world, { ...one, right, earlier: 0 }, index)
    }
    await store().boards.called(place, world.learners[0]!, 'Ada', 5)
    await store().boards.called(place, world.learners[1]!, 'Ben', 6)
    await store().links.join(asLinked(world.learners[0]!), asLinked(world.learners[1]!), 7)
    const { top } = await store().boards.board(place, 'all', 10)
    expect(top.map(({ name }) => name)).toContain('Ben')
    expect(top.map(({ name }) => name)).not.toContain('Ada')
    expect(await store().boards.standingOf(world.learners[2]!, place, 'all')).toEqual({
      ...{ points: 1, answered: 1, place: 1 },
    })
  })
})
