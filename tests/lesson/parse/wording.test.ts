import { describe, expect, test } from 'vitest'
import { parseLesson } from '../../../src/lesson/parse/parse.ts'
import { gradeOf } from '../../../src/lesson/parse/readability.ts'
import { lessonFile, quiz } from '../temp.ts'

const warnings = (text: string): string[] => {
  const { faults } = parseLesson('a.md', Buffer.from(text))
  return faults.map(({ line, code }) => `${line} ${code}`)
}

const ask = (prompt: string, ...options: string[]) =>
  lessonFile({
    id: 'a',
    body: quiz(
      `### ${prompt} {#which}\n\n${options
        .map((option, index) => `- [${index === 0 ? 'x' : ' '}] ${option}`)
        .join('\n')}\n\n> Because.`,
    ),
  })

describe('a question gives itself away or asks for a trick', () => {
  const cases: Record<string, [prompt: string, options: string[], ...faults: string[]]> = {
    'no fault': ['Which sentence goes first?', ['The decision', 'The weather']],
    'NOT in capitals': ['Which of these is NOT a fruit?', ['Iron', 'Pear'], '15 question.negative'],
    'EXCEPT in capitals': ['All of these are fruit EXCEPT', ['Iron', 'Pear'], '15 question.negative'],
    'plain not': ['Which of these is not a fruit?', ['Iron', 'Pear'], '15 question.negative'],
    'a contraction': ["Which tool doesn't belong here?", ['A spoon', 'A saw'], '15 question.negative'],
    'what does not': ['What should a note never hold?', ['A key', 'A date'], '15 question.negative'],
    'except at the end': ['A note holds all of these, except?', ['A key', 'A date'], '15 question.negative'],
    'a negative that is quoted': [
      'He says "that is not mine". Which rule applies?',
      ['The first', 'The last'],
    ],
    'a negative in the situation': ['The tests did not run. Which step comes next?', ['Logs', 'Sleep']],
    'a negative in code': ['Which rows does `WHERE a IS NOT NULL` keep?', ['Those with a', 'All']],
    'letters named': ['Which of them?', ['This one', 'Both A and B'], '18 option.names-letters'],
    'options named': ['Which of them?', ['This one', 'Options B and C'], '18 option.names-letters'],
    'none of these': ['Which of them?', ['This one', 'None of these'], '18 option.all-of-the-above'],
    'marks alone apart': [
      'Which of them?',
      ['The log.', 'A log', 'The file'],
      '18 question.nearly-equal-options',
    ],
    'signs that matter': ['Which of them?', ['a < b', 'a > b']],
    'case in code': ['Which of them?', ['`True`', '`true`']],
    'an article that fits one': [
      'What grows here is an',
      ['apple', 'pear', 'plum'],
      '15 question.grammar-clue',
    ],
    'an article that fits two': ['What grows here is an', ['apple', 'orange', 'plum']],
    'a verb that fits one': [
      'Which are',
      ['the red cars', 'the bike', 'the train'],
      '15 question.grammar-clue',
    ],
    'words of the question': [
      'The washing machine starts at five. What do you say to your neighbour?',
      ['When the washing machine starts', 'Her name', 'Where the town lies'],
      '17 question.echo',
    ],
    'words of the question in two': [
      'The washing machine starts at five. What do you say to your neighbour?',
      ['When the washing machine starts', 'Whose washing it is', 'Where the town lies'],
    ],
  }
  test.each(Object.entries(cases))('%s', (_, [prompt, options, ...faults]) => {
    expect(warnings(ask(prompt, ...options))).toEqual(faults)
  })
})

describe('names and pictures that a platform would cut or leave out', () => {
  const body = (text: string) => lessonFile({ id: 'a', body: text })
  const cases: Record<string, [text: string, ...faults: string[]]> = {
    'a title of 76': [lessonFile({ id: 'a', title: 'a'.repeat(76) }), '3 title.cut'],
    'a title of 75': [lessonFile({ id: 'a', title: 'a'.repeat(75) })],
    'a heading of 61': [body(`## ${'a'.repeat(61)}\n\nText.\n`), '9 section.title-cut'],
    'a term of 76': [body(`## Key terms\n\n- **${'a'.repeat(76)}** - a word\n`), '11 terms.term-cut'],
    'a picture of its own': [body('![A map](https://example.org/a.png)\n')],
    'a picture beside words': [body('See ![a map](https://example.org/a.png).\n'), '9 image.not-shown'],
    'a picture without https': [body('![A map](http://example.org/a.png)\n'), '9 image.not-shown'],
    'a picture with a long address': [
      body(`![A map](https://example.org/${'a'.repeat(2_048)})\n`),
      '9 image.not-shown',
    ],
    'a part to be filled': [body('## The premise\n\nSay it. ✎\n'), '11 text.to-fill'],
  }
  test.each(Object.entries(cases))('%s', (_, [text, ...faults]) => {
    expect(warnings(text)).toEqual(faults)
  })
})

describe('reading level', () => {
  const easy = 'The dog is on the mat and it is warm. You go to the door, and he comes with you. '
  const hard =
    'The institutionalisation of interdisciplinary methodological considerations is a prerequisite for the operationalisation of comprehensive organisational responsibilities that the administration anticipates in the implementation of international regulations, '

  test('tells easy from hard, and keeps silent where it cannot tell', () => {
    expect(gradeOf(easy.repeat(10))).toBeLessThan(4)
    expect(gradeOf(hard.repeat(6))).toBeGreaterThan(20)
    expect(gradeOf(easy)).toBeUndefined()
    expect(gradeOf('Der Hund liegt auf der Matte, und es ist warm dort. '.repeat(20))).toBeUndefined()
  })

  test('a text far above a lesson is reported, once, at its title', () => {
    const text = (words: string) => lessonFile({ id: 'a', body: `## The premise\n\n${words}\n` })
    expect(warnings(text(hard.repeat(6).replace(/, $/, '.')))).toEqual(['3 text.hard-to-read'])
    expect(warnings(text(easy.repeat(10)))).toEqual([])
  })
})
