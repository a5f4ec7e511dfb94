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
]

const text = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 9 })
  .map((parts) => parts.join('').trim())
const shown = (markdown: string) => words(readTree(markdown, new Faults('a.md'))?.children ?? [])
const words = (nodes: Parameters<typeof textOf>[0]) => textOf(nodes).replace(/\s+/g, ' ').trim()

test('what is taken for plain reads the same when it is written as a lesson', () => {
  let plain = 0
  const draft = fc.record({
    question: text,
    options: fc.array(text, { minLength: 2, maxLength: 3 }),
    explanation: text,
    why: text,
  })
  fc.assert(
    fc.property(draft, ({ question, options, explanation, why }) => {
      const item = {
        line: 1,
        question,
        options,
        right: 1,
        explanation,
        whys: options.map((_, index) => (index === 0 ? why : '')),
      }
      fc.pre(isPlain(item))
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
    { numRuns: 300, maxSkipsPerRun: 400 },
  )
  expect(plain).toBeGreaterThan(100)
})
