/** A text as quotes are compared, and where each of its characters stood. */
export type Folded = {
  readonly text: string
  /** For every character of `text` the offset of its source, and the offset after it. */
  readonly from: readonly number[]
  readonly to: readonly number[]
}

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/
const SPACE = /\s/
const QUOTE = /["'´‘’‚‛“”„‟′″«»‹›]/
const DASH = /[-‐‑‒–—―−]/
const EMPHASIS = /[*_~`]/
const WORDLIKE = /[\p{L}\p{N}]/u

/**
 * Folds quote marks, dashes, white space, emphasis and case, and nothing else: a changed digit, letter or
 * full stop stays changed.
 */
export function fold(source: string): Folded {
  const folding = new Folding()
  for (let at = 0; at < source.length; ) {
    const character = String.fromCodePoint(source.codePointAt(at) ?? 0)
    const end = at + character.length
    if (SPACE.test(character)) folding.space(at)
    else if (DASH.test(character)) folding.dash(at)
    else if (QUOTE.test(character)) folding.write("'", at, end)
    else if (!INVISIBLE.test(character) && !isEmphasis(source, at))
      folding.write(character.toLowerCase(), at, end)
    at = end
  }
  return folding
}

/** `*`, `_`, `~` and backticks, but not inside a word: `snake_case` and 2*3 mean what they say. */
function isEmphasis(source: string, at: number): boolean {
  if (!EMPHASIS.test(source[at] ?? '')) return false
  let before = at - 1
  let after = at + 1
  while (EMPHASIS.test(source[before] ?? '')) before--
  while (EMPHASIS.test(source[after] ?? '')) after++
  return !(WORDLIKE.test(source[before] ?? '') && WORDLIKE.test(source[after] ?? ''))
}

class Folding implements Folded {
  text = ''
  readonly from: number[] = []
  readonly to: number[] = []
  #spaceAt = -1

  space(at: number): void {
    if (this.#spaceAt < 0) this.#spaceAt = at
  }

  /** Dashes in a row are one, and the space around them says nothing. */
  dash(at: number): void {
    this.#spaceAt = -1
    if (this.text.endsWith('-')) this.to[this.to.length - 1] = at + 1
    else this.#push('-', at, at + 1)
  }

  write(folded: string, from: number, to: number): void {
    if (this.#spaceAt >= 0 && this.text !== '' && !this.text.endsWith('-')) {
      this.#push(' ', this.#spaceAt, from)
    }
    this.#spaceAt = -1
    for (const unit of folded.split('')) this.#push(unit, from, to)
  }

  #push(unit: string, from: number, to: number): void {
    this.text += unit
    this.from.push(from)
    this.to.push(to)
  }
}
