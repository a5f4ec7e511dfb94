import { expect, test } from 'vitest'
import { readQuestions } from '../../src/import/read.ts'
import { type Draft, type Item, isRefused } from '../../src/import/types.ts'

function read(text: string | Uint8Array): {
  format: string
  items: readonly Item[]
  notes: readonly string[]
} {
  return readQuestions(typeof text === 'string' ? Buffer.from(text) : text)
}

function draft(text: string, index = 0): Draft {
  const item = read(text).items[index]
  if (!item || isRefused(item)) throw new Error(`refused: ${JSON.stringify(item)}`)
  return item
}

/** What is right, by its words; or the reason of the refusal in angle brackets. */
function rights(text: string | Uint8Array): string[] {
  return read(text).items.map((item) =>
    isRefused(item) ? `<${item.reason}>` : (item.options[item.right] ?? ''),
  )
}

test.each([
  ['task-list', '# Title\n\n### Q1. Two and two?\n- [ ] three\n- [x] four\n', 'four'],
  [
    'freecodecamp-quiz',
    '### --question--\n#### --text--\nTwo and two?\n#### --distractors--\nthree\n\n---\n\nfive\n#### --answer--\nfour\n',
    'four',
  ],
  [
    'freecodecamp-questions',
    '## --text--\nTwo and two?\n## --answers--\nthree\n---\nfour\n## --video-solution--\n2  \n',
    'four',
  ],
  ['gift', '::sum:: Two and two? {~three =four}\n', 'four'],
  ['aiken', 'Two and two?\nA) three\nB) four\nANSWER: B\n', 'four'],
  ['csv', 'Question,Option A,Option B,Correct Answer\nTwo and two?,three,four,B\n', 'four'],
  ['tsv', 'question\tchoice_1\tchoice_2\tanswer\nTwo and two?\tthree\tfour\tfour\n', 'four'],
  ['anki', '#separator:tab\n#html:true\nTwo and two?<br>A) three<br>B) four\tB) four\n', 'four'],
  [
    'mdbook-quiz',
    '[[questions]]\ntype = "MultipleChoice"\nprompt.prompt = "Two and two?"\nanswer.answer = "four"\nprompt.distractors = ["three"]\n',
    'four',
  ],
])('%s is recognised by what it holds', (format, text, right) => {
  expect(read(text).format).toBe(format)
  expect(draft(text).question).toBe('Two and two?')
  expect(rights(text)).toEqual([right])
})

test('byte order marks, UTF-16, old line ends and windows-1252', () => {
  const gift = '::q:: Où est-ce ? {~là =ici}\r\n'
  expect(draft(`\ufeff${gift}`).question).toBe('Où est-ce ?')
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(gift, 'utf16le')])
  expect(rights(wide)).toEqual(['ici'])
  const old = read(Buffer.from('::q:: O\u00f9 ? {~l\u00e0 =ici}', 'latin1'))
  expect(old.items).toMatchObject([{ question: 'Où ?', options: ['là', 'ici'] }])
  expect(old.notes.join()).toContain('windows-1252')
  expect(rights(Buffer.from([0, 1, 2]))).toEqual([
    '<The file is not text, or not in UTF-8; save it as UTF-8.>',
  ])
})

test('a text without questions is refused, a quiz file without any is only noted', () => {
  expect(rights('Dear diary,\n\nnothing happened.\n')[0]).toMatch(/^<No questions are recognised/)
  const empty = read('# --description--\n\nWatch the video.\n')
  expect(empty.items).toEqual([])
  expect(empty.notes).toEqual(['No question is found in the file.'])
})

test('task lists keep code, tables and pictures, wherever they are indented', () => {
  const text = `## A quiz
#### Q1. Which one prints?

\`\`\`js
const list = [' - [x] no option']
\`\`\`

| a | b |
| - | - |
| 1 | 2 |

- [ ]

\`\`\`js
print(1)
\`\`\`

- [X]

\`\`\`js
log(1)
\`\`\`

[Reference](https://example.org)
#### Q2. Glued?
1. [ ] a
   > never
1. [x]  b
1. [ ] c<br>d

**Explanation:** so it is.
`
  const { items } = read(text)
  expect(items).toEqual([
    {
      line: 2,
      question:
        "Which one prints?\n\n```js\nconst list = [' - [x] no option']\n```\n\n| a | b |\n| - | - |\n| 1 | 2 |",
      options: ['```js\nprint(1)\n```', '```js\nlog(1)\n```'],
      right: 1,
      explanation: '[Reference](https://example.org)',
    },
    {
      line: 25,
      question: 'Glued?',
      options: ['a', 'b', 'c\\\nd'],
      right: 1,
      explanation: 'so it is.',
      whys: ['never', '', ''],
    },
  ])
})

test('questions inside a document, without a heading of their own', () => {
  const text = `# Chapter\n\nWords, and a list:\n\n- one\n- two\n\n## Quiz\n\n1. First?\n   - [ ] a\n   - [x] b\n2. Second?\n   - [x] c\n   - [ ] d\n\n**Third?**\n\n- [ ] e\n- [x] f\n`
  expect(read(text).items).toMatchObject([
    { question: 'First?' },
    { question: 'Second?' },
    { question: '**Third?**' },
  ])
  expect(rights(text)).toEqual(['b', 'c', 'f'])
})

test.each([
  ['- [x] a\n- [x] b', 'marked as right'],
  ['- [ ] a\n- [ ] b', 'No option is marked'],
  ['- [ ] a\n  - [x] b\n- [ ] c', 'inside another'],
  ['- [x] a\n- [ ] b\n- c', 'no box'],
  ['- [x] a\n[ ] b\n- [ ] c', 'no dash'],
  ['- [x] a\n\nand then\n\n- [ ] b\n- [ ] c', 'Text stands between options'],
  ['- [x] a\n- [ ] a', 'say the same'],
  ['- [x] a', 'one option'],
  ['- [x] a\n- [ ] b\n- [ ] c\n- [ ] d\n- [ ] e\n- [ ] all of the above', 'speaks of the others'],
])('a task list that is in doubt is refused: %j', (options, reason) => {
  const found = rights(`### Why?\n${options}\n`)
  expect(found[0]).toContain(reason)
  expect(found.every((each) => each.startsWith('<'))).toBe(true)
})

test('what no chat message holds is refused, an explanation of that length is cut', () => {
  const long = 'word '.repeat(700)
  expect(rights(`### Why?\n- [x] ${long}\n- [ ] b\n`)[0]).toContain('shorten it')
  const cut = draft(`### Why?\n- [x] a\n- [ ] b\n\nShort.\n\n${long}\n`)
  expect(cut).toMatchObject({ explanation: 'Short.', note: 'What is explained was too long, and was cut.' })
})

test('more than five options: the right one stays, and the note says what went', () => {
  const item = draft('### Q\n- [ ] a\n- [ ] b\n- [ ] c\n- [ ] d\n- [ ] e\n- [x] f\n')
  expect(item.options).toEqual(['a', 'b', 'c', 'd', 'f'])
  expect(item.right).toBe(4)
  expect(item.note).toContain('1 of 6 options')
})

test('freeCodeCamp: dashes in code divide nothing, glued headings do', () => {
  const text = `# --questions--\n## --text--\nWhich?\n## --answers--\n\`\`\`yaml\n---\na: 1\n---\n\`\`\`\n---\nTwo.\n### --feedback--\nNo.\n---\nThree.\n## --video-solution--\n1\n# --explanation--\nBecause.\n# --scene--\n\`\`\`json\n{}\n\`\`\`\n`
  expect(read(text).items).toEqual([
    {
      line: 2,
      question: 'Which?',
      options: ['```yaml\n---\na: 1\n---\n```', 'Two.', 'Three.'],
      right: 0,
      explanation: 'Because.',
      whys: ['', 'No.', ''],
    },
  ])
  expect(rights(text.replace('\n1\n', '\n4\n'))[0]).toContain('number 4 of 3')
})

test.each([
  ['{=red#yes ~blue # no ####so}', 'red'],
  ['{~%0%blue ~%100%red}', 'red'],
  ['{~blue ~=red}', 'red'],
  ['{\n~a = b\n=a == b\n~c\n}', 'a == b'],
  ['{\n=a\n\n~b\n\n~c\n}', 'a'],
  ['{=C# ~Java}', 'C#'],
  ['{=#FF0000 ~#00FF00}', '#FF0000'],
  ['{=a\\=b ~c\\~d}', 'a=b'],
  ['{=<p> ~<b>}', '\\<p>'],
  ['{=is ~are} it', 'is'],
  ['{T#no#yes}', 'True'],
  ['{FALSE}', 'False'],
  ['{#3.14:0.1}', '<The question asks for a number, which Homeroom does not.>'],
  ['{}', '<The question asks for a text of the learner, which Homeroom does not.>'],
  ['{=four =4}', '<The question asks for one of several short answers and gives no wrong options.>'],
  ['{~%50%a ~%50%b ~c}', '<Several answers are right in part.>'],
  ['{=a =b ~c}', '<Several answers are right; Homeroom asks for one.>'],
  [
    '{~x = 5 ~y}',
    '<A "=" or "~" stands inside an answer, so it cannot be told where one begins; write \\= or \\~.>',
  ],
  ['{=a ~b', '<The braces of the question do not close.>'],
])('GIFT answers %s', (answers, right) => {
  expect(rights(`// a comment\n$CATEGORY: x\n\n::t:: Which? ${answers}\n\n::u:: Next? {=n ~m}\n`)).toEqual([
    right,
    'n',
  ])
})

test('GIFT: HTML becomes Markdown, pairs become questions', () => {
  const html =
    '::q::[html]<p>Is <b>H<sub>2</sub>O</b> wet?<script>x()</script></p><img src="https://e.org/a.png"> {=<p>yes &amp; no</p> ~<code>no</code>}'
  expect(draft(html)).toMatchObject({
    question: 'Is **H₂O** wet?\n\n![a.png](https://e.org/a.png)',
    options: ['yes & no', '`no`'],
  })
  const pairs = '::q:: Who eats what? {=cat -> mouse =dog -> bone}'
  expect(read(pairs).items).toMatchObject([
    { question: 'Who eats what?\n\nWhich belongs to this: cat', options: ['mouse', 'bone'], right: 0 },
    { question: 'Who eats what?\n\nWhich belongs to this: dog', right: 1 },
  ])
})

test('Aiken: letters in order, each once', () => {
  const text = (options: string, answer: string) => `Which\nof these?\n${options}\nAnswer: ${answer}\n`
  expect(rights(text('A. one\nB. two', 'b'))).toEqual(['two'])
  expect(rights(text('A. one\nC. two', 'A'))[0]).toContain('not')
  expect(rights(text('A. one\nB. two', 'C'))[0]).toContain('no option has it')
  expect(rights(`${text('A. one\nB. two', 'A')}\nOther?\nA. x\nB. y\nANSWER: A, B\n`)[1]).toContain(
    'Several letters',
  )
})

test.each([
  ['letters', 'q,a,b,c,answer\nx?,one,two,three,c\n', ['three']],
  ['words', 'question,option1,option2,correct\nx?,one,two,Two\n', ['two']],
  [
    'numbers from 1',
    'question,option1,option2,option3,correct\nx?,one,two,three,3\ny?,one,two,three,1\n',
    ['three', 'one'],
  ],
  ['numbers from 0', 'question,a,b,c,correct\nx?,one,two,three,0\ny?,one,two,three,2\n', ['one', 'three']],
  ['names of columns', 'question,option_a,option_b,correct\nx?,one,two,option_b\n', ['two']],
  ['an answer beside wrong ones', 'Question;Answer;Distractor 1;Distractor 2\nx?;one;two;three\n', ['one']],
  ['a list in one cell', 'question,options,answer\nx?,"[""one"", ""two""]",two\n', ['two']],
  ['true and false', 'question,answer\nx?,TRUE\ny?,false\n', ['True', 'False']],
  ['no header', 'x?,one,two,three,B\n', ['two']],
])('a table with %s', (_, text, right) => {
  expect(rights(text)).toEqual(right)
})

test('a number that may be a word, or count from 0 or 1, is refused unless the file shows which', () => {
  const numbers = 'question,a,b,c,answer\nHow many?,2,3,1,2\n'
  expect(rights(numbers)[0]).toContain('may be')
  expect(rights(`${numbers}Who?,x,y,z,3\nWhom?,x,y,z,1\nWhose?,x,y,z,2\n`)).toEqual(['3', 'z', 'x', 'y'])
  expect(rights('question,a,b,c,correct_index\nx?,one,two,three,1\n')[0]).toContain('from 0 or from 1')
})

test('Anki: a card without options is refused', () => {
  const head = '#separator:tab\n#html:true\n#guid column:1\n#tags column:4\n'
  expect(rights(`${head}x\tFront\tBack\t\n`)[0]).toContain('no wrong options')
  expect(rights(`${head}x\tWho?<div>A) I</div><div>B) you</div>\tA\ttag\n`)).toEqual(['I'])
})

test('mdbook-quiz: other kinds and several answers are refused', () => {
  const toml = (lines: string) => `[[questions]]\nprompt.prompt = "x?"\n${lines}\n`
  expect(rights(toml('type = "ShortAnswer"\nanswer.answer = "a"'))[0]).toContain('a short answer')
  expect(
    rights(toml('type = "MultipleChoice"\nanswer.answer = ["a", "b"]\nprompt.distractors = ["c"]'))[0],
  ).toContain('2 answers')
  expect(rights(toml('type = "MultipleChoice"\nanswer.answer = ["a"]\nprompt.distractors = ["c"]'))).toEqual([
    'a',
  ])
  expect(rights(`${toml('type = "x"')}x = [`)[0]).toContain('not TOML')
})
