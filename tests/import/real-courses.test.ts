import { describe, expect, test } from 'vitest'
import { readQuestions } from '../../src/import/read.ts'
import { type Draft, isRefused } from '../../src/import/types.ts'

/** Of each question the right option and all of them; of a refused one its line and the reason. */
function read(text: string): string[] {
  return readQuestions(Buffer.from(text)).items.map((item) =>
    isRefused(item)
      ? `${item.line}: ${item.reason}`
      : `${item.options[item.right]} of ${item.options.join(' | ')}`,
  )
}

function draft(text: string): Draft {
  const [item] = readQuestions(Buffer.from(text)).items
  if (!item || isRefused(item)) throw new Error(`refused: ${JSON.stringify(item)}`)
  return item
}

const quiz = (distractors: string, answer: string, text = 'Which?') =>
  `# --quizzes--\n\n## --quiz--\n\n### --question--\n\n#### --text--\n\n${text}\n\n#### --distractors--\n\n${distractors}\n\n#### --answer--\n\n${answer}\n`
const asked = (answers: string, solution = '2', text = 'Which?') =>
  `# --questions--\n\n## --text--\n\n${text}\n\n## --answers--\n\n${answers}\n\n## --video-solution--\n\n${solution}\n`

describe('freeCodeCamp', () => {
  test('a recording under an answer, before its feedback or alone, hides no answer', () => {
    const answers =
      '`A`\n\n### --audio-id--\n\nen-1\n\n---\n\n`B`\n\n### --audio-id--\n\nen-2\n\n### --feedback--\n\nno\n\n---\n\n`C`\n\n### --feedback--\n\nnever\n\n### --audioid--\n\nen-3\n\n---\n\n`D`'
    expect(draft(asked(answers))).toMatchObject({
      options: ['`A`', '`B`', '`C`', '`D`'],
      right: 1,
      whys: ['', 'no', 'never', ''],
    })
  })

  test('whatever stands under an answer hides none of those after it', () => {
    expect(read(asked('A\n\n### --notes--\n\nx\n\n---\n\nB\n\n---\n\nC', '3'))).toEqual(['C of A | B | C'])
    expect(read(asked('A\n\n## --відгук--\n\nx\n\n---\n\nB\n\n---\n\nC', '3'))).toEqual(['C of A | B | C'])
    expect(read(quiz('A\n\n##### --feedback--\n\nx\n\n---\n\nB', 'C'))).toEqual(['C of A | B | C'])
  })

  test('translations glue headings and dividers to the lines above', () => {
    const answers = 'A.\n### --feedback--\n\nNo.\n---\n\nB.\n\n---\nC.\n### \\--feedback--\n\nNo.'
    expect(read(asked(answers).replace('\n\n## --video', '\n## --video'))).toEqual(['B. of A. | B. | C.'])
  })

  test.each([
    ['A\n\n—\n\nB\n\n---\n\nC', 'write three dashes'],
    ['A\n\n\\---\n\nB\n\n---\n\nC', 'write three dashes'],
    ['A\n\n### --feedback--\n\nx\n\n--\n\nB\n\n---\n\nC', 'write three dashes'],
    ['A\n\n### --feedback--\n\nx\n\nB\n\n### --feedback--\n\ny\n\n---\n\nC', 'several parts|two parts'],
    ['A\n\n---\n\n---\n\nB', 'no words'],
  ])('where it is in doubt how many answers there are, the number says nothing: %j', (answers, reason) => {
    expect(read(asked(answers))).toEqual([expect.stringMatching(new RegExp(`^3: .*(?:${reason})`))])
  })

  test.each([
    '```js\na\n\n---\n\n```js\nb\n```\n\n---\n\nC\n\n---\n\nD',
    '```\na\n\n---\n\n```\nb\n```\n\n---\n\nC\n\n---\n\nD',
    '~~~\na\n\n---\n\nB\n\n---\n\nC',
  ])('a block of code that nobody closes makes the number doubtful: %j', (answers) => {
    expect(read(asked(answers))).toEqual([expect.stringContaining('not closed')])
  })

  test('a block of code may show another', () => {
    expect(read(asked('````md\n```js\na\n```\n````\n\n---\n\n~~~\n```js\n~~~'))).toEqual([
      '~~~\n```js\n~~~ of ````md\n```js\na\n```\n```` | ~~~\n```js\n~~~',
    ])
  })

  test('other lines that Markdown draws across divide too, and an answer may be nothing but signs', () => {
    expect(read(asked('A\n\n***\n\nB\n\n- - -\n\nC\n\n___\n\nD', '4'))).toEqual(['D of A | B | C | D'])
    expect(read(quiz('==\n\n---\n\n!=', '`--`'))).toEqual(['`--` of == | != | `--`'])
  })

  test('comments in code are what is asked, others are not shown', () => {
    const html = '```html\n<!--\na\n-->\n```'
    const text = quiz(`${html}\n\n---\n\n\`<!-- b -->\`\n\n---\n\nc <!-- d --> e`, '`<!-- f -->` <!-- g -->')
    expect(draft(text).options).toEqual([html, '`<!-- b -->`', 'c  e', '`<!-- f -->`'])
  })

  test('line breaks and pictures in code of two backticks stay code', () => {
    const code = '`` `a<br>$b<img src="x">` ``'
    expect(draft(quiz('a<br>b', code)).options).toEqual(['a\\\nb', code])
  })

  test('blocks of code that differ in their indentation are different answers', () => {
    const code = (body: string) => `\`\`\`py\nif x:\n${body}\n\`\`\``
    expect(draft(quiz(code('f()'), code('    f()'))).right).toBe(1)
    expect(read(quiz(code('f()'), code('f()')))[0]).toContain('say the same')
  })

  test('preformatted HTML is code: its spaces count and its dashes divide nothing', () => {
    const answers =
      '<pre>\n  a  b\n0 &lt;1>  2\n---\n</pre>\n\n---\n\n<pre>Quincy</pre>\n\n---\n\n<pre><code>x\n\ny</code></pre>'
    expect(draft(asked(answers)).options).toEqual([
      '```\n  a  b\n0 <1>  2\n---\n```',
      '```\nQuincy\n```',
      '```\nx\n\ny\n```',
    ])
  })

  test('HTML around a few words is Markdown, HTML that is asked about stays', () => {
    const text =
      'Is log<sub>5</sub>(x<sup>2</sup>) <strong>new</strong> in <a href="https://e.org" target="_blank">H</a>, <code>a &lt; b</code> or `<b>c</b>`?'
    expect(draft(quiz('The <p> tag', 'No', text))).toMatchObject({
      question: 'Is log₅(x²) **new** in [H](https://e.org), `a < b` or `<b>c</b>`?',
      options: ['The <p> tag', 'No'],
    })
  })

  test('several blocks of code as the one wrong answer are answers whose dividers were lost', () => {
    const code = (text: string) => `\`\`\`css\n${text}\n\`\`\``
    const lost = [code('a {}'), '[line]', code('b {}')].join('\n\n')
    expect(read(quiz(lost, code('c {}')))[0]).toMatch(/^5: .*dashes may be missing/)
    expect(draft(quiz(lost, `${code('c {}')}\n\n${code('d {}')}`)).options).toHaveLength(2)
    expect(draft(quiz(`${lost}\n\n---\n\nx`, code('c {}'))).options).toHaveLength(3)
  })

  test('a line of dashes and a heading of fewer signs end the last answer', () => {
    const next = '\n\n---\n\n## The Next Chapter\n\nWords.\n\n---\n\nMore.'
    expect(read(quiz('A', `B${next}`))).toEqual(['B of A | B'])
    expect(read(quiz('A', `B${next.replace('##', '#####')}`))[0]).toContain('several answers')
    expect(read(quiz('A', 'B\n\n---\n\nC'))[0]).toContain('several answers')
    expect(draft(quiz('A', '```md\n---\n# B\n```')).options[1]).toBe('```md\n---\n# B\n```')
  })

  test('a course in one file has both dialects', () => {
    const blanks = '# --fillInTheBlank--\n\n## --sentence--\n\n`It BLANK.`\n\n## --blanks--\n\n`is`\n\n'
    const course = `${quiz('A', 'B')}\n---\n\n## Next\n\nWords.\n\n${asked('C\n\n---\n\nD')}\n${blanks}${quiz('E', 'F')}`
    expect(read(course)).toEqual([
      'B of A | B',
      'D of C | D',
      expect.stringContaining('missing words'),
      'F of E | F',
    ])
  })

  test('distractors and an answer may stand under the headings of the other dialect', () => {
    const text =
      '# --questions--\n\n## --text--\n\nOne?\n\n## --distractors--\n\n0\n\n---\n\n1\n\n## --answer--\n\n2\n\n## --text--\n\nTwo?\n\n## --distractors--\n\na\n\n## --answer--\n\nb\n\n# --assignment--\n\nc\n'
    expect(read(text)).toEqual(['2 of 0 | 1 | 2', 'b of a | b'])
  })

  test('a recording of a question is noted, and is no answer', () => {
    const audio = '\n#### --audio--\n\n```json\n{ "audio": { "filename": "a.mp3" } }\n```\n'
    expect(draft(quiz('A', 'B') + audio)).toMatchObject({
      options: ['A', 'B'],
      note: expect.stringContaining('recording'),
    })
  })

  test('a wrong option that stands there twice is left out once, the right one never', () => {
    const item = draft(asked('A\n\n### --feedback--\n\nx\n\n---\n\nB\n\n---\n\nA\n\n---\n\nC', '4'))
    expect(item).toMatchObject({ options: ['A', 'B', 'C'], right: 2, whys: ['x', '', ''] })
    expect(item.note).toContain('twice')
    expect(read(asked('A\n\n---\n\nB\n\n---\n\nB'))[0]).toContain('say the same')
  })

  test.each([
    [
      '# --fillInTheBlank--\n\n## --sentence--\n\n`It BLANK.`\n\n## --blanks--\n\n`is`\n\n---\n\n`was`\n',
      '1: ',
    ],
    ['# --questions--\n\n## --question--\n\nWhat?\n\n### --answer--\n\nA\n\n### --correct--\n\nB\n', '3: '],
    ['# --question--\n\n## --text--\n\nWhat?\n\n# --hints--\n\nx\n', '3: '],
    ['# --questions--\n\n## --answers--\n\nA\n\n---\n\nB\n\n## --video-solution--\n\n1\n', '3: '],
    [asked('A\n\n---\n\nB', 'two'), '3: '],
    [asked('A\n\n---\n\nB', '1 and 2'), '3: '],
    [asked('A\n\n---\n\nB', '1\n\n2'), '3: '],
    [asked('A\n\n---\n\nB', '0'), '3: '],
  ])('what cannot be asked is refused with its line, never lost: %j', (text, line) => {
    expect(read(text)).toEqual([expect.stringMatching(new RegExp(`^${line}`))])
  })

  test('a challenge without a question holds none', () => {
    const text =
      '---\nid: 1\n---\n# --description--\n\nDo it.\n\n# --hints--\n\nx\n\n# --seed--\n\n## --seed-contents--\n\n```js\n\n```\n'
    expect(read(text)).toEqual([])
  })

  test('files of 2020 hold a question as YAML, in which a number is a text', () => {
    const text = (solution: string) =>
      `---\nid: 1\n---\n\n## Tests\n<section id='tests'>\n\n\`\`\`\`yml\nquestion:\n  text: |\n\n    What?\n\n    \`\`\`py\n    print(1)\n    \`\`\`\n\n  answers:\n    - |\n      \`\`\`py\n      1\n      \`\`\`\n    - 2.0\n    - 'true'\n  solution: ${solution}\n\`\`\`\`\n\n</section>\n`
    expect(draft(text('2'))).toMatchObject({
      question: 'What?\n\n```py\nprint(1)\n```',
      options: ['```py\n1\n```', '2.0', 'true'],
      right: 1,
    })
    expect(draft(text('2').replaceAll('````', '```'))).toEqual(draft(text('2')))
    expect(read(text('4'))[0]).toContain('number 4 of 3')
    expect(read(text('a'))).toEqual([expect.stringMatching(/^9: /)])
    expect(read(text('1').replace('  text', '\ttext'))).toEqual([expect.stringMatching(/^9: /)])
  })

  test('a quoted text of 2020 goes on at the margin, and its preformatted HTML is code', () => {
    const text =
      "```yml\nquestion:\n  text: 'What does `<pre>` print:\n<pre>if a:<br>   b()<br>\n   c()</pre>'\n  answers:\n    - '1<br>2'\n    - '3'\n  solution: 1\ntests: []\n```\n"
    expect(draft(text)).toMatchObject({
      question: 'What does `<pre>` print:\n\n```\nif a:\n   b()\n c()\n```',
      options: ['1\\\n2', '3'],
      right: 0,
    })
  })
})

describe('mdbook-quiz', () => {
  const question = (lines: string) =>
    `[[questions]]\ntype = "MultipleChoice"\nprompt.prompt = "What?"\n${lines}\n`

  test('in files of 2022 the answer is the number of a choice, from 0', () => {
    expect(read(question('prompt.choices = ["a", "b", "c"]\nanswer.answer = 2'))).toEqual(['c of a | b | c'])
    expect(read(question('prompt.choices = ["a", "b"]\nanswer.answer = 0'))).toEqual(['a of a | b'])
    const code = 'prompt.choices = [\n"""```\nf()\n```""",\n"""```\ng()\n```"""\n]\nanswer.answer = 1'
    expect(draft(question(code))).toMatchObject({ options: ['```\nf()\n```', '```\ng()\n```'], right: 1 })
  })

  test.each([
    'prompt.choices = ["a", "b"]\nanswer.answer = 2',
    'prompt.choices = ["a", "b"]\nanswer.answer = -1',
    'prompt.choices = ["a", "b"]\nanswer.answer = "b"',
    'prompt.choices = ["a", "b"]\nprompt.distractors = ["c"]\nanswer.answer = 1',
    'prompt.distractors = ["a", "b"]\nanswer.answer = 1',
    'prompt.distractors = ["a", "b"]\nanswer.answer = true',
    'prompt.distractors = ["a", "b"]\nanswer.answer = "a"',
    'prompt.distractors = []\nanswer.answer = ["a", "b"]',
    'prompt.distractors = ["a"]\nanswer.answer = []',
  ])('an answer that points nowhere, or to two, is refused: %s', (lines) => {
    expect(read(question(lines))).toEqual([expect.stringMatching(/^1: /)])
  })

  test('the right option stands where its author put it', () => {
    const lines = (at: number) =>
      `answer.answer = ["None of these"]\nprompt.distractors = ["R", "W", "O"]\nprompt.answerIndex = ${at}`
    expect(read(question(lines(3)))).toEqual(['None of these of R | W | O | None of these'])
    expect(read(question(lines(9)))).toEqual(['None of these of R | W | O | None of these'])
  })

  test('comments and texts that speak of questions begin none', () => {
    const text = `# [[questions]]\n${question("answer.answer = '''\n[[questions]]\n'''\nprompt.distractors = [\"a\"]")}\n[[questions]]\ntype = "Tracing"\nprompt.program = "fn main() {}"\nanswer.doesCompile = false\nanswer.lineNumber = 1\n`
    expect(read(text)).toEqual(['[[questions]] of [[questions]] | a', expect.stringMatching(/^10: .*prints/)])
  })

  test('code indented in a prompt, and fences within its comments, stay code', () => {
    const prompt =
      'Given:\n\n    /// # Example\n    /// ```\n    /// a\n    /// ```\n    fn a() {}\n\nWhat fails?'
    const text = question('answer.answer = "Yes"\nprompt.distractors = ["No"]')
    expect(draft(text.replace('"What?"', `"""\n${prompt}\n"""`)).question).toBe(prompt)
  })
})

const megabyte = (part: string) => part.repeat(Math.ceil(1_000_000 / part.length))

test.each([
  ['headings', `## --text--\n${megabyte('### --feedback--\n')}`],
  ['dividers', asked(megabyte('---\n'))],
  ['nearly dividers', asked(megabyte(`${'- '.repeat(2_000)}x\n`))],
  ['backticks', quiz(megabyte(`<${'`'.repeat(7)} \`\` <!-- `), 'a')],
  ['tags', quiz(megabyte('<a href="'), '</b>')],
  ['tags without end', asked(megabyte('<pre>\n<b> a</i>\n'))],
  ['long headings', `## --text--\n${megabyte(`## --${'a '.repeat(2_000)}\n`)}`],
  ['YAML', `## Tests\n${megabyte(`\`\`\`yml\nquestion:\n  text: ${'['.repeat(3_000)}\n\`\`\`\n`)}`],
  ['blank lines after YAML', megabyte('```yml\n\n\n')],
  ['questions', `# --quizzes--\n${megabyte('### --question--\n#### --text--\na\n')}`],
  ['TOML quotes', `[[questions]]\ntype = '''${megabyte('"""')}'''\n`],
])('a megabyte of %s is read', { timeout: 30_000 }, (_, text) => {
  for (const item of readQuestions(Buffer.from(text)).items) expect(item.line).toBeGreaterThan(0)
})
