import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeStore } from '../setup/databases.ts'
import { testOldDatabase } from '../setup/old-database.ts'
import { asLinked, Deeds, LESSONS, newLearner, QUESTIONS, unique } from './people.ts'

const ACCOUNTS = 4
const account = fc.nat({ max: ACCOUNTS - 1 })
const deed = fc.record({
  account,
  kind: fc.constantFrom('attempt', 'read', 'drill', 'review', 'look'),
  lesson: fc.constantFrom(...LESSONS),
  question: fc.constantFrom(...QUESTIONS),
  correct: fc.boolean(),
  extent: fc.constantFrom(0, 1, 2),
})
const step = fc.oneof(
  { weight: 5, arbitrary: deed.map((one) => ({ do: one })) },
  { weight: 1, arbitrary: fc.tuple(account, account).map((link) => ({ link })) },
)
const steps = fc.array(step, { minLength: 1, maxLength: 30, size: 'max' })
const order = fc.shuffledSubarray(
  Array.from({ length: ACCOUNTS }, (_, index) => index),
  { minLength: ACCOUNTS },
)

describeStore('linked accounts', (store) => {
  const learners = () => Promise.all(Array.from({ length: ACCOUNTS }, () => newLearner(store())))
  const join = (one: string, other: string) => store().links.join(asLinked(one), asLinked(other), 1)

  test('are as if it had always been one, whenever and in whatever order they are linked', async () => {
    await fc.assert(
      fc.asyncProperty(steps, order, async (history, last) => {
        const [many, one] = [await learners(), await newLearner(store())]
        const [apart, together] = [new Deeds(store()), new Deeds(store())]
        for (const [index, taken] of history.entries()) {
          if ('link' in taken) await join(many[taken.link[0]]!, many[taken.link[1]]!)
          else {
            await apart.do(many[taken.do.account]!, taken.do, index)
            await together.do(one, taken.do, index)
          }
        }
        for (const [place, index] of last.entries()) {
          await join(many[index]!, many[last[(place + 1) % ACCOUNTS]!]!)
        }
        const expected = await together.seenBy(one)
        for (const learner of many) expect(await apart.seenBy(learner)).toEqual(expected)
        expect(await apart.drill()).toEqual(await together.drill())
        expect(await store().links.members(many[0]!)).toHaveLength(ACCOUNTS)
      }),
      { numRuns: 25 },
    )
  })

  test('that are taken out again have what was begun there, and the others the rest', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(deed, { minLength: 1, maxLength: 16, size: 'max' }),
        order,
        order,
        async (deeds, ins, outs) => {
          const many = await learners()
          const world = new Deeds(store())
          for (const [index, one] of deeds.entries()) await world.do(many[one.account]!, one, index)
          const alone = []
          for (const learner of many) alone.push(await world.seenBy(learner))
          for (const index of ins) await join(many[ins[0]!]!, many[index]!)
          const [first, ...others] = outs
          // Without the first the others are as if they alone had been joined.
          expect(await store().links.part(many[first!]!, many[others[0]!]!, 2)).toBe(true)
          const rest = new Deeds(store())
          const reference = await newLearner(store())
          for (const [index, one] of deeds.entries())
            if (one.account !== first) await rest.do(reference, one, index)
          expect(await world.seenBy(many[others[1]!]!)).toEqual(await rest.seenBy(reference))
          for (const index of others) await store().links.part(many[index]!, many[index]!, 3)
          for (const [index, learner] of many.entries()) {
            expect(await world.seenBy(learner)).toEqual(alone[index])
            expect(await store().people.learnersOf(learner)).toEqual([learner])
          }
        },
      ),
      { numRuns: 15 },
    )
  })

  test('remember as one, also when one takes the place of another', async () => {
    const [ada, ben, cat] = [await newLearner(store()), await newLearner(store()), await newLearner(store())]
    const world = new Deeds(store())
    const answer = { account: 0, kind: 'review', lesson: 'l1', extent: 0, correct: true } as const
    await world.do(ben, { ...answer, question: 'q1' }, 1)
    await world.do(cat, { ...answer, question: 'q2' }, 2)
    await world.do(ada, { ...answer, question: 'q1', correct: false }, 3)
    await join(ada, ben)
    const remembered = async () => (await store().memories.of(ada)).map(({ question }) => question)
    expect(await remembered()).toEqual(['q1'])
    await store().links.part(ben, ada, 2)
    await join(ada, cat)
    expect(await remembered()).toEqual(['q1', 'q2'])
    expect(await store().memories.of(ben)).toMatchObject([{ question: 'q1', correct: true }])
  })

  test('stay where they were in a lesson, and have read it when one of them has', async () => {
    const [ada, ben] = [await newLearner(store()), await newLearner(store())]
    const world = new Deeds(store())
    const read = { account: 0, kind: 'read', lesson: 'l1', question: 'q1', correct: true } as const
    await world.do(ada, { ...read, extent: 2 }, 1)
    await world.do(ben, { ...read, extent: 1 }, 2)
    await join(ada, ben)
    const first = await store().readings.of(ada, 'l1')
    expect(first).toMatchObject({ page: 1, finished_at: expect.any(Number) })
    expect(await store().readings.last(ben)).toEqual(first)
  })

  test('become one, however many are linked at the same moment', async () => {
    const many = await Promise.all(Array.from({ length: 12 }, () => newLearner(store())))
    const pairs = many.slice(1).map((learner, index) => [many[index]!, learner] as const)
    await Promise.all(pairs.map(([one, other]) => join(one, other)))
    for (const learner of many) expect(await store().people.learnersOf(learner)).toEqual(many.toSorted())
    expect(await store().people.personsOf(many)).toHaveLength(1)
    await Promise.all(many.slice(2).map((learner) => store().links.part(learner, many[0]!, 2)))
    expect(await store().people.learnersOf(many[1]!)).toEqual([many[0]!, many[1]!].toSorted())
  })

  test('are told of each other, each for itself', async () => {
    const [ada, ben, cat] = [await newLearner(store()), await newLearner(store()), await newLearner(store())]
    const id = unique('news')
    const tell = ({ name }: { name: string }) => ({ id, message: 'link.news.joined', given: name })
    await store().links.join(asLinked(ada), asLinked(ben), 1)
    await store().links.join(asLinked(ada), asLinked(cat), 2, tell)
    const untold = async (of: string) => (await store().mending.untold(of)).map(({ given }) => given)
    expect(await untold(ada)).toEqual([cat])
    expect(await untold(cat)).toEqual([])
    await store().mending.told(cat, [`alone:${id}`], 3)
    expect(await untold(ben)).toEqual([cat])
    await store().mending.told(ben, [`alone:${id}`], 3)
    expect(await untold(ben)).toEqual([])
    expect(await untold(ada)).toEqual([cat])
  })

  test('are told of anything else once', async () => {
    const [ada, ben] = [await newLearner(store()), await newLearner(store())]
    await join(ada, ben)
    const notice = { id: unique('n'), message: 'm', given: '{}', made_at: 1, told_at: null }
    for (const learner of [ada, ben]) await store().mending.notify({ ...notice, learner })
    expect(await store().mending.untold(ada)).toHaveLength(1)
    await store().mending.told(ben, [notice.id], 2)
    expect(await store().mending.untold(ada)).toEqual([])
  })

  test('are taken out by their own person alone, and never the last one', async () => {
    const [ada, ben, mallory] = [
      await newLearner(store()),
      await newLearner(store()),
      await newLearner(store()),
    ]
    await join(ada, ben)
    expect(await store().links.part(ben, mallory, 2)).toBe(false)
    expect(await store().links.part(mallory, mallory, 2)).toBe(false)
    expect(await store().people.areOne(ada, ben)).toBe(true)
    expect(await store().links.part(ada, ben, 2)).toBe(true)
    expect(await store().people.areOne(ada, ben)).toBe(false)
    expect(await store().links.part(ada, ada, 2)).toBe(false)
  })

  test('are counted and named as one', async () => {
    const [ada, ben, cat] = [await newLearner(store()), await newLearner(store()), await newLearner(store())]
    await join(ada, ben)
    const here = { platform: 'web', tenant: 'school' } as const
    const naming = (named: boolean, now: number) => ({ named, name: 'Ada', now })
    await store().drills.chooseNaming(ada, here, naming(true, 1))
    expect(await store().drills.naming(ben, here)).toBe(true)
    await store().drills.chooseNaming(ben, here, naming(false, 2))
    expect(await store().drills.naming(ada, here)).toBe(false)
    expect([...(await store().drills.names(here)).keys()]).not.toContain(await store().people.personOf(ada))
    const report = { lesson_hash: 'h', question: unique('q'), lesson: 'l', ...here, kind: 'typo', note: '' }
    const more = { reported_at: 1, sent_at: null }
    expect(await store().mending.report({ ...report, ...more, learner: ada })).toBe(true)
    expect(await store().mending.report({ ...report, ...more, learner: ben })).toBe(false)
    expect(await store().mending.report({ ...report, ...more, learner: cat })).toBe(true)
  })

  test('have one reminder: a new one replaces the other, and none comes twice a date', async () => {
    const [ada, ben] = [await newLearner(store()), await newLearner(store())]
    const nudge = (learner: string) => ({
      ...{
        learner,
        platform: 'slack',
        tenant: 't',
        user_id: learner,
        at: '09:00',
        zone: 'UTC',
        days: '["mon"]',
      },
      ...{ state: 'on', next_at: 10, next_date: '2026-06-15', unanswered: 0, sent_at: null, sent_date: null },
      ...{ claimed_by: null, claimed_until: null, locale: 'en' },
    })
    for (const learner of [ada, ben]) await store().nudges.set(nudge(learner))
    await join(ada, ben)
    const next = { at: 99, date: '2026-06-22' }
    const claim = () =>
      store().nudges.claim({
        ...{ now: 20, most: 20, platforms: ['slack'], by: 'p', until: 30 },
        plan: () => ({ send: '2026-06-15', next }),
      })
    const sent = (await claim()).filter(({ plan }) => plan.send !== undefined)
    expect(sent).toHaveLength(1)
    await store().nudges.set({ ...nudge(ben), at: '10:00', next_at: 99 })
    expect(await store().nudges.of(ada)).toMatchObject({ learner: ben, state: 'on' })
    await store().nudges.stop(ada)
    expect(await store().nudges.of(ben)).toMatchObject({ state: 'off' })
  })
})

testOldDatabase(
  'a database from before accounts could be linked has everybody for themselves, and links them',
  '2026-11-28-live',
  {
    holds: async (old) => {
      for (const id of ['ada', 'ben'])
        await old.insertInto('learners').values({ id, created_at: 1 }).execute()
    },
    shows: async (store) => {
      expect(await store.people.learnersOf('ada')).toEqual(['ada'])
      await store.links.join(asLinked('ben'), asLinked('ada'), 1)
      expect(await store.people.personOf('ben')).toBe('ada')
    },
  },
)
