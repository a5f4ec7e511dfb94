/** One answer between the braces, escapes and all. */
export type Answer = {
  readonly right: boolean
  /** per cent, where one is given */
  readonly weight?: number
  readonly text: string
  readonly feedback: string
}

export type Answers = { readonly answers: readonly Answer[]; readonly general: string }

type Mark = {
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

/** The answers between braces; undefined when it cannot be told where one ends and the next begins. */
export function answersIn(inner: string): Answers | undefined {
  const cut = generalAt(inner)
  const body = cut === -1 ? inner : inner.slice(0, cut)
  const general = cut === -1 ? '' : inner.slice(cut + 4).trim()
  const marks = marksIn(body)
  const chosen = choose(body, marks)
  return chosen && { answers: between(body, chosen), general }
}

/** Where `####` begins, not escaped. */
function generalAt(inner: string): number {
  for (let at = 0; at < inner.length; at += 1) {
    if (inner[at] === '\\') at += 1
    else if (inner.startsWith('####', at)) return at
  }
  return -1
}

function marksIn(body: string): Mark[] {
  const marks: Mark[] = []
  let depth = 0
  let first = true
  let inFeedback = false
  for (let at = 0; at < body.length; at += 1) {
    const sign = body[at] ?? ''
    if (sign === '\\') {
      at += 1
      first = false
      continue
    }
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
      if (sign === '#' && /[^\s#]/.test(body[at - 1] ?? '') === false) inFeedback = true
      else if (sign === '#' && marks.length > 0) inFeedback = true
    }
  }
  return marks
}

function choose(body: string, marks: readonly Mark[]): readonly Mark[] | undefined {
  const lines = marks.filter(({ first }) => first)
  if (lines.length === marks.length) return marks
  if (lines.length >= 2) {
    const amid = marks.filter(({ first }) => !first)
    if (amid.every(({ inFeedback }) => inFeedback)) return lines
    const perLine = isChoice(between(body, lines))
    const perMark = isChoice(between(body, marks))
    if (perLine && perMark) return undefined
    if (perLine) return lines
    return amid.every(({ spaceBefore, spaceAfter }) => spaceBefore && !spaceAfter) ? marks : undefined
  }
  const spoken = marks.filter(({ inFeedback, spaceBefore }) => !inFeedback || spaceBefore)
  const rights = spoken.filter(({ right }) => right)
  const [right] = rights
  const wrong = spoken.filter((mark) => !mark.right && !mark.first)
  if (rights.length === 1 && right && !right.first && wrong.length > 0) {
    const alike = wrong.some(
      ({ spaceBefore, spaceAfter }) =>
        spaceBefore === right.spaceBefore && (spaceAfter === right.spaceAfter || !right.spaceAfter),
    )
    if (!alike) return undefined
  }
  return spoken
}

function isChoice(answers: readonly Answer[]): boolean {
  const rights = answers.filter(({ right }) => right).length
  return rights === 1 && answers.length > 1 && answers.every(({ text }) => text !== '')
}

function between(body: string, marks: readonly Mark[]): Answer[] {
  return marks.map(({ from, right }, index) => answerOf(body.slice(from, marks[index + 1]?.at).trim(), right))
}

function answerOf(raw: string, equals: boolean): Answer {
  const weighed = /^\s*%(-?\d+(?:\.\d+)?)%\s*/.exec(raw)
  const { text, feedback } = divided(weighed ? raw.slice(weighed[0].length) : raw)
  if (!weighed) return { right: equals, text, feedback }
  const weight = Number(weighed[1])
  return { right: weight === 100, weight, text, feedback }
}

/** At the first `#` that is not escaped and does not end the answer's own word, as in `C#`. */
function divided(raw: string): { text: string; feedback: string } {
  for (let at = 0; at < raw.length; at += 1) {
    if (raw[at] === '\\') at += 1
    else if (raw[at] === '#') {
      const text = raw.slice(0, at).trim()
      const feedback = raw.slice(at + 1).trim()
      if (text === '') return { text: raw, feedback: '' }
      if (feedback === '' && !/\s/.test(raw[at - 1] ?? '')) return { text: raw, feedback: '' }
      if (/^[CF]$/i.test(text) && feedback.startsWith('#')) {
        return { text: `${text}#`, feedback: feedback.slice(1).trim() }
      }
      return { text, feedback }
    }
  }
  return { text: raw.trim(), feedback: '' }
}
