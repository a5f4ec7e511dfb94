import fc from 'fast-check'
import { parse as parseGift } from 'gift-pegjs'
import { expect, test } from 'vitest'
import { exportQuestions, sameQuestion } from '../../src/export/export.ts'
import { EXPORTS, type Leaving } from '../../src/export/formats.ts'
import { leavingFrom } from '../../src/export/leaving.ts'
import { lessonFile } from '../../src/import/compose.ts'
import { readQuestions } from '../../src/import/read.ts'
import { isRefused } from '../../src/import/types.ts'
import { parseLesson } from '../../src/lesson/parse/parse.ts'

const NASTY = [
  'plain words',
  'C#',
  'a = b',
  'x ~ y',
  '{braces}',
  'a: b',
  '50% more',
  '"quoted"',
  "it's",
  'a, b; c',
  'tab\\tt',
  '\\*stars\\*',
  '`code = {1}`',
  '`a -> b`',
  '**bold**',
  '*soft*',
  '[a link](https://example.org/a_b)',
  '\\<p>',
  '&amp;',
  'a \\| b',
  'naïve',
  '日本語',
  '😀',
  '\\_\\_init\\_\\_',
  '1 < 2',
  '// no comment',
  '#FFF',
  '= 3',
  '~ 3',
  'A) x',
  'ANSWER: B',
  '::title::',
  '$CATEGORY: a',
  '\\[x]',
  'back\\\\slash',
  '-> c',
  '\\n',
  'new\\neq',
  '~~gone~~',
  '-5',
  '100',
  'True',
]
const BLOCKS = [
  '```js\nconst a = { b: 1 } // = ~ #\n\n// a comment\n```',
  '```\n= a\n~ b\n}\n```',
  '- one\n- two\n  - three',
  '1. one\n2. two',
  '![a picture](https://example.org/a.png)',
]
const TABLE = '| a | b |\n| - | - |\n| `x \\| y` | {1} |'

const words = fc
  .array(fc.constantFrom(...NASTY), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(' and '))
const block = fc.constantFrom(...BLOCKS)
const rich = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 1, arbitrary: fc.tuple(words, block).map((parts) => parts.join('\n\n')) },
)
const question = fc
  .record({
    question: fc.oneof(
      rich,
      words.map((text) => `${text}\n\n${TABLE}`),
    ),
    options: fc.uniqueArray(rich, {
      minLength: 2,
      maxLength: 5,
      selector: (text) => text.replace(/\W/g, '').toLowerCase(),
    }),
    right: fc.nat(4),
    explanation: fc.oneof(fc.constant(''), rich),
    why: fc.oneof(fc.constant(''), words),
  })
  .map(({ right, why, ...rest }) => ({
    ...rest,
    line: 1,
    right: right % rest.options.length,
    whys: rest.options.map((_, index) => (index === 0 ? why : '')),
  }))

/** Questions as they stand in a lesson that passes `check`. */
const lesson = fc.array(question, { minLength: 1, maxLength: 3 }).map((drafts): Leaving[] => {
  const place = { id: 'a-lesson', title: 'A', summary: 'A.', track: 'a', module: 'a' }
  const parsed = parseLesson('a.md', Buffer.from(lessonFile(place, drafts)))
  return parsed.lesson ? leavingFrom(parsed.lesson) : []
})

test.each(EXPORTS)(
  'what is exported as %s comes back as the same questions',
  { timeout: 120_000 },
  (format) => {
    let seen = 0
    let taken = 0
    fc.assert(
      fc.property(lesson, (questions) => {
        const out = exportQuestions(questions, format)
        const kept = questions.filter(({ id }) => !out.refused.some((refused) => refused.id === id))
        const { items } = readQuestions(Buffer.from(out.text))
        if (kept.length > 0) {
          expect(items).toHaveLength(kept.length)
          for (const [index, item] of items.entries()) {
            expect(isRefused(item), JSON.stringify(item)).toBe(false)
            if (!isRefused(item)) expect(sameQuestion(kept[index]!, item, format !== 'aiken')).toBe(true)
          }
        }
        if (format === 'gift' && kept.length > 0) expect(parseGift(out.text)).toHaveLength(kept.length)
        seen += questions.length
        taken += kept.length
      }),
      { numRuns: 60 },
    )
    expect(seen).toBeGreaterThan(50)
    const share = { gift: 0.99, csv: 0.99, anki: 0.9, aiken: 0.2 }[format]
    expect(taken / seen).toBeGreaterThan(share)
  },
)
