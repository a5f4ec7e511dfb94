import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FirstAnswer, LEAST_COUNTED, ReportCount } from '../../src/learn/report.ts'

const answer = (person: string, correct = true, question = 'q'): FirstAnswer => ({
  ...{ person, lesson: 'l', question, correct },
})
const isNamed = (person: string) => person.startsWith('named')
const count = (answers: readonly FirstAnswer[]) => {
  const counting = new ReportCount(isNamed)
  for (const one of answers) counting.add(one)
  return counting.report()
}
const people = (prefix: string, size: number) =>
  Array.from({ length: size }, (_, index) => `${prefix}${index}`)

test('five others are counted, four stand in no figure', () => {
  const named = people('named', 5).map((person) => answer(person, true))
  const five = count([...named, ...people('other', 5).map((person) => answer(person, false))])
  expect(five.others).toBe(5)
  expect(five.all).toEqual({ people: 10, share: 0.5 })
  expect(five.lessons.get('l')).toEqual({ people: 10, share: 0.5 })
  const four = count([...named, ...people('other', 4).map((person) => answer(person, false))])
  expect(four).toEqual(count(named))
  expect(four.others).toBeUndefined()
  expect(four.all).toEqual({ people: 5, share: 1 })
})

test('fewer than five people make no figure, whoever they are', () => {
  const few = count(people('named', 4).map((person) => answer(person)))
  expect(few.all).toBeUndefined()
  expect(few.lessons.size + few.questions.size).toBe(0)
  expect(few.named.get('named0')).toEqual({ answered: 1, right: 1 })
})

test('whatever fewer than five others answer to a lesson or a question changes nothing that is said of it', () => {
  const answers = fc.uniqueArray(
    fc.record({
      person: fc.constantFrom(...people('named', 6), ...people('other', 8)),
      lesson: fc.constantFrom('l1', 'l2'),
      question: fc.constantFrom('q1', 'q2'),
      correct: fc.boolean(),
    }),
    { selector: (one) => `${one.person}/${one.lesson}/${one.question}`, maxLength: 60, size: 'max' },
  )
  let figures = 0
  fc.assert(
    fc.property(answers, (list) => {
      const flipped = (keep: (one: FirstAnswer) => boolean) =>
        list.map((one) => (keep(one) || isNamed(one.person) ? one : { ...one, correct: !one.correct }))
      const others = (of: (one: FirstAnswer) => boolean) =>
        new Set(list.filter((one) => of(one) && !isNamed(one.person)).map(({ person }) => person)).size
      const said = count(list)
      figures += said.questions.size
      for (const lesson of ['l1', 'l2']) {
        const inLesson = (one: FirstAnswer) => one.lesson === lesson
        if (others(inLesson) < LEAST_COUNTED) {
          const other = count(flipped((one) => !inLesson(one)))
          expect(other.lessons.get(lesson)).toEqual(said.lessons.get(lesson))
        }
        for (const question of ['q1', 'q2']) {
          const inQuestion = (one: FirstAnswer) => inLesson(one) && one.question === question
          if (others(inQuestion) >= LEAST_COUNTED) continue
          const other = count(flipped((one) => !inQuestion(one)))
          const key = `${lesson}/${question}`
          expect(other.questions.get(key)).toEqual(said.questions.get(key))
        }
      }
      for (const figure of [...said.lessons.values(), ...said.questions.values()]) {
        expect(figure.people).toBeGreaterThanOrEqual(LEAST_COUNTED)
      }
      for (const person of said.named.keys()) expect(isNamed(person)).toBe(true)
    }),
    { numRuns: 300 },
  )
  expect(figures).toBeGreaterThan(100)
})
