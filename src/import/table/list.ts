import { type Printed, type PrintedFields, printedIn } from './printed.ts'

/** Options of one cell. */
export type Listed = {
  readonly options: readonly string[]
  /** What the cell calls them, as far as it does: `A` to `D`, `1` to `4`. */
  readonly labels?: readonly string[]
  /** The indices of those that the cell itself marks as right. */
  readonly rights?: readonly number[]
}

const NONE: Listed = { options: [] }

/**
 * Options in one cell: a list as JSON or Python print it, lines, or parts between bars or semicolons.
 * @param commas into how many parts commas may divide it, where the file shows that they do
 */
export function listedIn(cell: string, commas = 0): Listed {
  const text = cell.trim()
  if (/^\[[\s\S]*\]$|^\{[\s\S]*\}$|^\([\s\S]*\)$/.test(text)) {
    const printed = printedIn(text)
    if (printed !== undefined) return fromPrinted(printed)
    if (!text.startsWith('(')) return NONE
  }
  const lines = partsOf(text, '\n')
  const lettered = lines.length > 1 ? undefined : inOneLine(text)
  if (lettered) return lettered
  for (const divider of ['\n', '||', '|', ';']) {
    const parts = partsOf(text, divider)
    if (parts.length > 1) return unlabelled(parts)
  }
  const parts = partsOf(text, ',')
  return parts.length > 1 && parts.length <= commas ? unlabelled(parts) : NONE
}

function partsOf(text: string, divider: string): string[] {
  return text
    .split(divider)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function fromPrinted(printed: Printed): Listed {
  if (printed === null || typeof printed === 'string') return NONE
  if (!Array.isArray(printed)) return fromFields(printed as PrintedFields)
  const items: readonly Printed[] = printed
  if (items.every((item) => typeof item === 'string')) return unlabelled(items.map((item) => item.trim()))
  return items.every((item) => item instanceof Map) ? fromRecords(items) : NONE
}

/** `{"A": "one", "B": "two"}`, or `{"text": [..], "label": [..]}`. */
function fromFields(fields: PrintedFields): Listed {
  const texts = fields.get('text') ?? fields.get('choices') ?? fields.get('options')
  if (Array.isArray(texts)) {
    const labels = fields.get('label') ?? fields.get('labels')
    const options = strings(texts)
    const named = Array.isArray(labels) ? strings(labels) : undefined
    return options && named?.length === options.length ? { options, labels: named } : NONE
  }
  const labels = [...fields.keys()].map(
    (label) => /^(?:option|choice|opt)?[ _]?([a-h]|\d)$/i.exec(label)?.[1],
  )
  const options = strings([...fields.values()])
  const first = labels[0]?.toUpperCase() ?? ''
  const inOrder = labels.every(
    (label, index) => label?.toUpperCase().charCodeAt(0) === first.charCodeAt(0) + index,
  )
  return options && inOrder && /^[A01]$/.test(first)
    ? { options, labels: labels.map((label) => label ?? '') }
    : NONE
}

const TEXTS = [
  'text',
  'option',
  'option_text',
  'answer',
  'answer_text',
  'content',
  'value',
  'label',
  'choice',
]
const NAMES = ['label', 'id', 'key', 'letter', 'index']
const MARKS = [
  'is_correct',
  'isCorrect',
  'correct',
  'is_right',
  'right',
  'iscorrect',
  'is_answer',
  'isAnswer',
]

/** `[{"label": "A", "text": "one", "is_correct": true}]` */
function fromRecords(records: readonly PrintedFields[]): Listed {
  const field = (names: readonly string[]) =>
    names.find((name) => records.every((record) => record.has(name)))
  const text = field(TEXTS)
  const options = text === undefined ? undefined : strings(records.map((record) => record.get(text) ?? null))
  if (!options) return NONE
  const name = field(NAMES.filter((each) => each !== text))
  const labels = name === undefined ? undefined : strings(records.map((record) => record.get(name) ?? null))
  const mark = field(MARKS)
  const rights = records.flatMap((record, index) =>
    mark !== undefined && /^(?:true|1)$/i.test(String(record.get(mark))) ? [index] : [],
  )
  return {
    options,
    ...(labels && new Set(labels).size === labels.length && { labels }),
    ...(mark !== undefined && { rights }),
  }
}

function strings(values: readonly Printed[]): string[] | undefined {
  return values.every((value) => typeof value === 'string') ? values.map((value) => value.trim()) : undefined
}

const SIGNS = '①②③④⑤⑥⑦⑧'
const DARK_SIGNS = '❶❷❸❹❺❻❼❽'
const PREFIXES = [
  /^[([]?([A-H])(?:[).\]]\s*|:\s+|\s*->\s*|\s*[-=]\s+)(\S[\s\S]*)$/i,
  /^[([]?(\d)[).\]]\s+(\S[\s\S]*)$/,
  /^([①-⑧]|[❶-❽])\s*(\S[\s\S]*)$/,
] as const

/** The place that a sign of a list stands for, from 0: `B`, `2`, `②`. */
export function placeOf(sign: string): number | undefined {
  if (/^[A-H]$/i.test(sign)) return sign.toUpperCase().charCodeAt(0) - 65
  if (/^\d$/.test(sign)) return Number(sign) - 1
  const circled = Math.max(SIGNS.indexOf(sign), DARK_SIGNS.indexOf(sign))
  return sign !== '' && circled !== -1 ? circled : undefined
}

/** `A) x`, `B) y` as `x`, `y`, where all have their sign and these are in order. */
export function unlabelled(parts: readonly string[]): Listed {
  for (const prefix of PREFIXES) {
    const found = parts.map((part) => prefix.exec(part))
    if (parts.length > 1 && found.every((each, index) => each?.[1] && placeOf(each[1]) === index)) {
      return {
        options: found.map((each) => each?.[2]?.trim() ?? ''),
        labels: found.map((each) => each?.[1] ?? ''),
      }
    }
  }
  return { options: parts }
}

const INNER_SIGNS = [
  /(?:^|[\s,;|])[([]?([A-Ha-h]) ?[.):\]]\s*(?=\S)/g,
  /(?:^|[\s,;|])[([]?([1-8])[.)\]]\s+(?=\S)/g,
] as const

/** `A. one B. two C. three`, `a ) 38 , b ) 27`, `1) one 2) two`: each sign once, in order. */
function inOneLine(text: string): Listed | undefined {
  for (const signs of INNER_SIGNS) {
    const starts = [...text.matchAll(signs)]
    const labels = starts.map((start) => start[1] ?? '')
    const inOrder = labels.every((label, index) => placeOf(label) === index)
    if (starts.length < 2 || !inOrder || starts[0]?.index !== 0) continue
    const options = starts.map((start, index) =>
      text
        .slice(start.index + start[0].length, starts[index + 1]?.index)
        .replace(/[,;|\s]+$/, '')
        .trim(),
    )
    return { options, labels }
  }
  return undefined
}
