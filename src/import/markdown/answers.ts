import type { Group } from './groups.ts'
import type { Line } from './lines.ts'
import { type Choice, choicesOf } from './options.ts'

/** Options each of which is there once, and which one is right. */
export type Settled = { readonly choices: readonly Choice[]; readonly right: number }

/**
 * Which option is right: the one with the tick; where no box has one, the one that a sign or the line
 * under the options ("Answer: B") names.
 * @param below the lines between the options and the next question
 * @returns why it cannot be told
 */
export function rightOf(all: readonly Choice[], below: readonly Line[]): Settled | string {
  const choices = withoutTwins(all)
  const ticked = indices(choices, ({ ticked }) => ticked)
  const signed = indices(choices, ({ signed }) => signed)
  const stated = statedIn(below, choices)
  const named = stated === undefined ? signed : [...new Set([...signed, stated])]
  if (ticked.length > 1) return `${ticked.length} options are marked as right; Homeroom asks for one.`
  const [right = named[0]] = ticked
  if (right === undefined) return 'No option is marked as right.'
  if (ticked.length === 1 && named.some((index) => index !== right)) {
    return 'The tick and the words beside or below the options name different ones as right.'
  }
  if (ticked.length === 0 && named.length > 1)
    return 'No box has a tick, and several options are named as right.'
  return { choices, right }
}

function indices(choices: readonly Choice[], test: (choice: Choice) => boolean): number[] {
  return choices.flatMap((choice, index) => (test(choice) ? [index] : []))
}

/** Options that say the same and are marked the same are one. */
function withoutTwins(choices: readonly Choice[]): readonly Choice[] {
  const known = new Set<string>()
  return choices.filter(({ text, ticked }) => {
    const key = `${ticked} ${text}`
    return !known.has(key) && known.add(key)
  })
}

const TAGS = '(?:</?[a-z][^>]{0,80}>[^\\w<]*)*'
const STATES = new RegExp(
  `^[^\\w<]*${TAGS}(?:the )?(?:correct |right )?answer(?: is)?(?:[*_\\s]*[:\\uff1a][^\\w<([]*${TAGS}(.*)|\\s*</summary>(.*)|\\s*)$`,
  'i',
)
const ONLY_TAGS = /^\s*(?:<\/?[a-z][^>]{0,80}>\s*)*$/i

/** The option that a line such as "**Answer:** B" names, or the line below "Answer". */
function statedIn(lines: readonly Line[], choices: readonly Choice[]): number | undefined {
  const texts = lines.filter(({ kind }) => kind === 'text').map(({ text }) => text)
  for (const [index, text] of texts.entries()) {
    const found = /answer/i.test(text) ? STATES.exec(text) : null
    if (!found) continue
    const beside = (found[1] ?? found[2] ?? '').trim()
    const words = beside === '' ? texts.slice(index + 1).find((next) => !ONLY_TAGS.test(next)) : beside
    return words === undefined ? undefined : named(words.replace(/[*_\s]+$/, '').trim(), choices)
  }
  return undefined
}

/**
 * Runs of options of which none is ticked, with the ticks of the run below that repeats what is right, as
 * behind a fold that says "Answer".
 */
export function withKeys(groups: readonly Group[]): readonly Group[] {
  const kept: Group[] = []
  for (const group of groups) {
    const above = kept.at(-1)
    const key = above && keyOf(above, group)
    if (!key) kept.push(group)
    else {
      const options = above.options.map((option, index) =>
        key.has(index) ? { ...option, box: { ...option.box, right: true } } : option,
      )
      kept[kept.length - 1] = { ...above, options }
    }
  }
  return kept
}

const ANNOUNCES =
  /^[^\w<]*(?:<(?:details|summary)\b|(?:the )?(?:correct |right )?(?:answers?|solutions?)\b[^?]{0,40}$)/i

function keyOf(above: Group, below: Group): ReadonlySet<number> | undefined {
  if (!below.gap.some(({ text }) => ANNOUNCES.test(text))) return undefined
  if (above.options.some(({ box }) => box.right) || !below.options.every(({ box }) => box.right))
    return undefined
  const choices = choicesOf(above)
  const key = below.options.map(({ box }) => named(box.text, choices))
  return key.every((index) => index !== undefined) ? new Set(key) : undefined
}

function named(words: string, choices: readonly Choice[]): number | undefined {
  const said = plain(words)
  const same = indices(
    choices,
    ({ text }) => plain(text) === said || plain(text.replace(LETTER, '')) === said,
  )
  if (same.length === 1) return same[0]
  const letter = /^[([]?([A-Ha-h])(?:[.)\]:]\s.*|[.)\]]?|\s*[=-]+>\s.*)$/.exec(words)?.[1]?.toUpperCase()
  if (letter === undefined) return undefined
  const lettered = choices.map(({ text }) => LETTER.exec(text)?.[1]?.toUpperCase())
  const found = lettered.indexOf(letter)
  if (found !== -1) return found
  const index = letter.charCodeAt(0) - 'A'.charCodeAt(0)
  return lettered.every((each) => each === undefined) && index < choices.length ? index : undefined
}

/** `A. ` or `a) ` before an option. */
const LETTER = /^[([]?([A-Za-z])[.)\]:]\s+/

const plain = (text: string) =>
  text
    .replace(/[`*_"'.\s]+/g, ' ')
    .trim()
    .toLowerCase()
