import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kinship, oneSlipFrom } from '../../src/tutor/spelling.ts'

const letters = fc.string({
  unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
  minLength: 5,
  maxLength: 12,
})

test('a word with one slip leads back to the word', () => {
  const slips: Record<string, (word: string, at: number) => string> = {
    'left out': (word, at) => word.slice(0, at) + word.slice(at + 1),
    added: (word, at) => `${word.slice(0, at)}q${word.slice(at)}`,
    taken: (word, at) => `${word.slice(0, at)}q${word.slice(at + 1)}`,
    swapped: (word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  }
  fc.assert(
    fc.property(letters, fc.nat(11), fc.constantFrom(...Object.values(slips)), (word, place, slip) => {
      const typed = slip(word, place % word.length)
      fc.pre(typed !== word)
      expect([...oneSlipFrom(typed)]).toContain(word)
    }),
  )
})

test.each(['', 'abc', 'x1974', '1974', 'a'.repeat(25), '😀😀😀😀😀'])('nothing is a slip of %j', (word) => {
  expect([...oneSlipFrom(word)]).toEqual([])
})

test.each([
  ['organis', 'organ', 5],
  ['asian', 'asia', 4],
  ['tradit', 'trade', 0],
  ['1974', '1975', 0],
  ['nation', 'nativ', 0],
  ['read', 'ready', 4],
  ['red', 'reds', 0],
  ['inter', 'international', 0],
])('kinship of %s and %s is %i', (one, other, shared) => {
  expect(kinship(one, other)).toBe(shared)
})
