import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readQuestions } from '../../src/import/read.ts'
import { isRefused } from '../../src/import/types.ts'

const VALID = [
  '---\ntitle: T\n---\n## A\n#### Q1. What?\n\n```js\na = {b}\n```\n\n- [ ] one\n- [x] two `c`\n  > why\n- [ ]\n\n```\nthree\n```\n\n[Reference](https://e.org)\n\n1. Two?\n   - [x] a\n   - [ ] b\n',
  '# --quizzes--\n## --quiz--\n### --question--\n#### --text--\nWhat?\n#### --distractors--\na\n\n---\n\n```\n---\n```\n#### --answer--\nc\n',
  '# --questions--\n## --text--\nWhat?\n## --answers--\na\n### --feedback--\nno\n---\nb\n## --video-solution--\n2\n# --explanation--\nx\n',
  '// c\n$CATEGORY: a\n\n::T:: [html]<p>What &amp; <b>why</b></p> {\n=a\\=b#yes\n\n~%-50%c#<i>no</i>\n####all\n}\n\n::U:: x {T#a#b}\n\ny {=a -> b =c -> d} z\n\n{#1:2}\n',
  'What?\nA. one\nB) two\nB. three\nANSWER: B\n\nWho?\nA) x\nB) y\nanswer: a\n',
  'Question,Option A,Option B,Correct,Explanation,Why A\n"What, is ""it""?",one,"two\nlines",B,e,w\nx,1,2,2,,\n',
  '#separator:tab\n#html:true\n#columns:Guid\tQuestion\tA\tB\tAnswer\nx\t<b>W</b><br>y\tone\ttwo\tA\n',
  '#separator:tab\n#html:true\n#notetype column:1\nAllInOne\tQ\tT\t2\ta\tb\t0 1\t\te\nBasic\tQ<div>A) x</div><div>B) y</div>\tB\n',
  '[[questions]]\ntype = "MultipleChoice"\nprompt.prompt = """\nWhat?\n"""\nanswer.answer = "a"\nprompt.distractors = ["b"]\ncontext = "c"\n',
] as const

const SCRAPS = [
  '- [x] ',
  '- [ ] ',
  '```',
  '~~~',
  '{',
  '}',
  '=',
  '~',
  '#',
  '####',
  '::',
  '\\',
  '\n\n',
  '\n',
  '"',
  '\t',
  ',',
  '<p>',
  '<!--',
  '-->',
  '|',
  '> ',
  '---\n',
  'ANSWER: A\n',
  'A. ',
  '[[',
  ']',
  '$CATEGORY: ',
  '\u2028',
  '\0',
  '<br>',
  '![',
  '](',
  '**',
  '&lt;',
  '#columns:',
  '## --text--\n',
  '%50%',
]

/** Whatever a file holds, what comes out is whole. */
function check(bytes: Uint8Array): void {
  const { items } = readQuestions(bytes)
  for (const item of items) {
    expect(item.line).toBeGreaterThan(0)
    if (isRefused(item)) expect(item.reason).not.toBe('')
    else {
      expect(item.question.trim()).not.toBe('')
      expect(item.options.length).toBeGreaterThanOrEqual(2)
      expect(item.options.length).toBeLessThanOrEqual(5)
      expect(item.options[item.right]?.trim()).toBeTruthy()
      expect(new Set(item.options).size).toBe(item.options.length)
    }
  }
}

describe('no file makes the importer fail', () => {
  test('bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), check), { numRuns: 300 })
  })

  test('scraps of every format', () => {
    const scraps = fc.array(fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ maxLength: 6 })), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(scraps, (parts) => check(Buffer.from(parts.join('')))),
      { numRuns: 1_000 },
    )
  })

  test.each(VALID)('a file with faults in it: %j', (valid) => {
    const edit = fc.record({ at: fc.nat(valid.length), cut: fc.nat(12), put: fc.constantFrom('', ...SCRAPS) })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 4 }), (edits) => {
        let text: string = valid
        for (const { at, cut, put } of edits) text = text.slice(0, at) + put + text.slice(at + cut)
        check(Buffer.from(text))
      }),
      { numRuns: 200 },
    )
  })
})

const MEGABYTE = 1_000_000
const filled = (part: string) => part.repeat(Math.ceil(MEGABYTE / part.length))

/** What once took minutes, or takes them in a careless parser. */
test.each([
  ['blank lines', `- [ ] a\n- [x] b\n${filled('\n')}x`],
  ['fences that nobody closes', `- [ ] a\n${filled('```a\n~~~\n')}`],
  ['comments that nobody closes', `- [ ] a\n${filled('<!--')}`],
  ['comment lines', `- [ ] a\n${filled('<!--\n')}`],
  ['brackets', filled(`#### Q1. ${'['.repeat(900)}\n- [ ] a\n- [x] b\n`)],
  ['emphasis', filled(`#### Q1. ${'**a_'.repeat(900)}\n- [ ] a\n- [x] b\n`)],
  ['quotes in quotes', filled(`#### Q1.\n${'>'.repeat(900)}a\n\n- [ ] a\n- [x] b\n`)],
  ['a wide table', filled(`#### Q1. x\n|${'a|'.repeat(900)}\n|${'-|'.repeat(900)}\n\n- [ ] a\n- [x] b\n`)],
  ['open braces', filled('::a:: b {\n\n')],
  ['braces in braces', `::a::${filled('{')}`],
  ['answers without end', `::a:: b {${filled('=a ~b#c ')}`],
  ['HTML that is never closed', filled(`::a::[html]${'<b id=a><p>'.repeat(300)} {=a ~b}\n\n`)],
  ['options without end', `q\n${filled('A. a\nB. b\n')}ANSWER: A\n`],
  ['a quotation mark', `question,a,b,answer\n${filled('"a\n')}`],
  ['empty cells', `question,a,b,answer\n${filled(',')}`],
  ['TOML in TOML', `[[questions]]\ntype = ${filled('[')}`],
  ['one line', `- [ ] ${filled('a ')}`],
])('a megabyte of %s is read', { timeout: 30_000 }, (_, text) => {
  check(Buffer.from(text))
})
