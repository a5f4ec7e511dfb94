import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Lesson } from '../../../src/lesson/types.ts'
import { lessonText, type Quotable } from '../../../src/tutor/model/lesson-text.ts'
import { findQuote } from '../../../src/tutor/model/quote-check.ts'
import { wordsOf } from '../../../src/tutor/words.ts'
import { bees, bread, lesson, sailing } from '../lessons.ts'
import { shippedLessons } from './shipped.ts'

const passagesOf = (of: Lesson): readonly Quotable[] => lessonText(of).passages
const hive = passagesOf(bees)
const tricky = passagesOf(
  lesson(
    'tricky',
    `## The premise

A run costs 3.5 million euro, or $40 a head, and 5–10 people watch it. It grew by -5 points to 12%, in a
well-known town of 10 000 souls. They said "never again", and meant it — don't ask who. See step 4 of the
C++ guide, or version 2.0.`,
  ),
)

const all: readonly { passages: readonly Quotable[]; sentence: string }[] = [
  ...[bees, bread, sailing].map(passagesOf),
  ...shippedLessons().map(passagesOf),
].flatMap((passages) =>
  passages.flatMap(({ text, sentences }) =>
    sentences
      .map(({ from, to }) => ({ passages, sentence: text.slice(from, to) }))
      .filter(({ sentence }) => wordsOf(sentence).length >= 4 && sentence.length <= 600),
  ),
)
const anySentence = fc.constantFrom(...all)

/** Whether the words stand in the lesson in this order without anything between them: what no check may refuse. */
function says(passages: readonly Quotable[], words: string): boolean {
  const plain = (text: string) =>
    ` ${text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ')} `
  return passages.some(({ text }) => plain(text).includes(plain(words)))
}

test('there are many sentences to try', () => {
  expect(all.length).toBeGreaterThan(500)
})

describe('innocent variants are accepted', () => {
  const variants: readonly (readonly [string, (sentence: string) => string])[] = [
    ['as it stands', (s) => s],
    ['in capitals', (s) => s.toUpperCase()],
    ['in lower case', (s) => s.toLowerCase()],
    ['with curly quote marks', (s) => s.replaceAll("'", '’').replace(/"([^"]*)"/g, '“$1”')],
    ['with straight quote marks', (s) => s.replace(/[‘’]/g, "'").replace(/[“”„]/g, '"')],
    ['in quote marks', (s) => `"${s}"`],
    ['in curly quote marks', (s) => `“${s}”`],
    ['in bold', (s) => `**${s}**`],
    ['with a word in italics', (s) => s.replace(/(?<= )(\p{L}+)(?= )/u, '_$1_')],
    ['with other spaces', (s) => s.replaceAll(' ', '  ').replace('  ', '\u00a0')],
    ['over several lines', (s) => s.replaceAll(' ', '\n')],
    ['with other dashes', (s) => s.replaceAll(' - ', ' — ').replaceAll('-', '‑')],
    ['without its full stop', (s) => s.replace(/\.$/, '')],
    ['cut off, with an ellipsis', (s) => `${s.split(' ').slice(0, -1).join(' ')}...`],
    ['after a list mark', (s) => `- ${s}`],
    ['with a soft hyphen and a zero-width space', (s) => s.replace(' ', ' \u00ad\u200b')],
  ]
  test.each(variants)('%s', (_name, vary) => {
    const least = (sentence: string) => wordsOf(vary(sentence)).length >= 3
    for (const { passages, sentence } of all) {
      if (least(sentence)) expect(findQuote(passages, vary(sentence)), vary(sentence)).toBeDefined()
    }
  })

  test("what is shown is the lesson's own, with its section", () => {
    expect(findQuote(hive, '**the queen lays TWO thousand eggs**')).toEqual({
      sentence: 'The queen lays two thousand eggs on a summer day.',
      section: { id: 'the-premise', title: 'The premise' },
    })
    fc.assert(
      fc.property(anySentence, ({ passages, sentence }) => {
        const shown = findQuote(passages, sentence.toUpperCase())?.sentence ?? ''
        expect(passages.some(({ text }) => text.includes(shown))).toBe(true)
        // The same words may stand in an earlier sentence, which goes on where this one ends.
        const words = sentence.toUpperCase().replace(/[.!?:;]+$/, '')
        expect(shown.toUpperCase()).toContain(words)
      }),
    )
  })

  test('over two sentences of a passage, both of them', () => {
    expect(findQuote(hive, 'on a summer day. She leaves the hive')?.sentence).toBe(
      'The queen lays two thousand eggs on a summer day. She leaves the hive once, for her wedding flight.',
    )
  })
})

describe('what the lesson does not say is refused', () => {
  test('every changed digit', () => {
    const numbered = all.filter(({ sentence }) => /\d/.test(sentence))
    expect(numbered.length).toBeGreaterThan(10)
    for (const { passages, sentence } of numbered) {
      for (const { index } of sentence.matchAll(/\d/g)) {
        for (const digit of '0123456789') {
          const changed = sentence.slice(0, index) + digit + sentence.slice(index + 1)
          if (changed !== sentence) expect(findQuote(passages, changed), changed).toBeUndefined()
        }
      }
    }
  })

  test('every inserted "not"', () => {
    for (const { passages, sentence } of all) {
      const words = sentence.split(' ')
      for (let at = 0; at <= words.length; at++) {
        const changed = words.toSpliced(at, 0, 'not').join(' ')
        if (!says(passages, changed)) expect(findQuote(passages, changed), changed).toBeUndefined()
      }
    }
  })

  test('every word left out, doubled or exchanged', () => {
    const change = fc.constantFrom('', '$ $', 'zebra')
    fc.assert(
      fc.property(anySentence, fc.nat(), change, ({ passages, sentence }, seed, how) => {
        const words = sentence.split(' ')
        const at = 1 + (seed % (words.length - 2))
        const instead = how.replaceAll('$', () => words[at] ?? '')
        const changed = words.toSpliced(at, 1, ...(instead === '' ? [] : [instead])).join(' ')
        fc.pre(!says(passages, changed))
        expect(findQuote(passages, changed)).toBeUndefined()
      }),
      { numRuns: 2_000 },
    )
  })

  test('every splice of two sentences', () => {
    const join = fc.constantFrom(' ', ' ... ', ' [...] ', ', ')
    fc.assert(
      fc.property(anySentence, fc.nat(), join, ({ passages, sentence }, seed, between) => {
        const others = all.filter((other) => other.passages === passages && other.sentence !== sentence)
        const other = others[seed % others.length]?.sentence ?? ''
        const half = (text: string) => text.split(' ').slice(0, Math.ceil(text.split(' ').length / 2))
        const spliced = `${half(sentence).join(' ')}${between}${half(other).join(' ')}`
        fc.pre(!says(passages, spliced))
        expect(findQuote(passages, spliced), spliced).toBeUndefined()
      }),
      { numRuns: 2_000 },
    )
  })

  test('every foreign sentence', () => {
    fc.assert(
      fc.property(anySentence, anySentence, ({ sentence }, { passages }) => {
        fc.pre(!says(passages, sentence))
        expect(findQuote(passages, sentence)).toBeUndefined()
      }),
      { numRuns: 2_000 },
    )
  })

  test.each([
    '5 million euro, or',
    'A run costs 3',
    'costs 3.5 million euro, or $4',
    '40 a head, and',
    '10 people watch it',
    'a head, and 5',
    '5 points to 12%',
    'by -5 points to 12',
    'known town of 10 000 souls',
    'well-known town of 10',
    't ask who. See step',
    'meant it — don',
    'step 4 of the C',
    'guide, or version 2',
    'run costs',
    'costs',
    '',
    '...',
    '" "',
    '😀 😀 😀',
  ])('part of a word or number, or too few words: %s', (quote) => {
    expect(findQuote(tricky, quote)).toBeUndefined()
  })

  test.each([
    'never again", and meant it',
    'and meant it - don’t ask who',
    '5-10 people watch it',
    'a well‑known town',
    'It grew by −5 points',
    'guide, or version 2.0',
  ])('whole ones are found: %s', (quote) => {
    expect(findQuote(tricky, quote)).toBeDefined()
  })

  test('any text at all, unless its words stand there', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc
        .array(fc.constantFrom('the', 'hive', 'bees', 'two', 'thousand', '*', '—', '"', '.', '5'), {
          maxLength: 8,
        })
        .map((parts) => parts.join(' ')),
    )
    fc.assert(
      fc.property(text, (quote) => {
        if (findQuote(hive, quote)) expect(says(hive, quote)).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})
