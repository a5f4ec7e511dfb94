import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { LIVE } from '../../src/learn/live.ts'
import type { Store } from '../../src/store/store.ts'
import { textOf } from '../commands/classroom.ts'
import { describeStore } from '../setup/databases.ts'
import { openLessons } from './lessons.ts'
import { Crowd, LiveTown } from './live-town.ts'
import { fixedChance, Process } from './town.ts'

const START = Date.parse('2026-11-23T09:00:00Z')
const BEAT = 500
const LESSON = 'api-or-chat'

let school: Awaited<ReturnType<typeof openLessons>>
let channels = 0
beforeAll(async () => {
  school = await openLessons()
})
afterAll(() => school.close())

describeStore('a live quiz', (opened) => {
  let store: Store
  let town: LiveTown
  let crowd: Crowd
  let one: Process
  let other: Process

  beforeEach(async () => {
    store = opened()
    await store.db.updateTable('live_rounds').set({ place: null, phase: 'done' }).execute()
    town = new LiveTown(START)
    crowd = new Crowd(town, store, school.lessons, `live-${++channels}`)
    one = new Process(town, store, school.lessons, fixedChance(1))
    other = new Process(town, store, school.lessons, fixedChance(2))
  })

  /** Time passes, and both processes look every half second. */
  const pass = async (ms: number) => {
    const end = town.now + ms
    while (town.now < end) {
      town.now = Math.min(end, town.now + BEAT)
      await Promise.all([one.tick(), other.tick()])
    }
  }
  const begin = async (questions = '5') => {
    const view = await crowd.command('host', { lesson: LESSON, questions })
    await Promise.all([one.tick(), other.tick()])
    return view
  }
  const live = () => store.live.load(crowd.round)
  const answers = (users: readonly string[], want: 'right' | 'wrong') =>
    Promise.all(users.map(async (user) => crowd.press(user, await crowd.letter(want))))

  test('goes from the lobby to the result, with two processes that look', async () => {
    const host = await begin()
    expect(textOf(host)).toContain('It starts in 30 seconds')
    expect(crowd.text).toContain('5 questions on "When the chat window is not enough"')
    expect(crowd.text).toContain('Starts in 30 seconds.')
    const ada = await crowd.press('ada', 'Join')
    expect(textOf(ada)).toContain('Your name is shown in this channel as ada')
    town.now += 1
    await crowd.press('ben', 'Join')
    await pass(LIVE.lobbyMs / 2 - 1)
    expect(crowd.text).toContain('Starts in 15 seconds.')
    expect(crowd.text).toContain('In: ada, ben')
    await pass(LIVE.lobbyMs / 2)
    for (let number = 1; number <= 5; number++) {
      expect(crowd.text).toContain(`question ${number} of 5`)
      expect(crowd.text).not.toContain('The answer is')
      const [locked] = await answers(['ada'], 'right')
      expect(textOf(locked!)).toMatch(/^Locked in: [A-D]\. The answer comes when the time is up/)
      await pass(LIVE.questionMs / 2)
      expect(crowd.text).toContain('1 of 2 have answered · about 10 seconds left')
      await answers(['ben'], number === 1 ? 'right' : 'wrong')
      await pass(BEAT)
      expect(crowd.text).toMatch(/The answer is [A-D]/)
      expect(crowd.text).toContain(number === 1 ? '2 of 2 had it right' : '1 of 2 had it right')
      expect(crowd.text).toContain(`1st ada · ${(number * 1_000).toLocaleString('en')}`)
      expect(crowd.text).toContain('2nd ben · 750')
      await pass(LIVE.standingMs)
    }
    expect(crowd.kinds).toEqual(['lobby', '0', '1', '2', '3', '4', 'podium'])
    expect(textOf(crowd.lobby.view)).toContain('This live quiz is over')
    expect(crowd.text).not.toContain('in a moment')
    const podium = crowd.result
    expect(textOf(podium)).toContain('1st ada · 5,000 points, 5 right')
    expect(textOf(podium)).toContain('2nd ben · 750 points, 1 right')
    expect(textOf(podium)).toContain('Missed most: ')
    expect(textOf(await crowd.press('ben', 'How I did', podium))).toContain('You are 2nd of 2')
    expect(await store.rounds.load(crowd.round)).toMatchObject({ state: 'closed' })
    expect(await live()).toMatchObject({ phase: 'done', ended: 'finished', place: null })
    await pass(60_000)
    expect(crowd.kinds).toHaveLength(7)
  })

  test('all answers feed what is remembered', async () => {
    await begin()
    await crowd.press('host', 'Start now', await crowd.command('host'))
    await pass(BEAT)
    await answers(['zoe'], 'wrong')
    const learner = await store.accounts.find({ platform: 'discord', tenant: 'school', user: 'zoe' })
    expect(await store.memories.of(learner!)).toMatchObject([{ lesson: LESSON, correct: false }])
  })

  test('fifty people who press in the same two seconds are all told, and the message is edited in time', async () => {
    await begin()
    await crowd.press('host', 'Start now', await crowd.command('host'))
    await pass(BEAT)
    const before = town.edited.length
    const people = Array.from({ length: 50 }, (_, index) => `person-${index}`)
    const [right, wrong] = [await crowd.letter('right'), await crowd.letter('wrong')]
    const told: string[] = []
    for (let beat = 0; beat < 4; beat++) {
      const some = people.slice(beat * 13, beat * 13 + 13)
      const views = await Promise.all([
        ...some.map((user, index) => crowd.press(user, index % 2 === 0 ? right : wrong)),
        pass(BEAT),
      ])
      told.push(...views.slice(0, -1).map((view) => textOf(view!)))
    }
    expect(told).toHaveLength(50)
    for (const text of told) {
      expect(text).toMatch(/^Locked in: [A-D]\./)
      expect(text).toContain('Your name is shown in this channel as person-')
    }
    expect(town.edited.length - before).toBeLessThanOrEqual(2)
    await pass(2_000)
    expect(crowd.text).toContain('50 of 50 have answered')
    await pass(LIVE.earlyMs)
    expect(crowd.text).toContain('27 of 50 had it right')
    expect(crowd.text).toContain('and 45 others')
    const gaps = town.edited.slice(before).map(({ at }, index, all) => at - (all[index - 1]?.at ?? 0))
    expect(gaps.slice(1, -1).every((gap) => gap >= 2_000)).toBe(true)
    expect(await store.outcomes.participants(crowd.round)).toBe(50)
  })

  test('the first press locks, and one after the end is told what was right', async () => {
    await begin()
    await crowd.press('ada', 'Join')
    await crowd.press('ben', 'Join')
    await pass(LIVE.lobbyMs)
    const question = crowd.message.view
    const [right, wrong] = [await crowd.letter('right'), await crowd.letter('wrong')]
    await Promise.all([crowd.press('ada', wrong), crowd.press('ada', wrong), crowd.press('ada', wrong)])
    const again = await crowd.press('ada', right)
    expect(textOf(again)).toContain(`You chose ${wrong}, and the first press counts`)
    expect(textOf(await crowd.press('ada', 'My place', again))).toContain('No question has ended yet')
    town.now += LIVE.questionMs + 1
    const late = await crowd.press('ben', right)
    expect(textOf(late)).toContain(`Time was up, so this does not count.\nThe answer is ${right}`)
    await pass(BEAT)
    expect(crowd.text).toContain('0 of 1 had it right')
    expect(textOf(await crowd.press('ada', right, question))).toContain(`Not quite: it is ${right}`)
    expect(textOf(await crowd.press('ben', 'My place'))).toContain('You are 1st of 2, with 0 points')
    await pass(LIVE.standingMs)
    expect(textOf(await crowd.press('ben', 'A', question))).toContain('Time was up')
  })

  test('who plays unnamed is shown as a player everywhere', async () => {
    await begin()
    const joined = await crowd.press('Ada Lovelace', 'Join')
    const unnamed = await crowd.press('Ada Lovelace', 'Play unnamed', joined)
    expect(textOf(unnamed)).toContain('your name is not shown')
    await crowd.press('ben', 'Join')
    await pass(LIVE.lobbyMs)
    await answers(['Ada Lovelace', 'ben'], 'right')
    await pass(LIVE.earlyMs)
    expect(crowd.text).toContain('a player · ')
    await crowd.press('host', 'Stop', await crowd.command('host'))
    await pass(BEAT)
    expect(textOf(crowd.result)).toContain('1st a player · 1,000 points')
    const everything = [
      ...town.edited.map(({ text }) => text),
      ...crowd.posts.map(({ view }) => textOf(view)),
    ]
    expect(everything.join('\n')).not.toContain('Lovelace')
    expect(textOf(await crowd.press('Ada Lovelace', 'Show my name', unnamed))).toContain('quiz is over')
    expect((await store.livePlayers.list(crowd.round))[0]).toMatchObject({ unnamed: 1 })
  })

  test('who asked not to be named on boards here plays unnamed', async () => {
    const account = { platform: 'discord', tenant: 'school', user: 'shy' } as const
    const shy = await store.accounts.findOrCreate(account, { id: 'shy', now: 1 })
    await store.drills.chooseNaming(shy, account, { named: false, name: 'shy', now: 1 })
    await begin()
    expect(textOf(await crowd.press('shy', 'Join'))).toContain('your name is not shown')
  })

  test('whom no post may name is a player, even where they change it in the middle', async () => {
    const account = { platform: 'discord', tenant: 'school', user: 'mia' } as const
    const mia = await store.accounts.findOrCreate(account, { id: 'mia', now: 1 })
    await begin()
    const joined = await crowd.press('mia', 'Join')
    expect(textOf(joined)).toContain('shown in this channel as mia')
    await pass(2_000)
    expect(crowd.text).toContain('In: mia')
    await store.preferences.choose(mia, 'unnamed', '1', town.now)
    await pass(2_000)
    expect(crowd.text).toContain('In: a player without a name')
    const again = await crowd.press('mia', 'Play unnamed', joined)
    expect(textOf(again)).toBe(
      'You are in, as "a player": your /settings say that no post names you.\nThe first question comes in the channel in a moment.',
    )
  })

  test('nobody joins, or nobody answers any more: it ends with a word', async () => {
    await begin()
    await pass(LIVE.lobbyMs)
    expect(textOf(crowd.lobby.view)).toContain('Nobody joined, so this live quiz did not begin')
    expect(crowd.kinds).toEqual(['lobby'])
    await begin()
    crowd = new Crowd(town, store, school.lessons, `${crowd.channel}-b`)
    await begin()
    await crowd.press('ada', 'Join')
    await pass(LIVE.lobbyMs + 2 * LIVE.questionMs + LIVE.standingMs + 4 * BEAT)
    expect(textOf(crowd.lobby.view)).toContain('nobody answered any more')
    expect(await live()).toMatchObject({ phase: 'done', ended: 'quiet' })
    expect(crowd.kinds).toEqual(['lobby', '0', '1'])
  })

  test('only the host or an admin stops it, and another waits for its end', async () => {
    const host = await begin()
    await crowd.press('ada', 'Join')
    const second = await crowd.command('ada')
    expect(textOf(second)).toContain('A live quiz is running in this channel already')
    expect(textOf(await crowd.press('ada', 'Stop', host))).toContain('Only who started this live quiz')
    await crowd.press('host', 'Stop', host)
    await pass(BEAT)
    expect(textOf(crowd.lobby.view)).toContain('This live quiz was stopped')
    expect(textOf(await crowd.press('host', 'Start now', host))).toContain('That live quiz is over')
    expect(textOf(await crowd.command('ada'))).toContain('It starts in 30 seconds')
  })

  describe('a process that dies', () => {
    /** Two questions from the start to the end; whoever is alive looks. */
    const whole = async (alive: () => Process) => {
      await crowd.press('host', 'Start now', await crowd.command('host'))
      const answered = new Set<string>()
      for (let beat = 0; beat < 200; beat++) {
        await alive().tick()
        if ((await live())?.phase === 'done') return
        const label = /question (\d) of/.exec(crowd.text)?.[1] ?? ''
        const isOpen = (await live())?.phase === 'asking' && !/The answer is/.test(crowd.text)
        if (isOpen && label !== '' && !answered.has(label)) {
          const [view] = await answers(['ada'], 'right')
          if (textOf(view!).startsWith('Locked in')) answered.add(label)
        }
        town.now += 4_000
      }
      throw new Error(`it does not end: ${crowd.text}`)
    }

    test('between any two steps is taken over, and everything is posted and counted once', async () => {
      let deaths = 0
      // On Postgres every tenth of a second counts, and the steps are the same.
      const stride = store.engine === 'sqlite' ? 1 : 6
      for (let fuse = 0; ; fuse += stride) {
        town = new LiveTown(START)
        crowd = new Crowd(town, store, school.lessons, `fuse-${++channels}`)
        await crowd.command('host', { lesson: LESSON, questions: '5' })
        const { round } = crowd
        const row = await store.rounds.load(round)
        const two = JSON.stringify((JSON.parse(row!.questions) as unknown[]).slice(0, 2))
        await store.db.updateTable('rounds').set({ questions: two }).where('id', '=', round).execute()
        const first = new Process(town, store, school.lessons, fixedChance(fuse))
        const second = new Process(town, store, school.lessons, fixedChance(fuse + 1_000))
        first.fuse = fuse
        await whole(() => (first.isDead ? second : first))
        expect(crowd.kinds, `after ${fuse} steps`).toEqual(['lobby', '0', '1', 'podium'])
        expect(await live()).toMatchObject({ phase: 'done', ended: 'finished' })
        expect((await store.live.questions(round)).map(({ number }) => number)).toEqual([0, 1])
        expect(textOf(crowd.result)).toMatch(/1st ada · [\d,]+ points, 2 right/)
        expect(textOf(crowd.lobby.view)).toContain('This live quiz is over')
        if (!first.isDead) break
        deaths++
      }
      expect(deaths).toBeGreaterThan(40 / stride)
    }, 60_000)

    test('the quiz goes on where it was, with the time that is left', async () => {
      await begin()
      await crowd.press('ada', 'Join')
      await crowd.press('ben', 'Join')
      await pass(LIVE.lobbyMs)
      const { until } = (await live())!
      one.isDead = true
      other.isDead = true
      town.now += 11_000
      const third = new Process(town, store, school.lessons, fixedChance(3))
      await third.tick()
      expect(await live()).toMatchObject({ phase: 'asking', number: 0, until })
      expect(crowd.text).toContain('about 10 seconds left')
      town.now = until
      await third.tick()
      expect(await live()).toMatchObject({ phase: 'standing', number: 0 })
    })

    test('for more than some minutes ends it politely', async () => {
      await begin()
      await crowd.press('ada', 'Join')
      await pass(LIVE.lobbyMs)
      await answers(['ada'], 'right')
      await pass(LIVE.earlyMs)
      town.now += 10 * 60_000
      await pass(BEAT)
      expect(textOf(crowd.lobby.view)).toContain('because Homeroom was away for some minutes')
      expect(textOf(crowd.result)).toContain('It ended after 1 question')
      expect(textOf(crowd.result)).toContain('1st ada · 1,000 points')
    })

    test('while it posts the lobby is finished by another', async () => {
      const dead = new Crowd(town, store, school.lessons, crowd.channel)
      town.refusals.set(crowd.channel, new Error('the connection broke'))
      await dead.command('host', { lesson: LESSON })
      town.refusals.clear()
      await pass(61_000)
      expect(crowd.kinds).toEqual(['lobby'])
      expect(crowd.text).toContain('Starts in 30 seconds')
    })
  })

  describe('a channel that is lost in the middle', () => {
    const told = () => town.in('dm:host').map(({ view }) => textOf(view))

    test.each([
      ['archived', 'its channel was archived'],
      ['no-posting', 'I may not post in its channel any more'],
      ['not-in-channel', 'I am not in its channel any more'],
    ] as const)('%s: it ends, the host is told once, the answers stay', async (refusal, words) => {
      await begin()
      await crowd.press('ada', 'Join')
      await pass(LIVE.lobbyMs)
      await answers(['ada'], 'right')
      const { round } = crowd
      town.refusals.set(crowd.channel, refusal)
      await pass(60_000)
      expect(told()).toEqual([expect.stringContaining(words)])
      expect(await store.live.load(round)).toMatchObject({ phase: 'done', ended: 'refused', refusal })
      expect(await store.livePlayers.answers(round)).toHaveLength(1)
      town.refusals.clear()
      await begin()
      expect(crowd.kinds).toEqual(['lobby', '0', 'lobby'])
    })

    test('its message is deleted: the same', async () => {
      await begin()
      await crowd.press('ada', 'Join')
      const { round } = crowd
      town.delete(crowd.message)
      await pass(LIVE.lobbyMs)
      expect(told()).toEqual([expect.stringContaining('its message or its channel was deleted')])
      expect(await store.live.load(round)).toMatchObject({ phase: 'done', ended: 'refused', refusal: 'gone' })
    })

    test('whoever starts one where nothing may be posted reads it at once, and nothing stays', async () => {
      town.refusals.set(crowd.channel, 'no-posting')
      expect(textOf(await crowd.command('host'))).toContain('I may not post here, so there is no live quiz')
      town.refusals.clear()
      expect(textOf(await crowd.command('host'))).toContain('It starts in 30 seconds')
    })

    test('a passing failure is tried again', async () => {
      await begin()
      await crowd.press('ada', 'Join')
      town.refusals.set(crowd.channel, new Error('503'))
      await pass(LIVE.lobbyMs + 4_000)
      expect(await live()).toMatchObject({ phase: 'asking', number: 0 })
      town.refusals.clear()
      await pass(4_000)
      expect(crowd.text).toContain('question 1 of 5')
      expect(crowd.text).toContain('about 20 seconds left')
      expect(told()).toEqual([])
    })
  })
})
