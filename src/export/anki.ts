import { toHtml } from 'hast-util-to-html'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toHast } from 'mdast-util-to-hast'
import { gfm } from 'micromark-extension-gfm'
import Papa from 'papaparse'
import { LETTERS, type Leaving } from './formats.ts'

const COLUMNS = [
  'Guid',
  'Question',
  ...LETTERS.map((letter) => `Option ${letter}`),
  'Answer letter',
  'Explanation',
  ...LETTERS.map((letter) => `Why ${letter}`),
]

/** Notes as Anki imports them: tabs, and texts as HTML. */
export function toAnki(questions: readonly Leaving[]): string {
  const rows = questions.map(({ id, lesson, question, options, right, explanation, whys = [] }) => [
    `homeroom-${lesson}-${id}`,
    htmlOf(question),
    ...LETTERS.map((_, index) => htmlOf(options[index] ?? '')),
    LETTERS[right] ?? '',
    htmlOf(explanation),
    ...LETTERS.map((_, index) => htmlOf(whys[index] ?? '')),
  ])
  const head = ['#separator:tab', '#html:true', '#guid column:1', `#columns:${COLUMNS.join('\t')}`]
  return `${head.join('\n')}\n${Papa.unparse(rows, { delimiter: '\t', newline: '\n' })}\n`
}

function htmlOf(markdown: string): string {
  if (markdown === '') return ''
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  return toHtml(toHast(tree))
}
