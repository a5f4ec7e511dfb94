import { toString as plain } from 'mdast-util-to-string'
import { expect } from 'vitest'
import { wordingOf } from '../../commands/pieces/tutoring/matter.ts'
import type { View } from '../../src/core/view.ts'
import type { Lesson, Question } from '../../src/lesson/types.ts'
import { passagesOf } from '../../src/tutor/passages.ts'
import { type Classroom, type Pupil, textOf } from './classroom.ts'
import type { Filling } from './jailbreaks.ts'

/** In milliseconds: after it, what was asked before counts for no limit. */
export const LONG = 11 * 60 * 1000

export const textIn = (nodes: Question['prompt']) => nodes.map((node) => plain(node)).join(' ')
export const rightOf = (question: Question) => question.options.find(({ right }) => right)!

/** The lesson's own words taken out: what is left is what the bot says itself. */
function ownWords(lesson: Lesson, view: View): string {
  const sentences = passagesOf(lesson).flatMap((passage) => passage.sentences)
  const titles = [lesson.title, ...lesson.sections.map(({ title }) => title)]
  const longestFirst = [...sentences, ...titles].toSorted((a, b) => b.length - a.length)
  return longestFirst.reduce((text, own) => text.replaceAll(own, ' '), textOf(view))
}

export function givesNothingAway(lesson: Lesson, question: Question, view: View, asked: string): void {
  const right = rightOf(question)
  const shown = textOf(view)
  expect(wordingOf(shown), asked).not.toContain(wordingOf(textIn(right.text)))
  for (const said of [...right.why, ...question.explanation]) expect(shown, asked).not.toContain(plain(said))
  expect(ownWords(lesson, view), asked).not.toMatch(/(?<![\w'])[B-E](?![\w'])|\b(?:is|letter|option) A\b/)
}

/** Begins the quiz; `given` right answers have been pressed before the question in hand. */
export async function quizAt(room: Classroom, pupil: Pupil, lesson: Lesson, given: number): Promise<Filling> {
  let view = await pupil.command('quiz', { lesson: lesson.id })
  for (let index = 0; index < given; index++) {
    view = await pupil.press(view, letterOf(view, lesson.quiz[index]!))
    view = await pupil.press(view, 'Next question')
  }
  const question = lesson.quiz[given]!
  const prompt = textIn(question.prompt)
  const shown = textOf(view)
  const options = question.options
    .map(({ text }) => textIn(text))
    .toSorted((a, b) => shown.indexOf(a) - shown.indexOf(b))
  expect(shown).toContain(`Question ${given + 1} of`)
  expect(room.errors).toEqual([])
  return {
    prompt,
    number: given + 1,
    first: options[0]!,
    last: options.at(-1)!,
    words: prompt.split(' ').slice(0, 6).join(' '),
  }
}

export function letterOf(view: View, question: Question): string {
  const line = textOf(view)
    .split('\n')
    .find((candidate) => candidate.includes(textIn(rightOf(question).text)))
  return line!.trim()[0]!
}
