import { IntlMessageFormat } from 'intl-messageformat'
import type { PhrasingContent, Root } from 'mdast'
import { LOCALES } from './locales.ts'
import { parseMarkdown, root, text } from './markdown.ts'
import { LANGUAGES, type Messages } from './messages/languages.ts'

/** Every sentence the bot says has a key here; English is the list that the other languages follow. */
export type MessageKey = keyof Messages

/** A string or inline nodes land in the text literally: they are never parsed as Markdown. */
export type MessageValues = Readonly<Record<string, string | number | Date | readonly PhrasingContent[]>>

/** Speaks one language. */
export interface Say {
  readonly locale: string
  /** Plain text: for labels, titles, placeholders. */
  line(key: MessageKey, values?: MessageValues): string
  /** The message's own Markdown as a tree, with the values inserted as literal text. */
  text(key: MessageKey, values?: MessageValues): Root
}

const ENGLISH = LANGUAGES.en!

/** The best language we have for a BCP 47 locale: `pt-PT` is spoken to as `pt-BR`, `zh` as `en`. */
export function speak(locale: string): Say {
  const known = languageFor(locale)
  let say = speakers.get(known)
  if (!say) {
    say = new MessageCatalogue(known, LANGUAGES[known] ?? ENGLISH)
    speakers.set(known, say)
  }
  return say
}

/** The one of LOCALES that is nearest. */
export function languageFor(locale: string): string {
  if (Object.hasOwn(LANGUAGES, locale)) return locale
  const spoken = primary(locale)
  return LOCALES.find((known) => primary(known) === spoken) ?? 'en'
}

/** `pt` of `pt-BR`. */
const primary = (locale: string): string => locale.split('-', 1)[0]!.toLowerCase()

const speakers = new Map<string, Say>()

/** Messages kept as they were said and as they were parsed; one with a number in it has one entry a number. */
const KEPT = 4_000

class MessageCatalogue implements Say {
  readonly locale: string
  readonly #messages: Messages
  readonly #formats = new Map<MessageKey, IntlMessageFormat>()
  readonly #parsed = new Map<string, Root>()
  /** What was said before: without values, or with numbers alone, of which there are few. */
  readonly #lines = new Map<string, string>()

  constructor(locale: string, messages: Messages) {
    this.locale = locale
    this.#messages = messages
  }

  line(key: MessageKey, values?: MessageValues): string {
    const id = values ? idOf(key, values) : key
    return this.#said(key, values as Record<string, string> | undefined, id)
  }

  text(key: MessageKey, values?: MessageValues): Root {
    if (!values) return this.#parse(this.line(key))
    const inserted: (readonly PhrasingContent[])[] = []
    const marked: Values = {}
    for (const [name, value] of Object.entries(values)) {
      if (typeof value === 'number' || value instanceof Date) marked[name] = value
      else {
        marked[name] = `${OPEN}${inserted.length}${CLOSE}`
        inserted.push(typeof value === 'string' ? [text(value)] : value)
      }
    }
    return insert(this.#parse(this.#said(key, marked, idOf(key, marked))), inserted)
  }

  /** @param id the same for what is said in the same words; undefined: not worth remembering */
  #said(key: MessageKey, values: Values | undefined, id: string | undefined): string {
    const known = id === undefined ? undefined : this.#lines.get(id)
    if (known !== undefined) return known
    const said = String(this.#format(key).format(values))
    if (id !== undefined) {
      if (this.#lines.size >= KEPT) this.#lines.clear()
      this.#lines.set(id, said)
    }
    return said
  }

  #parse(markdown: string): Root {
    let tree = this.#parsed.get(markdown)
    if (!tree) {
      tree = parseMarkdown(markdown)
      if (this.#parsed.size >= KEPT) this.#parsed.clear()
      this.#parsed.set(markdown, tree)
    }
    return tree
  }

  #format(key: MessageKey): IntlMessageFormat {
    let format = this.#formats.get(key)
    if (!format) {
      // One that a language still lacks is a failing test, and no reason to stay silent.
      const message = this.#messages[key] ?? ENGLISH[key]
      format = new IntlMessageFormat(message, this.locale, undefined, { ignoreTag: true })
      this.#formats.set(key, format)
    }
    return format
  }
}

type Values = Record<string, string | number | Date>

/** Undefined with words among the values: there is no end to what people write. */
function idOf(key: MessageKey, values: MessageValues): string | undefined {
  let id: string = key
  for (const [name, value] of Object.entries(values)) {
    const isMark = typeof value === 'string' && WHOLE_MARK.test(value)
    if (typeof value !== 'number' && !isMark) return undefined
    id += `\n${name}=${value}`
  }
  return id
}

// Private-use characters mark where a value goes, so that the message is parsed and the value is not.
const OPEN = '\uE000'
const CLOSE = '\uE001'
const MARK = /\uE000(\d+)\uE001/
const WHOLE_MARK = /^\uE000\d+\uE001$/

type Tree = { type: string; value?: string; children?: Tree[] }

function insert(tree: Root, values: readonly (readonly PhrasingContent[])[]): Root {
  if (values.length === 0) return tree
  const filled = (node: Tree): Tree[] => {
    if (node.type === 'text' && node.value?.includes(OPEN)) {
      return node.value.split(MARK).flatMap((part, index): Tree[] => {
        if (index % 2 === 1) return (values[Number(part)] ?? []) as Tree[]
        return part === '' ? [] : [text(part)]
      })
    }
    return node.children ? [{ ...node, children: node.children.flatMap(filled) }] : [node]
  }
  return root(...(((tree as Tree).children ?? []).flatMap(filled) as Root['children']))
}
