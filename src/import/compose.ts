import { hash } from 'node:crypto'
import { stringify } from 'yaml'
import { distinctNames } from '../lesson/parse/names.ts'
import type { Draft } from './types.ts'

export type Place = {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly track: string
  readonly module: string
}

/** A lesson file that holds nothing but a quiz. */
export function lessonFile(place: Place, drafts: readonly Draft[]): string {
  const distinct = distinctNames()
  const questions = drafts.map((draft) => questionText(draft, distinct(idOf(draft))))
  return `---\n${stringify(place, { lineWidth: 0 })}---\n## Quiz\n\n${questions.join('\n\n')}\n`
}

/** The same for the same wording. */
function idOf({ question }: Draft): string {
  return `q-${hash('sha256', question.replace(/\s+/g, ' ').trim()).slice(0, 12)}`
}

function questionText(draft: Draft, id: string): string {
  const options = draft.options.map((text, index) =>
    optionText(text, index === draft.right, draft.whys?.[index] ?? ''),
  )
  const explanation = draft.explanation === '' ? [] : [quoted(inner(draft.explanation))]
  return [headed(inner(draft.question), id), options.join('\n'), ...explanation].join('\n\n')
}

/** What cannot stand behind `###`. */
const NO_HEADING =
  /^(?:`{3}|~{3}|[-*+](?:\s|$)|\d{1,9}[.)](?:\s|$)|[|>#]|<|!?\[[^\]]*\][:(]| {4}|\t|[-=*_]{3,}\s*$)|[\\ ]$/

function headed(question: string, id: string): string {
  const [first = '', ...others] = question.split('\n')
  const blank = others.findIndex((line) => line.trim() === '')
  const paragraph = [first, ...(blank === -1 ? others : others.slice(0, blank))]
  if (paragraph.length > 1 || NO_HEADING.test(first)) return `### {#${id}}\n\n${question}`
  return [`### ${first} {#${id}}`, ...others].join('\n')
}

function optionText(text: string, right: boolean, why: string): string {
  const box = right ? '- [x]' : '- [ ]'
  const words = inner(text)
  const opened = needsOwnLine(words)
    ? `${box}\n\n${indented(words)}`
    : `${box} ${indented(words).trimStart()}`
  return why === '' ? opened : `${opened}${apart(words)}${indented(quoted(inner(why)))}`
}

/** Whether a text begins with a block that cannot stand behind a box. */
export function needsOwnLine(text: string): boolean {
  return OWN_LINE.test(text) || (text.startsWith('<') && (text.includes('\n') || !text.includes('>')))
}

const OWN_LINE = /^(?:`{3}|~{3}|[-*+](?:\s|$)|\d{1,9}[.)](?:\s|$)|\||>| {4}|\t|#{1,6}(?:\s|$))/

/** A quote right under a paragraph is not part of it; under a list or a table it needs a blank line. */
function apart(text: string): string {
  return text.includes('\n') ? '\n\n' : '\n'
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : `  ${line}`))
    .join('\n')
}

function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

/** A heading inside a question would begin another one, so it becomes a line in bold. */
function inner(markdown: string): string {
  let fence = ''
  return markdown
    .split('\n')
    .map((line, index, lines) => {
      const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1]
      if (mark !== undefined && (fence === '' || mark.startsWith(fence))) fence = fence === '' ? mark : ''
      if (fence !== '' || mark !== undefined) return line
      const heading = /^ {0,3}#{1,6}\s+(.*?)$/
        .exec(line)?.[1]
        ?.replace(/\s#+\s*$/, '')
        .trim()
      if (heading) return `${lines[index - 1]?.trim() ? '\n' : ''}**${heading}**\n`
      return /^ {0,3}(?:-+|=+)\s*$/.test(line) && lines[index - 1]?.trim()
        ? `\n${line.trim().length > 2 ? '***' : ''}`
        : line
    })
    .join('\n')
}
