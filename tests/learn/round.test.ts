import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paragraph, text } from '../../src/core/markdown.ts'
import { type Given, letterOf, Round, rightLetter } from '../../src/learn/round.ts'
import { shuffledOrder } from '../../src/learn/shuffle.ts'
import type { Question } from '../../src/lesson/types.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 })

test('a shuffle is a permutation, the same for the same seed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), seeds, fc.string(), (count, seed, id) => {
      const order = shuffledOrder(count, seed, id)
      expect(order.toSorted()).toEqual(Array.from({ length: count }, (_, index) => index))
      expect(shuffledOrder(count, seed, id)).toEqual(order)
    }),
  )
})

test('over many seeds every place is as likely as another', () => {
  const places = [0, 0, 0, 0]
  for (let seed = 0; seed < 8_000; seed++) places[shuffledOrder(4, seed * 7_919, 'q').indexOf(0)]!++
  for (const count of places) expect(Math.abs(count - 2_000)).toBeLessThan(200)
})

test('a round goes on at the first open question and counts what was right', () => {
  fc.assert(
    fc.property(
      seeds,
      fc.array(fc.option(fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 10 }),
      (seed, choices) => {
        const quiz = choices.map((_, index) => question(`q${index}`, index % 4))
        const given = new Map<string, Given>()
        choices.forEach((choice, index) => {
          if (choice !== null)
            given.set(`q${index}`, { choice, correct: choice === index % 4, at: index, isVoid: false })
        })
        const round = new Round(quiz, seed, given)
        const open = choices.indexOf(null)
        expect(round.current?.index).toBe(open === -1 ? undefined : open)
        expect(round.right + round.missed.length).toBe(given.size)
        expect(round.right).toBe([...given.values()].filter((answer) => answer.correct).length)
      },
    ),
  )
})

test('the letters shown lead back to the options of the author', () => {
  const round = new Round([question('only', 2)], 12_345, new Map())
  const [asked] = round.asked
  const shown = asked?.options.find(({ option }) => option.right)
  expect(shown?.original).toBe(2)
  expect(asked && rightLetter(asked)).toBe(shown?.letter)
  expect(asked && letterOf(asked, 2)).toBe(shown?.letter)
})

test('a void question counts for nothing', () => {
  const answers = new Map<string, Given>([
    ['a', { choice: 1, correct: false, at: 1, isVoid: true }],
    ['b', { choice: 0, correct: true, at: 2, isVoid: false }],
  ])
  const round = new Round([question('a', 0), question('b', 0)], 1, answers)
  expect([round.right, round.counted, round.missed.length]).toEqual([1, 1, 0])
})

test('one more answer makes another round and leaves the first as it was', () => {
  const round = new Round([question('a', 0), question('b', 0)], 1, new Map())
  const after = round.with(round.asked[0]!, { choice: 0, correct: true, at: 5, isVoid: false })
  expect(round.current?.index).toBe(0)
  expect(after.current?.index).toBe(1)
  expect(after.last?.index).toBe(0)
})

function question(id: string, right: number): Question {
  return {
    id,
    prompt: [paragraph(text(`Which one, ${id}?`))],
    options: [0, 1, 2, 3].map((index) => ({
      text: [paragraph(text(`option ${index}`))],
      right: index === right,
      why: [],
    })),
    explanation: [],
  }
}
