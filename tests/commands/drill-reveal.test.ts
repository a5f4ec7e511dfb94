import { expect, test } from 'vitest'
import { revealPost } from '../../commands/pieces/drills/reveal.ts'
import { streakOf } from '../../commands/pieces/drills/streak.ts'
import { paragraph, text } from '../../src/core/markdown.ts'
import { speak } from '../../src/core/say.ts'
import { VIEW } from '../../src/core/view.ts'
import { Round } from '../../src/learn/round.ts'
import { measure, measureText } from '../../src/lesson/measure.ts'
import type { Entry, Question } from '../../src/lesson/types.ts'
import { textOf } from './classroom.ts'

const LONG = 'Which **of** these_[words](x) holds? '.repeat(60)
const words = (value: string) => [paragraph(text(value))]

const question = (index: number): Question => ({
  id: `lesson${index}/q`,
  prompt: words(LONG),
  options: Array.from({ length: 5 }, (_, option) => ({ text: words(LONG), right: option === 2, why: [] })),
  explanation: [],
})
const entry = (id: string) => ({ id, title: `[${id}] ${'title '.repeat(20)}` }) as Entry

test('ten long questions, ten names and all that belongs to them fit one message of any platform', () => {
  const questions = Array.from({ length: 10 }, (_, index) => question(index))
  const asked = new Round(questions, 7, new Map()).asked
  const view = revealPost(
    speak('en'),
    { entry } as Parameters<typeof revealPost>[1],
    {
      round: { id: 'r', local_date: '2026-11-23', zone: 'America/Argentina/ComodRivadavia' } as never,
      frozen: questions.map((_, index) => ({ lesson: `lesson${index}`, hash: 'h', question: 'q' })),
      asked,
      counts: new Map(questions.map(({ id }) => [id, [100, 200, 300, 400, 500]])),
      taken: 1_500,
      named: Array.from({ length: 40 }, () => ({ name: '*_~`|'.repeat(16), right: 10 })),
      streak: 250,
    },
    new Uint8Array(8),
  )
  const size = view.body.reduce(
    (sum, block) => sum + (block.kind === 'text' ? measure([block.markdown]) : 0),
    measureText(view.title ?? '') + measureText(view.context ?? ''),
  )
  expect(size).toBeLessThan(VIEW.text)
  expect(view.body.length).toBeLessThanOrEqual(VIEW.blocks)
  for (const block of view.body) {
    if (block.kind === 'image') expect(block.alt.length).toBeLessThanOrEqual(VIEW.alt)
    if (block.kind === 'buttons')
      expect(block.buttons.map(({ label }) => label.length <= VIEW.buttonLabel)).not.toContain(false)
  }
  const shown = textOf(view)
  expect(shown).toContain('and 30 more')
  expect(shown).toContain('250 drills in a row')
  // The counts stand beside the letters that everybody saw.
  const right = asked[0]!.options.find(({ option }) => option.right)!
  expect(shown).toContain(`Right: ${right.letter} `)
  expect(shown).toMatch(new RegExp(`${right.letter} 300\\b`))
  expect(view.body.flatMap((block) => (block.kind === 'image' ? block.alt : []))[0]).toContain(
    'Question 1: 300 of 1,500.',
  )
})

test('a streak ends where nobody took part, and begins with the round itself', () => {
  const past = (...taken: readonly number[]) =>
    taken.map((count, index) => ({ id: `r${index}`, taken: count }))
  expect(streakOf(past(3, 1, 0, 5), 'r0')).toBe(2)
  expect(streakOf(past(0, 1, 2), 'r0')).toBe(0)
  expect(streakOf(past(4, 0, 1, 2), 'r2')).toBe(2)
  expect(streakOf([], 'r0')).toBe(0)
})
