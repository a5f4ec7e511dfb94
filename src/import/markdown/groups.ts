import { type Box, boxOf, isBareBox, isBullet, isCrowded } from './boxes.ts'
import { indentOf, type Line } from './lines.ts'
import { beginsNumbered, isNumbered } from './numbers.ts'

export type Option = { readonly box: Box; readonly line: number; readonly body: Line[] }

/** A run of options, and the lines between it and what stands before. */
export type Group = {
  readonly gap: readonly Line[]
  readonly options: Option[]
  /** Why it cannot be told what its options are. */
  fault?: string | undefined
}

export type Grouped = { readonly groups: readonly Group[]; readonly rest: readonly Line[] }

const NO_BOX = 'An option has no box; begin each with "- [ ]" or "- [x]".'

/**
 * Finds the runs of options among lines that no heading divides.
 * @param heading when it counts a question, text between options that asks nothing belongs to the option
 * above it; when it asks, so does a list, if the option has no words
 */
export function groupsOf(lines: readonly Line[], heading = ''): Grouped {
  const oneQuestion = isNumbered(heading)
  const asked = oneQuestion || /[?\uff1f]\s*$/.test(heading)
  const groups: Group[] = []
  let open: Group | undefined
  let pending: Line[] = []
  for (const line of lines) {
    const box = boxOf(line)
    if (isEmptyItem(line)) continue
    if (!box) {
      pending.push(line)
      continue
    }
    const last = open?.options.at(-1)
    if (
      open &&
      last &&
      owned(last, pending, {
        ...{ between: true, code: true, text: oneQuestion, more: !oneQuestion, quote: true },
        list: asked && (isWordless(last) || (isLabel(last) && areSteps(pending))),
      }) === pending.length
    ) {
      for (const each of pending) last.body.push(each)
      if (box.indent >= last.box.content) open.fault = 'An option stands inside another one; take it out.'
    } else {
      const gap: readonly Line[] = open ? closed(open, pending, true) : pending
      open = { gap, options: [], fault: faultAbove(gap, line, box) }
      groups.push(open)
    }
    if (isCrowded(box.text)) open.fault = 'Two options stand in one line; give each its own.'
    pending = []
    open.options.push({ box, line: line.number, body: line.kind === 'open' ? [line] : [] })
  }
  return { groups, rest: open ? closed(open, pending, false) : pending }
}

/** An item right above the first box, at its depth, may be an option that lost its box. */
function faultAbove(gap: readonly Line[], { text }: Line, { indent }: Box): string | undefined {
  const last = gap.findLast((line) => line.text.trim() !== '')
  if (!last || !isBullet(last) || indentOf(last.text) !== indent || last.text.trim()[0] !== text.trim()[0])
    return undefined
  const near = gap.at(-1) === last
  const alone = gap.filter((line) => isBullet(line)).length === 1
  if (!(near || alone) || /[?:\uff1f\uff1a][*_\s]*$/.test(last.text) || BLANK.test(last.text))
    return undefined
  return NO_BOX
}

/** Gives the last option what belongs to it. @returns the lines after it */
function closed(group: Group, pending: readonly Line[], more: boolean): readonly Line[] {
  const last = group.options.at(-1)
  if (!last) return pending
  const others = group.options.slice(0, -1)
  const wordless = isWordless(last)
  const coded = others.filter(({ body }) => body.some(isOpen)).length
  const code = wordless || (coded > 0 && coded * 2 >= others.length)
  const list =
    (wordless && others.some(({ box }) => box.text === '')) ||
    (isLabel(last) && areSteps(pending) && others.length > 0 && others.every(({ body }) => body.some(isItem)))
  const quote = others.length > 0 && others.every(({ body }) => body.some(isQuote))
  const count = owned(last, pending, { between: false, code, text: false, list, more, quote })
  for (const each of pending.slice(0, count)) last.body.push(each)
  const [next] = pending.slice(count)
  const near = next && next.number === last.line + last.body.length + 1
  if (near && isBullet(next) && !isLink(next) && !isAbout(next, last)) group.fault = NO_BOX
  if (pending.some(isBareBox)) group.fault = 'An option has no dash before its box; write "- [ ]".'
  return pending.slice(count)
}

const EXPLAINS =
  /^\s*(?:(?:>\s*)?[*_]*\[?(?:explanations?|references?|sources?|reasons?|notes?|answers?|correct answers?|solutions?|hints?)\b|<\/?(?:details|summary)\b)/i

/** Perhaps the next question. */
const ASKS = /[?:\uff1f\uff1a][*_\s]*$|^\s*(?:\*\*|__)|^\s*\?\[/i
const asks = ({ text }: Line) => ASKS.test(text) || beginsNumbered(text)
/** Right under an option, without space before it. */
const beginsNext = ({ text }: Line) =>
  /^\S/.test(text) && (beginsNumbered(text) || /^(?:\*\*|__|\?\[)/.test(text))

type Owning = {
  /** Another option follows. */
  readonly between: boolean
  /** Code, a picture or a table that is not indented belongs to the option. */
  readonly code: boolean
  /** So does text that asks nothing. */
  readonly text: boolean
  /** Another question may follow, so a line that asks is not this option's. */
  readonly more: boolean
  /** So does a quote below a blank line. */
  readonly quote: boolean
  /** So does a list, for the option has no words of its own. */
  readonly list: boolean
}

/** An item that is no option: it explains, or belongs to the list around the options. */
function isAbout({ text }: Line, { box }: Option): boolean {
  return indentOf(text) < box.indent || EXPLAINS.test(text.replace(/^\s*[-*+]\s+/, ''))
}

/** How many of the lines that follow an option belong to it. */
function owned(
  option: Option,
  lines: readonly Line[],
  { between, code, text, list, more, quote }: Owning,
): number {
  let paragraph = option.box.text !== ''
  let items = list
  let blank = false
  let count = 0
  for (const [index, line] of lines.entries()) {
    if (line.text.trim() === '') {
      paragraph = false
      blank = true
      if (between) count = index + 1
      continue
    }
    const indented = indentOf(line.text) > option.box.indent + (blank ? 1 : 0)
    const belongs =
      line.kind === 'code' || line.kind === 'comment'
        ? true
        : isBareBox(line) || (!between && EXPLAINS.test(line.text))
          ? false
          : indented ||
              (items && isItem(line)) ||
              ((line.kind === 'open' || isFigure(line)) && code && !isRule(line))
            ? true
            : isQuote(line)
              ? quote || !blank
              : (paragraph
                  ? !beginsNext(line) && !(more && asks(line))
                  : text && !asks(line) && !EXPLAINS.test(line.text)) &&
                !isBullet(line) &&
                !isRule(line) &&
                !isBlockTag(line) &&
                !/^\s*\d+[.)]\s/.test(line.text)
    if (!belongs) return count
    if (line.kind !== 'text') paragraph = false
    items &&= isItem(line)
    count = index + 1
  }
  return count
}

/** Ends in a gap that the right option fills: `is ( )`. */
const BLANK = /(?:\(\s+\)|\uff08\s*\uff09|_{3,})[.\u3002\uff0e]?\s*$/

/** It has no words, or only a letter above what it holds. */
const isLabel = ({ box, body }: Option) => body.length === 0 && /^(?:[A-Ha-h]?[.):]?)$/.test(box.text)
const isEmptyItem = ({ text, kind }: Line) => kind === 'text' && /^\s*[-*+]\s*$/.test(text)
const isWordless = ({ box, body }: Option) => box.text === '' && body.length === 0
const isItem = (line: Line) => isBullet(line) || /^\s*\d{1,3}[.)]\s+\S/.test(line.text)
/** Items from 1 on: no question that is counted begins there, for its options would follow it. */
const areSteps = (lines: readonly Line[]) => {
  const [first, second] = lines.filter(isItem)
  return second !== undefined && first !== undefined && /^\s*1[.)]/.test(first.text)
}
const isOpen = ({ kind }: Line) => kind === 'open'
const isQuote = ({ text, kind }: Line) => kind === 'text' && /^\s*>/.test(text)
/** Ends a paragraph. */
const isBlockTag = ({ text }: Line) =>
  /^<\/?(?:div|details|summary|section|center|p|hr|table|figure)\b/i.test(text)
const isLink = ({ text }: Line) => /^\s*[-*+]\s+\[[^\]]*\]\(/.test(text)
const isRule = ({ text }: Line) => /^\s*([-*_])(?:\s*\1){2,}\s*$/.test(text)
/** A picture alone in its line, a row of a table, or a tag. */
const isFigure = ({ text }: Line) =>
  /^\s*(?:!\[[^\]]*\]\([^)]*\)\s*$|\||<(?!\/?(?:details|summary)\b)\/?[a-z][^>]*>)/i.test(text)
