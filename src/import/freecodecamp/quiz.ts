import { withoutRepeats } from '../repeats.ts'
import { type Item, whysOf, withNote } from '../types.ts'
import { choicesOf } from './choices.ts'
import { explanationOf, onePart, type Part, partsOf, textOf } from './parts.ts'

/** `### --question--` with `#### --text--`, `#### --distractors--` and `#### --answer--`. */
export function readFreeCodeCampQuiz(source: string): Item[] {
  const questions: Part[][] = []
  let level = 0
  for (const part of partsOf(source)) {
    const open = questions.at(-1)
    const begins =
      part.name === 'question' ||
      (part.name === 'text' && (!open || open.some(({ name }) => name === 'text')))
    if (begins) {
      questions.push([part])
      level = part.level
    } else if (part.level < level || part.name === 'quiz' || part.name === 'quizzes') questions.push([])
    else open?.push(part)
  }
  return questions.filter((parts) => parts.length > 0).map((parts) => withoutRepeats(quizQuestion(parts)))
}

const OWN = new Set(['text', 'distractors', 'answer', 'explanation', 'audio'])

/** What stands below an option: parts of any other name. */
function belowOf(parts: readonly Part[], part: Part): readonly Part[] {
  const after = parts.slice(parts.indexOf(part) + 1)
  const end = after.findIndex(({ name }) => OWN.has(name))
  return end === -1 ? after : after.slice(0, end)
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
  const right = choicesOf(answer, belowOf(parts, answer))
  if (typeof wrong === 'string') return { line, reason: wrong }
  if (typeof right === 'string') return { line, reason: right }
  if (right.length !== 1) return { line, reason: 'The question has several answers that are right.' }
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
