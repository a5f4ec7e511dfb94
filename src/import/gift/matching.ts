import { LESSON } from '../../lesson/limits.ts'
import type { Draft, Item } from '../types.ts'
import type { Answer } from './answers.ts'
import { type TextFormat, toMarkdown } from './text.ts'

/** `=cat -> mouse =dog -> bone`: a question for each pair, with what the others belong to as wrong options. */
export function matchingQuestions(
  { line, question, explanation }: Pick<Draft, 'line' | 'question' | 'explanation'>,
  answers: readonly Answer[],
  format: TextFormat,
): Item[] {
  const pairs = answers.map(({ text }) => {
    const at = text.indexOf('->')
    return { left: toMarkdown(text.slice(0, at), format), right: toMarkdown(text.slice(at + 2), format) }
  })
  const options = [...new Set(pairs.map(({ right }) => right))]
  const asked = pairs.filter(({ left }) => left !== '')
  const { least } = LESSON.options
  if (options.length < least || options.includes('')) {
    const reason = `Pairs become questions only with ${least} or more different partners; this has ${options.filter((option) => option !== '').length}.`
    return [{ line, reason }]
  }
  if (new Set(asked.map(({ left }) => left)).size < asked.length) {
    return [{ line, reason: 'Something is to be paired with two partners at once.' }]
  }
  return asked.map(({ left, right }) => ({
    line,
    question: `${question}\n\nWhich belongs to this: ${left}`.trim(),
    options,
    right: options.indexOf(right),
    explanation,
  }))
}
