export type LetteredOption = { readonly letter: string; readonly text: string }
export type Lettered = { readonly question: readonly string[]; readonly options: readonly LetteredOption[] }

const BULLET = '(?:[-*+]\\s+)?'
const OPTION = new RegExp(
  `^\\s*${BULLET}(?:\\*\\*[([]?([A-Za-z])\\s*([.):\\]])\\*\\*|[([]?([A-Za-z])\\s*([.):\\]]))\\s*(\\S.*)?$`,
)
const STRICT = new RegExp(
  `^\\s*${BULLET}(?:\\*\\*[([]?[A-Za-z]\\s*[.):\\]]\\*\\*|[([]?[A-Za-z]\\s*[.):\\]])(?:\\s+|$)`,
)
/** `A)one`, as Moodle takes it too. */
const CLOSE = /^\s*(?:[-*+]\s+)?[([]?([A-Za-z])\s*([.)\]])(?![.)\]])/

/** Whether a line begins as an option does. */
export function hasLetters(lines: readonly string[]): boolean {
  return lines.some((line) => CLOSE.test(line) || STRICT.test(line))
}

/**
 * Lines that end in options `A. x`, `B. y`: each letter once, from A on. A line between them that begins
 * with no letter goes on with the option above it.
 * @returns a reason when they are not in order; undefined when there are none
 */
export function letteredIn(lines: readonly string[]): Lettered | string | undefined {
  const read = onLines(lines)
  if (read === undefined || (typeof read === 'object' && read.options.length > 1)) return read
  const apart = onLines(lines.flatMap(apartIn))
  return typeof apart === 'object' ? apart : read
}

/** `A) x  B) y  C) z` as lines. */
function apartIn(line: string): string[] {
  const [, letter = '', sign = ''] = /^\s*(?:[-*+]\s+)?([A-H])([.)])\s/.exec(line) ?? []
  if (letter === '') return [line]
  const found: string[] = []
  let from = 0
  for (let next = letter.charCodeAt(0) + 1; next < 74; next += 1) {
    const at = line.indexOf(` ${String.fromCharCode(next)}${sign} `, from)
    if (at === -1) break
    found.push(line.slice(from, at))
    from = at + 1
  }
  return [...found, line.slice(from)]
}

function onLines(lines: readonly string[]): Lettered | string | undefined {
  const spaced = letteredBy(STRICT, lines)
  const close = letteredBy(CLOSE, lines)
  const better =
    typeof close !== 'object' || (typeof spaced === 'object' && spaced.options.length >= close.options.length)
      ? spaced
      : close
  return typeof better === 'object' && hasTwo(better) ? TWO : better
}

type Sign = { readonly letter: string; readonly sign: string; readonly text: string }

function letteredBy(mark: RegExp, lines: readonly string[]): Lettered | string | undefined {
  const marks = lines.map((line): Sign | undefined => {
    const [, boldLetter, boldSign, plainLetter, plainSign, text = ''] =
      (mark.test(line) && OPTION.exec(line)) || []
    const letter = boldLetter ?? plainLetter
    if (letter === undefined) return undefined
    return { letter: letter.toUpperCase(), sign: boldSign ?? plainSign ?? '', text: text.trim() }
  })
  const starts = startsOf(marks)
  if (typeof starts !== 'object') return starts
  const [first] = starts
  const options = starts.map((start, index) => ({
    letter: marks[start]?.letter ?? '',
    text: [marks[start]?.text ?? '', ...lines.slice(start + 1, starts[index + 1])].join('\n').trim(),
  }))
  return { question: lines.slice(0, first), options }
}

/** The lines in which the options begin, found from the last one upwards. */
function startsOf(marks: readonly (Sign | undefined)[]): number[] | string | undefined {
  const end = marks.findLast((mark) => mark !== undefined)
  if (!end) return undefined
  const all = marks.flatMap((mark, index) => (mark ? [index] : []))
  if (all.every((index, place) => numberOf(marks[index]) === place + 1)) return all
  const count = numberOf(end)
  const starts: number[] = []
  for (const index of all.toReversed()) {
    const mark = marks[index]
    if (starts.length === count || mark?.sign !== end.sign) continue
    if (numberOf(mark) === count - starts.length) starts.unshift(index)
    else if (numberOf(mark) <= count) return 'The letters of the options are not in order.'
  }
  return starts.length === count
    ? starts
    : 'The letters of the options do not begin with A and go on one by one.'
}

function numberOf(mark: Sign | undefined): number {
  return (mark?.letter.charCodeAt(0) ?? 0) - 64
}

const TWO = 'Two questions seem to stand above one answer; the first may lack its own.'

/** Whether a whole question with options of its own stands above, or text and options below them. */
function hasTwo({ question, options }: Lettered): boolean {
  const inner = options.flatMap(({ text }) => text.split('\n').slice(1))
  if (inner.some((line) => /^\s*[([]?A\s*[.)\]](?![.)\]])/.test(line))) return true
  if (goesOnApart(options.at(-1)?.text.split('\n') ?? [])) return true
  const from = question.findIndex((line) => /^\s*[([]?A\s*[.)\]]\s/.test(line))
  const to = question.findLastIndex((line) => /^\s*[([]?[B-H]\s*[.)\]]\s/.test(line))
  if (from === -1 || to < from) return false
  const above = question.slice(0, from).findLast((line) => line.trim() !== '')
  return question[to + 1]?.trim() === '' || above?.trimEnd().endsWith('?') === true
}

/** Whether words stand below an option's own words and a blank line, code in fences left aside. */
function goesOnApart(lines: readonly string[]): boolean {
  let fence = false
  let words = false
  let apart = false
  for (const line of lines) {
    const mark = /^\s*(?:```|~~~)/.test(line)
    if (mark) fence = !fence
    else if (fence) continue
    else if (line.trim() === '') apart = words
    else if (apart && !/^\s*[!|<-]/.test(line)) return true
    else words = true
  }
  return false
}
