import { describe, expect, test } from 'vitest'
import { EmbeddedTeacher } from '../../../src/tutor/model/embedded-teacher.ts'
import type { Asked } from '../../../src/tutor/teacher.ts'
import { createTutor } from '../../../src/tutor/tutor.ts'
import { bees, Lessons, lesson, textOf } from '../lessons.ts'
import { shippedLessons } from './shipped.ts'

const prompts = lesson(
  'prompts',
  `## The premise

A prompt that was never tested breaks in silence, because nobody compares what it wrote on Monday with what it
wrote the Friday before somebody improved it. Test a prompt before you use it.

Suppose a recipe site turns notes into shopping lists. The new prompt drops the nuts from one list in thirty.

## What works

- A rubric says what a good answer is, for instance that a list names every nut.

## Key terms

- **Prompt** - the text that a model is given.
- **Rubric** - the points that an answer is marked by.`,
)
const lessons = new Lessons(bees, prompts)
const tutor = createTutor(lessons)
await tutor.ready
const teacher = new EmbeddedTeacher(tutor, lessons)

async function ask(question: string, manner?: Asked['manner'], about = 'prompts') {
  const asked = { lesson: about, question, history: [], learner: 'ada', tenant: 'school', open: [] }
  const { answer, ...reply } = await teacher.reply({ ...asked, ...(manner && { manner }) })
  expect(reply).toEqual({ claims: [] })
  return { ...answer, said: answer.quotes.map(({ sentence }) => sentence) }
}

test('as it is asked: what the embedded tutor says', async () => {
  expect(await ask('Why test a prompt?')).toMatchObject(tutor.ask('prompts', 'Why test a prompt?'))
})

describe('more simply', () => {
  test('the shortest sentence that covers it, and what its key term means', async () => {
    expect((await ask('Which tested prompt breaks?')).said[0]).toMatch(/^A prompt that was never tested/)
    const { said, band } = await ask('Why should a prompt be tested?', 'simpler')
    expect(band).toBe('answered')
    expect(said).toContain('Prompt - the text that a model is given.')
    expect(said).toContain('Test a prompt before you use it.')
  })

  test('the definition first when a term is asked about', async () => {
    expect((await ask('What is a rubric?', 'simpler')).said[0]).toBe(
      'Rubric - the points that an answer is marked by.',
    )
  })

  test('what is not covered does not become so', async () => {
    expect(await ask('How long do I bake a sponge cake?', 'simpler')).toMatchObject({
      band: 'uncovered',
      quotes: [],
    })
  })
})

describe('by an example', () => {
  test('what the lesson gives as one, with the sentence that goes on', async () => {
    expect((await ask('What breaks a shopping list?', 'example')).said).toEqual([
      'Suppose a recipe site turns notes into shopping lists.',
      'The new prompt drops the nuts from one list in thirty.',
    ])
  })

  test('the one that is nearest', async () => {
    expect((await ask('What is a rubric?', 'example')).said).toEqual([
      'A rubric says what a good answer is, for instance that a list names every nut.',
    ])
  })

  test('without one in the lesson it is not covered', async () => {
    expect(await ask('What does the queen lay?', 'example', 'bees')).toMatchObject({
      band: 'uncovered',
      score: 0,
      quotes: [],
    })
  })
})

test('whatever the manner, every sentence stands in the lesson', async () => {
  const shipped = shippedLessons()
  const all = new Lessons(...shipped)
  const shippedTeacher = new EmbeddedTeacher(createTutor(all), all)
  for (const own of shipped) {
    for (const { term } of own.terms) {
      for (const manner of ['simpler', 'example'] as const) {
        const asked = { lesson: own.id, question: `What is ${term}?`, history: [], learner: 'a', tenant: 'b' }
        const { answer } = await shippedTeacher.reply({ ...asked, open: [], manner })
        expect(answer.quotes.length).toBeLessThanOrEqual(2)
        expect(answer.band === 'uncovered').toBe(answer.quotes.length === 0)
        for (const { sentence, section } of answer.quotes) expect(textOf(own, section.id)).toContain(sentence)
      }
    }
  }
})
