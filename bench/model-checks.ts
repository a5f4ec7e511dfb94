import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseLesson } from '../src/lesson/parse/parse.ts'
import type { Lesson } from '../src/lesson/types.ts'
import { checkAnswer } from '../src/tutor/model/answer-check.ts'
import { readAnswer } from '../src/tutor/model/answer-shape.ts'
import { knownFrom } from '../src/tutor/model/known-words.ts'
import { lessonText } from '../src/tutor/model/lesson-text.ts'
import { passagesOf } from '../src/tutor/passages.ts'
import { quantile } from './load.ts'

const ROUNDS = 200
const QUESTION = 'What does the lesson say about this, and what should I do first?'

export type CheckFigures = {
  readonly answers: number
  /** Milliseconds that the checks add to an answer. */
  readonly p50: number
  readonly p99: number
  readonly most: number
}

/** Answers of three claims with whole sentences for quotes: every check runs to its end on them. */
function measureChecks(lessons: readonly Lesson[]): CheckFigures {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    for (const lesson of lessons) {
      const written = answerAbout(lesson, round)
      const began = performance.now()
      const text = lessonText(lesson)
      const known = knownFrom(text.prompt, QUESTION)
      const answer = readAnswer(written)
      const checked = answer && checkAnswer(answer, { text, known, guarded: undefined })
      times.push(performance.now() - began)
      if (!checked || 'faults' in checked)
        throw new Error(`an innocent answer about ${lesson.id} was refused`)
    }
  }
  times.sort((a, b) => a - b)
  return {
    answers: times.length,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    most: times.at(-1) ?? 0,
  }
}

function answerAbout(lesson: Lesson, round: number): string {
  // No sentence is cut: without its end it may say the opposite.
  const whole = passagesOf(lesson)
    .flatMap(({ sentences }) => sentences)
    .filter((sentence) => sentence.split(' ').length >= 6 && sentence.split(' ').length <= 30)
  const claims = [7, 11, 13].map((step) => {
    const quote = whole[(round * step) % whole.length] ?? ''
    return { say: quote, quote }
  })
  return `\`\`\`json\n${JSON.stringify({ covered: true, claims, followUp: null })}\n\`\`\``
}

/** The lessons that come with Homeroom. */
function shipped(): Lesson[] {
  return readdirSync('lessons', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => parseLesson(name, readFileSync(join('lessons', name))).lesson ?? [])
}

/** What the checks add to each answer of a model, over the lessons that come with Homeroom. */
export function printChecks(): void {
  const { answers, p50, p99, most } = measureChecks(shipped())
  const ms = (figure: number) => `${figure.toFixed(2)} ms`
  console.log(`\nThe checks of a model's answer, over ${answers} answers of three claims`)
  console.log(`  p50 ${ms(p50)}, p99 ${ms(p99)}, at most ${ms(most)}`)
}
