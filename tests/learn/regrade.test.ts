import { expect, test } from 'vitest'
import { corrections, sameLanguage } from '../../src/learn/regrade.ts'
import type { Option, Question } from '../../src/lesson/types.ts'

const paragraph = (value: string): Option['text'][number] => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
})
const asked = (right: number, ...options: string[]): Question => ({
  id: 'batch',
  prompt: [paragraph('?')],
  options: options.map((text, index) => ({ text: [paragraph(text)], right: index === right, why: [] })),
  explanation: [],
})

const english = { quiz: [asked(0, 'One request', 'Many requests')] }
const spanish = { quiz: [asked(0, 'Una petición', 'Muchas peticiones')] }

test('an older version is compared with the one in its own language', () => {
  const before = [asked(1, 'Una petición', 'Muchas peticiones')]
  const current = sameLanguage(before, [english, spanish])
  expect(current).toBe(spanish)
  expect(corrections(before, current.quiz)).toMatchObject([{ was: 'Muchas peticiones', is: 'Una petición' }])
  expect(sameLanguage([asked(0, 'One request', 'Many calls')], [english, spanish])).toBe(english)
})
