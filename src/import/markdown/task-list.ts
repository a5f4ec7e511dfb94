import { parse } from 'yaml'
import { type Draft, type Item, withNote } from '../types.ts'
import { rightOf, withKeys } from './answers.ts'
import { isQuoted, liftedOptions, optionsApart, outOfQuotes } from './boxes.ts'
import { type Group, groupsOf } from './groups.ts'
import { type Line, linesOf, textOfLines, uncoloured, withoutComments } from './lines.ts'
import { mendHtml } from './mend.ts'
import { beginsNumbered } from './numbers.ts'
import { choicesOf, textsOf } from './options.ts'
import { type Asked, firstPrompt, isRule, parentOf, partOf, promptOf } from './prompts.ts'
import { type Segment, segmentsOf } from './segments.ts'

/** Questions whose options are a task list, wherever they stand in a document. */
export function readTaskLists(source: string): Item[] {
  const lines = liftedOptions(
    linesOf(isQuoted(source) ? outOfQuotes(source) : source)
      .map(uncoloured)
      .flatMap(optionsApart),
  )
  const start = lines[0]?.text.trim() === '---' ? endOfFrontMatter(lines) : 0
  const segments = segmentsOf(lines.slice(start), questionIn(lines.slice(1, Math.max(1, start - 1))))
  const items = segments.map(questionsOf)
  if (!items.some((found) => found.length > 0)) return []
  return items.flatMap((found, index) => {
    const segment = segments[index]
    return found.length === 0 && segment && isSequence(segment) ? [ordering(segment)] : found
  })
}

/** Zero where the dashes are a rule above a document, which has no keys. */
function endOfFrontMatter(lines: readonly Line[]): number {
  const first = lines.find(({ text }, index) => index > 0 && text.trim() !== '' && !text.startsWith('#'))
  if (!first || !/^[\w"'.-]+[ \w"'.-]*:(?:\s|$)/.test(first.text)) return 0
  return lines.findIndex(({ text }, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(text)) + 1
}

/** Where each question has a file of its own, its head may hold what it asks. */
function questionIn(head: readonly Line[]): string | undefined {
  const at = head.findIndex(({ text }) => /^question:/i.test(text))
  if (at === -1) return undefined
  const more = head.slice(at + 1).findIndex(({ text }) => /^\S/.test(text))
  const lines = head.slice(at, more === -1 ? undefined : at + 1 + more)
  try {
    const { question } = parse(lines.map(({ text }) => text.replace(/^question/i, 'question')).join('\n'))
    return typeof question === 'string' && question.trim() !== '' ? question.trim() : undefined
  } catch {
    return undefined
  }
}

function questionsOf(segment: Segment): Item[] {
  const grouped = groupsOf(segment.body, segment.heading)
  const [first, ...others] = withKeys(grouped.groups)
  if (!first) return []
  const items: Item[] = []
  const parent = segment.heading === undefined ? parentOf(first, first) : undefined
  let asked = firstPrompt(segment, parent?.asked ?? first.gap, others.length > 0)
  let group = first
  for (const next of others) {
    const found = partOf(next.gap) ?? parentOf(next, group)
    const parted = found && isLoose(found.before, next, group) ? undefined : found
    if (!parted) {
      const fault =
        'Text stands between options, so it cannot be told where a question ends; put a heading there.'
      group.fault ??= fault
      next.fault ??= fault
    }
    items.push(itemOf(asked, group, parted?.before ?? []))
    asked = { line: next.options[0]?.line ?? 1, ...(parted ? promptOf(parted.asked) : { text: '' }) }
    group = next
  }
  items.push(itemOf(asked, group, grouped.rest))
  return items
}

/**
 * A line right under an option only may ask the next question: it does when there is one right option on
 * either side.
 */
function isLoose(before: readonly Line[], next: Group, group: Group): boolean {
  const [first] = next.gap
  if (!first || first.text.trim() === '' || before.length > 0 || beginsNumbered(first.text)) return false
  return ![group, next].every(({ options }) => options.filter(({ box }) => box.right).length === 1)
}

function itemOf(asked: Asked, group: Group, after: readonly Line[]): Item {
  const line = asked.line
  if (group.fault !== undefined) return { line, reason: group.fault }
  const answer = rightOf(choicesOf(group), after)
  if (typeof answer === 'string') return { line, reason: answer }
  const draft: Draft = {
    line,
    question: mendHtml(asked.text),
    ...textsOf(answer.choices),
    right: answer.right,
    explanation: mendHtml(explanationOf(after)),
  }
  const twins = group.options.length - answer.choices.length
  return twins === 0 ? draft : withNote(draft, 'Options that say the same as another one were left out.')
}

const LABEL = /^(?:\*\*|__)?(?:explanation|rationale)(?:\s*:\s*(?:\*\*|__)?|(?:\*\*|__)\s*:?)\s*/i

/** What GitHub folds away is an explanation like any other. */
const FOLD = /<\/?(?:details|summary|p)\b[^>]{0,80}>/gi

function explanationOf(lines: readonly Line[]): string {
  const end = lines.findLastIndex((line) => line.text.trim() !== '' && !isRule(line)) + 1
  const start = lines.findIndex((line) => line.text.trim() !== '' && !isRule(line))
  const text = withoutComments(textOfLines(lines.slice(Math.max(0, start), end)))
    .replace(FOLD, '')
    .trim()
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
