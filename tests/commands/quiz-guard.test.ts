import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Lesson } from '../../src/lesson/types.ts'
import { passagesOf } from '../../src/tutor/passages.ts'
import type { Claim, Teacher } from '../../src/tutor/teacher.ts'
import { twelveLessons } from '../setup/twelve-lessons.ts'
import { Classroom, labelsOf, textOf } from './classroom.ts'
import { givesNothingAway, LONG, letterOf, quizAt, rightOf, textIn } from './guarding.ts'
import { JAILBREAKS } from './jailbreaks.ts'

const LESSONS = readdirSync(twelveLessons(), { recursive: true, encoding: 'utf8' })
  .filter((file) => /^[^.]+\.md$/.test(file))
  .map((file) => basename(file, '.md'))

let room: Classroom
beforeAll(async () => {
  room = await Classroom.open()
})
afterAll(() => room.close())

test('the set has at least sixty phrasings', () => {
  expect(new Set(JAILBREAKS).size).toBeGreaterThanOrEqual(60)
})

describe('while a quiz is open', () => {
  describe.each([
    { given: 0, lessons: LESSONS },
    { given: 3, lessons: LESSONS.filter((_, at) => at % 3 === 0) },
    { given: 9, lessons: LESSONS.filter((_, at) => at % 3 === 1) },
  ])('after $given answers no phrasing gets the option or its letter', ({ given, lessons }) => {
    test.each(lessons)('%s', async (id) => {
      const lesson = room.lessons.lesson(id)!
      const pupil = room.person(`breaker-${given}-${id}`)
      const filling = await quizAt(room, pupil, lesson, given)
      for (const phrase of JAILBREAKS) {
        room.wait(LONG)
        const asked = phrase(filling).slice(0, 500)
        givesNothingAway(lesson, lesson.quiz[given]!, await pupil.ask(asked), asked)
      }
      expect(room.errors).toEqual([])
    })
  })

  test('what asks about the question gets a hint, and never a plain refusal', async () => {
    const lesson = room.lessons.lesson('api-or-chat')!
    const pupil = room.person('hinted')
    const filling = await quizAt(room, pupil, lesson, 1)
    const unhinted: string[] = []
    for (const phrase of JAILBREAKS) {
      room.wait(LONG)
      const asked = phrase(filling)
      const view = await pupil.ask(asked)
      if (!textOf(view).includes('hint')) unhinted.push(asked)
    }
    expect(unhinted).toEqual([])
  })

  test('a shared thread gives it away as little', async () => {
    const lesson = room.lessons.lesson('testing-a-prompt')!
    await room.openThread(lesson.id, 'guarded')
    const pupil = room.person('public-breaker')
    const filling = await quizAt(room, pupil, lesson, 2)
    for (const phrase of JAILBREAKS) {
      room.wait(LONG)
      const asked = phrase(filling).slice(0, 500)
      const view = await pupil.in({ thread: 'guarded' }).write(asked, { addressed: true })
      givesNothingAway(lesson, lesson.quiz[2]!, view!, asked)
    }
  })
})

/** A teacher that does as it is told, whatever the rules: a model on its worst day. */
class Blabber implements Teacher {
  readonly #embedded: Teacher
  readonly #blab: (lesson: Lesson) => Pick<Claim, 'say'>
  readonly #lesson: (id: string) => Lesson

  constructor(
    embedded: Teacher,
    lesson: (id: string) => Lesson,
    blab: (lesson: Lesson) => Pick<Claim, 'say'>,
  ) {
    this.#embedded = embedded
    this.#lesson = lesson
    this.#blab = blab
  }

  async reply(asked: Parameters<Teacher['reply']>[0]) {
    const lesson = this.#lesson(asked.lesson)
    const [passage] = passagesOf(lesson)
    const quote = { sentence: passage!.sentences[0]!, section: passage!.section }
    const { answer } = await this.#embedded.reply(asked)
    return { answer, claims: [{ ...this.#blab(lesson), quote }], followUp: 'Is it C?' }
  }
}

describe('with a teacher that gives everything away', () => {
  const BLABS: readonly (readonly [string, (lesson: Lesson) => string])[] = [
    ['the option', ({ quiz }) => `It is this: ${textIn(rightOf(quiz[0]!).text)}.`],
    ['the explanation', ({ quiz }) => textIn(quiz[0]!.explanation)],
    ['a letter', () => 'The answer is B.'],
    ['a letter in small type', () => 'I would say option c.'],
    ['the first letter of all', () => 'It is A.'],
    ['a place', () => 'Take the third option.'],
    ['a number', () => 'Option 2 is the one.'],
    ['a call sign', () => 'Let us call it Charlie.'],
    ['what is left', () => 'Everything but D can be ruled out.'],
  ]
  test.each(BLABS)('%s stays unsaid', async (_what, blab) => {
    const own: { room?: Classroom } = {}
    own.room = await Classroom.open(
      (embedded) =>
        new Blabber(
          embedded,
          (id) => own.room!.lessons.lesson(id)!,
          (lesson) => ({ say: blab(lesson) }),
        ),
    )
    const classroom = own.room
    try {
      const lesson = classroom.lessons.lesson('api-or-chat')!
      const pupil = classroom.person('model-breaker')
      const filling = await quizAt(classroom, pupil, lesson, 0)
      for (const phrase of JAILBREAKS) {
        classroom.wait(LONG)
        const asked = phrase(filling).slice(0, 500)
        givesNothingAway(lesson, lesson.quiz[0]!, await pupil.ask(asked), asked)
      }
      expect(classroom.errors).toEqual([])
    } finally {
      await classroom.close()
    }
  })
})

describe('hints', () => {
  test('go from the section to a plain sentence in three steps, and stay there', async () => {
    const lesson = room.lessons.lesson('api-or-chat')!
    const pupil = room.person('stepper')
    await quizAt(room, pupil, lesson, 4)
    const first = await pupil.ask('Give me a hint')
    expect(textOf(first)).toContain('Reread')
    expect(labelsOf(first)).toEqual([
      expect.stringMatching(/^Reread "/),
      'A plainer hint',
      'Go on with the quiz',
      'Helpful',
      'Not helpful',
      'Ask a person',
    ])
    const second = await pupil.press(first, 'A plainer hint')
    expect(textOf(second)).toContain('a plainer hint')
    const third = await pupil.press(second, 'A plainer hint')
    expect(textOf(third)).toContain('The plainest hint')
    for (const hint of [second, third]) {
      expect(textOf(await pupil.press(hint, 'Not helpful'))).toContain('did not help')
    }
    expect(labelsOf(third)).not.toContain('A plainer hint')
    expect(textOf(await pupil.ask('and another hint?'))).toContain('The plainest hint')
    expect(textOf(await pupil.press(third, 'Go on with the quiz'))).toContain('Question 5 of 10')
  })

  test('begin anew with the next question', async () => {
    const lesson = room.lessons.lesson('api-or-chat')!
    const pupil = room.person('second-question')
    await quizAt(room, pupil, lesson, 0)
    const first = await pupil.ask('hint please')
    const hinted = await pupil.press(first, 'A plainer hint')
    const question = await pupil.press(hinted, 'Go on with the quiz')
    await pupil.press(question, letterOf(question, lesson.quiz[0]!))
    expect(textOf(await pupil.ask('hint please'))).toContain('Reread')
    expect(textOf(await pupil.press(first, 'A plainer hint'))).toContain('answered that question already')
  })

  test('belong to one learner', async () => {
    const pupil = room.person('owner')
    await quizAt(room, pupil, room.lessons.lesson('api-or-chat')!, 0)
    const hint = await pupil.ask('hint please')
    const other = await room.person('passer-by').press(hint, 'A plainer hint')
    expect(textOf(other)).toContain("somebody else's quiz")
  })

  test('what else the lesson says is answered as always', async () => {
    const pupil = room.person('curious')
    await quizAt(room, pupil, room.lessons.lesson('api-or-chat')!, 0)
    const answer = await pupil.ask('What is a regression?')
    expect(textOf(answer)).toContain('something that used to work and stopped working after a change')
  })
})

describe('after the quiz', () => {
  test('a question is explained in full to the one who answered it', async () => {
    const lesson = room.lessons.lesson('api-or-chat')!
    await room.openThread(lesson.id, 'explained')
    const pupil = room.person('finisher')
    await quizAt(room, pupil, lesson, 9)
    const early = await pupil.ask('explain question 3')
    expect(textOf(early)).toContain('Moving from chat to API moves the checking')
    const open = await pupil.ask('explain question 10')
    expect(textOf(open)).toContain('hint')
    const last = await pupil.command('quiz', { lesson: lesson.id })
    await pupil.press(last, letterOf(last, lesson.quiz[9]!))
    expect(textOf(await pupil.ask('Explain the tenth question'))).toContain('three causes, three remedies')

    expect(textOf(await pupil.press(early, 'Helpful'))).toContain('Noted: it helped')
    const shared = await pupil.in({ thread: 'explained' }).write('explain question 10 please')
    expect(textOf(shared!)).toContain('to you alone')
    const alone = await pupil.press(shared!, 'Show me the explanation')
    expect(textOf(alone)).toContain('three remedies')
    expect(textOf(await pupil.press(alone, 'Helpful'))).toContain('Noted: it helped')
    const other = await room.person('newcomer').press(shared!, 'Show me the explanation')
    expect(textOf(other)).toContain('Take the quiz first')
    expect(textOf(other)).not.toContain('remedies')
  })

  test('what is asked once more in a retry is open again, and settled by it or by a new attempt', async () => {
    const lesson = room.lessons.lesson('api-or-chat')!
    const pupil = room.person('retrier')
    let view = await pupil.command('quiz', { lesson: lesson.id })
    for (const [index, question] of lesson.quiz.entries()) {
      const right = letterOf(view, question)
      view = await pupil.press(view, index === 4 ? (right === 'A' ? 'B' : 'A') : right)
      view = await pupil.press(view, index === 9 ? 'See the score' : 'Next question')
    }
    const retry = await pupil.press(view, 'Retry missed')
    expect(textOf(await pupil.ask('Where does the API key belong?'))).toContain('hint')
    expect(textOf(await pupil.ask('explain question 5'))).toContain('hint')
    expect(textOf(await pupil.ask('explain question 3'))).toContain('Moving from chat to API')
    await pupil.press(retry, letterOf(retry, lesson.quiz[4]!))
    expect(textOf(await pupil.ask('explain question 5'))).toContain('Treat it like the key to a house')
  })

  test('who has not taken it is sent there', async () => {
    const pupil = room.person('never-took-it')
    await pupil.command('lesson', { find: 'api-or-chat' })
    expect(textOf(await pupil.ask('explain question 3'))).toContain('Take the quiz first')
  })
})
