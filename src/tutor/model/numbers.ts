const SMALL =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen`.split(/\s+/)
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
])
const VALUES: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, value) => [word, value] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
])

const TOKEN = /\p{N}+(?:[.,:]\p{N}+)*|\p{L}+/gu
const PLAIN = /^\d+(?:\.\d+)?$/

/**
 * The numbers that a text names, in figures: "thirty thousand" is "30000". A lone "one" is hardly ever meant
 * as a number.
 */
export function numbersIn(text: string): Set<string> {
  const numbers = new Set<string>()
  let open: Reading | undefined
  for (const [token] of text.toLowerCase().matchAll(TOKEN)) {
    const next = read(token)
    const joined = open && next && join(open, next)
    if (open && !joined) add(numbers, open)
    open = joined ?? next
  }
  if (open) add(numbers, open)
  return numbers
}

/** A number as far as it was read; `room` is what may still be added to it: 9 after "twenty". */
type Reading = { readonly name: string; readonly value: number; readonly room: number; readonly scale?: true }

function read(token: string): Reading | undefined {
  const scale = SCALES.get(token) ?? SCALES.get(token.replace(/s$/, ''))
  if (scale !== undefined) return { name: token, value: scale, room: scale - 1, scale: true }
  const value = VALUES.get(token)
  if (value !== undefined) return { name: token, value, room: value >= 20 ? 9 : 0 }
  if (!/^\p{N}/u.test(token)) return undefined
  const figures = token.replace(/,(?=\d{3}(?:\D|$))/g, '')
  return { name: figures, value: PLAIN.test(figures) ? Number(figures) : Number.NaN, room: 0 }
}

/** "twenty" and "five", "thirty" and "thousand", "5" and "million" are one number. */
function join(open: Reading, next: Reading): Reading | undefined {
  if (Number.isNaN(open.value) || Number.isNaN(next.value)) return undefined
  if (next.scale && next.value > open.value) {
    return { name: '', value: open.value * next.value, room: next.value - 1 }
  }
  if (!next.scale && next.value > 0 && next.value <= open.room && /^\p{L}/u.test(next.name)) {
    return { name: '', value: open.value + next.value, room: open.room >= 100 ? next.room : 0 }
  }
  return undefined
}

function add(numbers: Set<string>, { name, value }: Reading): void {
  if (name !== 'one') numbers.add(Number.isNaN(value) ? name : String(value))
}
