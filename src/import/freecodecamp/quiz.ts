import { withoutRepeats } from '../repeats.ts'
import { type Item, whysOf, withNote } from '../types.ts'
import { choicesOf } from './choices.ts'
import { explanationOf, onePart, type Part, partsOf, textOf } from './parts.ts'
import { questionsOf } from './questions.ts'

/**
 * `### --question--` with `#### --text--`, `#### --distractors--` and `#### --answer--`. A course in one file
 * has sections of the other dialect between them.
 */
export function readFreeCodeCampQuiz(source: string): Item[] {
  return sectionsOf(partsOf(source)).flatMap((parts) => {
    const names = new Set(parts.map(({ name }) => name))
    const other = !names.has('distractors') && (names.has('answers') || names.has('fillintheblank'))
    return other ? questionsOf(parts) : quizOf(parts)
  })
}

const SECTIONS = new Set(['quizzes', 'questions', 'fillintheblank'])

function sectionsOf(parts: readonly Part[]): Part[][] {
  const sections: Part[][] = [[]]
  for (const part of parts) {
    if (SECTIONS.has(part.name)) sections.push([part])
    else sections.at(-1)?.push(part)
  }
  return sections
}

function quizOf(parts: readonly Part[]): Item[] {
  const questions: Part[][] = []
  let level = 0
  for (const part of parts) {
    const open = questions.at(-1)
    const begins =
      part.name === 'question' ||
      (part.name === 'text' && (!open || open.some(({ name }) => name === 'text')))
    if (begins) {
      questions.push([part])
      level = part.level
    } else if (part.level < level || part.name === 'quiz' || SECTIONS.has(part.name)) questions.push([])
    else open?.push(part)
  }
  return questions.filter((each) => each.length > 0).map((each) => withoutRepeats(quizQuestion(each)))
}

const OWN = new Set(['text', 'distractors', 'answer', 'explanation', 'audio'])

/** What stands below an option: parts of any other name. */
function belowOf(parts: readonly Part[], part: Part): readonly Part[] {
  const after = parts.slice(parts.indexOf(part) + 1)
  const end = after.findIndex(({ name }) => OWN.has(name))
  return end === -1 ? after : after.slice(0, end)
}

/** Behind the last question a line of dashes and a heading of fewer signs begin what the file goes on with. */
function upToNextSection(answer: Part): Part {
  let divided = false
  for (const [index, { kind, text }] of answer.body.entries()) {
    const signs = kind === 'text' ? /^(#{1,6})[ \t]/.exec(text)?.[1] : undefined
    if (divided && signs && signs.length < answer.level)
      return { ...answer, body: answer.body.slice(0, index) }
    if (text.trim() !== '') divided = kind === 'text' && /^-{3,}[ \t]*$/.test(text)
  }
  return answer
}

function quizQuestion(parts: readonly Part[]): Item {
  const line = parts[0]?.line ?? 1
  const text = onePart(parts, 'text')
  const distractors = onePart(parts, 'distractors')
  const answer = onePart(parts, 'answer')
  if (typeof text === 'string') return { line, reason: text }
  if (typeof distractors === 'string') return { line, reason: distractors }
  if (typeof answer === 'string') return { line, reason: answer }
  const wrong = choicesOf(distractors, belowOf(parts, distractors))
  const right = choicesOf(upToNextSection(answer), belowOf(parts, answer))
  if (typeof wrong === 'string') return { line, reason: wrong }
  if (typeof right === 'string') return { line, reason: right }
  if (right.length !== 1) return { line, reason: 'The question has several answers that are right.' }
  const blocks = [...wrong, ...right].map(({ text }) => text.match(/^(?:`{3}|~{3})/gm)?.length ?? 0)
  if (wrong.length === 1 && blocks[1] === 2 && (blocks[0] ?? 0) > 2) {
    return {
      line,
      reason: 'The one wrong answer holds several blocks of code; lines of three dashes may be missing.',
    }
  }
  const choices = [...wrong, ...right]
  const draft = {
    line,
    question: textOf(text.body),
    options: choices.map((choice) => choice.text),
    right: wrong.length,
    explanation: explanationOf(parts),
    ...whysOf(choices.map(({ why }) => why)),
  }
  const heard = parts.some(({ name }) => name === 'audio')
  return heard ? withNote(draft, 'The question has a recording, which is left out.') : draft
}
