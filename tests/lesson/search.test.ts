import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LoadedCatalogue } from '../../src/lesson/catalogue.ts'
import { slipsBetween } from '../../src/lesson/slips.ts'
import { lessonFile, openCatalogue, tempDir } from './temp.ts'

const FILES = {
  'a.md': lessonFile({
    id: 'night-shift',
    title: 'Handover notes that survive the night',
    summary: 'Write for a colleague in the canteen.',
    body: '## The premise\n\nA handover is a promise.\n\n## Key terms\n\n- **Open loop** - work that waits for a decision.\n',
  }),
  'b.md': lessonFile({
    id: 'cafe',
    title: 'Ordering in a Café',
    body: 'A handover of the bill, and a croissant.\n',
  }),
  'c.md': lessonFile({
    id: 'prompts',
    title: 'Prompts under version control',
    body: 'Decisions and regressions.\n',
  }),
  'd.md': lessonFile({
    id: 'prompting',
    title: 'Prompts',
    body: 'Ask. Then ask for a decision. A decision!\n',
  }),
  'e.md': lessonFile({ id: 'loops', title: 'When the loop is open', body: 'A croissant waits.\n' }),
}

async function opened(): Promise<LoadedCatalogue> {
  return openCatalogue(tempDir(FILES))
}

describe('search', () => {
  const found = async (query: string, limit = 5) =>
    (await opened()).search(query, limit).map(({ lesson, where }) => `${lesson} ${where}`)

  test.each([
    ['the title first, then other parts', 'handover', ['night-shift title', 'cafe text']],
    ['a title that is just that first', 'prompts', ['prompting title', 'prompts title']],
    ['words by their stems', 'prompt', ['prompting title', 'prompts title']],
    ['a term before a text', 'decision', ['night-shift term', 'prompting text', 'prompts text']],
    ['in a summary', 'canteen', ['night-shift summary']],
    ['words in whatever order, in whatever part', 'loop notes', ['night-shift text']],
    ['accents or none', 'CAFE', ['cafe title']],
    ['what a question is about', 'what are the handover notes for?', ['night-shift title']],
    ['common words when there are no others', 'when is the', ['loops title']],
    ['by id', 'night-shift', ['night-shift text']],
    [
      'some of the words when no lesson has all',
      'croissant regressions',
      ['prompts text', 'cafe text', 'loops text'],
    ],
    ['a slip', 'croisant', ['loops text', 'cafe text']],
    ['swapped letters', 'regerssion', ['prompts text']],
    ['a slip beside a word that is right', 'handovr canteen', ['night-shift text']],
    ['nothing for nonsense', 'xyzzy', []],
    ['nothing for nothing', '  ', []],
    ['nothing for signs', '"\' ( * ^ : - + ){}', []],
  ])('finds %s', async (_, query, hits) => {
    const all = await found(query)
    expect(all.toSorted()).toEqual(hits.toSorted())
    if (hits.length > 0) expect(all[0]).toBe(hits[0])
  })

  test('keeps to the limit, and scores fall', async () => {
    const catalogue = await opened()
    expect(catalogue.search('decision', 2)).toHaveLength(2)
    expect(catalogue.search('decision', 0)).toEqual([])
    const scores = catalogue.search('decision', 5).map(({ score }) => score)
    expect(scores).toEqual(scores.toSorted((one, other) => other - one))
  })

  test('takes any text that a person may type', async () => {
    const catalogue = await opened()
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            'AND',
            'OR',
            'NOT',
            'NEAR(',
            '"',
            '*',
            '^',
            'title:',
            '(',
            ')',
            'decision',
            '-',
            '\u0000',
          ),
        )
        .map((parts) => parts.join(' ')),
    )
    fc.assert(
      fc.property(typed, (query) => {
        for (const { lesson } of catalogue.search(query, 5)) expect(catalogue.entry(lesson)).toBeDefined()
        for (const { id } of catalogue.complete(query, 5)) expect(catalogue.entry(id)).toBeDefined()
      }),
      { numRuns: 500 },
    )
  })
})

describe('completion', () => {
  test.each([
    ['titles that begin so, the exact one first', 'prompts', ['prompting', 'prompts']],
    ['a word inside, then the middle of one', 'ver', ['prompts', 'night-shift']],
    ['words side by side', 'the night', ['night-shift']],
    ['words apart', 'hand surv', ['night-shift']],
    ['the middle of a word', 'andov', ['night-shift']],
    ['accents or none', 'café', ['cafe']],
    ['without accents', 'a caf', ['cafe']],
    ['a key term, after titles', 'open lo', ['loops', 'night-shift']],
    ['an id', 'night-sh', ['night-shift']],
    ['a slip', 'promtps un', ['prompts']],
    ['a slip in an unfinished word', 'hadnove', ['night-shift']],
    ['nothing for nonsense', 'xyzzy', []],
    ['nothing for nothing', '', []],
  ])('finds %s', async (_, typed, ids) => {
    expect((await opened()).complete(typed, 5).map(({ id }) => id)).toEqual(ids)
  })

  test('keeps to the limit', async () => {
    const catalogue = await opened()
    expect(catalogue.complete('o', 1)).toHaveLength(1)
    expect(catalogue.complete('o', 0)).toEqual([])
  })
})

describe('slips between words', () => {
  test.each([
    ['same', 'same', 0],
    ['smae', 'same', 1],
    ['sme', 'same', 1],
    ['samee', 'same', 1],
    ['sane', 'same', 1],
    ['other', 'same', 3],
  ])('%s and %s: %i', (typed, word, slips) => {
    expect(slipsBetween(typed, word, 2)).toBe(slips)
  })
  test('what follows a beginning costs nothing', () => {
    expect(slipsBetween('regre', 'regression', 2, true)).toBe(0)
    expect(slipsBetween('regrse', 'regression', 2, true)).toBe(1)
  })
  test('are none only for the same word, and the same both ways', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(slipsBetween(one, other, 9) === 0).toBe(one === other)
        expect(slipsBetween(one, other, 9)).toBe(slipsBetween(other, one, 9))
        expect(slipsBetween(one, other, 1)).toBe(Math.min(slipsBetween(one, other, 9), 2))
      }),
    )
  })
})
