export type LetteredOption = { readonly letter: string; readonly text: string }
export type Lettered = { readonly question: readonly string[]; readonly options: readonly LetteredOption[] }

const OPTION = /^\s*[([]?([A-Za-z])\s*([.):\]])\s*(\S.*)?$/
const STRICT = /^\s*[([]?([A-Za-z])\s*([.):\]])(?:\s+|$)/
/** `A)one`, as Moodle takes it too. */
const CLOSE = /^\s*[([]?([A-Za-z])\s*([.)\]])(?![.)\]])/

/**
 * Lines that end in options `A. x`, `B. y`: each letter once, from A on. A line between them that begins
 * with no letter goes on with the option above it.
 * @returns a reason when they are not in order; undefined when there are none
 */
export function letteredIn(lines: readonly string[]): Lettered | string | undefined {
  const spaced = letteredBy(STRICT, lines)
  const close = letteredBy(CLOSE, lines)
  if (typeof close !== 'object') return spaced
  return typeof spaced === 'object' && spaced.options.length >= close.options.length ? spaced : close
}

function letteredBy(mark: RegExp, lines: readonly string[]): Lettered | string | undefined {
  const marks = lines.map((line) => {
    const found = (mark.test(line) && OPTION.exec(line)) || undefined
    return found && { letter: (found[1] ?? '').toUpperCase(), sign: found[2], text: (found[3] ?? '').trim() }
  })
  const last = marks.findLastIndex((mark) => mark !== undefined)
  const end = marks[last]
  if (!end) return undefined
  const count = end.letter.charCodeAt(0) - 64
  const starts: number[] = []
  let wanted = count
  for (let index = last; index >= 0 && wanted > 0; index -= 1) {
    const mark = marks[index]
    if (!mark) continue
    if (mark.letter.charCodeAt(0) - 64 === wanted && mark.sign === end.sign) {
      starts.unshift(index)
      wanted -= 1
    } else if (mark.letter.charCodeAt(0) - 64 <= count && mark.sign === end.sign) {
      return 'The letters of the options are not in order.'
    }
  }
  const [first] = starts
  if (wanted > 0 || first === undefined)
    return 'The letters of the options do not begin with A and go on one by one.'
  const options = starts.map((start, index) => ({
    letter: marks[start]?.letter ?? '',
    text: [marks[start]?.text ?? '', ...lines.slice(start + 1, starts[index + 1])].join('\n').trim(),
  }))
  return { question: lines.slice(0, first), options }
}
