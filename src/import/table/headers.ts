/** What a column holds, by its header. */
export type Column =
  | { readonly kind: 'question' | 'key' | 'explanation' | 'options' | 'type' | 'markup' | 'other' }
  | { readonly kind: 'option' | 'wrong' | 'why'; readonly label: string }

const QUESTION =
  /^(?:(?:quiz |the )?questions?(?: ?(?:text|title|stem|content|body|html|statement|description|prompt))?|(?:text|content|html) of (?:the )?question|prompt|stem|problem(?: statement)?|front|q|mcq|pregunta|frage|fragetext|domanda|pergunta|enonce|enunciado)$/
/** Name a question only where nothing else does. */
const PERHAPS_QUESTION = ['text', 'statement', 'content', 'description', 'title', 'item', 'term', 'name']
const ANSWER = '(?:answers?|ans|awnsers?|anwsers?|options?|opts?|choices?|response|alternative|resp)'
const KEY = new RegExp(
  `^(?:(?:correct|right)(?: ?${ANSWER})?(?: ?s)?(?: ?(?:ids?|index(?:es)?|indices|idx|letters?|keys?|numbers?|num|no|texts?|values?|labels?|pos(?:ition)?))?` +
    '|answers?|awnser|anwser|ans(?:wer)? ?(?:key|index|letter|option|idx|id|number|no|correct)|key|solution|ans|back|response|is correct' +
    '|respuesta ?correcta|respuesta|richtige ?antwort|reponse|bonne ?reponse|risposta ?corretta|resposta ?correta|resposta)$',
)
const EXPLANATION =
  /^(?:explanations?|explain|rationale|general ?feedback|feedback|reason(?:ing)?|justification|comments?|notes?|extra ?1?|hint|solution ?text|answer ?explanation|explicacion|details?)$/
const OPTIONS =
  /^(?:(?:mcq ?|question ?|answer ?|multiple ?)?(?:options|choices)|question ?answers|alternatives|possible ?(?:answers|options)|all ?(?:answers|options)|(?:options|choices) ?(?:list|json|text))$/
const OPTION =
  /^(?:(?:(?:answer|question|mcq) )?(?:options?|choices?|opts?|answers?|alternatives?|alternativa|ans|opcion|opcao|respuesta|reponse|risposta|resposta|antwort|q) ?(?:text ?)?([a-h]|\d{1,2})(?: ?text)?|([a-h])|([1-9]))$/
const WRONG =
  /^(?:distractors?|wrong(?: ?answers?| ?options?)?|incorrect(?: ?answers?| ?options?)?|false ?answers?|fake ?answers?) ?([a-h]|\d{1,2})?$/
const WHY =
  /^(?:whys?|feedback|explanation|rationale|reason)(?: (?:for|to|on|of))?(?: ?(?:option|answer|choice))? ?([a-h]|\d{1,2})$/
const TYPE = /^(?:q ?type|question ?type|type|kind)$/
const MARKUP = /^(?:markup|text format|format)$/

/** A header without what a template adds: `Question - max 120 characters`, `Answer 4 (optional)`. */
function nameOf(header: string): string {
  return header
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\((?!\w\))[^()]*\)|\(s\)/gi, ' ')
    .replace(/\s[-\u2013\u2014]\s+\S+\s[\s\S]*$/, '')
    .replaceAll('#', ' number ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Za-z])(\d)/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Reads a header as people write it: `Option_A`, `correctAnswer`, `Choice 1`. */
export function columnOf(header: string): Column {
  const name = nameOf(header)
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
  /** columns of the header */
  readonly width: number
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
  const options = columns.flatMap((column, index) =>
    column.kind === 'option' ? [{ column: index, label: column.label, header: headers[index] ?? '' }] : [],
  )
  const wrong = columns.flatMap((column, index) => (column.kind === 'wrong' ? [index] : []))
  const keys = columns.flatMap((column, index) => (column.kind === 'key' ? [index] : []))
  const key = keys.find((index) => /correct|right|key/i.test(headers[index] ?? '')) ?? keys[0]
  const list = find('options')
  const question = questionIn(headers, columns, options.length > 1 && key !== undefined)
  if (question === undefined) return undefined
  if (key === undefined && options.length === 0 && wrong.length === 0 && list === undefined) return undefined
  return {
    ...{ width: headers.length, question, key, list, options, wrong },
    explanation: find('explanation'),
    type: find('type'),
    markup: find('markup'),
    whys: new Map(columns.flatMap((column, index) => (column.kind === 'why' ? [[column.label, index]] : []))),
    keyHeader: key === undefined ? '' : (headers[key] ?? ''),
  }
}

/** The column that asks; a title or a description only where no other does. */
function questionIn(
  headers: readonly string[],
  columns: readonly Column[],
  answered: boolean,
): number | undefined {
  const names = headers.map(nameOf)
  const asking = columns.flatMap(({ kind }, index) => (kind === 'question' ? [index] : []))
  const first = asking.find((index) => !/title|description/.test(names[index] ?? '')) ?? asking[0]
  if (first !== undefined || !answered) return first
  return PERHAPS_QUESTION.map((name) => names.indexOf(name)).find((index) => index !== -1)
}
