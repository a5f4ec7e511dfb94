import { indentOf, type Line } from './lines.ts'

/** The first line of an option: `- [x] Four`. */
export type Box = {
  readonly indent: number
  /** Where its text begins, in columns: what is indented so far belongs to it. */
  readonly content: number
  readonly right: boolean
  readonly text: string
}

const BOX = /^(\s*)(-\s*|[*+]\s+|\d{1,9}[.)]\s+)(?:\\?\[\s*([xX\u2713\u2714]?)\s*\\?\])(?![(:\]])\s?(.*)$/
/** Somebody forgot the dash. */
const BARE_BOX = /^\s*(?:\[[xX]\]|\[\s*\])(?![(:\]])\s+\S/

export function boxOf({ text, kind }: Line): Box | undefined {
  if ((kind !== 'text' && kind !== 'open') || !text.includes('[')) return undefined
  const found = BOX.exec(text)
  if (!found) return undefined
  const [, space = '', marker = '', mark = '', words = ''] = found
  const indent = indentOf(space)
  return { indent, content: indent + marker.trimEnd().length + 1, right: mark !== '', text: inked(words) }
}

/** Letters without ink, which authors put where a box may have no text, count as space. */
function inked(words: string): string {
  return words.replace(
    /^(?:[\s\u2800\u200b\u3164]|&(?:shy|nbsp|#8203);)+$|^[\s\u2800\u200b\u3164]+|[\s\u2800\u200b\u3164]+$/g,
    '',
  )
}

const SIGNED = /^(\s*[-*+]\s+)[\u2705\u2714\u2611]\ufe0f?\s+(?=\S)/u
const QUOTED = /^>\s?(?=[-*+]\s+\[[xX]\]\s)/

/**
 * `- ✅ Four` or `> - [x] Four` right beside an option without a tick: the author lifts the right one out,
 * and it is an option as the others are.
 */
export function liftedOptions(lines: readonly Line[]): readonly Line[] {
  return lines.map((line, index) => {
    if (line.kind !== 'text') return line
    const text = line.text.replace(QUOTED, '').replace(SIGNED, '$1[x] ')
    if (text === line.text) return line
    const isOption = [lines[index - 1], lines[index + 1]].some((beside) => {
      const box = beside && boxOf(beside)
      return box && !box.right && box.indent === indentOf(text)
    })
    return isOption ? { ...line, text } : line
  })
}

export function isBareBox({ text, kind }: Line): boolean {
  return kind === 'text' && text.includes('[') && BARE_BOX.test(text)
}

/** A further box behind words; in code it is only spoken of. */
const FURTHER_BOX = /(?<=\S)\s*-\s?\[[ xX]\](?=\s+\S)/

/** Whether another option stands in an option's own line. */
export function isCrowded(words: string): boolean {
  return words.includes('[') && FURTHER_BOX.test(words.replace(/`[^`]*`/g, '``'))
}

const NEXT_BOX = /\s(?=-\s?\[[ xX]\]\s+\S)/

/** A line of several options, `Why? - [ ] a - [x] b`, as one line each. */
export function optionsApart(line: Line): readonly Line[] {
  if (line.kind !== 'text' || line.text.includes('`') || !isCrowded(line.text)) return [line]
  const texts = line.text.split(NEXT_BOX)
  return texts.length > 2 ? texts.map((text) => ({ ...line, text })) : [line]
}

/** An item of a list, without a box. */
export function isBullet({ text, kind }: Line): boolean {
  return kind === 'text' && /^\s*[-*+]\s+\S/.test(text) && !/^\s*([-*])(?:\s*\1){2,}\s*$/.test(text)
}

const BOXED =
  /^[ \t]*(?:-[ \t]*|[*+][ \t]+|\d{1,9}[.)][ \t]+)\\?\[[ \t]*[xX\u2713\u2714]?[ \t]*\\?\](?![(:\]])/m
const QUOTED_BOX = /^[ \t]*>[ \t]?[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX]\](?![(:\]])/m

/** How many lines of a text begin like an option. */
export function countBoxes(source: string): number {
  const pattern = isQuoted(source) ? QUOTED_BOX : BOXED
  return source.match(new RegExp(pattern, 'gm'))?.length ?? 0
}

/** Whether all options of a text stand in quotes, as in callouts. */
export function isQuoted(source: string): boolean {
  return QUOTED_BOX.test(source) && !BOXED.test(source)
}

/** A text without its quotes, and without the label of callouts: `> [!question] Why?`. */
export function outOfQuotes(source: string): string {
  return source.replace(/^[ \t]*>[ \t]?(?:[ \t]*\[![\w-]+\][+-]?[ \t]*)?/gm, '')
}
