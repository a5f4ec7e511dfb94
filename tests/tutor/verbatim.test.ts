import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passagesOf } from '../../src/tutor/passages.ts'
import { createTutor } from '../../src/tutor/tutor.ts'
import { bees, Lessons, lesson, textOf } from './lessons.ts'

const words = fc.constantFrom(
  ...'Dr. river e.g. 3.5 **bold** U.S. _soft_ `code` Zürich why? (yes!) "so." well-known it’s 日本語 😀 etc. No. 7'.split(
    ' ',
  ),
)
const prose = fc.array(words, { minLength: 1, maxLength: 40 }).map((all) => `A ${all.join(' ')}.`)
const block = fc.oneof(
  prose,
  prose.map((text) => text.replaceAll(' ', '\n')),
  fc.array(prose, { minLength: 1, maxLength: 4 }).map((all) => all.map((text) => `- ${text}`).join('\n')),
  fc.array(prose, { minLength: 1, maxLength: 4 }).map((all) => all.map((text) => `1. ${text}`).join('\n')),
  prose.map((text) => `> ${text}`),
  prose.map((text) => `### ${text}\n\n${text}`),
  prose.map((text) => `- ${text}\n\n  ${text}\n  - ${text}`),
)
const bodies = fc
  .array(block, { minLength: 1, maxLength: 8 })
  .map((all) => `## The premise\n\n${all.join('\n\n')}`)

test('every quoted sentence stands in its section, as it is', () => {
  fc.assert(
    fc.property(bodies, prose, (body, question) => {
      const made = lesson('made', body)
      for (const { sentence, section } of createTutor(new Lessons(made)).ask('made', question).quotes) {
        expect(textOf(made, section.id)).toContain(sentence)
      }
    }),
  )
})

test('every sentence of a lesson stands in its section, and none is empty', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const made = lesson('made', body)
      for (const { sentences, section } of passagesOf(made)) {
        expect(sentences.length).toBeGreaterThan(0)
        for (const sentence of sentences) {
          expect(sentence.trim()).toBe(sentence)
          expect(sentence).not.toBe('')
          expect(textOf(made, section.id)).toContain(sentence)
        }
      }
    }),
  )
})

test('nothing of the quiz is a passage', () => {
  const all = passagesOf(bees).flatMap(({ sentences }) => sentences)
  expect(all.join(' ')).not.toMatch(/zebra|marzipan|xylophone/i)
  expect(all).toContain('Close the hive before the brood cools.')
})
