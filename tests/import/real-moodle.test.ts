import fc from 'fast-check'
import { expect, test } from 'vitest'
import { authored } from '../../src/import/literal.ts'
import { readQuestions } from '../../src/import/read.ts'
import { isRefused } from '../../src/import/types.ts'

/** Of each question what it asks, its options and which is right; of a refused one why, in angle brackets. */
function read(text: string): string[] {
  return readQuestions(Buffer.from(text)).items.map((item) =>
    isRefused(item)
      ? `<${item.reason}>`
      : `${item.question} [${item.options.map((option, index) => (index === item.right ? `*${option}` : option)).join('|')}]`,
  )
}

const lines = (text: string) => readQuestions(Buffer.from(text)).items.map(({ line }) => line)

test('GIFT: questions without a blank line between them', () => {
  const text =
    'First\n{\n=a\n~b\n}\nSecond text\n{\n=c\n~d\n}\nis it so {T}\nor so {F}\n5. Fifth {=x ~y}.\nThe {=x ~y} is missing.\n'
  expect(read(text)).toEqual([
    'First [*a|b]',
    'Second text [*c|d]',
    'is it so [*True|False]',
    'or so [True|*False]',
    '5\\. Fifth _____. [*x|y]',
    'The _____ is missing. [*x|y]',
  ])
  expect(lines(text)).toEqual([1, 6, 11, 12, 13, 14])
})

test.each([
  ['f() {\n  return {a: 1}\n}\nWhat? {=a ~b}\n', 'f() {\nreturn {a: 1}\n}\nWhat? [*a|b]'],
  ['int a[] = {}; what? {=a ~b}\n', 'int a[] = {}; what? [*a|b]'],
  ['What is {# x #}? {=a ~b}\n', 'What is {# x #}? [*a|b]'],
  ['::t::What?\n\n{\n=a\n~b\n}\n', 'What? [*a|b]'],
  ['::t::Given x.\n\nWhat?\n\n{\n=a\n~b\n}\n', 'Given x.\n\nWhat? [*a|b]'],
  ['/*\n::t::What? {=a ~b}\n*/\n', 'What? [*a|b]'],
  ['[html]::t::<p>What?</p> {=a ~b}\n', 'What? [*a|b]'],
  [
    '::t::<pre>\n&lt;b&gt;\n\np {\n  x: 1;\n}\n</pre>\n{\n=a\n~b\n} #### p { x: 1 }\n',
    '```\n<b>\n\np {\n  x: 1;\n}\n``` [*a|b]',
  ],
  ['p { x: 1; }\n\nq { y: 2; }\nWhat? {=a ~b}\n', 'p { x: 1; }\n\nq { y: 2; }\nWhat? [*a|b]'],
  ['$QUESTIONTITLE: x\nWhat? {=a ~b}\n', 'What? [*a|b]'],
  ['::Which \\: it?::\n{=a ~b}\n', 'Which : it? [*a|b]'],
  ['::Q1::\n{=a ~b}\n', '<The question has no words.>'],
  ['::t::[html]<ul><li>What?<table><tr></tr></table></li></ul> {=a ~b}\n', '* What? [*a|b]'],
])('GIFT: braces, titles and comments around a question: %j', (text, question) => {
  expect(read(text)).toEqual([question])
})

test.each([
  ['{ =ape ~bear\n ~cat ~dog }', '[*ape|bear|cat|dog]'],
  ['{\n=a#yes ~b#no\n~c#no ~d#no\n}', '[*a|b|c|d]'],
  ['{%100%a ~%0%b}', '[*a|b]'],
  ['{~%-33,3%a ~%100,0%b}', '[a|*b]'],
  ['{\n=a: #FF0000\n~a: #00FF00\n}', '[*a: #FF0000|a: #00FF00]'],
  ['{\n~p {color: #FF00; x}\n=p {color: #00FF; x}\n}', '[p {color: #FF00; x}|*p {color: #00FF; x}]'],
  ['{=&amp;#165; ~&#o245;}', '[*\\&#165;|&#o245;]'],
  ['{=it&#39;s ~its}', "[*it's|its]"],
  ['{=<i class="a">x</i> ~<i class="b">y</i>}', '[**x*|*y*]'],
  ['{\n=x = 3 -> is\n=x == 3 -> asks\n}', '\n\nWhich belongs to this: x = 3 [*is|asks]'],
  ['{=eins\\ne due ~tre}', '[*eins\ne due|tre]'],
  ['{=$x \\ne y$ ~b}', '[*$x \\ne y$|b]'],
  ['{\n=../a\n~%-25%~/a\n}', '[*../a|~/a]'],
  ['{=<nav><b>x</b></nav> ~<p>y</p>}', '[*\\<nav>\\<b>x\\</b>\\</nav>|\\<p>y\\</p>]'],
])('GIFT answers as people write them: %j', (answers, options) => {
  expect(read(`::t::What? ${answers}\n`)[0]).toBe(`What?${options.startsWith('[') ? ' ' : ''}${options}`)
})

test.each([
  ['{=a ~b =c\n~d}', 'stands inside an answer'],
  ['{\n=cd ~x\n~cd /x\n}', 'stands inside an answer'],
  ['{\n~*#a b\n=#a #b\n}', '"#" may belong to a word'],
  ['{=C# is typed ~Java is}', '"#" may belong to a word'],
  ['{\n=a\n~b}\n~c\n}', 'do not close'],
  ['{1:MULTICHOICE:a~=b}', 'no answer that is known'],
  ['{=a ~b} and {=c ~d}', 'several pairs of braces'],
  ['{####so}', 'a text of the learner'],
  ['{=12 =%50%13#nearly}', 'several short answers'],
  ['{~%33,3%a ~%66,7%b ~c}', 'right in part'],
])('GIFT in doubt is refused: %j', (answers, reason) => {
  expect(read(`::t::What? ${answers}\n`)).toEqual([expect.stringContaining(reason)])
})

test('GIFT: what is said behind the braces is the explanation', () => {
  const { items } = readQuestions(Buffer.from('::t::What? {\n=a\n~b\n} #### So:\na = b {c}.\n'))
  expect(items).toMatchObject([{ question: 'What?', explanation: 'So:\na = b {c}.' }])
})

test('GIFT: more than five pairs are asked with five of the partners', () => {
  const pairs = [...'abcdef'].map((letter, index) => `=${letter} -> ${index}`).join('\n')
  const { items } = readQuestions(Buffer.from(`::t::Match {\n${pairs}\n}\n`))
  expect(items).toHaveLength(6)
  expect(
    items.map((item) => (isRefused(item) ? '' : `${item.options[item.right]} of ${item.options.length}`)),
  ).toEqual(['0 of 5', '1 of 5', '2 of 5', '3 of 5', '4 of 5', '5 of 5'])
})

test.each([
  ['¿Qué?\nA. a\nB. b\nRESPUESTA: B\n', '¿Qué? [a|*b]'],
  ['Quoi ?\nA) a\nB) b\nRÉPONSE : A\n', 'Quoi ? [*a|b]'],
  ['What?\nA. a\nB) b\nC. c\nANSWER: B\n', 'What? [a|*b|c]'],
  ['What?\n- A) a\n- B) b\n\n> **Answer: B**\n', 'What? [a|*b]'],
  ['What?\n**A)** a\n**B)** b\n✅ Correct Answer: B\n', 'What? [a|*b]'],
  ['What?\nA) steel B) iron C) zinc\nAnswer: C\n', 'What? [steel|iron|*zinc]'],
  ['What?\nA. a\nB. b\nAnswer:\nB\n', 'What? [a|*b]'],
  ['What?\nA. a\nB. b\nANSWER B\n', 'What? [a|*b]'],
  ['What?\nA. a\nB. b.\nAnswer: B) B\n', 'What? [a|*b.]'],
  ['Code\nans = 0\nA. a\nB. b\nANSWER: A\n', 'Code\nans = 0 [*a|b]'],
  ['Of these\nA) x\nB) y\nwhich?\nA) a\nB) b\nANSWER: B\n', 'Of these\nA) x\nB) y\nwhich? [a|*b]'],
  ['# Quiz\n\n---\n\nWhat?\n```js\nA) a\nB) b\n```\n<details>\nAnswer: B\n', 'What? [a|*b]'],
  ['What?\n- A) a  B) b  C) c\nAnswer: C\n', 'What? [a|b|*c]'],
  ['What?<br>\nA) a<br>\nB) b<br>\nAnswer: B\n', 'What? [a|*b]'],
  ['What breaks a line?\nA) <br>\nB) <hr>\nAnswer: A\n', 'What breaks a line? [*\\<br>|\\<hr>]'],
  ['## Question 1\n\nWhat?\n\n## Options\n\nA) a\nB) b\n\n### Answer: B\n', 'What? [a|*b]'],
  ['What?\nA) Rome\nB) Oslo\nAnswer: B (Oslo)\n', 'What? [Rome|*Oslo]'],
  ['Print a sum.\n\n## Part\n\nWhat?\nA) a\nB) b\nAnswer: B\n', 'What? [a|*b]'],
  ['What?\n```md\n\n## Part\n```\nA) a\nB) b\nAnswer: B\n', 'What?\n```md\n\n## Part\n``` [a|*b]'],
])('Aiken as people write it: %j', (text, question) => {
  expect(read(text)).toEqual([question])
})

test('Aiken: a heading ends what stands above it and lacks its answer', () => {
  const text = '## One\n\nWhat?\nA) a\nB) b\n\n## Two\n\nWhich?\nA) c\nB) d\nAnswer: A\n'
  expect(read(text)).toEqual([expect.stringContaining('No line "ANSWER:"'), 'Which? [*c|d]'])
})

test('Aiken: what is said in brackets behind the letter is the explanation', () => {
  const { items } = readQuestions(Buffer.from('What?\nA) a\nB) b\nAnswer: B (it is so)\n'))
  expect(items).toMatchObject([{ right: 1, explanation: 'it is so' }])
})

test('Aiken: numbers below headings and in lines of their own', () => {
  const text =
    'Question 1:\nWhat?\nA) a\nB) b\nAnswer: B\n\n### 2. Which?\nA) c\nB) d\nAnswer: A\n\n### Question 3\nWho?\nA) e\nB) f\nAnswer: A\n'
  expect(read(text)).toEqual(['What? [a|*b]', 'Which? [*c|d]', 'Who? [*e|f]'])
})

test('Aiken: numbers go where the file counts, with the headings above them', () => {
  const text =
    'Unit 1: x\n1. What\nis it?\nA) a\nB) b\nAnswer: B\n2.Which?\nA)\tc\nB)\td\nAnswer: A\nTopic 1.2: y\n3. Who?\nA) e\nB) f\nAnswer: A\n'
  expect(read(text)).toEqual(['What\nis it? [a|*b]', 'Which? [*c|d]', 'Who? [*e|f]'])
})

test.each([
  ['First\nA) a\nB) b\n\nSecond\nA)c\nB)d\nANSWER: B\n', 'seem to stand above one answer'],
  ['First?\nA) a\nB) b\nSecond?\nA) c\nB) d\nANSWER: B\n', 'seem to stand above one answer'],
  ['What?\nA) a\nB) b\n\nA remark.\nANSWER: A\n', 'seem to stand above one answer'],
  ['What?\nA. a\nB. b\nANSWER: A\nANSWER: B\n', 'follow each other'],
  ['What?\nA. a\nB. b\nC. c\nANSWER: A C\n', 'Several letters'],
  ['What?\nA. a\nB. b\nC. c\nANSWER: A (or c)\n', 'names no letter'],
  ['What?\nA. Rome\nB. Oslo\nANSWER: B (Rome)\n', 'not that option'],
])('Aiken in doubt is refused: %j', (text, reason) => {
  expect(read(text)).toEqual([expect.stringContaining(reason)])
})

test('Aiken: a letter above its question is not the answer of the question before', () => {
  const text = 'answer: a\nWhat?\na) x\nb) y\nanswer: b\nWhich?\na) x\nb) y\n'
  expect(read(text).every((item) => item.includes('stand above their questions'))).toBe(true)
})

const words = fc
  .array(
    fc.constantFrom('x = 3', 'a~b', 'in C#', '{y}', 'p: q', '1 -> 2', '50% off', '// c', '"z"', 'a\\b', '::'),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join(' or '))
const written = fc.record({
  question: words,
  options: fc.array(words, { minLength: 2, maxLength: 5 }),
  right: fc.nat(4),
  layout: fc.constantFrom(' ', '\n', '\n\t', '\n\n', ''),
  space: fc.constantFrom('', ' '),
  weights: fc.boolean(),
  feedback: fc.boolean(),
  titled: fc.boolean(),
})

test('GIFT that escapes what it has to is read as it means, whatever its layout', () => {
  const escaped = (text: string) => text.replace(/[\\~=#{}:]/g, '\\$&')
  fc.assert(
    fc.property(fc.array(written, { minLength: 1, maxLength: 4 }), (questions) => {
      const meant = questions.map(({ question, options, right }, number) => ({
        question: authored(`Question ${number}, ${question}?`),
        options: options.map((option, index) => authored(`the ${index} is ${option}`)),
        right: right % options.length,
      }))
      const text = questions.map((each, number) => {
        const { question, options, right, layout, space, weights, feedback, titled } = each
        const answers = options.map((option, index) => {
          const isRight = index === right % options.length
          const mark = weights ? `~%${isRight ? 100 : 0}%` : isRight ? '=' : '~'
          return `${mark}${space}${escaped(`the ${index} is ${option}`)}${feedback ? ' # so' : ''}`
        })
        const title = titled ? `::t${number}::` : ''
        return `${title}Question ${number}, ${escaped(question)}? {${layout}${answers.join(layout)}${layout}}\n`
      })
      for (const between of ['', '\n', '// a comment\n\n']) {
        expect(readQuestions(Buffer.from(text.join(between))).items).toMatchObject(meant)
      }
    }),
    { numRuns: 200 },
  )
})
