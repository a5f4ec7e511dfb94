import { type Mark, marksIn, pastItself } from './marks.ts'

/** One answer between the braces, escapes and all. */
export type Answer = {
  readonly right: boolean
  /** It begins with `=`. */
  readonly equals: boolean
  /** per cent, where one is given */
  readonly weight?: number
  readonly text: string
  readonly feedback: string
}

const AMBIGUOUS_MARK =
  'A "=" or "~" stands inside an answer, so it cannot be told where one begins; write \\= or \\~.'
const AMBIGUOUS_HASH = 'A "#" may belong to a word such as C# or begin a feedback; write \\# for the word.'

export type Answers = { readonly answers: readonly Answer[]; readonly general: string }

/** The answers between braces, or why it cannot be told where one ends and what follows begins. */
export function answersIn(inner: string): Answers | string {
  const cut = generalAt(inner)
  const body = cut === -1 ? inner : inner.slice(0, cut)
  const general = cut === -1 ? '' : inner.slice(cut + 4).trim()
  const marked = body.replace(/^(?=\s*%)/, '~')
  const chosen = choose(marked, marksIn(marked))
  if (!chosen) return AMBIGUOUS_MARK
  const answers = between(marked, chosen)
  const hashed = answers.some(({ text }) => text.startsWith('#'))
  const uncertain = answers.some(({ text, feedback }) => text === UNCERTAIN || (hashed && feedback !== ''))
  return uncertain ? AMBIGUOUS_HASH : { answers, general }
}

/** Where `####` begins, not escaped. */
function generalAt(inner: string): number {
  for (let at = 0; at < inner.length; at += 1) {
    if (inner[at] === '\\') at += 1
    else if (inner.startsWith('####', at)) return at
  }
  return -1
}

function choose(body: string, marks: readonly Mark[]): readonly Mark[] | undefined {
  const lines = marks.filter(({ first }) => first)
  if (lines.length === marks.length) return marks
  return lines.length >= 2 ? amongLines(body, marks, lines) : withinLine(marks)
}

/** Answers begin lines; whether other marks begin answers as well. */
function amongLines(
  body: string,
  marks: readonly Mark[],
  lines: readonly Mark[],
): readonly Mark[] | undefined {
  const amid = marks.filter(({ first }) => !first)
  const perLine = between(body, lines)
  if (perLine.every(({ text, right }) => right && text.includes('->'))) return lines
  const begins = (mark: Mark) => mark.spaceBefore && !mark.spaceAfter
  if (!amid.some((mark) => begins(mark) && !mark.right) && amid.every(({ inFeedback }) => inFeedback)) {
    return lines
  }
  const perMark = between(body, marks)
  if (isChoice(perLine)) {
    const sure = isChoice(perMark) && amid.length >= lines.length - 1 && amid.every(begins)
    if (sure && areApart(perMark)) return marks
    return isChoice(perMark) || amid.some((mark) => begins(mark) && !mark.right) ? undefined : lines
  }
  return amid.every(begins) ? marks : undefined
}

/** Whether answers are whole words of their own: none begins as another does, each closes what it opens. */
function areApart(answers: readonly Answer[]): boolean {
  const texts = answers.map(({ text }) => text.toLowerCase())
  const whole = (text: string) =>
    /^\p{L}/u.test(text) &&
    text.split('(').length === text.split(')').length &&
    text.split('"').length % 2 === 1 &&
    text.split('`').length % 2 === 1
  return texts.every(
    (text, index) => whole(text) && !texts.some((other, place) => place !== index && other.startsWith(text)),
  )
}

/** Answers follow each other in a line. */
function withinLine(marks: readonly Mark[]): readonly Mark[] | undefined {
  const glued = marks.filter((mark) => isGluedEquals(mark))
  const tildes = marks.filter((mark) => !isGluedEquals(mark))
  const spoken = glued.length === 1 && !tildes.some(({ right }) => right) ? marks : tildes
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

/** `x=5` in a feedback, or the right answer right behind one. */
function isGluedEquals({ inFeedback, spaceBefore, right, at, from }: Mark): boolean {
  return inFeedback && !spaceBefore && right && from === at + 1
}

function isChoice(answers: readonly Answer[]): boolean {
  const rights = answers.filter(({ right }) => right).length
  return rights === 1 && answers.length > 1 && answers.every(({ text }) => text !== '')
}

function between(body: string, marks: readonly Mark[]): Answer[] {
  return marks.map(({ from, right }, index) => answerOf(body.slice(from, marks[index + 1]?.at).trim(), right))
}

function answerOf(raw: string, equals: boolean): Answer {
  const weighed = /^\s*%\s*(-?\d+(?:[.,]\d+)?)\s*%\s*/.exec(raw)
  const { text, feedback } = divided(weighed ? raw.slice(weighed[0].length) : raw)
  if (!weighed) return { right: equals, equals, text, feedback }
  const weight = Number(weighed[1]?.replace(',', '.'))
  return { right: weight === 100, equals, weight, text, feedback }
}

/** The text of an answer in which a `#` may end a word or begin the feedback. */
const UNCERTAIN = '\0'
/** `rule #3`, and nothing more or a feedback of its own. */
const NUMBER_ONLY = /^#\d+\s*(?:#|$)/
const COLOUR = /^#(?=.*\d|[A-F]+\b)(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})(?![\da-z])/i

/** At the first `#` that is not escaped and does not end the answer's own word, as in `C#`. */
function divided(raw: string): { text: string; feedback: string } {
  let depth = 0
  for (let at = 0; at < raw.length; at += 1) {
    const past = pastItself(raw, at)
    if (past > at) at = past - 1
    else if (raw[at] === '{') depth += 1
    else if (raw[at] === '}') depth -= 1
    else if (raw[at] === '#' && depth === 0) {
      const text = raw.slice(0, at).trim()
      const feedback = raw.slice(at + 1).trim()
      if (text === '') return { text: /(?<!\\)#/.test(feedback) ? UNCERTAIN : raw, feedback: '' }
      if (feedback === '' && !/\s/.test(raw[at - 1] ?? '')) return { text: raw, feedback: '' }
      if (/^[CF]$/i.test(text) && feedback.startsWith('#')) {
        return { text: `${text}#`, feedback: feedback.slice(1).trim() }
      }
      if (/\s/.test(raw[at - 1] ?? '') && NUMBER_ONLY.test(raw.slice(at))) continue
      if (/:\s?$/.test(raw.slice(0, at)) && COLOUR.test(raw.slice(at))) continue
      if (/(?:^|\s)[CF]$/.test(raw.slice(0, at)) && /^#\s/.test(raw.slice(at))) {
        return { text: UNCERTAIN, feedback: '' }
      }
      return { text, feedback }
    }
  }
  return { text: raw.trim(), feedback: '' }
}
