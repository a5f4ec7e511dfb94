import { expect, test } from 'vitest'
import { readQuestions } from '../../src/import/read.ts'
import { isRefused } from '../../src/import/types.ts'

/** Of each question what it asks and what is right; of a refused one the reason in angle brackets. */
function read(text: string): string[] {
  return readQuestions(Buffer.from(text)).items.map((item) =>
    isRefused(item)
      ? `<${item.reason}>`
      : `${item.question} ${item.options[item.right]} of ${item.options.length}`,
  )
}

const first = (text: string) => readQuestions(Buffer.from(text)).items[0]

const OPTIONS = '- [ ] a\n- [x] b\n'

test.each([
  [
    '??? question "Q1. Which?"\n    - [ ] A. x\n    - [x] B. y ✅\n\n    **Why:** so.\n',
    ['Which? B. y of 2'],
  ],
  [
    `<quiz>\nWhat is this?\n\`\`\`\n2 + 2\n\`\`\`\n${OPTIONS}\nMore.\n</quiz>\n\nProse. Why?\n\n<quiz>\nWhich of them\n\n${OPTIONS}</quiz>\n`,
    ['What is this?\n```\n2 + 2\n``` b of 2', 'Which of them b of 2'],
  ],
  [
    `{{< quizdown >}}\n\n### Which?\n\n${OPTIONS}\n> **Explanation:** So.\n\n{{< /quizdown >}}\n\nText.\n`,
    ['Which? b of 2'],
  ],
  [
    `# Which?\n\n---\n\nshuffle_answers: false\n\n---\n\nA hard one.\n\n${OPTIONS}`,
    ['Which?\n\nA hard one. b of 2'],
  ],
  [
    `?[Which one](single)\n${OPTIONS}\n?[And which?]\n-[X] c\n-[ ] d\n`,
    ['Which one b of 2', 'And which? c of 2'],
  ],
  [
    `#. Which one…\n\n    - [ ] a\n    - [x] b\n\n#. We say that\n\n    - [x] c\n    - [ ] d\n`,
    ['Which one… b of 2', 'We say that c of 2'],
  ],
  [
    `# Prompt\nWhy?\n\n# Code\n\`\`\`rs\nx\n\`\`\`\n\n# Options\n${OPTIONS}\n# Hint\nNo.\n`,
    ['Why?\n\n```rs\nx\n``` b of 2'],
  ],
  [
    `## Pregunta 1 (Base)\n\n### Enunciado\n¿Cuál?\n\n### Opciones\n${OPTIONS}\n### Explicación Pedagógica\nSí.\n`,
    ['¿Cuál? b of 2'],
  ],
  [`## 9\n> About the case.\n\nHow?\n${OPTIONS}`, ['> About the case.\n\nHow? b of 2']],
  [
    `Question: One\n${OPTIONS}Explanation: so.\n\nQuestion: Two\n- [x] c\n- [ ] d\n`,
    ['One b of 2', 'Two c of 2'],
  ],
  [
    '#### Question 1 (Single)\n- **Question**: Which?\n- **Options**:\n  - [ ] a\n  - [x] b\n- **Explanation**: So.\n',
    ['Which?\n* **Options**: b of 2'],
  ],
  [
    `#### P2. ¿Cuál?\n\n*   \\[ ] a\n*   \\[x] b\n\n#### Питання 3. Де?\n${OPTIONS}#### प्र4. क्या?\n${OPTIONS}`,
    ['¿Cuál? b of 2', 'Де? b of 2', 'क्या? b of 2'],
  ],
])('a question is found in the shape that its site gives it: %j', (text, questions) => {
  expect(read(text)).toEqual(questions)
})

test.each([
  [`---\nquestion: "What: which?"\n---\n\n${OPTIONS}`, ['What: which? b of 2']],
  [`<div class="quizdown">\n\n### Which?\n\n- [x] a\n- [ ] b\n</div>\n\nProse.\n`, ['Which? a of 2']],
  [
    `# Topic\n\n<br />\n1. Which one?\n\n    -[ ] a\n\n    -[x] b\n\n<br />\n\n2. Which other\n\n   -[x] c\n   -[ ] d\n   <br />\n`,
    ['Which one? b of 2', 'Which other c of 2'],
  ],
  [
    `Question 4\n\nWhich?\n\n${OPTIONS}\nQuestion 5\n\n&#x20;\n\nHow\n\n${OPTIONS}`,
    ['Which? b of 2', 'How b of 2'],
  ],
  [`Some case.\n\nWhich?\n-------\n\n${OPTIONS}`, ['Which? b of 2']],
  [
    '1. Why? - [ ] a - [x] b - [ ] c\n\n2. How? - [x] d - [ ] e\n\n## Next\n\n- [x] f\n- [ ] g\n',
    ['Why? b of 3', 'How? d of 2', 'Next f of 2'],
  ],
  [`#### **Q20. Which?**\n\n${OPTIONS}`, ['**Which?** b of 2']],
  [`:::quiz\n**Which?**\n\n${OPTIONS}\n:::explanation\nSo.\n:::\n:::\n`, ['**Which?** b of 2']],
])('whatever surrounds a question is no part of it: %j', (text, questions) => {
  expect(read(text)).toEqual(questions)
})

test('a fence that somebody forgot to close swallows no option, one that shows a task list keeps it', () => {
  const torn = '### Which?\n\n- [ ] A\n```js\ny\n- [x] B\n```js\nz\n```\n'
  expect(first(torn)).toMatchObject({ options: { length: 2 }, right: 1 })
  const shown = '### Which?\n\n- [ ] A\n\n```md\n- [x] done\n- [ ] not\n```\n\n- [x] B\n'
  expect(first(shown)).toMatchObject({ options: ['A\n\n```md\n- [x] done\n- [ ] not\n```', 'B'], right: 1 })
})

test('a comment in a heading is not asked', () => {
  expect(read(`### Which? <!-- id: 3 -->\n\n${OPTIONS}`)).toEqual(['Which? b of 2'])
})

test('code in three backticks that goes over lines swallows no option', () => {
  const text =
    '### Which?\n\n- [ ] ```{ "a": 1,\n "b": 2}```\n\n- [x] ```{ "a": 2,\n "b": 3}```\n\n- [ ] none\n'
  expect(read(text)).toEqual(['Which? ```{ "a": 2,\n"b": 3}``` of 3'])
})

test('code that looks like GIFT or a table makes no other format of a task list', () => {
  const text =
    '### Which?\n\n```cpp\n::std::cout << x; {\n}\n```\n\n- [x] `{ =b }`\n- [ ] c\n\n:::: {.columns}\n'
  expect(readQuestions(Buffer.from(text)).format).toBe('task-list')
  const headed = `# Question, options, answer\n\nQuestion,a,b,answer?\n\n${OPTIONS}`
  expect(readQuestions(Buffer.from(headed)).format).toBe('task-list')
})

test('an option without words owns the list under it, whatever counts the question', () => {
  const list = (words: string) => `\n\n1.  ${words}\n2.  Invio.\n\n`
  for (const heading of ['D30. Come?', 'Come?', 'F7. Wie?', 'C12. Thế nào']) {
    const text = `#### ${heading}\n\n- [ ]${list('Uno')}- [x]${list('Due')}- [ ]${list('Tre')}`
    expect(first(text)).toMatchObject({ options: { length: 3 }, right: 1 })
  }
})

test('a quote under each option is said about it, under the last one too', () => {
  const text = '### Which?\n\n- [x] a\n\n> Yes.\n\n- [ ] b\n\n> No.\n'
  expect(first(text)).toMatchObject({ whys: ['Yes.', 'No.'], explanation: '' })
})

test('questions that no blank line divides', () => {
  expect(read(`**1. One?**\n${OPTIONS}**2. Two?**\n- [x] c\n- [ ] d\n`)).toEqual([
    '**One?** b of 2',
    '**Two?** c of 2',
  ])
  expect(read(`One?\n${OPTIONS}Two?\n- [x] c\n- [ ] d\n`)).toEqual(['One? b of 2', 'Two? c of 2'])
  const wrapped = read('One\n\n- [ ] a long one\nthat asks?\n- [x] b\n- [ ] c\n')
  expect(wrapped.every((each) => each.startsWith('<Text stands between'))).toBe(true)
})

test('all options in one line, or two by mistake', () => {
  expect(read('#### Q1. Which?\n\n-[ ] a -[x] b -[ ] c\n')).toEqual(['Which? b of 3'])
  expect(read('#### Q1. Which?\n\n- [x] a\n- [ ] b- [ ] c\n')[0]).toContain('Two options stand in one line')
  expect(read('#### Q1. Which?\n\n- [x] `- [ ] a`\n- [ ] b\n')).toEqual(['Which? `- [ ] a` of 2'])
})

test('options that say the same and are marked the same are one', () => {
  expect(read('### Q?\n- [ ] yes\n- [ ] yes\n- [x] no\n- [x] no\n')).toEqual(['Q? no of 2'])
  expect(first('### Q?\n- [ ] yes\n- [ ] yes\n- [x] no\n')).toMatchObject({
    note: expect.stringContaining('left out'),
  })
  expect(read('### Q?\n- [ ] yes\n- [x] yes\n- [ ] no\n')).toEqual(['<Two options say the same.>'])
})

test.each([
  ['- [ ] a ✅\n- [ ] b\n', 'Q? a of 2'],
  ['- [x] a <-- correct\n- [ ] b\n', 'Q? a of 2'],
  ['- [x] a //correcto\n- [ ] b\n', 'Q? a of 2'],
  ['- [ ] a\n- [ ] b\n\n**Answer:** b\n', 'Q? b of 2'],
  ['- [ ] A. a\n- [ ] B. b\n\n**Answer: B.**\n', 'Q? B. b of 2'],
  [
    '- [ ] A. a\n- [ ] C. b\n\n<details>\n<summary>\nAnswer :\n</summary>\nC => since\n</details>\n',
    'Q? C. b of 2',
  ],
  [
    '- [ ] A. a\n- [ ] B. b\n\n<details><summary>Answer</summary>\n\n- [x] B. since\n\n</details>\n',
    'Q? B. b of 2',
  ],
  ['- [ ] a\n- [ ] b\n\n**Answer:** a, b\n', '<No option is marked as right.>'],
  ['- [ ] a\n- [ ] b\n\n**Answer:** A company decides.\n', '<No option is marked as right.>'],
])('what is right may be said beside or below the boxes: %j', (options, question) => {
  expect(read(`### Q?\n${options}`)).toEqual([question])
})

test('a run that only may repeat what is right is no key', () => {
  const text = '### Q?\n- [ ] A. a\n- [ ] B. b\n\nMore\n\n- [x] B. other\n'
  expect(read(text).every((each) => each.startsWith('<'))).toBe(true)
})

test.each([
  '- [x] a\n- [ ] b ✅\n',
  '- [x] A. a\n- [ ] B. b\n\n**Answer:** B\n',
  '- [x] a\n- [ ] b\n\n> Correct answer: b\n',
])('a tick that the words contradict is refused: %j', (options) => {
  expect(read(`### Q?\n${options}`)[0]).toContain('different ones as right')
})

test('an explanation inside an option is said about it', () => {
  const text = '#### Q1. Which?\n\n- [x] a\n      **Explanation**: since\n- [ ] b\n'
  expect(first(text)).toMatchObject({ options: ['a', 'b'], whys: ['**Explanation**: since', ''] })
})

test('a list in a question is no list of options, unless one of these lost its box', () => {
  expect(read(`### Which hold?\n\n- one\n- two\n\n${OPTIONS}`)).toEqual([
    'Which hold?\n\n* one\n* two b of 2',
  ])
  expect(read(`### The steps\n\n1. one\n2. two\n\n${OPTIONS}`)).toEqual([
    'The steps\n\n1. one\n2. two b of 2',
  ])
  expect(read(`### Which?\n\n- one\n${OPTIONS}`)[0]).toContain('no box')
  expect(read('### Which?\n\n- one\n\n- [ ] a\n\n- [x] b\n')[0]).toContain('no box')
})

test('an explanation never becomes the next question', () => {
  const text = `**1.** One?\n${OPTIONS}\n> Is it so?\n\n1. [Source](https://e.org)\n\n**2.** Two?\n${OPTIONS}`
  expect(read(text)).toEqual(['One? b of 2', 'Two? b of 2'])
})

test('byte order marks, old line ends and tabs change nothing', () => {
  const text = '\ufeff#### Q1. Which?\r\n\r\n-\t[ ] a\r\n-\t[x] b\r\n\r\n\t```js\r\n\tx\r\n\t```\r\n'
  expect(first(text)).toMatchObject({ question: 'Which?', right: 1 })
})

test('steps below an option that is only a letter belong to it, a question that is counted does not', () => {
  const steps = (first: string) => `\n\n1. ${first}\n2. Close it.\n\n`
  const text = `#### Q7. How?\n\n- [ ] A${steps('Open.')}- [x] B${steps('Lift.')}- [ ] C${steps('Pull.')}`
  expect(first(text)).toMatchObject({
    options: ['A\n\n1. Open.\n2. Close it.', 'B\n\n1. Lift.\n2. Close it.', 'C\n\n1. Pull.\n2. Close it.'],
    right: 1,
  })
  expect(read(`# 3. Shapes\n\n1. Which?\n- [ ] A\n- [x] B\n\n2. What?\n- [x] A\n- [ ] B\n`)).toEqual([
    'Which? B of 2',
    'What? A of 2',
  ])
})

test('an empty item is nothing', () => {
  expect(first('### Which?\n\n- [ ] a\n- [x] b\n-\n\n### Next?\n- [x] c\n- [ ] d\n')).toMatchObject({
    options: ['a', 'b'],
    explanation: '',
  })
})

test('options in an item of a list are what that item asks', () => {
  const text =
    '<details>\n\n1. Open it.\n\n- Every box has a lid.\n  - [X] True\n  - [ ] False\n\n- A lid is a box.\n  - [ ] True\n  - [X] False\n'
  expect(read(text)).toEqual(['Every box has a lid. True of 2', 'A lid is a box. False of 2'])
  const loose = '- One\n- [x] a\n- [ ] b\n\n- Two\n- [x] c\n- [ ] d\n'
  expect(read(loose).every((each) => each.startsWith('<'))).toBe(true)
})

test('an item that ends in a gap to fill asks', () => {
  for (const gap of ['\uff08\u3000\uff09\u3002', '( )', '____.']) {
    expect(read(`#### [4]\n- It is ${gap}\n\n- [x] a\n- [ ] b\n`)[0]).toContain('a of 2')
  }
})

test('a sign in the place of a box is a tick, beside boxes without one', () => {
  expect(read('### 1. Which?\n\n- ✅ **a**  \n- [ ] b\n- [ ] c\n')).toEqual(['Which? **a** of 3'])
  expect(read('### 1. Which?\n\n- [ ] a\n- ✅ b\n- [ ] c\n')).toEqual(['Which? b of 3'])
  expect(read('### 1. Which?\n\n- ✅ a\n- [ ] b\n- [x] c\n')[0]).toContain('2 options are marked')
  expect(read(`- ✅ We learn.\n- ✅ We ask.\n\n### Which?\n${OPTIONS}`)).toEqual(['Which? b of 2'])
})

test('a right option in quotes among others without', () => {
  expect(read('### 1. Which?\n- [ ] a\n- [ ] b\n> - [x] c\n')).toEqual(['Which? c of 3'])
  expect(read('### 1. Which?\n> - [x] a\n- [ ] b\n')).toEqual(['Which? a of 2'])
})

test('no sign gives the ticked option away, and no count of questions is asked', () => {
  expect(read('### QUESTÃO 3 DE 5\nWhich?\n- [x] a // ❎\n- [ ] b\n')).toEqual(['Which? a of 2'])
  expect(read('### 3. Which?\n- [ ] a ❎\n- [ ] b\n')).toEqual(['<No option is marked as right.>'])
})

test('a rule above a document opens no front matter', () => {
  expect(read(`---\n### Which?\n\n${OPTIONS}\n---\n### What?\n\n${OPTIONS}`)).toEqual([
    'Which? b of 2',
    'What? b of 2',
  ])
})

test('a line that breaks off asks', () => {
  expect(read(`Boxes hold....\n\n${OPTIONS}\nLids are…\n\n${OPTIONS}`)).toEqual([
    'Boxes hold.... b of 2',
    'Lids are… b of 2',
  ])
})

test('a question that a block of diff prints in colour', () => {
  const asked = (words: string) => `\`\`\` diff\n@@ ${words}@@\n\`\`\`\n`
  const text = `### Quiz 1\n${asked('Question 1. Which?')}${OPTIONS}\n${asked('Question 2. It holds.')}- [x] c\n- [ ] d\n`
  expect(read(text)).toEqual(['**Which?** b of 2', '**It holds.** c of 2'])
  expect(read(`### Which hunk?\n\n\`\`\`diff\n@@ -1 +1 @@\n-a\n\`\`\`\n\n${OPTIONS}`)).toEqual([
    'Which hunk?\n\n```diff\n@@ -1 +1 @@\n-a\n``` b of 2',
  ])
})

test('a second heading right under one that asks is what it asks about', () => {
  expect(read(`#### Q5. What is printed?\n#### print(1)\n${OPTIONS}`)).toEqual([
    'What is printed?\n\nprint(1) b of 2',
  ])
  expect(read(`## Question 5\n#### Which?\n${OPTIONS}`)).toEqual(['Which? b of 2'])
})

test('what a site notes about a question, and rules and tags around an explanation, are no words of it', () => {
  expect(
    first(`## a-1\n- type: single\n- tags: [b]\n\nWhich?\n\n${OPTIONS}\n***\n\nSo.\n\n</p>\n`),
  ).toMatchObject({
    question: 'a-1\n\nWhich?',
    explanation: 'So.',
  })
})
