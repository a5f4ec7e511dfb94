import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Root } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../src/core/messages/languages.ts'
import { type MessageKey, speak } from '../../src/core/say.ts'

const say = speak('en-GB')
const keys = Object.keys(LANGUAGES.en!) as MessageKey[]

/** All code that may speak, without the messages themselves. */
const home = join(import.meta.dirname, '../..')
const code = ['src', 'commands']
  .flatMap((folder) =>
    readdirSync(join(home, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((name) => /\.(ts|js)$/.test(name) && !name.includes('messages/'))
  .map((name) => readFileSync(join(home, name), 'utf8'))
  .join('\n')

/** What stands before a key's last part where code puts the key together: `refusal.${...}`. */
const beginnings = [...code.matchAll(/`([a-z][a-z.-]*[.-])\$\{/g)].map((match) => match[1]!)

/** Every value any message might name. */
const VALUES = new Proxy({}, { get: () => 3, has: () => true, ownKeys: () => [] }) as Record<string, number>

test.each(keys)('%s is valid ICU MessageFormat', (key) => {
  expect(say.line(key, VALUES)).not.toBe('')
})

test('a value is literal text, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (name) => {
      const tree = say.text('error.command', { name })
      expect(plain(tree)).toContain(name)
      expect(kinds(tree)).toEqual(kinds(say.text('error.command', { name: 'x' })))
    }),
  )
  expect(
    kinds(say.text('error.command', { name: '**bold** [link](https://example.org) <b>' })),
  ).not.toContain('link')
})

test('the message itself is Markdown, and numbers speak the language', () => {
  const tree = say.text('quiz.score', { right: 7, size: 10 })
  expect(kinds(tree)).toContain('strong')
  expect(plain(tree)).toBe('7 of 10.')
  expect(say.line('quiz.score.missed', { count: 3 })).toBe('Three to look at again:')
})

test('an unknown language falls back to English', () => {
  expect(speak('tlh').line('button.next')).toBe('Next')
})

test.each([
  ['es', 'es'],
  ['es-419', 'es'],
  ['es-ES', 'es'],
  ['pt-PT', 'pt-BR'],
  ['pt', 'pt-BR'],
  ['en-US', 'en'],
  ['zh', 'en'],
  ['zh-CN', 'en'],
  ['', 'en'],
  ['constructor', 'en'],
])('%s is spoken to in %s', (locale, language) => {
  expect(speak(locale).locale).toBe(language)
})

function kinds(tree: Root): string[] {
  const walk = (node: { type: string; children?: unknown[] }): string[] => [
    ...(node.type === 'text' ? [] : [node.type]),
    ...((node.children ?? []) as { type: string }[]).flatMap(walk),
  ]
  return walk(tree)
}

test.each(keys)('%s is said somewhere', (key) => {
  const isPutTogether = beginnings.some((beginning) => key.startsWith(beginning))
  expect(isPutTogether || code.includes(`'${key}'`)).toBe(true)
})
