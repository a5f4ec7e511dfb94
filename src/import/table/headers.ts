/** What a column holds, by its header. */
export type Column =
  | { readonly kind: 'question' | 'key' | 'explanation' | 'options' | 'type' | 'markup' | 'other' }
  | { readonly kind: 'option' | 'wrong' | 'why'; readonly label: string }

const QUESTION =
  /^(?:questions?|question ?text|question ?title|question ?stem|prompt|stem|problem|front|q|quiz question|question content|pregunta|frage|domanda|pergunta|enonce)$/
const KEY =
  /^(?:answers?|answer ?key|correct|correct ?answers?|correct ?options?|correct ?choices?|correct ?(?:index|idx|letter|key|response)|right ?(?:answers?|options?)?|key|solution|ans|answer ?(?:index|letter|option|idx)|back|response|is correct|respuesta ?correcta|respuesta|richtige ?antwort)$/
const EXPLANATION =
  /^(?:explanations?|explain|rationale|general ?feedback|feedback|reason(?:ing)?|justification|comments?|notes?|extra ?1?|hint|solution ?text|answer ?explanation|explicacion|details?)$/
const OPTIONS =
  /^(?:options|choices|answer ?(?:options|choices)|alternatives|possible ?answers|all ?answers)$/
const OPTION =
  /^(?:(?:answer )?(?:options?|choices?|opts?|answers?|alternatives?|ans|opcion|opcao|respuesta|antwort|q) ?([a-h]|\d{1,2})|([a-h])|([1-9]))$/
const WRONG =
  /^(?:distractors?|wrong(?: ?answers?| ?options?)?|incorrect(?: ?answers?| ?options?)?|false ?answers?|fake ?answers?) ?([a-h]|\d{1,2})?$/
const WHY =
  /^(?:whys?|feedback|explanation|rationale|reason)(?: (?:for|to|on|of))?(?: ?(?:option|answer|choice))? ?([a-h]|\d{1,2})$/
const TYPE = /^(?:q ?type|question ?type|type|kind)$/
const MARKUP = /^(?:markup|text format|format)$/

/** Reads a header as people write it: `Option_A`, `correctAnswer`, `Choice 1`. */
export function columnOf(header: string): Column {
  const name = header
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Za-z])(\d)/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  if (QUESTION.test(name)) return { kind: 'question' }
  const option = OPTION.exec(name)
  if (option) return { kind: 'option', label: option[1] ?? option[2] ?? option[3] ?? '' }
  const wrong = WRONG.exec(name)
  if (wrong) return { kind: 'wrong', label: wrong[1] ?? '' }
  const why = WHY.exec(name)
  if (why) return { kind: 'why', label: why[1] ?? '' }
  if (KEY.test(name)) return { kind: 'key' }
  if (EXPLANATION.test(name)) return { kind: 'explanation' }
  if (OPTIONS.test(name)) return { kind: 'options' }
  if (TYPE.test(name)) return { kind: 'type' }
  if (MARKUP.test(name)) return { kind: 'markup' }
  return { kind: 'other' }
}

export type Layout = {
  readonly question: number
  readonly key: number | undefined
  readonly explanation: number | undefined
  /** One column that holds all options. */
  readonly list: number | undefined
  readonly type: number | undefined
  readonly markup: number | undefined
  readonly options: readonly { readonly column: number; readonly label: string; readonly header: string }[]
  /** Wrong options beside a right one that the key spells out. */
  readonly wrong: readonly number[]
  /** By the label of the option. */
  readonly whys: ReadonlyMap<string, number>
  readonly keyHeader: string
}

/** The columns of a header row; undefined when it is none. */
export function layoutOf(headers: readonly string[]): Layout | undefined {
  const columns = headers.map(columnOf)
  const find = (kind: Column['kind']) => {
    const at = columns.findIndex((column) => column.kind === kind)
    return at === -1 ? undefined : at
  }
  const question = find('question')
  if (question === undefined) return undefined
  const options = columns.flatMap((column, index) =>
    column.kind === 'option' ? [{ column: index, label: column.label, header: headers[index] ?? '' }] : [],
  )
  const wrong = columns.flatMap((column, index) => (column.kind === 'wrong' ? [index] : []))
  const keys = columns.flatMap((column, index) => (column.kind === 'key' ? [index] : []))
  const key = keys.find((index) => /correct|right|key/i.test(headers[index] ?? '')) ?? keys[0]
  const list = find('options')
  if (key === undefined && options.length === 0 && wrong.length === 0 && list === undefined) return undefined
  return {
    ...{ question, key, list, options, wrong },
    explanation: find('explanation'),
    type: find('type'),
    markup: find('markup'),
    whys: new Map(columns.flatMap((column, index) => (column.kind === 'why' ? [[column.label, index]] : []))),
    keyHeader: key === undefined ? '' : (headers[key] ?? ''),
  }
}
