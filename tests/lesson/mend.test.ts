import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differOnlyInBlankLines } from '../../src/lesson/mend/blank-lines.ts'
import { mended, untidiness } from '../../src/lesson/mend/mend.ts'
import { spaced } from '../../src/lesson/mend/spacing.ts'
import { parseLesson } from '../../src/lesson/parse/parse.ts'
import { lessonFile, quiz } from './temp.ts'

const mend = (text: string) => mended('a.md', Buffer.from(text))
const meaning = (text: string) => {
  const { lesson } = parseLesson('a.md', Buffer.from(text))
  return lesson && { ...lesson, hash: '' }
}
const QUESTION = '### Which?\n\n- [x] This\n- [ ] That\n\n> Because.'

test('a missing question id is the one that learners have answered under', () => {
  const text = lessonFile({ id: 'a', body: quiz(QUESTION) })
  const id = meaning(text)?.quiz[0]?.id
  const better = mend(text)
  expect(better?.what).toEqual(['question ids'])
  expect(better?.text).toBe(text.replace('### Which?', `### Which? {#${id}}`))
  expect(meaning(better?.text ?? '')).toEqual(meaning(text))
})

test('ids are written into headings however they end', () => {
  const headings = ['### Which? ##', '### What is `C#`', '### **Bold?**  ', '### Which? C#']
  const body = headings.map((heading) => QUESTION.replace('### Which?', heading)).join('\n\n')
  const better = mend(lessonFile({ id: 'a', body: quiz(body) }))?.text ?? ''
  expect(better.match(/^### .*$/gm)).toEqual([
    expect.stringMatching(/^### Which\? \{#q-\w{12}\}$/),
    expect.stringMatching(/^### What is `C#` \{#q-\w{12}\}$/),
    expect.stringMatching(/^### \*\*Bold\?\*\* \{#q-\w{12}\}$/),
    expect.stringMatching(/^### Which\? C# \{#q-\w{12}\}$/),
  ])
})

test('keys are sorted with their comments and lists', () => {
  const text =
    '---\n# yaml-language-server: $schema=../../lesson.schema.json\n# Who it is for\nsummary: S.\nrelated:\n- b\n- c\nid: a\ntrack: t\ntitle: A\nmodule: m\n---\nText.\n'
  expect(mend(text)?.text).toBe(
    '---\n# yaml-language-server: $schema=../../lesson.schema.json\nid: a\ntitle: A\n# Who it is for\nsummary: S.\ntrack: t\nmodule: m\nrelated:\n- b\n- c\n---\nText.\n',
  )
})

test('spaces and blank lines go, line breaks and code stay', () => {
  const body = 'One   \ntwo. \n\n\n\n```text\na  \n\n\nb\n```\n\n\n'
  const better = mend(lessonFile({ id: 'a', body }))
  expect(better?.what).toEqual(['spacing'])
  expect(better?.text).toBe(lessonFile({ id: 'a', body: 'One  \ntwo.\n\n```text\na  \n\n\nb\n```\n' }))
})

test('spaces at the end of a key go', () => {
  const text = lessonFile({ id: 'a', body: 'One  \ntwo.\n' })
  expect(mend(text.replace('id: a\n', 'id: a  \n'))?.text).toBe(text)
})

test('line ends of Windows stay', () => {
  const text = lessonFile({ id: 'a', body: 'One.\n\n\nTwo.\n' }).replaceAll('\n', '\r\n')
  expect(mend(text)?.text).toBe(lessonFile({ id: 'a', body: 'One.\n\nTwo.\n' }).replaceAll('\n', '\r\n'))
})

test('what has an error is left to its author, and what is in order is left alone', () => {
  expect(mend(lessonFile({ id: 'A', body: 'Text.  \n\n\n' }))).toBeUndefined()
  expect(mend(lessonFile({ id: 'a' }))).toBeUndefined()
})

test('untidiness is reported where mending would change something', () => {
  const report = (text: string) => {
    const { lesson } = parseLesson('a.md', Buffer.from(text))
    return untidiness(lesson!, Buffer.from(text)).map(({ line, code }) => `${line} ${code}`)
  }
  expect(report(lessonFile({ id: 'a' }))).toEqual([])
  expect(report(lessonFile({ id: 'a', body: 'One.\n\nTwo. \n' }))).toEqual(['11 file.spacing'])
  expect(report('---\ntitle: A\nid: a\nsummary: S.\ntrack: t\nmodule: m\n---\nText.\n')).toEqual([
    '2 front-matter.order',
  ])
})

describe('whatever a file holds', () => {
  const line = fc.constantFrom(
    ...['', ' ', '  ', 'Text. ', 'Text  ', '\ttab\t', '```', '~~~', '> ```', '- a  ', '    code ', '## One'],
    ...[
      '## Quiz',
      '### Which?',
      '### Which? ##',
      '### Why? {#why}',
      '- [x] This ',
      '- [ ] That',
      '> Because. ',
    ],
    ...['| a | b |', '|---|---|', '<!-- x  ', '-->', '***', '\\', '* * *', 'é\u00a0', '{#id}', '\r'],
  )
  const head = fc.shuffledSubarray(
    ['id: a', 'title: A  ', 'summary: >\n  One\n\n  two ', 'track: t', '# note\nmodule: m', 'related: [b]'],
    { minLength: 4 },
  )
  const file = fc
    .tuple(head, fc.array(fc.oneof({ weight: 5, arbitrary: line }, fc.string({ maxLength: 8 }))))
    .map(([keys, lines]) => `---\n${keys.join('\n')}\n---\n${lines.join('\n')}`)

  test('mending keeps the lesson, and a second time changes nothing', () => {
    fc.assert(
      fc.property(file, (text) => {
        const better = mend(text)
        if (!better) return
        expect(meaning(better.text)).toEqual(meaning(text))
        expect(mend(better.text)).toBeUndefined()
      }),
      { numRuns: 400 },
    )
  })
  test('bytes that are no lesson are left alone', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => mended('a.md', bytes) === undefined))
  })
})

describe('blank lines', () => {
  const line = fc.constantFrom(
    ...[
      '',
      '',
      '',
      ' ',
      '   ',
      'Text.',
      'é',
      '\\',
      '***',
      '# One',
      '## Two',
      '### Why? {#why}',
      'Setext',
      '===',
    ],
    ...[
      '- a',
      '-',
      '+ b',
      '1. c',
      '   more',
      '  > why',
      '> q',
      '>',
      '> - d',
      '- [x] This',
      '- [ ] That',
      '`a',
    ],
    ...['| a | b |', '|---|---|', '| 1 | 2 |', '[a]: /b', '**a', 'a**'],
  )
  const body = fc.array(line, { minLength: 1, maxLength: 12 }).map((lines) => `${lines.join('\n')}\n`)

  test('where they alone differ, and no code or HTML may hold them, the lesson is the same', () => {
    let same = 0
    fc.assert(
      fc.property(body, (lines) => {
        const text = lessonFile({ id: 'a', body: `Begin.\n\n${lines}` })
        const better = spaced(text)
        if (!differOnlyInBlankLines(text, better)) return
        if (text !== better) same += 1
        expect(meaning(better)).toEqual(meaning(text))
      }),
      { numRuns: 1_000 },
    )
    expect(same).toBeGreaterThan(100)
  })
  test.each([
    ['a word', 'One.\n\n\nTwo.\n', 'One.\n\nToo.\n'],
    ['a line break', 'One\ntwo.\n', 'One\n\ntwo.\n'],
    ['code', '    a\n\n\n    b\n', '    a\n\n    b\n'],
    ['a fence', '```\na\n\n\n', '```\na\n'],
  ])('%s is more than that', (_, one, other) => {
    const [text, better] = [lessonFile({ id: 'a', body: one }), lessonFile({ id: 'a', body: other })]
    expect(differOnlyInBlankLines(text, better)).toBe(false)
  })
  test('in the front matter they may be content', () => {
    const text = lessonFile({ id: 'a' }).replace('---\n', '---\n\n\n')
    expect(differOnlyInBlankLines(text, lessonFile({ id: 'a' }))).toBe(false)
  })
})
