/** A `=`, `~` or `~=` that may begin an answer. */
export type Mark = {
  readonly at: number
  /** Where its text begins. */
  readonly from: number
  readonly right: boolean
  /** Nothing stands before it in its line. */
  readonly first: boolean
  readonly spaceBefore: boolean
  readonly spaceAfter: boolean
  /** It stands in what is said about an answer. */
  readonly inFeedback: boolean
}

/** A tag with attributes, whose `=` and `#` are its own. */
const TAG = /<[a-z][a-z\d]*(?:\s+[a-z-]+\s*=\s*(?:"[^"<>\n]*"|'[^'<>\n]*'))+\s*\/?>/giy
const ENTITY = /&(?:amp;)?#\w{1,8};/giy

/** Where what begins at a place and means itself ends; the place itself where nothing does. */
export function pastItself(text: string, at: number): number {
  if (text[at] === '\\') return at + 2
  const pattern = text[at] === '<' ? TAG : text[at] === '&' ? ENTITY : undefined
  if (!pattern) return at
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** All of them outside of braces, in order. */
export function marksIn(body: string): Mark[] {
  const marks: Mark[] = []
  let depth = 0
  let first = true
  let inFeedback = false
  for (let at = 0; at < body.length; at += 1) {
    const past = pastItself(body, at)
    if (past > at) {
      at = past - 1
      first = false
      continue
    }
    const sign = body[at] ?? ''
    if (sign === '{') depth += 1
    if (sign === '}') depth -= 1
    if ((sign === '=' || sign === '~') && depth === 0) {
      const both = sign === '~' && body[at + 1] === '='
      const from = at + (both ? 2 : 1)
      if (first) inFeedback = false
      marks.push({
        ...{ at, from, first, inFeedback },
        right: sign === '=' || both,
        spaceBefore: at === 0 || /\s/.test(body[at - 1] ?? ''),
        spaceAfter: /\s/.test(body[from] ?? ''),
      })
      if (both) at += 1
      first = false
    } else if (sign === '\n') first = true
    else if (!/\s/.test(sign)) {
      first = false
      if (sign === '#' && marks.length > 0) inFeedback = true
    }
  }
  return marks
}
