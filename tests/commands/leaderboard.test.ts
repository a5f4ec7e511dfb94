import { afterEach, beforeEach, expect, test } from 'vitest'
import { sizeOf } from '../../commands/pieces/live/post.ts'
import { VIEW } from '../../src/core/view.ts'
import { Classroom, labelsOf, type Pupil, textOf } from './classroom.ts'
import { letterIn } from './letters.ts'

const LESSON = 'api-or-chat'
const DAY = 24 * 60 * 60 * 1000

let room: Classroom
beforeEach(async () => {
  room = await Classroom.open()
})
afterEach(() => room.close())

const named = (user: string, name = `${user[0]!.toUpperCase()}${user.slice(1)}`) =>
  room.person(user, { name })

/** Answers a whole quiz, as many right as said. */
async function takeQuiz(pupil: Pupil, right: number): Promise<void> {
  let view = await pupil.command('quiz', { lesson: LESSON })
  for (let question = 0; question < 10; question++) {
    const feedback = await pupil.press(view, letterIn(room.lessons, view, question < right))
    view = await pupil.press(feedback, question < 9 ? 'Next question' : 'See the score')
  }
}

test('three people make a board, equal points share a place, and the reader is told their own', async () => {
  const [ada, ben, cat, dan] = [named('ada'), named('ben'), named('cat'), named('dan')]
  await takeQuiz(ada, 7)
  await takeQuiz(ben, 7)
  const early = await ada.command('leaderboard')
  expect(textOf(early)).toContain('it begins with three people')
  expect(textOf(early)).toContain('You: 7 points.')
  expect(textOf(early)).not.toContain('Ben')
  await takeQuiz(cat, 9)
  await takeQuiz(dan, 1)
  const board = textOf(await dan.command('leaderboard'))
  expect(board).toContain('1  Cat: 9 points')
  expect(board).toContain('2  Ada: 7 points')
  expect(board).toContain('2  Ben: 7 points')
  expect(board).toContain('4  Dan: one point')
  expect(board).toContain('You: place 4 of 4, one point.')
  expect(board).toContain('This week: Mon 23 Nov to Mon 23 Nov')
  expect(board).toContain('A point for each question answered right here at the first try')
  expect(textOf(await named('eve').command('leaderboard'))).toContain('You: no points yet.')
})

test('a second try at a question gives no point', async () => {
  const [ada, ben, cat] = [named('ada'), named('ben'), named('cat')]
  await takeQuiz(ada, 2)
  await takeQuiz(ada, 10)
  await takeQuiz(ben, 1)
  await takeQuiz(cat, 1)
  expect(textOf(await ada.command('leaderboard'))).toContain('1  Ada: 2 points')
})

test('who hides is gone at once, for everybody else and on every board, and comes back when they want', async () => {
  const [ada, ben, cat, dan] = [named('ada'), named('ben'), named('cat'), named('dan')]
  for (const [index, pupil] of [ada, ben, cat, dan].entries()) await takeQuiz(pupil, 9 - index)
  const settings = await ada.press(await ada.command('leaderboard'), 'My settings')
  await ada.press(settings, 'Hide me from boards')
  const board = textOf(await ben.command('leaderboard', { period: 'all' }))
  expect(board).not.toContain('Ada')
  expect(board).toContain('1  Ben: 8 points')
  expect(board).toContain('You: place 1 of 3')
  const own = textOf(await ada.command('leaderboard'))
  expect(own).toContain('You: 9 points. Nobody else sees them')
  expect(own).not.toContain('Ada')
  await ben.press(await ben.command('settings'), 'Leave my name out')
  expect(textOf(await cat.command('leaderboard'))).toContain('it begins with three people')
  await ada.press(await ada.command('settings'), 'Show me on boards')
  expect(textOf(await cat.command('leaderboard'))).toContain('1  Ada: 9 points')
})

test('who once said no to being named is not shown, and can change it there', async () => {
  const [ada, ben, cat] = [named('ada'), named('ben'), named('cat')]
  const place = { platform: 'web', tenant: 'school' } as const
  for (const pupil of [ada, ben, cat]) await takeQuiz(pupil, 5)
  const learner = await room.store.accounts.find({ ...place, user: 'ada' })
  await room.store.drills.chooseNaming(learner!, place, { named: false, name: 'Ada', now: 1 })
  const own = await ada.command('leaderboard')
  expect(textOf(own)).toContain('it begins with three people')
  await ada.press(own, 'Name me')
  expect(textOf(await ben.command('leaderboard'))).toContain('Ada')
})

test('weeks begin on Monday, months on the first, and all time forgets nothing', async () => {
  const people = [named('ada'), named('ben'), named('cat')]
  for (const pupil of people) await takeQuiz(pupil, 3)
  room.wait(6 * DAY)
  expect(textOf(await people[0]!.command('leaderboard'))).toContain('Ada: 3 points')
  room.wait(DAY)
  const week = await people[0]!.command('leaderboard')
  expect(textOf(week)).toContain('it begins with three people')
  expect(textOf(await people[0]!.press(week, 'This month'))).toContain('Ada: 3 points')
  room.wait(2 * DAY)
  const month = await people[0]!.command('leaderboard', { period: 'month' })
  expect(textOf(month)).toContain('This month: Tue 1 Dec to Wed 2 Dec')
  expect(textOf(month)).not.toContain('Ada')
  expect(textOf(await people[0]!.press(month, 'All time'))).toContain('Ada: 3 points')
})

test('an admin starts the board anew after a question, and nothing else changes', async () => {
  const [ada, ben, cat] = [named('ada'), named('ben'), named('cat')]
  for (const pupil of [ada, ben, cat]) await takeQuiz(pupil, 3)
  expect(textOf(await ada.command('leaderboard', { period: 'reset' }))).toContain('Only somebody who manages')
  const boss = room.person('boss', { name: 'Boss', admin: true })
  const question = await boss.command('leaderboard', { period: 'reset' })
  expect(textOf(question)).toContain('Answers, scores, streaks, reviews and reports stay')
  const forged = await ada.pressed('board.reset?sure=1')
  expect(textOf(forged)).toContain('Only somebody who manages')
  expect(textOf(await boss.press(question, 'Keep it'))).toContain('Ada: 3 points')
  expect(textOf(await boss.press(question, 'Start anew'))).toContain('has started anew')
  for (const period of ['week', 'month', 'all']) {
    expect(textOf(await ada.command('leaderboard', { period }))).not.toContain('Ben')
  }
  expect(textOf(await ada.command('progress'))).toContain('3 of 10')
  for (const pupil of [ada, ben, cat]) await takeQuiz(pupil, 10)
  expect(textOf(await ada.command('leaderboard'))).toContain('You: no points yet.')
})

test('another server has a board of its own, and a direct message on Discord has none', async () => {
  for (const user of ['ada', 'ben', 'cat']) await takeQuiz(named(user), 3)
  const elsewhere = await named('ada').in({ tenant: 'other' }).command('leaderboard')
  expect(textOf(elsewhere)).not.toContain('Ben')
  const direct = room.person('ada', { platform: 'discord', tenant: 'dm', direct: true })
  expect(textOf(await direct.command('leaderboard'))).toContain('A board belongs to a server')
  expect(room.errors).toEqual([])
})

test('names are text, on one line, and shortened', async () => {
  const wild = ['<@everyone> **bold**\n1. first', `${'long '.repeat(60)}name`, '`](https://evil.example)']
  for (const [index, name] of wild.entries()) await takeQuiz(named(`wild${index}`, name), 9)
  const board = await named('ada').command('leaderboard')
  expect(textOf(board)).toContain('<@everyone> **bold** 1. first: 9 points')
  expect(textOf(board)).toContain('`](https://evil.example): 9 points')
  expect(textOf(board)).not.toContain('long '.repeat(10))
  const links = JSON.stringify(board.body)
  expect(links).not.toContain('"link"')
  expect(labelsOf(board)).toEqual(['This month', 'All time', 'My settings'])
})

test('a thousand members with the longest names and equal points fit one message, as does their report', async () => {
  const people = Array.from({ length: 1_000 }, (_, index) => `member-${index}`)
  const place = { platform: 'web', tenant: 'school' } as const
  const { db } = room.store
  const quiz = { lesson_hash: 'many', lesson: LESSON, quiz: '[]' }
  await db.insertInto('quizzes').values(quiz).execute()
  await db
    .insertInto('learners')
    .values(people.map((id) => ({ id, created_at: 1, person: id })))
    .execute()
  await db
    .insertInto('accounts')
    .values(people.map((id) => ({ ...place, user_id: id, learner: id, created_at: 1 })))
    .execute()
  const long = (id: string) => `${'*_~|<>'.repeat(60)}${id}`
  await db
    .insertInto('board_names')
    .values(people.map((id) => ({ ...place, learner: id, name: long(id), called_at: 1 })))
    .execute()
  await db
    .insertInto('namings')
    .values(people.map((id) => ({ ...place, learner: id, name: long(id), named: 1, chosen_at: 1 })))
    .execute()
  await db
    .insertInto('attempts')
    .values(
      people.map((id) => ({
        ...{ id: `of-${id}`, learner: id, ...place, lesson: LESSON, lesson_hash: 'many', seed: 1 },
        ...{ questions: '[]', size: 12, scope: 'all', started_at: 1 },
      })),
    )
    .execute()
  for (let question = 0; question < 12; question++) {
    await db
      .insertInto('answers')
      .values(
        people.map((id) => ({
          ...{ attempt: `of-${id}`, question: '_'.repeat(40) + question, learner: id, ...place, void: 0 },
          ...{ lesson: LESSON, lesson_hash: 'many', choice: 0, correct: question % 2, answered_at: 1 },
          local_date: '2026-11-23',
        })),
      )
      .execute()
  }
  const reader = room.person('member-999', { name: long('member-999'), admin: true })
  const board = await reader.command('leaderboard')
  expect(sizeOf(board.body)).toBeLessThanOrEqual(VIEW.text)
  expect(textOf(board)).toContain('and 990 more')
  expect(textOf(board)).toContain('You: place 1 of 1,000, 6 points.')
  const report = await reader.command('report')
  expect(sizeOf(report.body)).toBeLessThanOrEqual(VIEW.text)
  expect(textOf(report)).toContain('more, in people.csv')
  const files = report.body.filter((block) => block.kind === 'file')
  expect(new TextDecoder().decode(files[0]!.bytes).split('\r\n')).toHaveLength(1_002)
  expect(room.errors).toEqual([])
})
