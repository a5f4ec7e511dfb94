import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lessonFile } from '../../src/import/compose.ts'
import { isPlain } from '../../src/import/plain.ts'
import { Faults } from '../../src/lesson/parse/faults.ts'
import { parseLesson } from '../../src/lesson/parse/parse.ts'
import { readTree } from '../../src/lesson/parse/tree.ts'
import { textOf } from '../../src/lesson/parse/words.ts'

const PIECES = [
  'word',
  'a',
  'B',
  '1',
  '1.',
  '2)',
  '-',
  '- ',
  '*',
  '**',
  '_',
  '__',
  '`',
  '``',
  '```',
  '~~',
  '#',
  '# ',
  '>',
  '<',
  '<p>',
  '</b>',
  '[',
  ']',
  '[x]',
  '[ ]',
  '](u)',
  '(',
  ')',
  '{',
  '}',
  '|',
  '\\',
  '$',
  '=',
  '==',
  '---',
  '&',
  ':',
  'https://e.org',
  '!',
  '\n',
  '\n\n',
  '```js\n',
  '\n```\n',
  '  ',
  '+',
  '.',
  '<!--',
  '-->',
  '![',
  '{#',
  '&amp;',
  '`<!-- a -->`',
  '`![]`',
  '`[]`',
  '`*p`',
  '`\\`',
  '`<b>`',
  '`|`',
  '`- +`',
]

const nasty = fc
  .tuple(
    fc.constantFrom('', 'word', 'word '),
    fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 7 }),
  )
  .map(([first, parts]) => (first + parts.join('')).trim())
const SIMPLE = { question: 'Why?', option: 'no', explanation: 'so', why: 'not' }
/** One part is nasty, the others are simple. */
const parts = fc
  .tuple(fc.constantFrom('question', 'option', 'explanation', 'why'), nasty)
  .map(([part, text]) => ({ ...SIMPLE, [part]: text }))
const shown = (markdown: string) => words(readTree(markdown, new Faults('a.md'))?.children ?? [])
const words = (nodes: Parameters<typeof textOf>[0]) => textOf(nodes).replace(/\s+/g, ' ').trim()

test('what is taken for plain reads the same when it is written as a lesson', () => {
  let plain = 0
  fc.assert(
    fc.property(parts, ({ question, option, explanation, why }) => {
      const options = [option, 'yes it is']
      const item = { line: 1, question, options, right: 1, explanation, whys: [why, ''] }
      if (!isPlain(item)) return
      plain += 1
      const place = { id: 'a', title: 'a', summary: 'a', track: 'a', module: 'a' }
      const { lesson, faults } = parseLesson('a.md', Buffer.from(lessonFile(place, [item])))
      expect(faults.filter(({ severity }) => severity === 'error')).toEqual([])
      const [read] = lesson?.quiz ?? []
      expect(read?.options.map(({ text }) => words(text))).toEqual(options.map(shown))
      expect(read?.options.map(({ right }) => right)).toEqual(options.map((_, index) => index === 1))
      expect(words(read?.prompt ?? [])).toBe(shown(question))
      expect(words(read?.explanation ?? [])).toBe(shown(explanation))
    }),
    { numRuns: 2_000 },
  )
  expect(plain).toBeGreaterThan(100)
})
