import { letteredIn } from '../lettered.ts'

export type Card = {
  readonly question: string
  readonly options: readonly string[]
  readonly right: number
  /** What follows on the back. */
  readonly said: string
}

/**
 * A front that ends in options `A) ..`, and a back that begins with the right one's letter or words.
 * @returns a reason when the back names none of them; undefined when the front has no options
 */
export function letteredCard(front: readonly string[], back: readonly string[]): Card | string | undefined {
  const read = letteredIn(front)
  if (typeof read !== 'object' || read.options.length < 2) return undefined
  const [first = '', ...said] = back
  const bare = first
    .replace(/^\s*(?:the )?(?:correct |right )?(?:answer|ans)(?: is)?\s*[:=]?\s*/i, '')
    .replaceAll('**', '')
    .trim()
  const options = read.options.map(({ text }) => text)
  const right = rightIn(bare, options)
  if (typeof right === 'string') return right
  return { question: read.question.join('\n'), options, right, said: said.join('\n') }
}

function rightIn(back: string, options: readonly string[]): number | string {
  const named = options.flatMap((option, index) => (fold(option) === fold(back) ? [index] : []))
  const [whole, another] = named
  if (whole !== undefined && another === undefined) return whole
  const found = /^[([]?([A-Ha-h])(?:[)\].:](?:\s*(\S.*))?)?$/.exec(back)
  if (!found?.[1]) return 'The back of the card does not begin with the letter of the right option.'
  const right = found[1].toUpperCase().charCodeAt(0) - 65
  const option = options[right]
  const words = found[2]?.trim() ?? ''
  return option === undefined || (words !== '' && fold(words) !== fold(option))
    ? 'The letter on the back of the card and the words beside it are not one option.'
    : right
}

function fold(text: string): string {
  return text
    .replace(/[\s*_\\]+/g, ' ')
    .trim()
    .replace(/[.;]$/, '')
    .toLowerCase()
}
