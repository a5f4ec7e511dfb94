import { describe, expect, test } from 'vitest'
import { LESSON } from '../../../src/lesson/limits.ts'
import { parseLesson } from '../../../src/lesson/parse/parse.ts'
import { lessonFile, quiz } from '../temp.ts'

function faultsOf(text: string): string[] {
  const { lesson, faults } = parseLesson('a/b/c.md', new TextEncoder().encode(text))
  expect(lesson === undefined).toBe(faults.some(({ severity }) => severity === 'error'))
  for (const fault of faults) {
    expect(fault.file).toBe('a/b/c.md')
    expect(fault.reason).toMatch(/^\S.*[.?]$/s)
  }
  return faults.map(({ line, column, code, severity }) => `${line}:${column} ${severity} ${code}`)
}

const GOOD = '### Which? {#which}\n\n- [x] This\n- [ ] That\n\n> Because.'
const words = (count: number) => 'word '.repeat(count).trim()

describe('front matter', () => {
  const cases: Record<string, [text: string, ...faults: string[]]> = {
    'is missing': ['## The premise\n\nText.\n', '1:1 error front-matter.missing'],
    'is never closed': ['---\nid: a\n\nText.\n', '1:1 error front-matter.missing'],
    'is not YAML': ['---\nid: a\ntitle: one: two\n---\nText.\n', '3:8 error front-matter.not-yaml'],
    'is not a mapping': ['---\n- a\n---\nText.\n', '2:1 error front-matter.not-yaml'],
    'lacks a key': [
      '---\nid: a\ntitle: A\nsummary: B\ntrack: c\n---\nText.\n',
      '2:1 error front-matter.missing-key',
    ],
    'holds an unknown key': [
      lessonFile({ id: 'a', extra: 'sumary: x\n' }),
      '7:1 error front-matter.unknown-key',
    ],
    'holds a key twice': [lessonFile({ id: 'a', extra: 'track: x\n' }), '7:1 error front-matter.not-yaml'],
    'has an id with capitals': [lessonFile({ id: 'Night_Shift' }), '2:1 error id.not-kebab-case'],
    'has an id that is a number': [lessonFile({ id: '2024' }), '2:1 error id.wrong-type'],
    'has a long id': [lessonFile({ id: 'a'.repeat(49) }), '2:1 error id.too-long'],
    'has a long title': [lessonFile({ id: 'a', title: 'a'.repeat(121) }), '3:1 error title.too-long'],
    'has an empty title': [lessonFile({ id: 'a', title: "''" }), '3:1 error title.empty'],
    'has a long summary': [lessonFile({ id: 'a', summary: 'a'.repeat(301) }), '4:1 error summary.too-long'],
    'has half minutes': [lessonFile({ id: 'a', extra: 'minutes: 1.5\n' }), '7:1 error minutes.wrong-type'],
    'has no minutes at all': [
      lessonFile({ id: 'a', extra: 'minutes: 0\n' }),
      '7:1 error minutes.out-of-range',
    ],
    'relates to no list': [lessonFile({ id: 'a', extra: 'related: b\n' }), '7:1 error related.wrong-type'],
    'relates to no id': [
      lessonFile({ id: 'a', extra: 'related: [B c]\n' }),
      '7:11 error related.not-kebab-case',
    ],
    'says a time the text does not take': [
      lessonFile({ id: 'a', extra: 'minutes: 30\n' }),
      '7:1 warning minutes.contradict-text',
    ],
  }
  test.each(Object.entries(cases))('%s', (_, [text, ...faults]) => {
    expect(faultsOf(text)).toEqual(faults)
  })

  test('names the key that was meant', () => {
    const { faults } = parseLesson(
      'c.md',
      new TextEncoder().encode(lessonFile({ id: 'a', extra: 'moduel: x\n' })),
    )
    expect(faults[0]?.reason).toContain('did you mean "module"?')
  })

  test('reports every missing key', () => {
    const { faults } = parseLesson('c.md', new TextEncoder().encode('---\nid: a\n---\nText.\n'))
    expect(faults.map(({ reason }) => /^"(\w+)" is missing/.exec(reason)?.[1])).toEqual([
      'title',
      'summary',
      'track',
      'module',
    ])
  })
})

describe('questions', () => {
  const cases: Record<string, [question: string, ...faults: string[]]> = {
    'are good': [GOOD],
    'have no right option': [GOOD.replace('[x]', '[ ]'), '15:1 error question.no-right-option'],
    'have two right options': [GOOD.replace('[ ]', '[x]'), '15:1 error question.several-right-options'],
    'have one option': [GOOD.replace('- [ ] That\n', ''), '15:1 error question.option-count'],
    'have six options': [
      GOOD.replace('- [ ] That', [1, 2, 3, 4, 5].map((n) => `- [ ] That ${n}`).join('\n')),
      '15:1 error question.option-count',
    ],
    'have no options': [
      '### Which? {#which}',
      '15:1 error question.no-options',
      '15:1 warning question.no-explanation',
    ],
    'have equal options': [GOOD.replace('That', '*This*'), '18:3 error question.equal-options'],
    'have no words': [GOOD.replace('Which? ', ''), '15:1 error question.empty'],
    'share an id': [`${GOOD}\n\n${GOOD}`, '22:1 error question.id-taken'],
    'have a long id': [GOOD.replace('#which', `#${'a'.repeat(25)}`), '15:1 error question.id-too-long'],
    'have an id of other signs': [
      GOOD.replace('#which', '#Which one'),
      '15:1 error question.id-not-kebab-case',
    ],
    'have no id': [GOOD.replace(' {#which}', ''), '15:1 warning question.no-id'],
    'have no explanation': [GOOD.replace('> Because.', ''), '15:1 warning question.no-explanation'],
    'explain without a mark': [
      GOOD.replace('> Because', 'Because'),
      '20:1 warning question.unquoted-explanation',
    ],
    'catch all': [GOOD.replace('That', 'All of the above'), '18:7 warning option.all-of-the-above'],
    'have an option without a box': [GOOD.replace('[ ] ', ''), '18:1 error option.no-box'],
    'tear their options apart': [
      GOOD.replace('- [ ]', '> Why.\n\n- [ ]'),
      '15:1 error question.option-count',
      '20:1 error question.options-torn',
    ],
    'have a long option': [GOOD.replace('That', words(121)), '18:7 error option.too-long'],
    'have a long why': [GOOD.replace('That', `That\n  > ${words(121)}`), '19:5 error option.why-too-long'],
    'have a long explanation': [
      GOOD.replace('Because.', words(201)),
      '20:3 error question.explanation-too-long',
    ],
    'are long with their options': [
      GOOD.replace('Which?', words(LESSON.question / 5)),
      '15:1 error question.too-long',
      '15:1 error question.answer-too-long',
    ],
    'are long when answered': [
      GOOD.replace('Which?', words(500))
        .replace('Because.', words(150))
        .replace('That', `That\n  > ${words(80)}`),
      '15:1 error question.answer-too-long',
    ],
    'name a section to reread': [GOOD.replace('#which', '#which section="The premise"')],
    'name a section that is not there': [
      GOOD.replace('#which', '#which section="Elsewhere"'),
      '15:1 warning question.section-unknown',
    ],
    'hold two tables': [
      GOOD.replace('- [x]', '|a|\n|-|\n|b|\n\nand\n\n|a|\n|-|\n|b|\n\n- [x]'),
      '15:1 error question.tables',
    ],
  }
  test.each(Object.entries(cases))('%s', (_, [question, ...faults]) => {
    expect(faultsOf(lessonFile({ id: 'a', body: quiz(question) }))).toEqual(faults)
  })

  test('none stand under the quiz', () => {
    expect(faultsOf(lessonFile({ id: 'a', body: quiz('Some words.') }))).toEqual([
      '13:1 error quiz.empty',
      '15:1 warning quiz.text-before-questions',
    ])
  })

  test('stand in two quizzes', () => {
    expect(faultsOf(lessonFile({ id: 'a', body: quiz(`${GOOD}\n\n## Quiz\n\n${GOOD}`) }))).toEqual([
      '22:1 error quiz.twice',
    ])
  })
})

describe('a whole quiz', () => {
  const ask = (number: number, right: number, longest: boolean) => {
    const options = [0, 1, 2, 3].map((option) => {
      const mark = option === right ? 'x' : ' '
      return `- [${mark}] ${option === right && longest ? 'a good deal longer' : 'short'} ${option}`
    })
    return `### Question ${number}? {#q-${number}}\n\n${options.join('\n')}\n\n> Because.`
  }
  const whole = (rights: readonly number[], longest: number) =>
    lessonFile({
      id: 'a',
      body: quiz(rights.map((right, number) => ask(number, right, number < longest)).join('\n\n')),
    })

  test('gives nothing away', () => {
    expect(faultsOf(whole([0, 1, 2, 3, 0, 1, 2, 3, 0, 1], 4))).toEqual([])
  })
  test('has the longest option right too often', () => {
    expect(faultsOf(whole([0, 1, 2, 3, 0, 1, 2, 3, 0, 1], 5))).toEqual(['13:1 warning quiz.longest-is-right'])
  })
  test('has one letter right too often', () => {
    expect(faultsOf(whole([1, 1, 1, 1, 1, 0, 2, 3, 0, 2], 0))).toEqual(['13:1 warning quiz.letters-skewed'])
  })
  test('has a letter that is never right', () => {
    expect(faultsOf(whole([0, 1, 2, 0, 1, 2, 0, 1, 2, 0], 0))).toEqual(['13:1 warning quiz.letters-skewed'])
  })
})

describe('text', () => {
  const cases: Record<string, [body: string, ...faults: string[]]> = {
    'is not there': ['\n', '1:1 error lesson.empty'],
    'holds HTML': ['A <b>bold</b> word.\n', '9:3 warning markdown.html'],
    'holds a comment': ['Text. <!-- for authors -->\n\n<!-- more -->\n'],
    'holds an image without text': ['![](https://example.org/a.png)\n', '9:1 warning image.no-alt'],
    'holds an image of the disk': ['![A map](map.png)\n', '9:1 warning image.not-a-web-address'],
    'holds a link to the disk': ['See [that](../that.md).\n', '9:5 warning link.not-a-web-address'],
    'holds a link that runs': ['See [that](javascript:alert(1)).\n', '9:5 warning link.not-a-web-address'],
    'has an empty section': ['## One\n\n## Two\n\nText.\n', '9:1 warning section.empty'],
    'ends in a heading': ['## One\n\nText.\n\n### Two\n', '13:1 warning section.empty'],
    'has a title of its own': ['# Another\n\nText.\n', '9:1 warning section.level-one'],
    'has a long heading': [`## ${'a'.repeat(121)}\n\nText.\n`, '9:1 error section.title-too-long'],
    'has terms that are none': ['## Key terms\n\n- Open loop: work\n', '11:1 warning terms.not-a-term'],
    'has a table in a list': ['- a\n\n  |a|\n  |-|\n  |b|\n', '11:3 error table.nested'],
    'has a wide table': [`${'|a'.repeat(21)}|\n${'|-'.repeat(21)}|\n`, '9:1 error table.too-wide'],
    'has an endless sentence': [`${words(700)}\n`, '9:1 error page.too-long'],
    'has an endless row': [`|a|\n|-|\n|${words(700)}|\n`, '9:1 error page.too-long'],
    'has an endless line of code': [`\`\`\`js\n${words(700)}\n\`\`\`\n`, '9:1 error page.too-long'],
    'is nested too deep': [`${'> '.repeat(9)}a\n`, '9:17 error markdown.too-deep'],
    'has no blank lines': [`${words(20)}\n`.repeat(140), '9:1 error file.long-passage'],
  }
  test.each(Object.entries(cases))('%s', (_, [body, ...faults]) => {
    expect(faultsOf(lessonFile({ id: 'a', body }))).toEqual(faults)
  })

  test('is too large', () => {
    expect(faultsOf(`${'word\n\n'.repeat(LESSON.bytes / 6 + 1)}`)).toEqual(['1:1 error file.too-large'])
  })

  test('is not UTF-8', () => {
    const { lesson, faults } = parseLesson('c.md', Uint8Array.of(0x2d, 0x2d, 0x2d, 0xff))
    expect([lesson, faults[0]?.code]).toEqual([undefined, 'file.not-utf8'])
  })
})

test('all that is wrong is reported in one run, in the order of the file', () => {
  const body = quiz('### Which?\n\n- [ ] One\n- [ ] Two\n').replace('own.', '<i>own</i>.')
  expect(faultsOf(lessonFile({ id: 'A', extra: 'minuets: 3\n', body }))).toEqual([
    '2:1 error id.not-kebab-case',
    '7:1 error front-matter.unknown-key',
    '12:19 warning markdown.html',
    '16:1 warning question.no-id',
    '16:1 error question.no-right-option',
    '16:1 warning question.no-explanation',
  ])
})
