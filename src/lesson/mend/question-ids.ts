import type { Parsed } from '../parse/parse.ts'

/** Writes the id that a question goes by without one behind its words, so that its history stays. */
export function withQuestionIds(text: string, { lesson, lines, faults }: Parsed): string {
  const missing = new Set(faults.filter(({ code }) => code === 'question.no-id').map(({ line }) => line))
  const ids = new Map(lesson?.quiz.map(({ id }, place) => [lines.questions[place], id]))
  return text
    .split('\n')
    .map((line, index) => {
      const id = missing.has(index + 1) ? ids.get(index + 1) : undefined
      // A heading may be closed with # signs, which are no part of it.
      return id === undefined ? line : line.replace(/(?:\s+#+)?\s*$/, ` {#${id}}`)
    })
    .join('\n')
}
