import { expect, test } from 'vitest'
import { readQuestions } from '../../src/import/read.ts'
import { isRefused } from '../../src/import/types.ts'

/** Of each question what it asks and what is right; of a refused one `refused`. */
function read(text: string): string[] {
  return readQuestions(Buffer.from(text)).items.map((item) =>
    isRefused(item) ? 'refused' : `${item.question} ${item.options[item.right]} of ${item.options.length}`,
  )
}

test.each([
  ['**Q1.** One?\n\n- [ ] a\n- [x] b\n\n**2)** Two\n- [x] c\n- [ ] d\n', ['One? b of 2', 'Two c of 2']],
  [
    '### **Q7.** In bold?\n- [ ] a\n- [x] b\n### 8\\. Escaped?\n- [x] a\n- [ ] b\n',
    ['In bold? b of 2', 'Escaped? a of 2'],
  ],
  ['### Question 1 of 2\n\nWhat?\n\n- [ ] a\n- [x] b\n', ['What? b of 2']],
  ['Q1: What?\n\n- [ ] a\n- [x] b\n', ['What? b of 2']],
  [
    '#### Q1 profit\n- [x] a\n- [ ] b\n\nQ2 revenue fell?\n\n- [x] c\n- [ ] d\n',
    ['profit a of 2', 'Q2 revenue fell? c of 2'],
  ],
])('a question is freed of its number: %j', (text, questions) => {
  expect(read(text)).toEqual(questions)
})

test('an option without words owns the list, or the code, under it', () => {
  const list = (words: string) => `\n\n1. ${words}\n2. Enter.\n\n`
  const text = `#### Q1. How?\n\n- [ ]${list('Left')}- [x]${list('Right')}- [ ]${list('Up')}`
  expect(read(text)).toEqual(['How? 1. Right\n2. Enter. of 3'])
  const code = (words: string) => `  \`\`\`sh\n  ${words}\n  \`\`\`\n`
  const unseen = `#### Q1. How?\n\n- [ ] \u2800\n${code('pull')}- [x] \u2800\n\n${code('fetch')}\n- It fetches.\n`
  expect(read(unseen)).toEqual(['How? ```sh\nfetch\n``` of 2'])
  expect(readQuestions(Buffer.from(unseen)).items).toMatchObject([{ explanation: '- It fetches.' }])
})

test('an option may be a pair of brackets', () => {
  expect(read('#### Q1. What?\n\n- [ ] true\n- [ ] []\n- [x] [ ]\n- [ ] [x]\n')).toEqual(['What? [ ] of 4'])
  expect(read('#### Q1. What?\n\n- [ ] true\n- [x] []\n')).toEqual(['What? [] of 2'])
})

test('a line that one space indents after a blank line is not the option', () => {
  expect(read('# Quiz\n\nWhat?\n- [ ] a\n- [x] b\n\n Which?\n- [x] c\n- [ ] d\n')).toEqual([
    'What? b of 2',
    'Which? c of 2',
  ])
})

test('options may all stand in callouts', () => {
  const text =
    '# T\n\n> [!question] What?\n> - [ ] a\n> - [x] b\n\n> [!question]- Which?\n> - [x] c\n> - [ ] d\n'
  expect(read(text)).toEqual(['What? b of 2', 'Which? c of 2'])
})

test('dashes behind the last answer divide nothing, and a feedback without its answer shifts no number', () => {
  const quiz =
    '### --question--\n#### --text--\nWhat?\n#### --distractors--\na\n---\nb\n---\n#### --answer--\nc\n'
  expect(read(quiz)).toEqual(['What? c of 3'])
  const asked = (answers: string) =>
    `## --text--\nWhat?\n## --answers--\n${answers}\n## --video-solution--\n2\n`
  expect(read(asked('a\n\n---\n\nb\n\n---\n'))).toEqual(['What? b of 2'])
  expect(read(asked('a\n\n---\n\n### --feedback--\nno\n\n---\n\nb\n'))).toEqual(['refused'])
})

test('what several questions of mdbook-quiz are about stands above each', () => {
  const text =
    '[multipart]\np = "Given x."\n[[questions]]\ntype = "MultipleChoice"\nmultipart = "p"\nprompt.prompt = "What?"\nprompt.distractors = ["a"]\nanswer.answer = "b"\n'
  expect(read(text)).toEqual(['Given x.\n\nWhat? b of 2'])
  expect(read(text.replace('p = "G', 'q = "G'))).toEqual(['refused'])
})

test.each([
  ['What?\nA)one\nB)two\nANSWER: B\n', ['What? two of 2']],
  [
    'What?\nA) one\nB) two\n**Correct Answer:** B\n\n**Explanation:** So.\n\nWhich?\nA) x\nB) y\n**Answer:** A\n',
    ['What? two of 2', 'Which? x of 2'],
  ],
  ['What?\nA. one\nB. two\nC.three\nANSWER: B\n', ['What? two of 3']],
  ['What?\nA) one\nB) e.g.\nD.C. is a town\nANSWER: B\n', ['What? e.g.\nD.C. is a town of 2']],
  ['What?\nA) one\nB) two\nAnswer: Two\n\nWhich?\nA) x\nB) y\nAnswer: z\n', ['What? two of 2', 'refused']],
])('Aiken as people write it: %j', (text, questions) => {
  expect(read(text)).toEqual(questions)
})

test('a comment behind the braces of GIFT asks nothing, and a title ends the question above', () => {
  expect(read('::a::What? {~x =y}//done\n::b::Which? {=z ~w}\n')).toEqual(['What? y of 2', 'Which? z of 2'])
})

test.each([
  [
    'Question - max 120 characters,Answer 1 - max 75 characters,Answer 2 - max 75 characters,"Time limit (sec) - 5, 10",Correct answer(s) - choose at least one\nWhat?,a,b,20,2\n',
    ['What? b of 2'],
  ],
  [
    '"Blooket\nImport Template",,,,\nQuestion #,Question Text,Answer 1,"Answer 2\n(Optional)",Correct Answer(s)\n7,What?,a,b,2\n',
    ['What? b of 2'],
  ],
  ['id,topic,question,option_1,option_2,option_3,correct_option_ids\n1,t,What?,a,b,,2\n', ['What? b of 2']],
  ['text;option_a;option_b;correct;tags\nWhat?;a;b;b;t\n', ['What? b of 2']],
  [',MCQ,Choices,Correct\n0,What?,a-> x || b-> y,b\n', ['What? y of 2']],
  ['MCQ,Choices,Correct\nWhat?,a: x|b: y,y\n', ['What? y of 2']],
  [
    'question,options,answer\nWhat?,"{""A"":""x"",""B"":""y""}",B\nTrue?,"{""A"":""True"",""B"":""False""}",False\n',
    ['What? y of 2', 'True? False of 2'],
  ],
  [
    "question,choices,answer\nWhat?,\"['x' \"\"it's\"\"\n 'z']\",1\nWhich?,\"['x' 'y' 'z']\",0\nWho?,\"['x' 'y' 'z']\",1\n",
    ["What? it's of 3", 'Which? x of 3', 'Who? y of 3'],
  ],
  [
    'question,correct_answer,incorrect_answers\nWhat?,x,"[y, z"\nWhich?,x,"[\'y\', ""z\'s""]"\n',
    ['refused', 'Which? x of 3'],
  ],
  ['Question,Options,Answer\nWhat?,"a, b, c",b\nWhich?,"d, e, f",d\n', ['What? b of 3', 'Which? d of 3']],
  ['Question,Options,Answer\nWhat?,"a, b, c",b\nWhich?,"d, e",d\n', ['What? b of 3', 'Which? d of 2']],
  ['Question,Options,Answer\nWhat?,"a, b, c",B\nWhich?,"d, e",A\n', ['refused', 'refused']],
  [
    '1,What?,a,b,c,b,,\n2,Which?,d,e,f,d,,\n3,Who?,g,h,i,i,,\n',
    ['What? b of 3', 'Which? d of 3', 'Who? i of 3'],
  ],
  [
    'What?;a;b;c;A;easy\nWhich?;d;e;f;C;easy\nWho?;g;h;i;B;hard\n',
    ['What? a of 3', 'Which? f of 3', 'Who? h of 3'],
  ],
])('tables as people write them: %j', (text, questions) => {
  expect(read(text)).toEqual(questions)
})

test('a comma that nobody quoted moves no answer', () => {
  const header = 'question,correct_answer,incorrect_answer_1,incorrect_answer_2\n'
  expect(read(`${header}In France, what is the capital?,Paris,Lyon,Nice\nWhat?,a,b,c\n`)).toEqual([
    'refused',
    'What? a of 3',
  ])
})

test('old exports of Anki name nothing', () => {
  expect(read('What?<br>A) one<br>B) two\tB\nWhich?<br>A) x<br>B) y\tA) x\n')).toEqual([
    'What? two of 2',
    'Which? x of 2',
  ])
})
