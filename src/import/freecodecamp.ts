import { type Line, linesOf, textOfLines, withoutComments } from './markdown/lines.ts'
import { mendHtml } from './markdown/mend.ts'
import { type Item, whysOf } from './types.ts'

/** A part of a file: `#### --answer--` and what stands under it. */
type Part = { readonly name: string; readonly line: number; readonly body: Line[] }

const HEADING = /^\s{0,3}#{1,6}\s+--([a-z][a-z-]*)--\s*$/i

/** Whether a text has the headings of either dialect. */
export function isFreeCodeCamp(source: string): 'freecodecamp-quiz' | 'freecodecamp-questions' | undefined {
  if (/^#{1,6}[ \t]+--(?:distractors|quizzes|quiz)--[ \t]*$/m.test(source)) return 'freecodecamp-quiz'
  return /^#{1,6}[ \t]+--[a-z-]+--[ \t]*$/im.test(source) ? 'freecodecamp-questions' : undefined
}

function partsOf(source: string): Part[] {
  const parts: Part[] = []
  for (const line of linesOf(source)) {
    const name = line.kind === 'text' ? HEADING.exec(line.text)?.[1]?.toLowerCase() : undefined
    if (name === undefined) parts.at(-1)?.body.push(line)
    else parts.push({ name, line: line.number, body: [] })
  }
  return parts
}

/** `### --question--` with `#### --text--`, `#### --distractors--` and `#### --answer--`. */
export function readFreeCodeCampQuiz(source: string): Item[] {
  const questions: Part[][] = []
  for (const part of partsOf(source)) {
    const open = questions.at(-1)
    if (part.name === 'question') questions.push([part])
    else if (part.name === 'text' && (!open || open.some(({ name }) => name === 'text')))
      questions.push([part])
    else if (part.name === 'quiz' || part.name === 'quizzes') questions.push([])
    else open?.push(part)
  }
  return questions.filter((parts) => parts.some(({ name }) => name !== 'description')).map(quizQuestion)
}

function quizQuestion(parts: readonly Part[]): Item {
  const line = parts[0]?.line ?? 1
  const [text, distractors, answer] = ['text', 'distractors', 'answer'].map((wanted) =>
    parts.filter(({ name }) => name === wanted),
  )
  if (text?.length !== 1)
    return { line, reason: 'The question has no part, or several parts, named --text--.' }
  if (distractors?.length !== 1) {
    return { line, reason: 'The question has no part, or several parts, named --distractors--.' }
  }
  if (answer?.length !== 1) {
    return { line, reason: 'The question has no part, or several parts, named --answer--.' }
  }
  const wrong = withoutEnd(piecesOf(distractors[0]?.body ?? []).map(textOf))
  const rights = withoutEnd(piecesOf(answer[0]?.body ?? []).map(textOf))
  if (rights.length !== 1) return { line, reason: 'The question has several answers that are right.' }
  const explanation = parts
    .filter(({ name }) => name === 'explanation')
    .map(({ body }) => textOf(body))
    .join('\n\n')
  const options = [...wrong, rights[0] ?? '']
  return { line, question: textOf(text[0]?.body ?? []), options, right: wrong.length, explanation }
}

/** `## --text--`, `## --answers--` with `### --feedback--`, and the right one's number from 1. */
export function readFreeCodeCampQuestions(source: string): Item[] {
  const questions: Part[][] = []
  for (const part of partsOf(source)) {
    const open = questions.at(-1)
    if (part.name === 'text') questions.push([part])
    else if (QUESTION_PARTS.has(part.name)) open?.push(part)
    else if (part.name === 'explanation' && questions.length === 1) open?.push(part)
  }
  return questions
    .filter((parts) => parts.some(({ name }) => name === 'answers' || name === 'video-solution'))
    .map(videoQuestion)
}

const QUESTION_PARTS = new Set(['answers', 'feedback', 'audio-id', 'video-solution'])

function videoQuestion(parts: readonly Part[]): Item {
  const line = parts[0]?.line ?? 1
  const solutions = parts.filter(({ name }) => name === 'video-solution')
  const stated = textOfLines(solutions[0]?.body ?? []).trim()
  if (solutions.length !== 1 || !/^\d{1,3}$/.test(stated)) {
    return { line, reason: 'The number of the right answer (--video-solution--) is missing or is no number.' }
  }
  if (parts.filter(({ name }) => name === 'answers').length !== 1) {
    return { line, reason: 'The question has no part, or several parts, named --answers--.' }
  }
  const read = answersOf(parts)
  const right = Number(stated) - 1
  if (right < 0 || right >= read.length) {
    return { line, reason: `The right answer is said to be number ${stated} of ${read.length}.` }
  }
  const explanation = parts
    .filter(({ name }) => name === 'explanation')
    .map(({ body }) => textOf(body))
    .join('\n\n')
  return {
    line,
    question: textOf(parts[0]?.body ?? []),
    options: read.map(({ text }) => text),
    right,
    explanation,
    ...whysOf(read.map(({ why }) => why)),
  }
}

type Answer = { readonly text: string; readonly why: string }

/** A feedback goes on until the line that divides answers, and the next answer follows it. */
function answersOf(parts: readonly Part[]): Answer[] {
  const answers: { text: Line[]; why: Line[] }[] = []
  for (const { name, body } of parts) {
    if (name !== 'answers' && name !== 'feedback') continue
    for (const [index, piece] of piecesOf(body).entries()) {
      const open = answers.at(-1)
      if (name === 'feedback' && index === 0) for (const line of piece) open?.why.push(line)
      else answers.push({ text: [...piece], why: [] })
    }
  }
  const read = answers.map(({ text, why }) => ({ text: textOf(text), why: textOf(why) }))
  const last = read.at(-1)
  return read.length > 1 && last?.text === '' && last.why === '' ? read.slice(0, -1) : read
}

/** Divides at the lines of three dashes. */
function piecesOf(lines: readonly Line[]): Line[][] {
  const pieces: Line[][] = [[]]
  for (const line of lines) {
    if (line.kind === 'text' && /^\s{0,3}-(?:\s*-){2,}\s*$/.test(line.text)) pieces.push([])
    else pieces.at(-1)?.push(line)
  }
  return pieces
}

/** Texts without the empty one behind dashes that divide nothing. */
function withoutEnd(texts: readonly string[]): readonly string[] {
  return texts.length > 1 && texts.at(-1) === '' ? texts.slice(0, -1) : texts
}

function textOf(lines: readonly Line[]): string {
  return mendHtml(withoutComments(textOfLines(lines)))
}
