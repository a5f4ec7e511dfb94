import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { paragraph, text } from '../../src/core/markdown.ts'
import { parseLesson } from '../../src/lesson/parse/parse.ts'
import type { Lesson, Question } from '../../src/lesson/types.ts'
import { SupportSearch } from '../../src/tutor/support.ts'

const lessons = globSync('lessons/*/*/*.md').flatMap((file) => {
  return parseLesson(file, readFileSync(file)).lesson ?? []
})

test("every question of the product's own lessons has support in its lesson", () => {
  const found = lessons.flatMap((lesson) =>
    new SupportSearch().unsupported(lesson).map((place) => `${lesson.id} #${lesson.quiz[place]?.id}`),
  )
  expect(lessons.length).toBeGreaterThanOrEqual(12)
  expect(found).toEqual([])
})

const FOREIGN: readonly (readonly [prompt: string, right: string, explanation: string])[] = [
  ['What is the capital of Mongolia?', 'Ulaanbaatar', 'It has been the seat of government since 1924.'],
  [
    'Who painted the ceiling of the Sistine Chapel?',
    'Michelangelo Buonarroti',
    'He worked on the frescoes from 1508 to 1512.',
  ],
  [
    'What does the mitochondrion do in a cell?',
    'It releases energy from nutrients',
    'It makes ATP, which the rest of the cell spends.',
  ],
  [
    'Your sourdough does not rise overnight in a cold kitchen. What helps?',
    'A warmer place and more hours',
    'Yeast slows down in the cold; flour and salt matter less.',
  ],
  [
    'How many players does a football team have on the field?',
    'Eleven, the goalkeeper included',
    'Substitutes wait on the bench until the referee lets them in.',
  ],
]

test('questions about something foreign have none, in nearly every lesson', () => {
  const quiz = FOREIGN.map(
    ([prompt, right, explanation], index): Question => ({
      id: `foreign-${index}`,
      prompt: [paragraph(text(prompt))],
      options: [
        { text: [paragraph(text(right))], right: true, why: [] },
        { text: [paragraph(text('Another thing'))], right: false, why: [] },
      ],
      explanation: [paragraph(text(explanation))],
    }),
  )
  const found = lessons.map((lesson: Lesson) => new SupportSearch().unsupported({ ...lesson, quiz }).length)
  const share = found.reduce((sum, count) => sum + count, 0) / (lessons.length * quiz.length)
  expect(share).toBeGreaterThan(0.9)
})

test('a lesson that is a quiz alone has nothing to be searched', () => {
  const [lesson] = lessons
  expect(new SupportSearch().unsupported({ ...lesson!, sections: [] })).toEqual([])
})
