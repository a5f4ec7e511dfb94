import { describe, expect, test } from 'vitest'
import { createTutor } from '../../src/tutor/tutor.ts'
import { bees, bread, Lessons, lesson, sailing } from './lessons.ts'

const tutor = createTutor(new Lessons(bees, bread, sailing))
await tutor.ready
const first = (question: string, id = 'bees') => tutor.ask(id, question).quotes[0]

describe('the sentence that answers', () => {
  test.each([
    ['When did von Frisch find the dance of the forager?', 'Dr. Karl von Frisch found in 1927'],
    ['How many eggs does the queen lay on a day?', 'The queen lays two thousand eggs'],
    [
      'Why should I open the hive on a warm day?',
      'Open the hive on a warm day, because cold kills the brood.',
    ],
    ['What does a colony eat before spring?', 'A colony eats fifteen kilograms before spring.'],
    ['how much is the veil', 'Veil'],
    ['Which command opens gently?', 'hivectl open --gently'],
    ['What should I wear?', 'Wear a veil.'],
  ])('%s', (question, begins) => {
    expect(first(question)?.sentence.startsWith(begins)).toBe(true)
  })

  test('comes with the section it stands in', () => {
    expect(first('How many eggs does the queen lay?')?.section).toEqual({
      id: 'the-premise',
      title: 'The premise',
    })
  })

  test('is found through the heading that it stands under', () => {
    const answer = tutor.ask('bees', 'How do I practice this?')
    expect(answer.band).toBe('answered')
    expect(answer.quotes[0]?.section.title).toBe('Practice this safely')
  })

  test.each([
    ['first', 'Light the smoker'],
    ['second', 'Lift one frame'],
    ['third', 'Close the hive'],
  ])('is found through the number of its step: %s', (ordinal, begins) => {
    expect(first(`What is the ${ordinal} step?`)?.sentence.startsWith(begins)).toBe(true)
  })

  test('is found through a title or heading whose words no sentence has', () => {
    const keeping = lesson(
      'keeping',
      '## Winter\n\nPut the box on bricks. Feed syrup.',
      'Beekeeping for beginners',
    )
    const other = createTutor(new Lessons(bread, keeping))
    return other.ready.then(() => {
      expect(other.route('beekeeping in winter')).toBe('keeping')
      expect(other.route('winter')).toBe('keeping')
      expect(other.ask('keeping', 'What do I do in winter?').band).toBe('answered')
    })
  })

  test('is followed by one other at most', () => {
    expect(tutor.ask('bees', 'What do bees do in the hive?').quotes).toHaveLength(2)
  })
})

describe('a key term', () => {
  test.each([
    'What is propolis?',
    'what does Propolis mean',
    'Define propolis',
    'propolis',
    'Could you please explain what propolis is in this lesson?',
    "what's the meaning of propolis?",
  ])('is answered by its definition: %s', (question) => {
    const answer = tutor.ask('bees', question)
    expect(answer.band).toBe('answered')
    expect(answer.quotes[0]).toEqual({
      sentence: 'Propolis - resin that bees gather to seal cracks.',
      section: { id: 'key-terms', title: 'Key terms' },
    })
  })

  test('that begins like another one gets its own definition, whole', () => {
    expect(tutor.ask('bees', 'What is smoker fuel?').quotes.map(({ sentence }) => sentence)).toEqual([
      'Smoker fuel - dry grass or pine needles.',
      'It must never be painted wood.',
    ])
    expect(first('What is a smoker?')?.sentence).toMatch(/^Smoker - a can/)
  })

  test('leads to the lesson that defines it', () => {
    expect(tutor.route('What is a reef?')).toBe('sailing')
    expect(tutor.ask('bees', 'What is a reef?').related).toBe('sailing')
  })
})

describe('a slip of the pen', () => {
  test.each(['What is propols?', 'What is propollis?', 'What is prpoolis?', 'What is propilis?'])(
    '%s',
    (question) => {
      expect(first(question)?.sentence).toMatch(/^Propolis - /)
    },
  )

  test('does not make one number of another', () => {
    const years = lesson(
      'years',
      '## The premise\n\nThe mill burnt down in 1974. The barn burnt down in 1981.',
    )
    const other = createTutor(new Lessons(years))
    expect(other.ask('years', 'What happened in 1975?').score).toBe(0)
  })

  test('and a word of the same family is that word', () => {
    expect(first('Where do foragers point when they are dancing?')?.sentence).toMatch(/danc/)
  })
})

describe('what the lesson does not cover', () => {
  test('is said, with the lesson that does', () => {
    const answer = tutor.ask('bees', 'How long do I knead the dough?')
    expect(answer).toMatchObject({ band: 'uncovered', quotes: [], related: 'bread' })
  })

  test('is said when no lesson covers it', () => {
    const answer = tutor.ask('bees', 'Who won the football championship in Norway?')
    expect(answer).toEqual({ band: 'uncovered', score: 0, quotes: [] })
  })

  test('includes all that only the quiz says', () => {
    const answer = tutor.ask('bees', 'How long does a zebra winter in Antarctica: marzipan or xylophone?')
    expect(answer).toEqual({ band: 'uncovered', score: 0, quotes: [] })
    expect(tutor.route('zebra marzipan xylophone')).toBeUndefined()
  })
})

test('a question for all of it is answered by how the lesson begins', () => {
  for (const question of [
    'What is this lesson about?',
    'Please summarise the lesson',
    'give me an overview',
  ]) {
    const answer = tutor.ask('bees', question)
    expect(answer.band).toBe('answered')
    expect(answer.quotes[0]?.sentence).toBe('A hive is a town of thirty thousand bees.')
  }
})

test('a sentence that is too long to quote gives way to the next best', () => {
  const endless = `The harbour master ${'counts ships and '.repeat(50)}sleeps.`
  const harbour = lesson('harbour', `## The premise\n\n${endless} The harbour master is called Inga.`)
  const answer = createTutor(new Lessons(harbour)).ask('harbour', 'What is the harbour master counting?')
  expect(answer.quotes.map(({ sentence }) => sentence)).toEqual(['The harbour master is called Inga.'])
})

test('a lesson with nothing to quote covers nothing', () => {
  const only = lesson('only', `## The premise\n\nThe harbour ${'counts ships and '.repeat(50)}sleeps.`)
  const other = createTutor(new Lessons(only))
  expect(other.ask('only', 'What does the harbour count?')).toMatchObject({ band: 'uncovered', quotes: [] })
  expect(other.ask('only', 'What is this lesson about?')).toMatchObject({ band: 'uncovered', quotes: [] })
})
