import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { toString as plain } from 'mdast-util-to-string'
import { describe, expect, test } from 'vitest'
import { parseLesson } from '../../../src/lesson/parse/parse.ts'
import type { Lesson } from '../../../src/lesson/types.ts'
import { lessonFile, quiz } from '../temp.ts'

const home = join(import.meta.dirname, '../../..')

function parse(text: string): Lesson {
  const { lesson, faults } = parseLesson('a.md', new TextEncoder().encode(text))
  if (!lesson) throw new Error(JSON.stringify(faults, null, 2))
  return lesson
}

const textOf = (nodes: Lesson['sections'][number]['body']) => plain({ type: 'root', children: [...nodes] })

describe('a lesson of the product', () => {
  const file = 'builders/from-prompt-to-program/api-or-chat.md'
  const { lesson, faults } = parseLesson(file, readFileSync(join(home, 'lessons', file)))

  test('parses without a fault', () => {
    expect(faults).toEqual([])
    expect(lesson).toMatchObject({
      id: 'api-or-chat',
      track: 'builders',
      module: 'from-prompt-to-program',
      file,
    })
    expect(lesson?.hash).toMatch(/^[0-9a-f]{16}$/)
  })
  test('has its sections, each of its kind', () => {
    expect(lesson?.sections.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'the-premise premise',
      'what-ai-does-well-here works',
      'what-ai-cannot-do limits',
      'key-terms terms',
      'practice-this-safely practice',
    ])
  })
  test('has its terms with their definitions', () => {
    expect(lesson?.terms.map(({ term }) => term)).toContain('Regression')
    for (const { definition } of lesson?.terms ?? []) expect(definition).toMatch(/^\w.*\.$/)
  })
  test('has its questions, each with one right option, reasons and an explanation', () => {
    expect(lesson?.quiz).toHaveLength(10)
    expect(lesson?.questions).toBe(10)
    for (const { id, prompt, options, explanation } of lesson?.quiz ?? []) {
      expect(id).toMatch(/^[a-z0-9-]{1,24}$/)
      expect(textOf(prompt)).not.toContain('{#')
      expect(options).toHaveLength(4)
      expect(options.filter(({ right }) => right)).toHaveLength(1)
      for (const { text, why } of options) expect([textOf(text), textOf(why)]).not.toContain('')
      expect(textOf(explanation)).not.toBe('')
    }
  })
  test('carries no positions and survives JSON', () => {
    expect(JSON.stringify(lesson)).not.toContain('"position"')
    expect(JSON.parse(JSON.stringify(lesson))).toEqual(lesson)
  })
})

const lessons = readdirSync(join(home, 'lessons'), { recursive: true, encoding: 'utf8' })
test.each(lessons.filter((name) => name.endsWith('.md')))('lessons/%s parses without an error', (file) => {
  const { faults } = parseLesson(file, readFileSync(join(home, 'lessons', file)))
  expect(faults.filter(({ severity }) => severity === 'error')).toEqual([])
})

test('a lesson may lack a quiz and any section', () => {
  const lesson = parse(lessonFile({ id: 'a', body: 'Just a paragraph.\n' }))
  expect(lesson).toMatchObject({ questions: 0, minutes: 1, pages: 1, terms: [], quiz: [], related: [] })
  expect(lesson.sections).toEqual([
    {
      id: 'opening',
      kind: 'other',
      title: '',
      body: [{ type: 'paragraph', children: [{ type: 'text', value: 'Just a paragraph.' }] }],
    },
  ])
})

test('a byte order mark and CRLF change nothing but the hash', () => {
  const text = lessonFile({
    id: 'a',
    body: quiz(
      '### Which? {#which}\n\n```js\na()\n\nb()\n```\n\n- [x] This\n- [ ] That\n\n> Because\n> of it.',
    ),
  })
  const { hash, ...rest } = parse(text)
  const windows = parse(`\ufeff${text.replaceAll('\n', '\r\n')}`)
  expect(windows).toEqual({ ...rest, hash: windows.hash })
  expect(windows.hash).not.toBe(hash)
})

test.each([
  ['The premise', 'premise'],
  ['What works', 'works'],
  ['What AI does well', 'works'],
  ["What doesn't", 'limits'],
  ['What doesn’t work', 'limits'],
  ['What AI cannot do', 'limits'],
  ['Key terms', 'terms'],
  ['Glossary', 'terms'],
  ['Practice this safely', 'practice'],
  ['What happened next', 'other'],
])('a section called %s is of the kind %s', (title, kind) => {
  expect(parse(lessonFile({ id: 'a', body: `## ${title}\n\nText.\n` })).sections[0]?.kind).toBe(kind)
})

test('sections of one title have ids of their own', () => {
  const body = '## Notes\n\nOne.\n\n## Notes\n\nTwo.\n\n## ¿?\n\nThree.\n'
  expect(parse(lessonFile({ id: 'a', body })).sections.map(({ id }) => id)).toEqual([
    'notes',
    'notes-2',
    'section',
  ])
})

test.each([
  ['- **Open loop** - work that waits', { term: 'Open loop', definition: 'work that waits' }],
  ['- **Open loop**: work that waits', { term: 'Open loop', definition: 'work that waits' }],
  ['- **Open loop:** work that *waits*', { term: 'Open loop', definition: 'work that waits' }],
  ['- **Open loop** — work\n  that waits', { term: 'Open loop', definition: 'work that waits' }],
])('%j is a key term', (item, term) => {
  expect(parse(lessonFile({ id: 'a', body: `## Key terms\n\n${item}\n` })).terms).toEqual([term])
})

test('what stands between the heading and the options belongs to the question', () => {
  const question =
    '### What does this print? {#print}\n\n```js\nlog(1)\n```\n\n- One\n- Two\n\n* [ ] `1`\n* [x]\n  ```\n  2\n  ```\n  > Because.\n'
  const [asked] = parse(lessonFile({ id: 'a', body: quiz(question) })).quiz
  expect(asked?.prompt.map(({ type }) => type)).toEqual(['paragraph', 'code', 'list'])
  expect(asked?.options.map(({ text, right }) => [text[0]?.type, right])).toEqual([
    ['paragraph', false],
    ['code', true],
  ])
  expect(textOf(asked?.options[1]?.why ?? [])).toBe('Because.')
})

test("a question without an id keeps one that follows from its wording, so others' edits do not move it", () => {
  const ask = (words: string) => `### ${words}\n\n- [x] This\n- [ ] That\n\n> Because.\n`
  const ids = (...questions: string[]) =>
    parse(lessonFile({ id: 'a', body: quiz(questions.map(ask).join('\n')) })).quiz.map(({ id }) => id)
  const [one, two] = ids('One?', 'Two?')
  expect(ids('Zero?', 'Two?', 'One?').slice(1)).toEqual([two, one])
  expect(new Set(ids('One?', 'One?')).size).toBe(2)
  expect(one).toMatch(/^q-[0-9a-f]{12}$/)
})

test('minutes follow from the words before the quiz and the questions, unless the author says', () => {
  const question = '### Which? {#which}\n\n- [x] This\n- [ ] That\n\n> Because.'
  const body = `## The premise\n\n${'Six words stand in this sentence. '.repeat(100)}\n\n## Quiz\n\n${question}\n`
  expect(parse(lessonFile({ id: 'a', body })).minutes).toBe(Math.round(602 / 200 + 20 / 60))
  expect(parse(lessonFile({ id: 'a', body, extra: 'minutes: 5\n' })).minutes).toBe(5)
})

describe('Markdown becomes what a chat can hold', () => {
  const bodyOf = (body: string) =>
    parse(lessonFile({ id: 'a', body })).sections.flatMap((section) => section.body)
  const paragraph = (...children: object[]) => [{ type: 'paragraph', children }]
  const text = (value: string) => ({ type: 'text', value })

  test('HTML is literal text', () => {
    expect(bodyOf('A <script>x</script> b.\n')).toEqual(paragraph(text('A <script>x</script> b.')))
    expect(bodyOf('<div>\nx\n</div>\n')).toEqual(paragraph(text('<div> x </div>')))
  })
  test("an author's comment is not shown", () => {
    expect(bodyOf('A<!-- no -->b.\n\n<!-- no -->\n')).toEqual(paragraph(text('Ab.')))
  })
  test('a line end is a space', () => {
    expect(bodyOf('One\ntwo\n  three.\n')).toEqual(paragraph(text('One two three.')))
  })
  test('references stand where they are used', () => {
    const link = { type: 'link', url: 'https://example.org/', children: [text('that')] }
    expect(bodyOf('See [that][1].\n\n[1]: https://example.org/\n')).toEqual(
      paragraph(text('See '), link, text('.')),
    )
  })
  test('a bare address is a link', () => {
    expect(bodyOf('See https://example.org/a.\n')).toMatchObject(
      paragraph(text('See '), { type: 'link', url: 'https://example.org/a' }, text('.')),
    )
  })
  test('an address that a chat cannot open leaves its words', () => {
    expect(bodyOf('[one](x.md) [two](javascript:x) ![three](y.png)\n')).toEqual(
      paragraph(text('one two three')),
    )
  })
})

test('a pass mark and the section to reread are for the author to name', () => {
  const text = quiz('### Which? {#which section="the text"}\n\n- [x] This\n- [ ] That\n\n> Because.')
  const lesson = parse(lessonFile({ id: 'a', extra: 'pass: 80\n', body: `## The text\n\nWords.\n\n${text}` }))
  expect(lesson.pass).toBe(0.8)
  expect(lesson.quiz[0]).toMatchObject({ id: 'which', section: 'the-text' })
  expect(parse(lessonFile({ id: 'a' })).pass).toBeUndefined()
})
