import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString as plain } from 'mdast-util-to-string'
import { LETTERS, type Leaving } from './formats.ts'

/** Aiken: a line for the question and for each option. It has no place for explanations. */
export function toAiken(questions: readonly Leaving[]): string {
  return questions.map(questionText).join('\n')
}

function questionText({ question, options, right }: Leaving): string {
  const lettered = options.map((option, index) => `${LETTERS[index]}. ${lineOf(option)}\n`)
  return `${lineOf(question)}\n${lettered.join('')}ANSWER: ${LETTERS[right]}\n`
}

/** Plain text without its backslashes; anything else as Markdown. */
function lineOf(markdown: string): string {
  const { children } = fromMarkdown(markdown)
  const [only, another] = children
  const simple = !another && only?.type === 'paragraph' && only.children.every(({ type }) => type === 'text')
  return simple ? plain(only) : markdown
}
