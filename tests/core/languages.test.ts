import { IntlMessageFormat } from 'intl-messageformat'
import type { Root } from 'mdast'
import { describe, expect, test } from 'vitest'
import { parseMarkdown } from '../../src/core/markdown.ts'
import { type MessageKey, speak } from '../../src/core/say.ts'
import { shapeOf } from './icu-shape.ts'
import { english, englishMessages, type Rooms, translations } from './languages.ts'
import { SAME_AS_ENGLISH } from './same-as-english.ts'

const englishKinds = new Map(
  (Object.keys(englishMessages) as MessageKey[]).map((key) => [key, kinds(said(englishMessages[key], 'en'))]),
)

describe.each([...translations])('%s', (locale, rooms) => {
  const messages: Readonly<Record<string, string>> = Object.assign({}, ...rooms.values())
  const both = (Object.keys(englishMessages) as MessageKey[]).filter((key) => messages[key] !== undefined)
  /** What is wrong, a line a key; the test says all of it at once. */
  const faults = (of: (key: MessageKey, message: string) => string | false | undefined): string[] =>
    both.flatMap((key) => {
      const fault = of(key, messages[key]!)
      return fault ? [`${key}: ${fault}`] : []
    })

  test('has the messages that English has, room by room, and no other', () => {
    expect(apart(english, rooms), `translate these in src/core/messages/${locale}/`).toEqual([])
  })

  test('is spoken', () => {
    expect(speak(locale).locale).toBe(locale)
  })

  test('every message takes what the English one takes', () => {
    expect(
      faults((key, message) => {
        const wanted = listed(shapeOf(englishMessages[key], 'en').takes)
        const taken = listed(shapeOf(message, locale).takes)
        return wanted !== taken && `takes ${taken || 'nothing'}, English ${wanted || 'nothing'}`
      }),
    ).toEqual([])
  })

  test('plurals have the categories of the language', () => {
    expect(
      faults((_key, message) => {
        for (const { ordinal, categories } of shapeOf(message, locale).plurals) {
          const known: readonly string[] = new Intl.PluralRules(locale, {
            type: ordinal ? 'ordinal' : 'cardinal',
          }).resolvedOptions().pluralCategories
          if (!categories.includes('other')) return 'a plural without "other"'
          const strange = categories.find((name) => !known.includes(name))
          if (strange) return `"${strange}" is no plural of ${locale}; it has ${known.join(', ')}`
          const lacks = known.find((name) => name !== 'many' && !categories.includes(name))
          if (!ordinal && lacks) return `a plural without "${lacks}"`
        }
        return undefined
      }),
    ).toEqual([])
  })

  test('has the Markdown that English has', () => {
    expect(
      faults((key, message) => {
        const wanted = englishKinds.get(key)!
        const got = kinds(said(message, locale))
        return wanted !== got && `Markdown is ${got}, in English ${wanted}`
      }),
    ).toEqual([])
  })

  test('writes no straight apostrophe, which ICU reads as an escape, and no stray space', () => {
    expect(
      faults((key, message) => {
        if (message.includes("'")) return 'an apostrophe is written ’'
        if (message.trim() === message) return false
        return englishMessages[key].trim() === englishMessages[key] && 'a space at the end'
      }),
    ).toEqual([])
  })

  test('code in a message is as in English: commands and what is typed', () => {
    expect(
      faults((key, message) => {
        const [wanted, got] = [englishMessages[key], message].map((text) =>
          [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code).sort(),
        )
        return String(wanted) !== String(got) && `has ${got}, English ${wanted}`
      }),
    ).toEqual([])
  })

  test('says nothing in English but what is listed', () => {
    const meant = new Set([...SAME_AS_ENGLISH.all!, ...(SAME_AS_ENGLISH[locale] ?? [])])
    expect(
      faults(
        (key, message) =>
          message === englishMessages[key] &&
          /\p{L}/u.test(shapeOf(message, locale).words) &&
          !meant.has(key) &&
          'is as in English; translate it, or list it in tests/core/same-as-english.ts',
      ),
    ).toEqual([])
  })
})

test('what is listed as the same is the same', () => {
  for (const [locale, rooms] of translations) {
    const messages: Readonly<Record<string, string>> = Object.assign({}, ...rooms.values())
    const others = (SAME_AS_ENGLISH[locale] ?? []).filter(
      (key) => messages[key] !== englishMessages[key as MessageKey],
    )
    expect(others, locale).toEqual([])
  }
})

function apart(wanted: Rooms, got: Rooms): string[] {
  const names = new Set([...wanted.keys(), ...got.keys()])
  return [...names].flatMap((room) => {
    const [here, there] = [wanted.get(room) ?? {}, got.get(room) ?? {}].map((one) => Object.keys(one)) as [
      string[],
      string[],
    ]
    return [
      ...here.filter((key) => !there.includes(key)).map((key) => `${room}.ts lacks ${key}`),
      ...there.filter((key) => !here.includes(key)).map((key) => `${room}.ts has ${key}, English does not`),
    ]
  })
}

const listed = (takes: ReadonlyMap<string, string>): string =>
  [...takes]
    .map(([name, type]) => `${name} (${type})`)
    .sort()
    .join(', ')

/** A message with words for its values: a plural's `other` branch, a select's `other`. */
function said(message: string, locale: string): Root {
  const values: Record<string, string | number | Date> = {}
  for (const [name, type] of shapeOf(message, locale).takes) {
    values[name] = type === 'number' ? 1000 : type === 'date' ? new Date(0) : 'word'
  }
  return parseMarkdown(
    String(new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).format(values)),
  )
}

function kinds(tree: Root): string {
  const walk = (node: { type: string; children?: unknown[] }): string[] => [
    ...(node.type === 'text' ? [] : [node.type]),
    ...((node.children ?? []) as { type: string; children?: unknown[] }[]).flatMap(walk),
  ]
  return walk(tree).sort().join(' ')
}
