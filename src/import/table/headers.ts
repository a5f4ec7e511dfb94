import {
  ANSWERS,
  CODE,
  EXPLANATION,
  KEY,
  MARK,
  MARKUP,
  OPTION,
  OPTIONS,
  PASSAGE,
  PERHAPS_KEY,
  PERHAPS_QUESTION,
  PICTURE,
  QUESTION,
  TIME_LIMIT,
  TYPE,
  WHY,
  WRONG,
} from './words.ts'

/** What a column holds, by its header. */
export type Column =
  | {
      readonly kind:
        | 'question'
        | 'key'
        | 'mark'
        | 'explanation'
        | 'options'
        | 'type'
        | 'markup'
        | 'passage'
        | 'code'
        | 'picture'
        | 'other'
    }
  | { readonly kind: 'option' | 'wrong' | 'why'; readonly label: string }

/**
 * A header without what a template adds: `Question - max 120 characters`, `Answer 4 (optional)`. Lower case,
 * no accents, words apart.
 */
export function nameOf(header: string): string {
  return header
    .replace(/\s[-\u2013\u2014]\s+\S+\s[\s\S]*$/, '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/\((?:from )?([01])\)|\(([01])[ -]based\)/gi, ' from $1$2 ')
    .replace(/\((?!\w\))[^()]*\)|\(s\)/gi, ' ')
    .replace(/\bzero[ _-]?based\b/gi, '0 based')
    .replace(/\bone[ _-]?based\b/gi, '1 based')
    .replaceAll('#', ' number ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replace(/([\u3040-\u9fff\uac00-\ud7a3])([A-H])/gi, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
}

const PLAIN_KINDS = [
  ['mark', MARK],
  ['key', KEY],
  ['explanation', EXPLANATION],
  ['options', OPTIONS],
  ['type', TYPE],
  ['markup', MARKUP],
  ['passage', PASSAGE],
  ['code', CODE],
  ['picture', PICTURE],
] as const

/** Reads a header as people write it: `Option_A`, `correctAnswer`, `Choice 1`. */
export function columnOf(header: string): Column {
  const name = nameOf(header)
  if (QUESTION.test(name)) return { kind: 'question' }
  const option = OPTION.exec(name)
  if (option) return { kind: 'option', label: option[1] ?? option[2] ?? option[3] ?? option[4] ?? '' }
  const wrong = WRONG.exec(name)
  if (wrong) return { kind: 'wrong', label: wrong[1] ?? '' }
  const why = WHY.exec(name)
  if (why) return { kind: 'why', label: why[1] ?? '' }
  return { kind: PLAIN_KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other' }
}

export type Layout = {
  /** columns of the header */
  readonly width: number
  readonly question: number
  readonly key: number | undefined
  /** Another column that says what is right, and must not say otherwise. */
  readonly second: number | undefined
  /** True or false of the one option that a row holds. */
  readonly mark: number | undefined
  readonly explanation: number | undefined
  /** One column that holds all options. */
  readonly list: number | undefined
  readonly type: number | undefined
  readonly markup: number | undefined
  readonly passage: number | undefined
  readonly code: number | undefined
  readonly picture: number | undefined
  readonly options: readonly { readonly column: number; readonly label: string; readonly header: string }[]
  /** Wrong options beside a right one that the key spells out. */
  readonly wrong: readonly number[]
  /** By the label of the option. */
  readonly whys: ReadonlyMap<string, number>
  readonly keyHeader: string
  /** Columns of unknown use. */
  readonly others: readonly number[]
  /** Whether it is the template of a tool that counts options from 1. */
  readonly template: boolean
}

/** Holds one option where another column marks it. */
const ONE_OPTION = /^(?:option|choice|answer)(?: ?(?:text|content))?$/
const SURELY_KEY = /correct|right|best|key|richtig|certa|corret|bonne|giusta|esatta|正|정답|правильн|верн/i

/** The columns of a header row; undefined when it is none. */
export function layoutOf(headers: readonly string[]): Layout | undefined {
  const names = headers.map(nameOf)
  const columns = withMisspelt(headers.map(columnOf), names)
  const all = (kind: Column['kind']) =>
    columns.flatMap((column, index) => (column.kind === kind ? [index] : []))
  const options = columns.flatMap((column, index) =>
    column.kind === 'option' ? [{ column: index, label: column.label, header: headers[index] ?? '' }] : [],
  )
  const wrong = all('wrong')
  const keys = all('key')
  const plural = all('options').length === 0 && options.length === 0 && wrong.length === 0
  const answers =
    plural && keys.length > 1 ? keys.find((index) => ANSWERS.test(names[index] ?? '')) : undefined
  const list = all('options')[0] ?? answers
  const sure = keys.filter((index) => index !== list && SURELY_KEY.test(headers[index] ?? ''))
  const key =
    sure.find((index) => /best/.test(names[index] ?? '')) ??
    sure[0] ??
    keys.find((index) => index !== list) ??
    perhapsKey(names, options.length > 1 || list !== undefined) ??
    all('mark').flatMap(() => names.flatMap((name, index) => (ONE_OPTION.test(name) ? [index] : [])))[0]
  const answered = options.length > 1 || list !== undefined || all('explanation').length > 0
  const question = questionIn(names, columns, answered && key !== undefined)
  if (question === undefined) return undefined
  if (key === undefined && options.length === 0 && wrong.length === 0 && list === undefined) return undefined
  return {
    ...{ width: headers.length, question, key, list, options, wrong },
    second: secondIn(keys, sure, key, names),
    mark: all('mark')[0],
    explanation: all('explanation')[0],
    type: all('type')[0],
    markup: all('markup')[0],
    passage: all('passage')[0],
    code: all('code')[0],
    picture: all('picture')[0],
    others: all('other'),
    whys: new Map(columns.flatMap((column, index) => (column.kind === 'why' ? [[column.label, index]] : []))),
    keyHeader: key === undefined ? '' : (headers[key] ?? ''),
    template: headers.some((header) => TIME_LIMIT.test(header)),
  }
}

/** A column such as `Optoin 3` between those of options 2 and 4 holds an option. */
function withMisspelt(columns: readonly Column[], names: readonly string[]): readonly Column[] {
  return columns.map((column, index) => {
    const label = / ([b-g]|\d{1,2})$/.exec(names[index] ?? '')?.[1]
    const [before, after] = [columns[index - 1], columns[index + 1]]
    if (column.kind !== 'other' || !label || before?.kind !== 'option' || after?.kind !== 'option')
      return column
    const isNext = nextLabel(before.label) === label && nextLabel(label) === after.label
    return isNext ? { kind: 'option', label } : column
  })
}

function nextLabel(label: string): string {
  return /\d/.test(label) ? String(Number(label) + 1) : String.fromCharCode(label.charCodeAt(0) + 1)
}

/** What is only called `correct` may count who was right. */
function secondIn(
  keys: readonly number[],
  sure: readonly number[],
  key: number | undefined,
  names: readonly string[],
): number | undefined {
  const isShort = key !== undefined && /^(?:correct|right)$/.test(names[key] ?? '')
  return (isShort ? keys : sure).find((index) => index !== key)
}

function perhapsKey(names: readonly string[], hasOptions: boolean): number | undefined {
  if (!hasOptions) return undefined
  return PERHAPS_KEY.map((name) => names.indexOf(name)).find((index) => index !== -1)
}

/** The column that asks; a title or a description only where no other does. */
function questionIn(
  names: readonly string[],
  columns: readonly Column[],
  answered: boolean,
): number | undefined {
  const asking = columns.flatMap(({ kind }, index) => (kind === 'question' ? [index] : []))
  const first = asking.find((index) => !/title|description/.test(names[index] ?? '')) ?? asking[0]
  if (first !== undefined || !answered) return first
  return PERHAPS_QUESTION.map((name) => names.indexOf(name)).find((index) => index !== -1)
}
