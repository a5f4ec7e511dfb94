import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { knownFrom } from '../../../src/tutor/model/known-words.ts'
import { lessonText } from '../../../src/tutor/model/lesson-text.ts'
import { numbersIn } from '../../../src/tutor/model/numbers.ts'
import { optionsOf, tellsOption } from '../../../src/tutor/model/open-quiz.ts'
import { turnsAround } from '../../../src/tutor/model/polarity.ts'
import { faultOfProse } from '../../../src/tutor/model/prose-check.ts'
import { bees } from '../lessons.ts'
import { shippedLessons } from './shipped.ts'

const text = lessonText(bees).prompt
const known = knownFrom(text, 'Does Maja lay 7 eggs?')
const fault = (say: string) => faultOfProse(say, known)

describe('numbers', () => {
  test.each([
    ['thirty thousand bees', ['30000']],
    ['30,000 bees, or 30 thousand', ['30000']],
    ['two hundred and five', ['200', '5']],
    ['twenty-five of a hundred', ['25', '100']],
    ['in 1927, 3.5 million times', ['1927', '3500000']],
    ['one of them', []],
    ['one hundred', ['100']],
    ['at 10:30, version 2.0', ['10:30', '2']],
    ['the 2nd of 1,5 and ½', ['2', '1,5', '½']],
  ])('%s', (given, numbers) => {
    expect([...numbersIn(given)]).toEqual(numbers)
  })

  test('every number is the same in words and in figures', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1_000_000_000 }), (number) => {
        const grouped = number.toLocaleString('en')
        expect(numbersIn(`about ${grouped} of them`)).toEqual(new Set([String(number)]))
      }),
    )
  })

  test('those of lesson and question may be said, in words or figures', () => {
    for (const say of [
      'A hive has 30,000 bees.',
      'She lays 2000 eggs.',
      'Maja lays seven eggs.',
      'It was 1927.',
    ]) {
      expect(fault(say)).toBeUndefined()
    }
  })

  test('others may not', () => {
    for (const say of [
      'A hive has 40,000 bees.',
      'She lays three thousand eggs.',
      'It was 1926.',
      'Bees, 4%.',
    ]) {
      expect(fault(say), say).toMatch(/^the number \d+ is not in the lesson$/)
    }
  })
})

describe('names', () => {
  test.each([
    'Karl von Frisch found the dance.',
    'The dance was found by Frisch.',
    'Remember that bees dance.',
    'Usually, bees dance: Open the hive on a warm day.',
    'Yes. Maja is in a hive.',
    'I would feed syrup.',
  ])('of lesson and question, and ordinary words at a beginning: %s', (say) => {
    expect(fault(say)).toBeUndefined()
  })

  test.each([
    ['Einstein found the dance.', 'Einstein'],
    ['The dance was found by Ada Lovelace.', 'Ada'],
    ['The hive of OpenAI is warm.', 'OpenAI'],
    ['GDPR calms the bees.', 'GDPR'],
    ['Bees dance. Berlin is a hive.', 'Berlin'],
  ])('from elsewhere: %s', (say, name) => {
    expect(fault(say)).toBe(`"${name}" is not in the lesson`)
  })
})

test.each([
  'See https://evil.example/bees for the dance.',
  'See www.evil.example for the dance.',
  'The dance is on evil.example.',
  'The dance is on evil.example/bees?x=1.',
  'Write to mailto:queen@hive.example about the dance.',
  'Open javascript://bees about the dance.',
])('links from elsewhere: %s', (say) => {
  expect(fault(say)).toMatch(/^".+" is not in the lesson$/)
})

test("the lesson's own link may be said, a question's may not", () => {
  const own = knownFrom('Read https://bees.example/dance first.', 'Is evil.example right?')
  expect(faultOfProse('Read https://bees.example/dance first.', own)).toBeUndefined()
  expect(faultOfProse('Read evil.example first.', own)).toContain('evil.example')
})

test('a claim with under half of its words in the lesson is refused', () => {
  expect(fault('The queen lays her eggs when summer comes round.')).toBeUndefined()
  expect(fault('The queen governs workers through chemical pheromone signals.')).toContain('says more')
})

test('no sentence of a lesson is refused', () => {
  for (const lesson of shippedLessons()) {
    const { prompt, passages } = lessonText(lesson)
    const own = knownFrom(prompt, '')
    for (const { text, sentences } of passages) {
      for (const { from, to } of sentences) {
        const sentence = text.slice(from, to)
        expect(faultOfProse(sentence, own)).toBeUndefined()
        expect(turnsAround(sentence, text)).toBe(false)
      }
    }
  }
})

describe('a claim that turns its quote around', () => {
  test.each([
    ['Share your key.', 'Never share your key.'],
    ['The API key is not a secret.', 'The API key is the secret that tells who pays.'],
    ['It will tell you that an answer is wrong.', 'It will not tell you that an answer is wrong.'],
    ['Get the prompt right in the API.', 'Get the prompt right in the window, not in the API.'],
    ["Bees don't dance.", 'Bees dance to tell where flowers are.'],
  ])('%s', (say, source) => {
    expect(turnsAround(say, source)).toBe(source !== 'Get the prompt right in the window, not in the API.')
  })

  test.each([
    ['Keep your key to yourself.', 'Never share your key.'],
    ['Work in the window.', 'Work in the window, not in the API.'],
    ['Work in the window, not in the API.', 'Work in the window, not in the API.'],
    ['Nobody reads them.', 'Forty labels a night that nobody reads.'],
  ])('not: %s', (say, source) => {
    expect(turnsAround(say, source)).toBe(false)
  })
})

describe('an open quiz', () => {
  const options = [
    'In a settings file that is kept out of the code',
    'Nothing changes',
    'API',
    'Both of them',
  ]
  test.each([
    'It belongs in a settings file that is kept out of the code.',
    'Keep the settings file out of your code.',
    'In truth, nothing changes.',
    'Use the API.',
    'Both of them!',
    'The answer is B.',
    'Option C fits.',
    'Pick "A".',
    'B is right.',
    'It is the second option.',
    'Choose the last one.',
  ])('is given away by: %s', (say) => {
    expect(tellsOption(say, options)).toBe(true)
  })

  test.each([
    'Read "Key terms" again: what does it say of a key?',
    'A file may be read by others. What follows?',
    'Think of who can read the code.',
    'A good answer is short.',
  ])('is not given away by: %s', (say) => {
    expect(tellsOption(say, options)).toBe(false)
  })

  test('every option of every shipped quiz is told by its own words, however they are set', () => {
    for (const lesson of shippedLessons()) {
      const options = optionsOf(lesson.quiz)
      expect(options.length).toBeGreaterThan(0)
      for (const option of options) {
        expect(tellsOption(`I would say: ${option.toUpperCase()}.`, options)).toBe(true)
        expect(tellsOption(option.replaceAll(' ', ' *').replaceAll(',', ' -'), options)).toBe(true)
      }
    }
  })
})
