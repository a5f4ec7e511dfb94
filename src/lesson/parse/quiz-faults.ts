import type { Heading } from 'mdast'
import type { Question } from '../types.ts'
import type { Faults } from './faults.ts'
import { textOf } from './words.ts'

/** Fewer questions than this say nothing about an author's habits. */
const ENOUGH = 5
/** A habit that a guesser profits from: more often than this. */
const OFTEN = 0.4
const ENOUGH_FOR_LETTERS = 6
const ENOUGH_FOR_EVERY_LETTER = 8

/** What gives the answers away over a whole quiz, though no single question is at fault. */
export function checkQuiz(questions: readonly Question[], heading: Heading, faults: Faults): void {
  if (questions.length < ENOUGH) return
  const longest = questions.filter(rightIsLongest).length
  if (longest > questions.length * OFTEN) {
    const reason = `The right option is the longest in ${longest} of ${questions.length} questions, which gives it away; shorten some, or lengthen wrong ones.`
    faults.warning(heading, 'quiz.longest-is-right', reason)
  }
  if (questions.length < ENOUGH_FOR_LETTERS) return
  const letters = [...letterCounts(questions)]
  const [letter, most] = letters.reduce((one, other) => (other[1] > one[1] ? other : one))
  const [never, least] = letters.reduce((one, other) => (other[1] < one[1] ? other : one))
  if (most > questions.length * OFTEN) {
    const reason = `${letter} is right in ${most} of ${questions.length} questions as they stand in the file; move some.`
    faults.warning(heading, 'quiz.letters-skewed', reason)
  } else if (least === 0 && questions.length >= ENOUGH_FOR_EVERY_LETTER) {
    const reason = `${never} is never right in ${questions.length} questions as they stand in the file; move some.`
    faults.warning(heading, 'quiz.letters-skewed', reason)
  }
}

function rightIsLongest({ options }: Question): boolean {
  const lengths = options.map(({ text, right }) => ({ right, length: textOf(text).length }))
  const right = lengths.find((option) => option.right)?.length ?? 0
  return lengths.every((option) => option.right || option.length < right)
}

/** How often each letter is right, of the letters that every question has. */
function letterCounts(questions: readonly Question[]): Map<string, number> {
  const common = Math.min(...questions.map(({ options }) => options.length))
  const counts = new Map(Array.from('ABCDE'.slice(0, Math.max(common, 1)), (letter) => [letter, 0]))
  for (const { options } of questions) {
    const letter = 'ABCDE'[options.findIndex(({ right }) => right)] ?? ''
    counts.set(letter, (counts.get(letter) ?? 0) + 1)
  }
  return counts
}
