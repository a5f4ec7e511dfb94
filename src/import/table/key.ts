/** How the rows of a file name the right option. */
export type KeyStyle = 'text' | 'letter' | 'from-1' | 'from-0'

export type KeyedRow = {
  readonly key: string
  readonly options: readonly string[]
  /** What the options' columns are called: `1` to `4`, or `a` to `d`. */
  readonly labels: readonly string[]
}

const LETTER = /^[([]?(?:(?:option|choice|answer|opt|ans)[\s_-]*)?([A-Ha-h])(?:[)\].:]\s*(.*))?$/i
const NUMBER = /^(?:(?:option|choice|answer|opt|ans)[\s_-]*)?(\d{1,2})(?:\.0)?[).]?$/i

export function rightBy(style: KeyStyle, { key, options }: KeyedRow): number | undefined {
  const within = (index: number) => (index >= 0 && index < options.length ? index : undefined)
  switch (style) {
    case 'text': {
      const found = options.flatMap((option, index) => (folded(option) === folded(key) ? [index] : []))
      if (found.length === 1) return found[0]
      const exact = options.flatMap((option, index) => (option.trim() === key.trim() ? [index] : []))
      return exact.length === 1 ? exact[0] : undefined
    }
    case 'letter': {
      const found = LETTER.exec(key.trim())
      const index = found?.[1] ? within(found[1].toUpperCase().charCodeAt(0) - 65) : undefined
      const words = found?.[2]?.trim() ?? ''
      return index !== undefined && words !== '' && folded(words) !== folded(options[index] ?? '')
        ? undefined
        : index
    }
    case 'from-1':
    case 'from-0': {
      const found = NUMBER.exec(key.trim())?.[1]
      return found === undefined ? undefined : within(Number(found) - (style === 'from-1' ? 1 : 0))
    }
    default:
      style satisfies never
      return undefined
  }
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase()
}

const STYLES: readonly KeyStyle[] = ['text', 'letter', 'from-1', 'from-0']

/**
 * The styles that a file may follow: those by which every key names an option, or nearly every one, for a
 * file may hold faults. A number counts from 0 or from 1 for the whole file, and only when the file shows it.
 * @param header of the key's column
 */
export function stylesOf(rows: readonly KeyedRow[], header: string): readonly KeyStyle[] {
  const keyed = rows.filter(({ key, options }) => key !== '' && options.length > 1)
  const counts = new Map(
    STYLES.map((style) => [style, keyed.filter((row) => rightBy(style, row) !== undefined).length]),
  )
  const most = Math.max(...counts.values(), 0)
  if (most === 0) return []
  const numbers = keyed.flatMap((row) => NUMBER.exec(row.key.trim())?.[1] ?? []).map(Number)
  const labelled = keyed.every(
    ({ labels }) => labels.length > 0 && labels.every((label) => /^\d+$/.test(label)),
  )
  const zero = numbers.includes(0)
  const last = keyed.some(
    ({ key, options }) => Number(NUMBER.exec(key.trim())?.[1] ?? Number.NaN) === options.length,
  )
  const indexed = /index|idx|pos/i.test(header)
  if (/letter/i.test(header)) return ['letter']
  const fromLabels = labelled && keyed.every(({ labels }) => labels[0] === '0')
  return STYLES.filter((style) => {
    const count = counts.get(style) ?? 0
    if (count === 0 || count < most * NEARLY_ALL) return false
    if (style === 'from-0') return (zero && !last) || (fromLabels && !last)
    if (style === 'from-1') return !zero && !fromLabels && (!indexed || last)
    return true
  })
}

const NEARLY_ALL = 0.9

/** The right option by every style that fits the file; a reason when they disagree or none fits. */
export function rightOf(
  row: KeyedRow,
  styles: readonly KeyStyle[],
  file: readonly KeyStyle[],
): number | string {
  if (row.key === '') return 'The row does not say which option is right.'
  if (/^[A-Ha-h](?:\s*[,;&|+/]\s*[A-Ha-h])+$/.test(row.key) || /^\d(?:\s*[,;&|+/]\s*\d)+$/.test(row.key)) {
    if (rightBy('text', row) === undefined) return 'Several options are right; Homeroom asks for one.'
  }
  const by = (some: readonly KeyStyle[]) =>
    new Set(some.map((style) => rightBy(style, row)).filter((index) => index !== undefined))
  const usual = by(styles)
  // A file may spell out what is true or false and give letters for the rest.
  const found = usual.size === 0 && !/\d/.test(row.key) ? by(['text', 'letter']) : usual
  const [only] = found
  if (found.size === 1 && only !== undefined) return only
  const brief = row.key.length > 40 ? `${row.key.slice(0, 40)}...` : row.key
  if (found.size > 1)
    return `"${brief}" may be an option's words or its number, and the file does not show which.`
  if (file.length === 0 && /^\d+$/.test(row.key)) {
    return `"${brief}" may count from 0 or from 1, and the file does not show which.`
  }
  return `"${brief}" is none of the options.`
}
