import { afterAll, beforeAll, expect, test } from 'vitest'
import type { View } from '../../src/core/view.ts'
import { Classroom, labelsOf, type Pupil, pressOf, textOf } from './classroom.ts'
import { letterIn } from './letters.ts'

const DAY = 24 * 60 * 60 * 1000
const LESSON = 'api-or-chat'
let room: Classroom
beforeAll(async () => {
  room = await Classroom.open()
})
afterAll(() => room.close())

/** Answers from this question on, right or wrong, to the end. */
async function answerAll(pupil: Pupil, first: View, isRight: (index: number) => boolean): Promise<View> {
  let view = first
  for (let index = 0; ; index++) {
    view = await pupil.press(view, letterIn(room.lessons, view, isRight(index)))
    const label = labelsOf(view)[0]!
    view = await pupil.press(view, label)
    if (label !== 'Next question') return view
  }
}

test('who has read nothing is told how it begins', async () => {
  const view = await room.person('newcomer').command('review')
  expect(textOf(view)).toContain('Nothing to review yet')
  expect(labelsOf(view)).toEqual(['Read on'])
})

test('a review goes from five questions to what comes back when', async () => {
  const ada = room.person('ada')
  await answerAll(ada, await ada.command('quiz', { lesson: LESSON }), (index) => index !== 0)
  room.wait(DAY)
  expect(labelsOf(await ada.command('progress'))).toContain('Review')
  const first = await ada.press(await ada.command('progress'), 'Review')
  expect(textOf(first)).toContain('5 today.')
  expect(textOf(first)).toContain('Review · question 1 of 5')
  const done = await answerAll(ada, first, () => true)
  expect(textOf(done)).toContain('5 of 5.')
  expect(textOf(done)).toMatch(/· in \d+ days/)
  expect(textOf(done)).toContain('The next review is worth it tomorrow.')
  const again = await ada.command('review')
  expect(textOf(again)).toContain("Today's review is done.")
  expect(labelsOf(await ada.command('progress'))).not.toContain('Review')
  expect(room.errors).toEqual([])
})

test('an unfinished review resumes, and the next day begins another', async () => {
  const ben = room.person('ben')
  await ben.command('lesson', { find: LESSON })
  const first = await ben.command('review')
  const feedback = await ben.press(first, letterIn(room.lessons, first, true))
  const resumed = await ben.command('review')
  expect(textOf(resumed)).toContain("4 left of today's 5.")
  expect(textOf(resumed)).toContain('question 2 of 5')
  room.wait(DAY)
  expect(textOf(await ben.command('review'))).toContain('question 1 of 5')
  expect(textOf(await ben.press(feedback, 'Next question'))).toContain('question 2 of 5')
})

test('a double press changes nothing, a stale one says so, another person gets their own', async () => {
  const [cat, dan] = [room.person('cat'), room.person('dan')]
  await cat.command('lesson', { find: LESSON })
  const first = await cat.command('review')
  const [right, wrong] = [letterIn(room.lessons, first, true), letterIn(room.lessons, first, false)]
  const feedback = await cat.press(first, right)
  expect(textOf(await cat.press(first, right))).toBe(textOf(feedback))
  expect(textOf(await cat.press(first, wrong))).toContain(`already answered (you chose ${right})`)
  const theirs = await dan.press(first, right)
  expect(textOf(theirs)).toContain("That review is somebody else's.")
  expect(textOf(await dan.press(theirs, 'Review'))).toContain('Nothing to review yet')
})

test('a leech is set aside, and leads to its section and the tutor', async () => {
  const eli = room.person('eli')
  const lesson = room.lessons.lesson(LESSON)!
  const { id } = lesson.quiz[0]!
  const learner = await room.store.accounts.findOrCreate(
    { platform: 'web', tenant: 'school', user: 'eli' },
    { id: 'eli', now: 1 },
  )
  for (let day = 0; day < 4; day++) {
    await room.store.attempts.begin(
      {
        ...{ id: `eli-${day}`, learner, platform: 'web', tenant: 'school', lesson: LESSON },
        ...{ lesson_hash: lesson.hash, seed: 1, questions: '[]', size: 99, scope: 'missed', started_at: 1 },
      },
      JSON.stringify(lesson.quiz),
    )
    await room.store.attempts.answer({
      ...{ attempt: `eli-${day}`, question: id, learner, platform: 'web', tenant: 'school', lesson: LESSON },
      ...{ lesson_hash: lesson.hash, choice: 0, correct: 0 },
      answered_at: Date.UTC(2026, 10, 1 + day),
      local_date: `2026-11-0${1 + day}`,
    })
  }
  const first = await eli.command('review')
  const done = await answerAll(eli, first, () => true)
  expect(textOf(done)).toContain('One question keeps slipping')
  expect(labelsOf(done)).toContain('Ask the tutor')
  expect(labelsOf(done).some((label) => label.startsWith('Reread '))).toBe(true)
})

test('a drill is answered by members of its server alone, once, and late answers are told so', async () => {
  const fay = room.person('fay')
  const questions = [LESSON, 'blank-page'].map((lesson) => {
    const { hash, quiz } = room.lessons.lesson(lesson)!
    return { lesson, hash, question: quiz[0]!.id }
  })
  const quizzes = questions.map(({ lesson, hash }) => ({
    lesson_hash: hash,
    lesson,
    quiz: JSON.stringify(room.lessons.lesson(lesson)!.quiz),
  }))
  const opens_at = Date.UTC(2026, 10, 27)
  const round = {
    ...{ id: 'drillround01', kind: 'drill', drill: 'd1', learner: null, platform: 'web', tenant: 'school' },
    ...{ channel: 'general', local_date: '2026-11-27', zone: 'UTC', questions: JSON.stringify(questions) },
    ...{ seed: 7, state: 'open', claimed_by: null, claimed_until: null, opens_at },
    ...{ closes_at: opens_at + 365 * DAY, message: 'm', thread: null, url: null, posted_at: 1 },
    closed_at: null,
  }
  expect(await room.store.rounds.freeze(round, quizzes)).toBe(true)
  expect(await room.store.rounds.freeze({ ...round, id: 'another' }, quizzes)).toBe(false)
  const post: View = {
    body: [
      { kind: 'buttons', buttons: [{ label: 'Take part', press: 'round.open?round=drillround01' as never }] },
    ],
  }
  const first = await fay.press(post, 'Take part')
  expect(textOf(first)).toContain('Drill · question 1 of 2')
  expect(pressOf(first, 'A')).toBe('round.answer?round=drillround01&question=0&choice=0')
  const elsewhere = await fay.in({ tenant: 'other' }).press(post, 'Take part')
  expect(textOf(elsewhere)).toContain('belongs to another server')
  const feedback = await fay.press(first, letterIn(room.lessons, first, false))
  expect(textOf(feedback)).toContain('Not quite')
  const second = await fay.press(feedback, 'Next question')
  await room.store.rounds.close('drillround01', opens_at)
  const late = await fay.press(feedback, 'Next question')
  expect(textOf(late)).toContain('counts for learning, not for the board')
  await fay.press(second, letterIn(room.lessons, second, true))
  expect(await room.store.outcomes.results('drillround01')).toEqual([
    { learner: expect.any(String), answered: 1, right: 0 },
  ])
  expect(await room.store.outcomes.participants('drillround01')).toBe(1)
  expect(
    [...(await room.store.outcomes.counts('drillround01')).values()].flat().reduce((a, b) => a + b),
  ).toBe(1)
})
