import { IntlMessageFormat } from 'intl-messageformat'

type Node = ReturnType<IntlMessageFormat['getAst']>[number]

/** As @formatjs/icu-messageformat-parser numbers its nodes; its own enum is not loaded here. */
const TYPE = { literal: 0, argument: 1, number: 2, date: 3, time: 4, select: 5, plural: 6, pound: 7 } as const

/** What a message takes, and what stands in it beside that. */
export type Shape = {
  /** `name` to what it must be given: `text`, `number`, `date`, `time`, or `select a|b|other`. */
  readonly takes: ReadonlyMap<string, string>
  /** Every plural: the categories that it names, without `=1` and the like. */
  readonly plurals: readonly { readonly ordinal: boolean; readonly categories: readonly string[] }[]
  /** All words of it, without its arguments. */
  readonly words: string
}

export function shapeOf(message: string, locale: string): Shape {
  const takes = new Map<string, string>()
  const plurals: { ordinal: boolean; categories: string[] }[] = []
  let words = ''
  const walk = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      switch (node.type) {
        case TYPE.literal:
          words += node.value
          break
        case TYPE.argument:
          if (!takes.has(node.value)) takes.set(node.value, 'text')
          break
        case TYPE.number:
          takes.set(node.value, 'number')
          break
        case TYPE.date:
          takes.set(node.value, 'date')
          break
        case TYPE.time:
          takes.set(node.value, 'time')
          break
        case TYPE.select:
          takes.set(node.value, `select ${Object.keys(node.options).sort().join('|')}`)
          for (const { value } of Object.values(node.options)) walk(value)
          break
        case TYPE.plural: {
          takes.set(node.value, 'number')
          const categories = Object.keys(node.options).filter((name) => !name.startsWith('='))
          plurals.push({ ordinal: node.pluralType === 'ordinal', categories })
          for (const { value } of Object.values(node.options)) walk(value)
          break
        }
        case TYPE.pound:
          break
        default:
          throw new Error(`an element of type ${node.type}, which no message uses: ${message}`)
      }
    }
  }
  walk(new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst())
  return { takes, plurals, words }
}
