import type { Draft, Item } from '../types.ts'
import { isQuoted, outOfQuotes } from './boxes.ts'
import { type Group, groupsOf } from './groups.ts'
import { indentOf, type Line, linesOf, textOfLines, withoutComments } from './lines.ts'
import { mendHtml } from './mend.ts'
import { optionsOf } from './options.ts'
import {
  BOLD_NUMBER,
  isNumbered,
  isSectionTitle,
  type Segment,
  segmentsOf,
  withoutNumber,
} from './segments.ts'

/** Questions whose options are a task list, wherever they stand in a document. */
export function readTaskLists(source: string): Item[] {
  const lines = linesOf(isQuoted(source) ? outOfQuotes(source) : source)
  const start = lines[0]?.text.trim() === '---' ? endOfFrontMatter(lines) : 0
  const segments = segmentsOf(lines.slice(start))
  const items = segments.map(questionsOf)
  if (!items.some((found) => found.length > 0)) return []
  return items.flatMap((found, index) => {
    const segment = segments[index]
    return found.length === 0 && segment && isSequence(segment) ? [ordering(segment)] : found
  })
}

function endOfFrontMatter(lines: readonly Line[]): number {
  return lines.findIndex(({ text }, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(text)) + 1
}

function questionsOf(segment: Segment): Item[] {
  const { groups, rest } = groupsOf(
    segment.body,
    segment.heading !== undefined && isNumbered(segment.heading),
  )
  const [first, ...others] = groups
  if (!first) return []
  const items: Item[] = []
  let asked = firstPrompt(segment, first.gap, others.length > 0)
  let group = first
  for (const next of others) {
    const parted = partOf(next.gap)
    if (!parted) {
      const fault =
        'Text stands between options, so it cannot be told where a question ends; put a heading there.'
      group.fault ??= fault
      next.fault ??= fault
    }
    items.push(itemOf(asked, group, parted?.before ?? []))
    asked = {
      line: lineOf(parted?.asked ?? next.gap) ?? group.options[0]?.line ?? 1,
      text: textOf(parted?.asked ?? []),
    }
    group = next
  }
  items.push(itemOf(asked, group, rest))
  return items
}

type Asked = { readonly line: number; readonly text: string }

/** @param several whether other questions follow under the same heading */
function firstPrompt({ heading, line, body }: Segment, gap: readonly Line[], several: boolean): Asked {
  const blocks = blocksOf(gap)
  const begun = blocks.findLastIndex(beginsQuestion)
  const asks = heading !== undefined && (isNumbered(heading) || heading.includes('?'))
  const titled = heading !== undefined && (isSectionTitle(heading) || (several && !asks))
  if (heading === undefined || (titled && blocks.length > 0)) {
    const own = begun > 0 && !isLabelled(heading) ? blocks.slice(begun).flat() : gap
    return { line: lineOf(own) ?? body[0]?.number ?? line, text: textOf(own) }
  }
  if (begun >= 0 && !isNumbered(heading) && !heading.includes('?') && isNumberedLine(blocks[begun])) {
    const own = blocks.slice(begun).flat()
    return { line: lineOf(own) ?? line, text: textOf(own) }
  }
  const under = textOfLines(gap)
  return { line, text: [withoutNumber(heading), under].filter((part) => part !== '').join('\n\n') }
}

/** "Question 3" above the question itself. */
const isLabelled = (heading: string | undefined) => heading !== undefined && isNumbered(heading)

/** Where one question's explanation ends and the next question begins. */
function partOf(gap: readonly Line[]): { before: readonly Line[]; asked: readonly Line[] } | undefined {
  const rule = gap.findLastIndex(isRule)
  if (rule >= 0 && blocksOf(gap.slice(rule + 1)).length > 0) {
    return { before: gap.slice(0, rule), asked: gap.slice(rule + 1) }
  }
  const blocks = blocksOf(gap)
  const begun = blocks.findIndex(beginsQuestion)
  if (begun === -1) return undefined
  return { before: blocks.slice(0, begun).flat(), asked: blocks.slice(begun).flat() }
}

/** Paragraphs, each with the blank lines after it. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = []
  let blank = true
  for (const line of lines) {
    const empty = line.kind === 'text' && line.text.trim() === ''
    const outdented = BEGINS.test(line.text) && indentOf(line.text) < indentOf(blocks.at(-1)?.[0]?.text ?? '')
    if (!empty && (blank || outdented)) blocks.push([line])
    else blocks.at(-1)?.push(line)
    blank = empty
  }
  return blocks
}

const BEGINS = /^\s*(?:[-*+]\s+)?(?:\*\*|__)?\s*(?:Q(?:uestion)?\s*[.#]?\s*\d+|\d{1,3}\s*[.)](?:\s|\*\*|__))/i

function isNumberedLine(block: readonly Line[] | undefined): boolean {
  return block?.[0] !== undefined && BEGINS.test(block[0].text)
}

function beginsQuestion(block: readonly Line[]): boolean {
  if (block.some(({ kind }) => kind !== 'text')) return false
  if (isNumberedLine(block)) return true
  const text = block
    .map((line) => line.text)
    .join(' ')
    .trim()
  return /^(?:\*\*|__)[^*_].*(?:\*\*|__):?$/.test(text) || /[?:\uff1f\uff1a](?:\*\*|__|\*|_)?$/.test(text)
}

function lineOf(lines: readonly Line[]): number | undefined {
  return lines.find(({ text }) => text.trim() !== '')?.number
}

function textOf(lines: readonly Line[]): string {
  return unwrapped(textOfLines(lines))
}

/** Without the number or the list item that only counts the question. */
function unwrapped(text: string): string {
  if (BOLD_NUMBER.test(text) || /^Q(?:uestion)?\s*[.#]?\s*\d{1,4}\s*[.:)]/i.test(text))
    return withoutNumber(text)
  const item = /^(?:\d{1,4}[.)]|[-*+])\s+/.exec(text)?.[0]
  if (item === undefined)
    return text.replace(/^(\*\*|__)\s*([^\n]*)/, (_, mark, words) => `${mark}${withoutNumber(words)}`)
  const [first = '', ...others] = text.split('\n')
  return [
    withoutNumber(first.slice(item.length)),
    ...others.map((line) => line.replace(/^\s{1,4}/, '')),
  ].join('\n')
}

function itemOf(asked: Asked, group: Group, after: readonly Line[]): Item {
  const line = asked.line
  if (group.fault !== undefined) return { line, reason: group.fault }
  const rights = group.options.flatMap(({ box }, index) => (box.right ? [index] : []))
  const [right] = rights
  if (right === undefined) return { line, reason: 'No option is marked as right.' }
  if (rights.length > 1) {
    return { line, reason: `${rights.length} options are marked as right; Homeroom asks for one.` }
  }
  const draft: Draft = {
    line,
    question: mendHtml(asked.text),
    ...optionsOf(group),
    right,
    explanation: mendHtml(explanationOf(after)),
  }
  return draft
}

const isRule = ({ text, kind }: Line) => kind === 'text' && /^\s*([-*_])(?:\s*\1){2,}\s*$/.test(text)

const LABEL = /^(?:\*\*|__)?(?:explanation|rationale)(?:\s*:\s*(?:\*\*|__)?|(?:\*\*|__)\s*:?)\s*/i

function explanationOf(lines: readonly Line[]): string {
  const end = lines.findLastIndex((line) => line.text.trim() !== '' && !isRule(line)) + 1
  const text = withoutComments(textOfLines(lines.slice(0, end)))
  const quoted = text !== '' && text.split('\n').every((line) => line === '' || line.startsWith('>'))
  const words = quoted ? text.replace(/^> ?/gm, '') : text
  return words.replace(LABEL, '')
}

/** quizdown: "1. one 2. two" without boxes, to be put in order. */
function isSequence({ heading, body }: Segment): boolean {
  if (heading === undefined || !/\b(?:order|sequence)\b/i.test(heading)) return false
  return body.filter(({ text, kind }) => kind === 'text' && /^\s{0,3}\d+[.)]\s/.test(text)).length > 1
}

function ordering({ line }: Segment): Item {
  return { line, reason: 'The question asks for an order, which Homeroom does not.' }
}
