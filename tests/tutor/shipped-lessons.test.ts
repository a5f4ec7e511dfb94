import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseLesson } from '../../src/lesson/parse/parse.ts'
import { createTutor } from '../../src/tutor/tutor.ts'
import { Lessons, textOf } from './lessons.ts'

const home = join(import.meta.dirname, '../../lessons')
const lessons = readdirSync(home, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^[^.]+\.md$/.test(file))
  .map((file) => parseLesson(file, readFileSync(join(home, file))).lesson)
  .filter((lesson) => lesson !== undefined)
const tutor = createTutor(new Lessons(...lessons))
await tutor.ready

const bare = (text: string) => text.toLowerCase().replace(/^(the|an?) /, '')

test('each key term of each lesson is answered by its own definition', () => {
  expect(lessons.length).toBeGreaterThan(0)
  for (const lesson of lessons) {
    for (const { term } of lesson.terms) {
      const { band, quotes } = tutor.ask(lesson.id, `What is ${term.toLowerCase()}?`)
      const begins = bare(quotes[0]?.sentence ?? '').slice(0, bare(term).length)
      expect([lesson.id, band, begins]).toEqual([lesson.id, 'answered', bare(term)])
    }
  }
})

test('asked anything of the quiz, every quoted sentence stands in the lesson itself', () => {
  for (const lesson of lessons) {
    for (const { prompt, options } of lesson.quiz) {
      const question = JSON.stringify([prompt, options.map(({ text }) => text)]).match(/(?<="value":")[^"]+/g)
      for (const { sentence, section } of tutor.ask(lesson.id, question?.join(' ') ?? '').quotes) {
        expect(textOf(lesson, section.id)).toContain(sentence)
      }
    }
  }
})
