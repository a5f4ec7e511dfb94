import { isBullet } from './boxes.ts'
import type { Group } from './groups.ts'
import { indentOf, type Line, textOfLines, withoutComments } from './lines.ts'
import { beginsNumbered, isNumbered, unwrapped, withoutNumber } from './numbers.ts'
import { isSection, type Segment } from './segments.ts'

export type Asked = { readonly line: number; readonly text: string }

/** @param several whether other questions follow under the same heading */
export function firstPrompt(segment: Segment, above: readonly Line[], several: boolean): Asked {
  const { line, body } = segment
  const heading = segment.heading === undefined ? undefined : withoutComments(segment.heading).trim()
  const gap = withoutSettings(withoutRules(above))
  const blocks = blocksOf(gap)
  const begun = blocks.findLastIndex(beginsQuestion)
  const asks = heading !== undefined && (isNumbered(heading) || heading.includes('?'))
  const titled = heading !== undefined && (isTitle(heading) || (several && !asks))
  if (heading === undefined || (titled && blocks.length > 0)) {
    const own = begun > 0 && !isLabelled(heading) ? blocks.slice(begun).flat() : gap
    return { line: lineOf(own) ?? body[0]?.number ?? line, text: textOf(own) }
  }
  const divides = several || !isNumbered(heading)
  if (begun >= 0 && divides && !heading.includes('?') && isOnlyNumbered(gap, blocks[begun])) {
    const own = blocks.slice(begun).flat()
    return { line: lineOf(own) ?? line, text: textOf(own) }
  }
  const under = textOfLines(gap)
  return { line, text: [withoutNumber(heading), under].filter((part) => part !== '').join('\n\n') }
}

/** The question that a heading does not name, between two others. */
export function promptOf(lines: readonly Line[]): Asked {
  return { line: lineOf(lines) ?? 1, text: textOf(lines) }
}

/** Whether a heading names a part of the document, or only counts, and asks nothing. */
function isTitle(heading: string): boolean {
  const words = withoutNumber(heading)
  return words === '' || isSection(heading) || (words !== heading && /^\([^()]*\)$/.test(words))
}

/** "Question 3" above the question itself. */
const isLabelled = (heading: string | undefined) => heading !== undefined && isNumbered(heading)

/** quizdown: settings of one question stand between two lines of dashes; one line alone divides nothing. */
function withoutRules(gap: readonly Line[]): readonly Line[] {
  const first = gap.findIndex(({ text }) => text.trim() !== '')
  const opening = gap[first]
  if (!opening || !isRule(opening)) return gap
  const end = gap.findIndex((line, index) => index > first && isRule(line))
  const between = gap.slice(first + 1, end).filter(({ text }) => text.trim() !== '')
  const settings = between.length > 0 && between.every(({ text }) => /^\s*[a-z]\w*:\s*\S+\s*$/i.test(text))
  return gap.slice(settings ? end + 1 : first + 1)
}

/** `- difficulty: easy`: what a site notes about a question in a list above it. */
function withoutSettings(gap: readonly Line[]): readonly Line[] {
  const first = gap.findIndex(({ text }) => text.trim() !== '')
  const end = gap.findIndex(({ text }, index) => index > first && text.trim() === '')
  const list = end === -1 ? [] : gap.slice(Math.max(0, first), end)
  const settings =
    list.length > 1 && list.every(({ text, kind }) => kind === 'text' && /^[-*+]\s+[a-z_]+:\s+\S/.test(text))
  return settings && gap.slice(end).some(({ text }) => text.trim() !== '') ? gap.slice(end) : gap
}

/** Where one question's explanation ends and the next question begins. */
export function partOf(
  gap: readonly Line[],
): { readonly before: readonly Line[]; readonly asked: readonly Line[] } | undefined {
  const rule = gap.findLastIndex(isRule)
  if (rule >= 0 && blocksOf(gap.slice(rule + 1)).length > 0) {
    return { before: gap.slice(0, rule), asked: gap.slice(rule + 1) }
  }
  const blocks = blocksOf(gap)
  const counted = blocks.findIndex(isCounted)
  const begun = counted === -1 ? blocks.findIndex(beginsQuestion) : counted
  if (begun === -1) return undefined
  return { before: blocks.slice(0, begun).flat(), asked: blocks.slice(begun).flat() }
}

/** The item of a list in which options stand, where the ones before them stand in one, too. */
export function parentOf(
  { gap, options }: Group,
  before: Group,
): { readonly before: readonly Line[]; readonly asked: readonly Line[] } | undefined {
  const indent = options[0]?.box.indent ?? 0
  const at = gap.findLastIndex(({ text }) => text.trim() !== '' && indentOf(text) < indent)
  const parent = gap[at]
  if (!parent || !isBullet(parent) || EXPLAINS.test(parent.text.replace(/^\s*[-*+]\s+/, ''))) return undefined
  if (before.options.some(({ box }) => box.indent !== indent)) return undefined
  return { before: gap.slice(0, at), asked: gap.slice(at) }
}

/** Paragraphs, each with the blank lines after it. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = []
  let blank = true
  for (const line of lines) {
    const empty = line.kind === 'text' && line.text.trim() === ''
    const outdented =
      line.kind === 'text' &&
      beginsNumbered(line.text) &&
      (isCounted([line]) || indentOf(line.text) < indentOf(blocks.at(-1)?.[0]?.text ?? ''))
    if (!empty && (blank || outdented)) blocks.push([line])
    else blocks.at(-1)?.push(line)
    blank = empty
  }
  return blocks
}

/** A numbered line that is not one of a list. */
function isOnlyNumbered(gap: readonly Line[], block: readonly Line[] | undefined): boolean {
  const [first] = block ?? []
  if (!first || !beginsNumbered(first.text)) return false
  return gap.every((line) => line === first || line.kind !== 'text' || !beginsNumbered(line.text))
}

/** `Q3. ...`, `**3.** ...`: more than an item of a list. */
function isCounted([first]: readonly Line[]): boolean {
  return first?.kind === 'text' && beginsNumbered(first.text) && !/^\s*(?:[-*+]\s+)?(?:\d|#)/.test(first.text)
}

/** What belongs to the question above, whatever it ends with. */
const EXPLAINS =
  /^\s*(?:>|(?:\d{1,2}[.)]\s*)?!?\[[^\]]*\]\([^)]*\)\s*$|[*_]*(?:explanations?|references?|sources?|reasons?|notes?|(?:the )?(?:correct |right )?answers?|solutions?|hints?|why)\b[^?]{0,12}:)/i

function beginsQuestion(block: readonly Line[]): boolean {
  const [first] = block
  if (!first || block.every(({ kind }) => kind !== 'text') || EXPLAINS.test(first.text)) return false
  if (first.kind !== 'text') return false
  if (beginsNumbered(first.text) || /^\s*\?\[/.test(first.text)) return true
  const text = block
    .filter(({ kind }) => kind === 'text')
    .map((line) => line.text)
    .join(' ')
    .trim()
  return (
    /^(?:\*\*|__)[^*_].*(?:\*\*|__):?$/.test(text) ||
    /(?:[?:\uff1f\uff1a\u2026]|\.{3,4})(?:\*\*|__|\*|_)?$/.test(text)
  )
}

function lineOf(lines: readonly Line[]): number | undefined {
  return lines.find(({ text }) => text.trim() !== '')?.number
}

function textOf(lines: readonly Line[]): string {
  return unwrapped(textOfLines(lines))
}

export const isRule = ({ text, kind }: Line) => kind === 'text' && /^\s*([-*_])(?:\s*\1){2,}\s*$/.test(text)
