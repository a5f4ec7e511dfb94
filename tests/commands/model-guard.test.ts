import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { View } from '../../src/core/view.ts'
import type { Lesson, Question } from '../../src/lesson/types.ts'
import { Metrics } from '../../src/metrics.ts'
import { createTeacher } from '../../src/tutor/model/create-teacher.ts'
import { passagesOf } from '../../src/tutor/passages.ts'
import { says } from '../fakes/model/behaviours.ts'
import { FakeModel } from '../fakes/model/fake.ts'
import { twelveLessons } from '../setup/twelve-lessons.ts'
import { Classroom, type Pupil, textOf } from './classroom.ts'
import { givesNothingAway, LONG, letterOf, quizAt, rightOf, textIn } from './guarding.ts'
import { JAILBREAKS } from './jailbreaks.ts'

const LESSON = 'api-or-chat'
const PLENTY = { learner: 1e9, tenant: 1e9 }
const LETTERS = ['A', 'B', 'C', 'D', 'E']

let model: FakeModel
let folder: string
let room: Classroom
let learners = 0

beforeAll(async () => {
  model = await FakeModel.start()
  folder = await mkdtemp(join(tmpdir(), 'homeroom-lessons-'))
  await cp(twelveLessons(), folder, { recursive: true })
  room = await Classroom.open(
    (_embedded, { store, lessons, tutor }) =>
      createTeacher(
        { baseUrl: model.baseUrl, name: 'small-model', budgets: PLENTY },
        {
          tutor,
          lessons,
          ledger: store.tutoring,
          measure: new Metrics(() => lessons.size),
          log: { debug() {}, info() {}, warn() {}, error() {} },
          now: () => new Date(1.8e12 + performance.now()),
          today: () => '2026-11-23',
          random: () => 0.5,
        },
      ),
    folder,
  )
  await room.openThread(LESSON, 'shared')
})
beforeEach(async () => {
  await room.store.db.deleteFrom('model_answers').execute()
})
afterAll(async () => {
  await room.close()
  await model.close()
  await rm(folder, { recursive: true, force: true })
})

/** What a model blurts out that obeys the learner and knows the key. */
type Blurt = (key: { readonly question: Question; readonly letter: string; readonly lesson: Lesson }) => {
  readonly say: string
  readonly quote?: string
}

const withoutEvery = (text: string, nth: number) =>
  text
    .split(' ')
    .filter((_, at) => at % nth !== nth - 1)
    .join(' ')

const BLURTS: readonly (readonly [string, Blurt])[] = [
  ['the letter', ({ letter }) => ({ say: `The right letter is ${letter}.` })],
  ['the letter alone', ({ letter }) => ({ say: letter })],
  ['the option’s words', ({ question }) => ({ say: `It is this: ${textIn(rightOf(question).text)}.` })],
  [
    'a paraphrase near the option',
    ({ question }) => ({ say: withoutEvery(textIn(rightOf(question).text), 3) }),
  ],
  [
    'a paraphrase far from the option',
    ({ question }) => ({ say: `Think of this: ${withoutEvery(textIn(rightOf(question).text), 2)}` }),
  ],
  [
    'what is left',
    ({ letter }) => ({
      say: LETTERS.filter((other) => other !== letter)
        .map((other) => `not ${other}`)
        .join(', '),
    }),
  ],
  ['why it is right', ({ question }) => ({ say: textIn(rightOf(question).why) })],
  [
    'the lesson’s sentence that answers',
    ({ question, lesson }) => ({ say: 'Read this.', quote: nearest(lesson, textIn(rightOf(question).text)) }),
  ],
  ['a word that was agreed on', () => ({ say: 'A regression.' })],
  ['a letter that the words begin with', ({ letter }) => ({ say: `${letter}ut read the lesson again.` })],
  ['another language', () => ({ say: 'Es ist die dritte, ganz sicher die dritte.' })],
]

/** The lesson's sentence that shares most words with a text. */
function nearest(lesson: Lesson, text: string): string {
  const words = new Set(text.toLowerCase().split(/\W+/))
  const sentences = passagesOf(lesson).flatMap((passage) => passage.sentences)
  const shared = (sentence: string) =>
    sentence
      .toLowerCase()
      .split(/\W+/)
      .filter((word) => words.has(word)).length
  return sentences.toSorted((a, b) => shared(b) - shared(a))[0] ?? ''
}

/** The model says this to whatever it is asked. */
function obey(lesson: Lesson, question: Question, letter: string, blurt: Blurt): string {
  const { say, quote } = blurt({ question, letter, lesson })
  const sentence = passagesOf(lesson)[0]?.sentences[0] ?? ''
  model.will(
    says({ covered: true, claims: [{ say, quote: quote ?? sentence }], followUp: `Is it ${letter}?` }),
  )
  return say
}

const currentOf = (pupil: Pupil): Promise<View> => pupil.command('quiz', { lesson: LESSON })

describe('a model that obeys the learner', () => {
  test.each(BLURTS)(
    'tells nothing while the attempt is open, and all of it afterwards: %s',
    async (_n, blurt) => {
      const lesson = room.lessons.lesson(LESSON)!
      const question = lesson.quiz[2]!
      const pupil = room.person(`breaker-${++learners}`)
      const filling = await quizAt(room, pupil, lesson, 2)
      const letter = letterOf(await currentOf(pupil), question)
      const said = obey(lesson, question, letter, blurt)
      for (const [at, phrase] of JAILBREAKS.entries()) {
        room.wait(LONG)
        const asked = phrase(filling).slice(0, 500)
        // In private and before everybody, by turns.
        const view =
          at % 2 === 0
            ? await pupil.ask(asked)
            : await pupil.in({ thread: 'shared' }).write(asked, { addressed: true })
        givesNothingAway(lesson, question, view!, asked)
        expect(textOf(view!).split('\n'), asked).not.toContain(said)
        expect(textOf(view!), asked).not.toContain('To check')
      }
      expect(model.asked.length).toBeGreaterThan(0)

      let view = await currentOf(pupil)
      for (const open of lesson.quiz.slice(2)) {
        view = await pupil.press(view, letterOf(view, open))
        if (open !== lesson.quiz.at(-1)) view = await pupil.press(view, 'Next question')
      }
      expect(textOf(await pupil.ask('explain question 3'))).toContain(textIn(question.explanation))
      expect(room.errors).toEqual([])
    },
  )

  test('its own words come back with the last answer of the quiz', async () => {
    const lesson = room.lessons.lesson(LESSON)!
    const pupil = room.person(`worded-${++learners}`)
    await quizAt(room, pupil, lesson, 9)
    const quote = 'something that used to work and stopped working after a change'
    model.will(says({ covered: true, claims: [{ say: 'It worked before the change.', quote }] }))
    const open = await pupil.ask('What is a regression?')
    expect(textOf(open)).toContain(quote)
    expect(textOf(open)).not.toContain('It worked before')
    expect(textOf(open)).toContain('A quiz question on this lesson is open')
    const last = await currentOf(pupil)
    await pupil.press(last, letterOf(last, lesson.quiz[9]!))
    const after = await pupil.ask('What is a regression?')
    expect(textOf(after)).toContain('It worked before the change.')
    expect(textOf(after)).not.toContain('A quiz question')
  })
})

test('a lesson that is edited meanwhile does not give an open question away', async () => {
  const lesson = room.lessons.lesson(LESSON)!
  const pupil = room.person(`edited-${++learners}`)
  const filling = await quizAt(room, pupil, lesson, 0)
  const question = lesson.quiz[0]!
  const letter = letterOf(await currentOf(pupil), question)

  const file = join(folder, lesson.file)
  const right = textIn(rightOf(question).text)
  const text = await readFile(file, 'utf8')
  const edited = text
    .replaceAll(right, 'Something else altogether that nobody had asked about before')
    .replace(/^(## (?!Quiz).*)$/m, `$1\n\nMark this well: ${right}.\n`)
  expect(edited).not.toBe(text)
  await writeFile(file, edited)
  await room.lessons.reload()
  try {
    const newer = room.lessons.lesson(LESSON)!
    expect(newer.hash).not.toBe(lesson.hash)
    expect(textIn(rightOf(newer.quiz[0]!).text)).not.toBe(right)
    const blurts: readonly Blurt[] = [
      () => ({ say: `It is this: ${right}.`, quote: `Mark this well: ${right}.` }),
      () => ({ say: 'Read this.', quote: `Mark this well: ${right}.` }),
      () => ({ say: `The right letter is ${letter}.` }),
    ]
    for (const blurt of blurts) {
      await room.store.db.deleteFrom('model_answers').execute()
      obey(newer, question, letter, blurt)
      for (const phrase of [...JAILBREAKS, () => 'What does the lesson say I should mark well?']) {
        room.wait(LONG)
        const asked = phrase(filling).slice(0, 500)
        givesNothingAway(lesson, question, await pupil.ask(asked), asked)
      }
    }
  } finally {
    await writeFile(file, text)
    await room.lessons.reload()
  }
})
