import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { createTutor } from '../../src/tutor/tutor.ts'
import { bees, bread, Lessons, lesson, sailing } from './lessons.ts'

const QUESTION = 'How long do I knead the dough?'

describe('while lessons are being indexed', () => {
  const many = Array.from({ length: 300 }, (_, n) =>
    lesson(`filler-${n}`, `## The premise\n\n${`The ${n}th mill turns slowly. `.repeat(40)}`),
  )

  test('a lesson answers at once, from itself alone', () => {
    const tutor = createTutor(new Lessons(...many, bread))
    expect(tutor.ask('bread', QUESTION)).toMatchObject({ band: 'answered' })
    tutor.close()
  })

  test('the event loop goes on', async () => {
    const tutor = createTutor(new Lessons(...many, bread))
    let turns = 0
    let done = false
    void tutor.ready.then(() => {
      done = true
    })
    while (!done) {
      await nextTurn()
      turns++
    }
    expect(turns).toBeGreaterThan(10)
    expect(tutor.route(QUESTION)).toBe('bread')
  })

  test('closing ends it', async () => {
    const tutor = createTutor(new Lessons(...many, bread))
    tutor.close()
    await tutor.ready
    expect(tutor.route(QUESTION)).toBeUndefined()
  })
})

describe('after a reload', () => {
  test('the new words of a lesson answer, and the old ones no longer', async () => {
    const lessons = new Lessons(bees, bread, sailing)
    const tutor = createTutor(lessons)
    await tutor.ready
    expect(tutor.ask('bread', QUESTION).band).toBe('answered')
    lessons.put(lesson('bread', '## The premise\n\nBuy a loaf at the corner shop before nine.'))
    expect(tutor.ask('bread', QUESTION)).toMatchObject({ band: 'uncovered' })
    expect(tutor.ask('bread', 'Where do I buy a loaf?').quotes[0]?.sentence).toMatch(/corner shop/)
    await tutor.ready
    expect(tutor.ask('bees', 'Where do I buy a loaf at the corner shop?').related).toBe('bread')
    expect(tutor.route(QUESTION)).toBeUndefined()
  })

  test('a removed lesson is neither asked nor named', async () => {
    const lessons = new Lessons(bees, bread, sailing)
    const tutor = createTutor(lessons)
    await tutor.ready
    lessons.remove('bread')
    expect(tutor.ask('bread', QUESTION)).toEqual({ band: 'uncovered', score: 0, quotes: [] })
    await tutor.ready
    expect(tutor.ask('bees', QUESTION)).toEqual({ band: 'uncovered', score: 0, quotes: [] })
  })

  test('answers are those of a tutor that never knew the old lessons', async () => {
    const lessons = new Lessons(
      bees,
      lesson('bread', '## The premise\n\nOld words about dough and the queen.'),
    )
    const tutor = createTutor(lessons)
    await tutor.ready
    lessons.put(sailing)
    lessons.put(bread)
    await tutor.ready
    const fresh = createTutor(new Lessons(bees, bread, sailing))
    await fresh.ready
    for (const question of [
      QUESTION,
      'What is a reef?',
      'How many eggs does the queen lay?',
      'Is there wind in dough?',
    ]) {
      for (const id of lessons.order()) expect(tutor.ask(id, question)).toEqual(fresh.ask(id, question))
    }
  })
})

test('a lesson that cannot be read is left out until somebody asks for it', async () => {
  class Broken extends Lessons {
    override lesson(id: string) {
      if (id === 'bread') throw new Error('the disk is gone')
      return super.lesson(id)
    }
  }
  const tutor = createTutor(new Broken(bees, bread))
  await tutor.ready
  expect(tutor.route('What is propolis?')).toBe('bees')
  expect(() => tutor.ask('bread', QUESTION)).toThrow('the disk is gone')
})
