import { textOfLines } from '../markdown/lines.ts'
import { withoutRepeats } from '../repeats.ts'
import { type Item, whysOf } from '../types.ts'
import { choicesOf } from './choices.ts'
import { explanationOf, onePart, type Part, partsOf, textOf } from './parts.ts'
import { readTestsSection } from './tests-section.ts'

const BLANKS =
  'The question asks for the missing words of a sentence; Homeroom asks for one of several options.'

type Question = {
  readonly parts: Part[]
  /** What stands below its answers, in their order: feedback, recordings. */
  readonly below: Part[]
}

/**
 * `## --text--`, `## --answers--` with `### --feedback--`, and the right one's number from 1. Sentences with
 * blanks, which the same files may hold, are refused.
 */
export function readFreeCodeCampQuestions(source: string): Item[] {
  const parts = partsOf(source)
  return parts.length === 0 ? readTestsSection(source) : questionsOf(parts)
}

/** The same of parts that are told apart already. */
export function questionsOf(parts: readonly Part[]): Item[] {
  const found: (Question | Item)[] = []
  const explanations: Part[] = []
  let open: Question | undefined
  const begin = (part: Part) => {
    open = { parts: [part], below: [] }
    found.push(open)
  }
  for (const part of parts) {
    const last = open?.parts.at(-1)
    if (part.name === 'question') begin(part)
    else if (part.name === 'text' && last?.name !== 'question') begin(part)
    else if (part.name === 'text' || part.name === 'answers' || part.name === 'video-solution') {
      if (open) open.parts.push(part)
      else begin(part)
    } else if (last?.name === 'answers' && part.level >= last.level) open?.below.push(part)
    else {
      if (part.name === 'explanation') explanations.push(part)
      if (part.name === 'fillintheblank') found.push({ line: part.line, reason: BLANKS })
      if (last && part.level < last.level) open = undefined
    }
  }
  const explanation = found.length === 1 ? explanationOf(explanations) : ''
  return found.map((each) => ('parts' in each ? withoutRepeats(itemOf(each, explanation)) : each))
}

function itemOf({ parts, below }: Question, explanation: string): Item {
  const line = (parts.find(({ name }) => name !== 'question') ?? parts[0])?.line ?? 1
  const text = onePart(parts, 'text')
  const answers = onePart(parts, 'answers')
  const solution = onePart(parts, 'video-solution')
  if (typeof text === 'string') return { line, reason: text }
  if (typeof answers === 'string') return { line, reason: answers }
  if (typeof solution === 'string') return { line, reason: solution }
  const [stated = '', ...others] = textOfLines(solution.body).split(/\n\s*\n/)
  if (!/^\d{1,3}$/.test(stated.trim()) || others.some((other) => /^[\d\s]+$/.test(other))) {
    return { line, reason: 'The number of the right answer (--video-solution--) is missing or is no number.' }
  }
  const choices = choicesOf(answers, below)
  if (typeof choices === 'string') return { line, reason: choices }
  const right = Number(stated) - 1
  if (right < 0 || right >= choices.length) {
    return { line, reason: `The right answer is said to be number ${right + 1} of ${choices.length}.` }
  }
  return {
    line,
    question: textOf(text.body),
    options: choices.map((choice) => choice.text),
    right,
    explanation,
    ...whysOf(choices.map(({ why }) => why)),
  }
}
