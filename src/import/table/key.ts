import { type Base, numbersIn } from './counting.ts'
import { nameOf } from './headers.ts'
import { placeOf } from './list.ts'
import { NEARLY_ALL } from './rows.ts'

/** How the rows of a file name the right option. */
export type KeyStyle = 'text' | 'letter' | 'header' | 'sign' | 'from-1' | 'from-0'

export type KeyedRow = {
  readonly key: string
  readonly options: readonly string[]
  /** What the options' columns are called: `1` to `4`, or `a` to `d`. */
  readonly labels: readonly string[]
  /** The headers of the options' columns. */
  readonly headers: readonly string[]
  readonly explanation: string
}

const OPTION_WORD = '(?:option|choice|answer|opt|ans|opcion|opcao|op|alternativa|antwort|reponse)'
const LETTER = new RegExp(
  `^[([]?(?:(?:correct )?${OPTION_WORD}[\\s_.:-]*)?([A-Ha-h])(?:[)\\].:]\\s*([\\s\\S]*))?$`,
  'i',
)
const NAMED_NUMBER = new RegExp(`^${OPTION_WORD}[\\s_.-]*(\\d{1,2})$`, 'i')

export function rightBy(style: KeyStyle, { key, options, labels, headers }: KeyedRow): number | undefined {
  const within = (index: number) => (index >= 0 && index < options.length ? index : undefined)
  const said = key.trim()
  switch (style) {
    case 'text': {
      const found = options.flatMap((option, index) => (folded(option) === folded(key) ? [index] : []))
      if (found.length === 1) return found[0]
      const exact = options.flatMap((option, index) => (option.trim() === said ? [index] : []))
      if (exact.length === 1) return exact[0]
      const like = options.flatMap((option, index) => (sameWords(option, key) ? [index] : []))
      return found.length === 0 && like.length === 1 ? like[0] : undefined
    }
    case 'letter': {
      const found = LETTER.exec(said.normalize('NFKC'))
      const index = found?.[1] ? within(found[1].toUpperCase().charCodeAt(0) - 65) : undefined
      const words = found?.[2]?.trim() ?? ''
      return index !== undefined && words !== '' && !sameWords(words, options[index] ?? '')
        ? undefined
        : index
    }
    case 'header': {
      const name = nameOf(said)
      const byName = said.length > 1 ? headers.findIndex((header) => nameOf(header) === name) : -1
      if (byName !== -1) return within(byName)
      const number = NAMED_NUMBER.exec(said)?.[1]
      const byLabel = number === undefined ? -1 : labels.indexOf(String(Number(number)))
      return byLabel === -1 ? undefined : within(byLabel)
    }
    case 'sign':
      return /^[①-⑧❶-❽]$/.test(said) ? within(placeOf(said) ?? -1) : undefined
    case 'from-1':
    case 'from-0': {
      const [number, another] = numbersIn(said)
      if (number === undefined || another !== undefined) return undefined
      return within(number - (style === 'from-1' ? 1 : 0))
    }
    default:
      style satisfies never
      return undefined
  }
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase()
}

/** Alike but for quotation marks around and a full stop at the end. */
function sameWords(one: string, other: string): boolean {
  const bare = (text: string) =>
    folded(text)
      .replace(/^["'\u201c](.*)["'\u201d]$/, '$1')
      .replace(/[.;,]$/, '')
  return bare(one) !== '' && bare(one) === bare(other)
}

const STYLES: readonly KeyStyle[] = ['text', 'letter', 'header', 'sign', 'from-1', 'from-0']

/**
 * The styles that a file may follow: those by which every key names an option, or nearly every one, for a
 * file may hold faults.
 * @param base from where the file's numbers count, where it shows that
 */
export function stylesOf(
  rows: readonly KeyedRow[],
  header: string,
  base: Base | undefined,
): readonly KeyStyle[] {
  const keyed = rows.filter(
    ({ key, options }) => key !== '' && options.length > 1 && severalIn(key) === undefined,
  )
  const counts = new Map(
    STYLES.map((style) => [style, keyed.filter((row) => rightBy(style, row) !== undefined).length]),
  )
  if (/letter/i.test(header)) return ['letter']
  const most = Math.max(...counts.values(), 0)
  const fits = STYLES.filter((style) => {
    const count = counts.get(style) ?? 0
    return count > 0 && count >= most * NEARLY_ALL
  })
  const inWords = fits.filter((style) => !COUNTING.includes(style))
  if (base !== undefined) return fits.filter((style) => inWords.includes(style) || style === `from-${base}`)
  return inWords.length > 0 ? fits : []
}

const COUNTING: readonly KeyStyle[] = ['from-1', 'from-0']

/** Whether a key names several options, `A,C` or `1;3`. */
export function severalIn(key: string): string | undefined {
  const several =
    /^[A-Ha-h](?:\s*[,;&|+/]\s*[A-Ha-h])+$/.test(key) ||
    /^\d(?:\s*[,;&|+/]\s*\d)+$/.test(key) ||
    /^[A-H]{2,5}$/.test(key)
  return several ? 'Several options are right; Homeroom asks for one.' : undefined
}

const NO_BASE =
  'may count from 0 or from 1, and the file does not show which; call its column "answer from 0" or "answer from 1".'

/** The right option by every style that fits the file; a reason when they disagree or none fits. */
export function rightOf(row: KeyedRow, styles: readonly KeyStyle[], base: Base | undefined): number | string {
  if (row.key === '') return 'The row does not say which option is right.'
  const several = severalIn(row.key)
  if (several !== undefined && rightBy('text', row) === undefined) return several
  const by = (some: readonly KeyStyle[]) =>
    new Set(some.map((style) => rightBy(style, row)).filter((index) => index !== undefined))
  const usual = by(styles)
  // A file may spell out what is true or false and give letters for the rest.
  const found = usual.size === 0 && !/\d/.test(row.key) ? by(['text', 'letter', 'header']) : usual
  const [only] = found
  if (found.size === 1 && only !== undefined) return only
  const brief = row.key.length > 40 ? `${row.key.slice(0, 40)}...` : row.key
  if (found.size > 1)
    return `"${brief}" may be an option's words or its number, and the file does not show which.`
  if (base === undefined && numbersIn(row.key).length === 1) return `"${brief}" ${NO_BASE}`
  return `"${brief}" is none of the options.`
}
