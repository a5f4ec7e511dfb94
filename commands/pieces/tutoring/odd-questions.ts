import type { Ctx } from '../../../src/bot/context.ts'
import { press } from '../../../src/core/press.ts'
import type { View } from '../../../src/core/view.ts'
import type { Entry } from '../../../src/lesson/types.ts'
import { askTutor } from '../../presses.ts'
import { buttons, said } from '../blocks.ts'

/** The longest question the tutor takes. */
export const QUESTION_MAX = 500

const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Devanagari',
  'Bengali',
  'Tamil',
  'Thai',
  'Hangul',
  'Hiragana',
  'Katakana',
  'Han',
  'Georgian',
  'Armenian',
  'Ethiopic',
].map((script) => new RegExp(`\\p{Script=${script}}`, 'u'))

/** What to say to what is no question at all: too long to read, or without a word. */
export function oddQuestionView(ctx: Ctx, entry: Entry, question: string): View | undefined {
  const { say, lessons } = ctx
  const again = buttons({
    label: say.line('lesson.button.ask'),
    press: press(askTutor, { lesson: entry.id }),
  })
  if (question.length > QUESTION_MAX) {
    const values = { length: question.length, max: QUESTION_MAX }
    return { body: [said(say.text('tutor.odd.long', values)), ...again] }
  }
  if (/[\p{L}\p{N}]/u.test(question)) return undefined
  const term = lessons.lesson(entry.id)?.terms[0]?.term
  const example = say.line(term === undefined ? 'tutor.odd.example' : 'tutor.odd.example.term', {
    term: term ?? '',
  })
  return { body: [said(say.text('tutor.odd.words', { example })), ...again] }
}

/** Whether a question shares no script with the lesson, so that no word of it can be found there. */
export function isInAnotherScript(entry: Entry, question: string): boolean {
  const scripts = (text: string) => SCRIPTS.filter((script) => script.test(text))
  const known = scripts(`${entry.title} ${entry.summary}`)
  const asked = scripts(question)
  return asked.length > 0 && !asked.some((script) => known.includes(script))
}
