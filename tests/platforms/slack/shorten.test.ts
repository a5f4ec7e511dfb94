import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shorten } from '../../../src/platforms/slack/shorten.ts'

it.each([
  ['Ask the tutor', 24, 'Ask the tutor'],
  ['Ask the tutor about this lesson', 24, 'Ask the tutor about…'],
  ['one two three', 8, 'one two…'],
  ['Donaudampfschifffahrtsgesellschaft', 10, 'Donaudamp…'],
  ['ab🙂cd', 4, 'ab…'],
])('shortens %s to %i characters', (text, max, short) => {
  expect(shorten(text, max)).toBe(short)
})

it('never exceeds, and never halves a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 2, max: 40 }), (text, max) => {
      const short = shorten(text, max)
      expect(short.length).toBeLessThanOrEqual(max)
      expect(short.isWellFormed()).toBe(true)
    }),
  )
})
