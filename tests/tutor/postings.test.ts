import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Postings } from '../../src/tutor/postings.ts'

test('lists hold what was added and not removed since, whatever the order', () => {
  const step = fc.record({ term: fc.nat(12), lesson: fc.nat(40), add: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 400 }), (steps) => {
      const postings = new Postings()
      const model = new Map<number, Set<number>>()
      for (const { term, lesson, add } of steps) {
        const lessons = model.get(term) ?? new Set()
        model.set(term, lessons)
        if (add && !lessons.has(lesson)) postings.add(term, lesson)
        if (!add) postings.remove(term, lesson)
        if (add) lessons.add(lesson)
        else lessons.delete(lesson)
      }
      for (let term = 0; term <= 13; term++) {
        const lessons = [...(model.get(term) ?? [])]
        expect(postings.count(term)).toBe(lessons.length)
        expect([...postings.of(term)].sort((a, b) => a - b)).toEqual(lessons.sort((a, b) => a - b))
      }
    }),
  )
})
