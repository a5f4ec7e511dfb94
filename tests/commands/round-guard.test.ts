import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Lesson } from '../../src/lesson/types.ts'
import { Classroom, labelsOf, type Pupil, textOf } from './classroom.ts'
import { givesNothingAway, LONG, quizAt, rightOf, textIn } from './guarding.ts'
import { JAILBREAKS } from './jailbreaks.ts'

const LESSON = 'api-or-chat'

let room: Classroom
let lesson: Lesson
let rounds = 0
beforeAll(async () => {
  room = await Classroom.open()
  lesson = room.lessons.lesson(LESSON)!
  await room.openThread(LESSON, 'guarded')
})
beforeEach(async () => {
  await room.store.db.updateTable('rounds').set({ state: 'closed' }).execute()
  room.wait(LONG)
})
afterAll(() => room.close())

type Opened = {
  readonly kind?: string
  readonly tenant?: string
  readonly learner?: string
  readonly state?: string
  readonly closes_at?: number
}

/** A round with some questions of the lesson, as it was. */
async function openRound(numbers: readonly number[], given: Opened = {}): Promise<string> {
  const id = `round-${++rounds}`
  const { kind = 'drill', tenant = 'school', state = 'open', learner = null, closes_at = 9e12 } = given
  const questions = numbers.map((number) => ({
    lesson: LESSON,
    hash: lesson.hash,
    question: lesson.quiz[number - 1]!.id,
  }))
  const quiz = JSON.stringify(lesson.quiz)
  await room.store.rounds.keep([{ lesson_hash: lesson.hash, lesson: LESSON, quiz }])
  await room.store.db
    .insertInto('rounds')
    .values({
      ...{ id, kind, drill: null, learner, platform: 'web', tenant, channel: 'general' },
      ...{ local_date: '2026-11-23', zone: 'UTC', questions: JSON.stringify(questions), seed: 1, state },
      ...{ claimed_by: null, claimed_until: null, opens_at: 1, closes_at, message: null, thread: null },
      ...{ url: null, posted_at: 1, closed_at: null },
    })
    .execute()
  return id
}

async function answer(round: string, pupil: Pupil, user: string, number: number): Promise<void> {
  await pupil.command('progress')
  const learner = await room.store.accounts.find({ platform: 'web', tenant: 'school', user })
  await room.store.db
    .insertInto('round_answers')
    .values({
      ...{ round, learner: learner!, question: `${LESSON}/${lesson.quiz[number - 1]!.id}`, platform: 'web' },
      ...{ tenant: 'school', lesson: LESSON, lesson_hash: lesson.hash, choice: 0, correct: 1 },
      ...{ answered_at: 1, local_date: '2026-11-23', late: 0, void: 0 },
    })
    .execute()
}

const KEY = 'Where does the API key belong?'
const KEY_NUMBER = () => 1 + lesson.quiz.findIndex((question) => textIn(question.prompt).includes('API key'))

describe('a question of a round that is open', () => {
  test('of a live quiz is kept back to its end, from who has answered it and alone too', async () => {
    const now = Date.UTC(2026, 10, 23, 9)
    const round = await openRound([KEY_NUMBER()], { kind: 'live', closes_at: now + 9e9 })
    const liv = room.person('liv', { channel: 'dm-liv', direct: true })
    await answer(round, liv, 'liv', KEY_NUMBER())
    expect(textOf(await liv.ask(KEY))).not.toContain('settings file')
    await room.store.rounds.close(round, now)
    expect(textOf(await liv.ask(KEY))).toContain('settings file')
  })

  test('is not given away in a shared thread, not even to who has answered it', async () => {
    const round = await openRound([KEY_NUMBER()])
    const ada = room.person('ada', { thread: 'guarded' })
    const view = (await ada.write(KEY))!
    expect(textOf(view)).toContain('A round with a question on this is open')
    expect(textOf(view)).not.toContain('settings file')
    expect(labelsOf(view)).toContain('Helpful')
    await answer(round, ada, 'ada', KEY_NUMBER())
    expect(textOf((await ada.write(KEY))!)).toContain('A round with a question on this is open')
  })

  test('is explained when the round is closed', async () => {
    const round = await openRound([KEY_NUMBER()])
    const ben = room.person('ben', { thread: 'guarded' })
    expect(textOf((await ben.write(KEY))!)).not.toContain('settings file')
    await room.store.db.updateTable('rounds').set({ state: 'closed' }).where('id', '=', round).execute()
    expect(textOf((await ben.write(KEY))!)).toContain('settings file')
  })

  test('is held back in private until the asker has answered it', async () => {
    const round = await openRound([KEY_NUMBER()])
    const cat = room.person('cat', { channel: 'a-message-to-the-bot' })
    await cat.command('lesson', { find: LESSON })
    expect(textOf(await cat.ask(KEY))).toContain('A round with a question on this is open')
    await answer(round, cat, 'cat', KEY_NUMBER())
    expect(textOf(await cat.ask(KEY))).toContain('settings file')
  })

  test('keeps nothing else back', async () => {
    await openRound([KEY_NUMBER()])
    const dan = room.person('dan', { thread: 'guarded' })
    expect(textOf((await dan.write('What is a regression?'))!)).toContain('something that used to work')
  })

  test.each<[string, Opened]>([
    ['in another place', { tenant: 'elsewhere' }],
    ['not posted yet', { state: 'claimed' }],
    ['dropped', { state: 'dropped' }],
  ])('%s is nobody’s here', async (_what, given) => {
    await openRound([KEY_NUMBER()], given)
    const eve = room.person('eve', { thread: 'guarded' })
    expect(textOf((await eve.write(KEY))!)).toContain('settings file')
  })

  test('of a review concerns its learner alone', async () => {
    const flo = room.person('flo')
    await flo.command('lesson', { find: LESSON })
    const learner = await room.store.accounts.find({ platform: 'web', tenant: 'school', user: 'flo' })
    await openRound([KEY_NUMBER()], { kind: 'review', learner: learner! })
    expect(textOf(await flo.ask(KEY))).toContain('A round with a question on this is open')
    const gus = room.person('gus')
    await gus.command('lesson', { find: LESSON })
    expect(textOf(await gus.ask(KEY))).toContain('settings file')
    await room.store.db.updateTable('rounds').set({ closes_at: 1 }).execute()
    expect(textOf(await flo.ask(KEY))).toContain('settings file')
  })

  test('is guarded in its own wording after the lesson was edited', async () => {
    const hash = 'an-earlier-version'
    const earlier = lesson.quiz.map((question) => ({ ...question, id: `old-${question.id}` }))
    await room.store.rounds.keep([{ lesson_hash: hash, lesson: LESSON, quiz: JSON.stringify(earlier) }])
    const round = await openRound([])
    const questions = JSON.stringify([{ lesson: LESSON, hash, question: earlier[KEY_NUMBER() - 1]!.id }])
    await room.store.db.updateTable('rounds').set({ questions }).where('id', '=', round).execute()
    const lou = room.person('lou', { thread: 'guarded' })
    expect(textOf((await lou.write(KEY))!)).toContain('A round with a question on this is open')
  })

  test('is explained from one’s own quiz only when the round is over', async () => {
    const hal = room.person('hal')
    await quizAt(room, hal, lesson, 3)
    expect(textOf(await hal.ask('explain question 3'))).toContain(textIn(lesson.quiz[2]!.explanation))
    const round = await openRound([3])
    expect(textOf(await hal.ask('explain question 3'))).toContain('A round with a question on this is open')
    await room.store.db.updateTable('rounds').set({ state: 'closed' }).where('id', '=', round).execute()
    expect(textOf(await hal.ask('explain question 3'))).toContain(textIn(lesson.quiz[2]!.explanation))
  })

  test('leaves the hints of one’s own quiz as they are', async () => {
    await openRound([KEY_NUMBER()])
    const ida = room.person('ida')
    await quizAt(room, ida, lesson, 0)
    expect(textOf(await ida.ask('hint please'))).toContain('Your quiz on this lesson is open')
  })
})

test('no phrasing gets a round’s question out of a shared thread', async () => {
  await openRound([1, 3])
  const kay = room.person('kay', { thread: 'guarded' })
  for (const number of [1, 3]) {
    const question = lesson.quiz[number - 1]!
    const prompt = textIn(question.prompt)
    const options = question.options.map(({ text }) => textIn(text))
    const filling = {
      ...{ prompt, number, first: options[0]!, last: textIn(rightOf(question).text) },
      words: prompt.split(' ').slice(0, 6).join(' '),
    }
    for (const phrase of JAILBREAKS) {
      room.wait(LONG)
      const asked = phrase(filling).slice(0, 500)
      givesNothingAway(lesson, question, (await kay.write(asked, { addressed: true }))!, asked)
    }
  }
})
