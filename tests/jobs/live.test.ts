import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { LIVE } from '../../src/learn/live.ts'
import type { Store } from '../../src/store/store.ts'
import { textOf } from '../commands/classroom.ts'
import { describeStore } from '../setup/databases.ts'
import { openLessons } from './lessons.ts'
import { BEAT, LESSON, LiveQuiz } from './live-quiz.ts'
import { Crowd } from './live-town.ts'

let school: Awaited<ReturnType<typeof openLessons>>
beforeAll(async () => {
  school = await openLessons()
})
afterAll(() => school.close())

describeStore('a live quiz', (opened) => {
  let store: Store
  let quiz: LiveQuiz
  beforeEach(async () => {
    store = opened()
    quiz = await LiveQuiz.alone(store, school.lessons)
  })

  test('goes from the lobby to the result, with two processes that look', async () => {
    const host = await quiz.begin()
    expect(textOf(host)).toContain('It starts in 30 seconds')
    expect(quiz.crowd.text).toContain('5 questions on "When the chat window is not enough"')
    expect(quiz.crowd.text).toContain('Starts in 30 seconds.')
    const ada = await quiz.crowd.press('ada', 'Join')
    expect(textOf(ada)).toContain('Your name is shown in this channel as ada')
    quiz.town.now += 1
    await quiz.crowd.press('ben', 'Join')
    await quiz.pass(LIVE.lobbyMs / 2 - 1)
    expect(quiz.crowd.text).toContain('Starts in 15 seconds.')
    expect(quiz.crowd.text).toContain('In: ada, ben')
    await quiz.pass(LIVE.lobbyMs / 2)
    for (let number = 1; number <= 5; number++) {
      expect(quiz.crowd.text).toContain(`question ${number} of 5`)
      expect(quiz.crowd.text).not.toContain('The answer is')
      const [locked] = await quiz.answers(['ada'], 'right')
      expect(textOf(locked!)).toMatch(/^Locked in: [A-D]\. The answer comes when the time is up/)
      await quiz.pass(LIVE.questionMs / 2)
      expect(quiz.crowd.text).toContain('1 of 2 have answered · about 10 seconds left')
      await quiz.answers(['ben'], number === 1 ? 'right' : 'wrong')
      await quiz.pass(BEAT)
      expect(quiz.crowd.text).toMatch(/The answer is [A-D]/)
      expect(quiz.crowd.text).toContain(number === 1 ? '2 of 2 had it right' : '1 of 2 had it right')
      expect(quiz.crowd.text).toContain(`1st ada · ${(number * 1_000).toLocaleString('en')}`)
      expect(quiz.crowd.text).toContain('2nd ben · 750')
      await quiz.pass(LIVE.standingMs)
    }
    expect(quiz.crowd.kinds).toEqual(['lobby', '0', '1', '2', '3', '4', 'podium'])
    expect(textOf(quiz.crowd.lobby.view)).toContain('This live quiz is over')
    expect(quiz.crowd.text).not.toContain('in a moment')
    const podium = quiz.crowd.result
    expect(textOf(podium)).toContain('1st ada · 5,000 points, 5 right')
    expect(textOf(podium)).toContain('2nd ben · 750 points, 1 right')
    expect(textOf(podium)).toContain('Missed most: ')
    expect(textOf(await quiz.crowd.press('ben', 'How I did', podium))).toContain('You are 2nd of 2')
    expect(await store.rounds.load(quiz.crowd.round)).toMatchObject({ state: 'closed' })
    expect(await quiz.live()).toMatchObject({ phase: 'done', ended: 'finished', place: null })
    await quiz.pass(60_000)
    expect(quiz.crowd.kinds).toHaveLength(7)
  })

  test('all answers feed what is remembered', async () => {
    await quiz.begin()
    await quiz.crowd.press('host', 'Start now', await quiz.crowd.command('host'))
    await quiz.pass(BEAT)
    await quiz.answers(['zoe'], 'wrong')
    const learner = await store.accounts.find({ platform: 'discord', tenant: 'school', user: 'zoe' })
    expect(await store.memories.of(learner!)).toMatchObject([{ lesson: LESSON, correct: false }])
  })

  test('fifty people who press in the same two seconds are all told, and the message is edited in time', async () => {
    await quiz.begin()
    await quiz.crowd.press('host', 'Start now', await quiz.crowd.command('host'))
    await quiz.pass(BEAT)
    const before = quiz.town.edited.length
    const people = Array.from({ length: 50 }, (_, index) => `person-${index}`)
    const [right, wrong] = [await quiz.crowd.letter('right'), await quiz.crowd.letter('wrong')]
    const told: string[] = []
    for (let beat = 0; beat < 4; beat++) {
      const some = people.slice(beat * 13, beat * 13 + 13)
      const views = await Promise.all([
        ...some.map((user, index) => quiz.crowd.press(user, index % 2 === 0 ? right : wrong)),
        quiz.pass(BEAT),
      ])
      told.push(...views.slice(0, -1).map((view) => textOf(view!)))
    }
    expect(told).toHaveLength(50)
    for (const text of told) {
      expect(text).toMatch(/^Locked in: [A-D]\./)
      expect(text).toContain('Your name is shown in this channel as person-')
    }
    expect(quiz.town.edited.length - before).toBeLessThanOrEqual(2)
    await quiz.pass(2_000)
    expect(quiz.crowd.text).toContain('50 of 50 have answered')
    await quiz.pass(LIVE.earlyMs)
    expect(quiz.crowd.text).toContain('27 of 50 had it right')
    expect(quiz.crowd.text).toContain('and 45 others')
    const gaps = quiz.town.edited.slice(before).map(({ at }, index, all) => at - (all[index - 1]?.at ?? 0))
    expect(gaps.slice(1, -1).every((gap) => gap >= 2_000)).toBe(true)
    expect(await store.outcomes.participants(quiz.crowd.round)).toBe(50)
  })

  test('the first press locks, and one after the end is told what was right', async () => {
    await quiz.begin()
    await quiz.crowd.press('ada', 'Join')
    await quiz.crowd.press('ben', 'Join')
    await quiz.pass(LIVE.lobbyMs)
    const question = quiz.crowd.message.view
    const [right, wrong] = [await quiz.crowd.letter('right'), await quiz.crowd.letter('wrong')]
    await Promise.all([
      quiz.crowd.press('ada', wrong),
      quiz.crowd.press('ada', wrong),
      quiz.crowd.press('ada', wrong),
    ])
    const again = await quiz.crowd.press('ada', right)
    expect(textOf(again)).toContain(`You chose ${wrong}, and the first press counts`)
    expect(textOf(await quiz.crowd.press('ada', 'My place', again))).toContain('No question has ended yet')
    quiz.town.now += LIVE.questionMs + 1
    const late = await quiz.crowd.press('ben', right)
    expect(textOf(late)).toContain(`Time was up, so this does not count.\nThe answer is ${right}`)
    await quiz.pass(BEAT)
    expect(quiz.crowd.text).toContain('0 of 1 had it right')
    expect(textOf(await quiz.crowd.press('ada', right, question))).toContain(`Not quite: it is ${right}`)
    expect(textOf(await quiz.crowd.press('ben', 'My place'))).toContain('You are 1st of 2, with 0 points')
    await quiz.pass(LIVE.standingMs)
    expect(textOf(await quiz.crowd.press('ben', 'A', question))).toContain('Time was up')
  })

  test('who plays unnamed is shown as a player everywhere', async () => {
    await quiz.begin()
    const joined = await quiz.crowd.press('Ada Lovelace', 'Join')
    const unnamed = await quiz.crowd.press('Ada Lovelace', 'Play unnamed', joined)
    expect(textOf(unnamed)).toContain('your name is not shown')
    await quiz.crowd.press('ben', 'Join')
    await quiz.pass(LIVE.lobbyMs)
    await quiz.answers(['Ada Lovelace', 'ben'], 'right')
    await quiz.pass(LIVE.earlyMs)
    expect(quiz.crowd.text).toContain('a player · ')
    await quiz.crowd.press('host', 'Stop', await quiz.crowd.command('host'))
    await quiz.pass(BEAT)
    expect(textOf(quiz.crowd.result)).toContain('1st a player · 1,000 points')
    const everything = [
      ...quiz.town.edited.map(({ text }) => text),
      ...quiz.crowd.posts.map(({ view }) => textOf(view)),
    ]
    expect(everything.join('\n')).not.toContain('Lovelace')
    expect(textOf(await quiz.crowd.press('Ada Lovelace', 'Show my name', unnamed))).toContain('quiz is over')
    const players = await store.livePlayers.list(quiz.crowd.round)
    expect(players.find(({ name }) => name === 'Ada Lovelace')).toMatchObject({ unnamed: 1 })
  })

  test('who asked not to be named on boards here plays unnamed', async () => {
    const account = { platform: 'discord', tenant: 'school', user: 'shy' } as const
    const shy = await store.accounts.findOrCreate(account, { id: 'shy', now: 1 })
    await store.drills.chooseNaming(shy, account, { named: false, name: 'shy', now: 1 })
    await quiz.begin()
    expect(textOf(await quiz.crowd.press('shy', 'Join'))).toContain('your name is not shown')
  })

  test('whom no post may name is a player, even where they change it in the middle', async () => {
    const account = { platform: 'discord', tenant: 'school', user: 'mia' } as const
    const mia = await store.accounts.findOrCreate(account, { id: 'mia', now: 1 })
    await quiz.begin()
    const joined = await quiz.crowd.press('mia', 'Join')
    expect(textOf(joined)).toContain('shown in this channel as mia')
    await quiz.pass(2_000)
    expect(quiz.crowd.text).toContain('In: mia')
    await store.preferences.choose(mia, 'unnamed', '1', quiz.town.now)
    await quiz.pass(2_000)
    expect(quiz.crowd.text).toContain('In: a player without a name')
    const again = await quiz.crowd.press('mia', 'Play unnamed', joined)
    expect(textOf(again)).toBe(
      'You are in, as "a player": your /settings say that no post names you.\nThe first question comes in the channel in a moment.',
    )
  })

  test('nobody joins, or nobody answers any more: it ends with a word', async () => {
    await quiz.begin()
    await quiz.pass(LIVE.lobbyMs)
    expect(textOf(quiz.crowd.lobby.view)).toContain('Nobody joined, so this live quiz did not begin')
    expect(quiz.crowd.kinds).toEqual(['lobby'])
    await quiz.begin()
    quiz.crowd = new Crowd(quiz.town, store, school.lessons, `${quiz.crowd.channel}-b`)
    await quiz.begin()
    await quiz.crowd.press('ada', 'Join')
    await quiz.pass(LIVE.lobbyMs + 2 * LIVE.questionMs + LIVE.standingMs + 4 * BEAT)
    expect(textOf(quiz.crowd.lobby.view)).toContain('nobody answered any more')
    expect(await quiz.live()).toMatchObject({ phase: 'done', ended: 'quiet' })
    expect(quiz.crowd.kinds).toEqual(['lobby', '0', '1'])
  })

  test('only the host or an admin stops it, and another waits for its end', async () => {
    const host = await quiz.begin()
    await quiz.crowd.press('ada', 'Join')
    const second = await quiz.crowd.command('ada')
    expect(textOf(second)).toContain('A live quiz is running in this channel already')
    expect(textOf(await quiz.crowd.press('ada', 'Stop', host))).toContain('Only who started this live quiz')
    await quiz.crowd.press('host', 'Stop', host)
    await quiz.pass(BEAT)
    expect(textOf(quiz.crowd.lobby.view)).toContain('This live quiz was stopped')
    expect(textOf(await quiz.crowd.press('host', 'Start now', host))).toContain('That live quiz is over')
    expect(textOf(await quiz.crowd.command('ada'))).toContain('It starts in 30 seconds')
  })
})
