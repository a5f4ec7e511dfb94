import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { LIVE } from '../../src/learn/live.ts'
import type { Store } from '../../src/store/store.ts'
import { textOf } from '../commands/classroom.ts'
import { describeStore } from '../setup/databases.ts'
import { openLessons } from './lessons.ts'
import { BEAT, LESSON, LiveQuiz } from './live-quiz.ts'
import { Crowd } from './live-town.ts'
import { fixedChance, Process } from './town.ts'

let school: Awaited<ReturnType<typeof openLessons>>
beforeAll(async () => {
  school = await openLessons()
})
afterAll(() => school.close())

describeStore('a live quiz in trouble', (opened) => {
  let store: Store
  let quiz: LiveQuiz
  beforeEach(async () => {
    store = opened()
    quiz = await LiveQuiz.alone(store, school.lessons)
  })

  describe('a process that dies', () => {
    /** Two questions from the start to the end; whoever is alive looks. */
    const whole = async (alive: () => Process) => {
      await quiz.crowd.press('host', 'Start now', await quiz.crowd.command('host'))
      const answered = new Set<string>()
      for (let beat = 0; beat < 200; beat++) {
        await alive().tick()
        if ((await quiz.live())?.phase === 'done') return
        const label = /question (\d) of/.exec(quiz.crowd.text)?.[1] ?? ''
        const isOpen = (await quiz.live())?.phase === 'asking' && !/The answer is/.test(quiz.crowd.text)
        if (isOpen && label !== '' && !answered.has(label)) {
          const [view] = await quiz.answers(['ada'], 'right')
          if (textOf(view!).startsWith('Locked in')) answered.add(label)
        }
        quiz.town.now += 4_000
      }
      throw new Error(`it does not end: ${quiz.crowd.text}`)
    }

    test('between any two steps is taken over, and everything is posted and counted once', async () => {
      let deaths = 0
      // On Postgres every tenth of a second counts, and the steps are the same.
      const stride = store.engine === 'sqlite' ? 1 : 6
      for (let fuse = 0; ; fuse += stride) {
        quiz = new LiveQuiz(store, school.lessons)
        await quiz.crowd.command('host', { lesson: LESSON, questions: '5' })
        const { round } = quiz.crowd
        const row = await store.rounds.load(round)
        const two = JSON.stringify((JSON.parse(row!.questions) as unknown[]).slice(0, 2))
        await store.db.updateTable('rounds').set({ questions: two }).where('id', '=', round).execute()
        const first = new Process(quiz.town, store, school.lessons, fixedChance(fuse))
        const second = new Process(quiz.town, store, school.lessons, fixedChance(fuse + 1_000))
        first.fuse = fuse
        await whole(() => (first.isDead ? second : first))
        expect(quiz.crowd.kinds, `after ${fuse} steps`).toEqual(['lobby', '0', '1', 'podium'])
        expect(await quiz.live()).toMatchObject({ phase: 'done', ended: 'finished' })
        expect((await store.live.questions(round)).map(({ number }) => number)).toEqual([0, 1])
        expect(textOf(quiz.crowd.result)).toMatch(/1st ada · [\d,]+ points, 2 right/)
        expect(textOf(quiz.crowd.lobby.view)).toContain('This live quiz is over')
        if (!first.isDead) break
        deaths++
      }
      expect(deaths).toBeGreaterThan(40 / stride)
    }, 60_000)

    test('the quiz goes on where it was, with the time that is left', async () => {
      await quiz.begin()
      await quiz.crowd.press('ada', 'Join')
      await quiz.crowd.press('ben', 'Join')
      await quiz.pass(LIVE.lobbyMs)
      const { until } = (await quiz.live())!
      quiz.one.isDead = true
      quiz.other.isDead = true
      quiz.town.now += 11_000
      const third = new Process(quiz.town, store, school.lessons, fixedChance(3))
      await third.tick()
      expect(await quiz.live()).toMatchObject({ phase: 'asking', number: 0, until })
      expect(quiz.crowd.text).toContain('about 10 seconds left')
      quiz.town.now = until
      await third.tick()
      expect(await quiz.live()).toMatchObject({ phase: 'standing', number: 0 })
    })

    test('for more than some minutes ends it politely', async () => {
      await quiz.begin()
      await quiz.crowd.press('ada', 'Join')
      await quiz.pass(LIVE.lobbyMs)
      await quiz.answers(['ada'], 'right')
      await quiz.pass(LIVE.earlyMs)
      quiz.town.now += 10 * 60_000
      await quiz.pass(BEAT)
      expect(textOf(quiz.crowd.lobby.view)).toContain('because Homeroom was away for some minutes')
      expect(textOf(quiz.crowd.result)).toContain('It ended after 1 question')
      expect(textOf(quiz.crowd.result)).toContain('1st ada · 1,000 points')
    })

    test('while it posts the lobby is finished by another', async () => {
      const dead = new Crowd(quiz.town, store, school.lessons, quiz.crowd.channel)
      quiz.town.refusals.set(quiz.crowd.channel, new Error('the connection broke'))
      await dead.command('host', { lesson: LESSON })
      quiz.town.refusals.clear()
      await quiz.pass(61_000)
      expect(quiz.crowd.kinds).toEqual(['lobby'])
      expect(quiz.crowd.text).toContain('Starts in 30 seconds')
    })
  })

  describe('a channel that is lost in the middle', () => {
    const told = () => quiz.town.in('dm:host').map(({ view }) => textOf(view))

    test.each([
      ['archived', 'its channel was archived'],
      ['no-posting', 'I may not post in its channel any more'],
      ['not-in-channel', 'I am not in its channel any more'],
    ] as const)('%s: it ends, the host is told once, the answers stay', async (refusal, words) => {
      await quiz.begin()
      await quiz.crowd.press('ada', 'Join')
      await quiz.pass(LIVE.lobbyMs)
      await quiz.answers(['ada'], 'right')
      const { round } = quiz.crowd
      quiz.town.refusals.set(quiz.crowd.channel, refusal)
      await quiz.pass(60_000)
      expect(told()).toEqual([expect.stringContaining(words)])
      expect(await store.live.load(round)).toMatchObject({ phase: 'done', ended: 'refused', refusal })
      expect(await store.livePlayers.answers(round)).toHaveLength(1)
      quiz.town.refusals.clear()
      await quiz.begin()
      expect(quiz.crowd.kinds).toEqual(['lobby', '0', 'lobby'])
    })

    test('its message is deleted: the same', async () => {
      await quiz.begin()
      await quiz.crowd.press('ada', 'Join')
      const { round } = quiz.crowd
      quiz.town.delete(quiz.crowd.message)
      await quiz.pass(LIVE.lobbyMs)
      expect(told()).toEqual([expect.stringContaining('its message or its channel was deleted')])
      expect(await store.live.load(round)).toMatchObject({ phase: 'done', ended: 'refused', refusal: 'gone' })
    })

    test('whoever starts one where nothing may be posted reads it at once, and nothing stays', async () => {
      quiz.town.refusals.set(quiz.crowd.channel, 'no-posting')
      expect(textOf(await quiz.crowd.command('host'))).toContain(
        'I may not post here, so there is no live quiz',
      )
      quiz.town.refusals.clear()
      expect(textOf(await quiz.crowd.command('host'))).toContain('It starts in 30 seconds')
    })

    test('a passing failure is tried again', async () => {
      await quiz.begin()
      await quiz.crowd.press('ada', 'Join')
      quiz.town.refusals.set(quiz.crowd.channel, new Error('503'))
      await quiz.pass(LIVE.lobbyMs + 4_000)
      expect(await quiz.live()).toMatchObject({ phase: 'asking', number: 0 })
      quiz.town.refusals.clear()
      await quiz.pass(4_000)
      expect(quiz.crowd.text).toContain('question 1 of 5')
      expect(quiz.crowd.text).toContain('about 20 seconds left')
      expect(told()).toEqual([])
    })
  })
})
