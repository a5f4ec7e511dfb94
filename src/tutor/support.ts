import { textOf } from '../lesson/parse/words.ts'
import type { Lesson, Question as QuizQuestion } from '../lesson/types.ts'
import { Corpus } from './corpus.ts'
import { type Imprint, imprint } from './imprint.ts'
import { passagesOf } from './passages.ts'
import type { Query } from './query.ts'
import { parseQuestion, type Question } from './question.ts'

/**
 * Less than this, and nothing in the lesson supports a question: the share of its words that the lesson
 * holds, and half the share that its best passage holds with the headings above. The weakest of our own
 * lessons' 600 questions has 0.43; of those about something foreign 95 % have less.
 */
const SUPPORTED = 0.42
/** Fewer words than this say too little to be looked for. */
const ENOUGH_WORDS = 4

/** Looks for what supports the questions of lessons, one lesson after the other; the words' stems are kept. */
export class SupportSearch {
  readonly #corpus = new Corpus()

  /** The questions of a lesson that nothing in its text supports, by their place in the quiz. */
  unsupported(lesson: Lesson): number[] {
    if (lesson.sections.length === 0) return []
    // It is not put into the corpus: what other lessons say must not change a file's faults.
    const own = imprint(lesson, passagesOf(lesson), this.#corpus.vocabulary)
    return lesson.quiz.flatMap((question, place) => (this.#supports(own, question) ? [] : [place]))
  }

  #supports(lesson: Imprint, { prompt, options, explanation }: QuizQuestion): boolean {
    const right = options.find((option) => option.right)
    // The answer first, because a long question is cut at its end.
    const claim = [right?.text ?? [], explanation, prompt].map(textOf).join(' ')
    const asked = parseQuestion(claim, (word) => this.#corpus.vocabulary.stem(word))
    if (asked.words.length < ENOUGH_WORDS) return true
    const { holds, passages } = this.#corpus.read(lesson, asWritten(asked, this.#corpus))
    const best = Math.max(0, ...passages.map((passage) => count(passage.holds | passage.above)))
    return (count(holds) + best / 2) / asked.words.length >= SUPPORTED
  }
}

/** An author's words are meant as they stand: none of them is taken for a slip. */
function asWritten(question: Question, { vocabulary }: Corpus): Query {
  const terms = question.words.map((word) => vocabulary.find(word))
  const zeros = terms.map(() => 0)
  return {
    question,
    terms,
    misspelled: 0,
    weights: terms.map(() => 1),
    total: terms.length,
    followers: zeros,
  }
}

function count(words: number): number {
  let bits = 0
  for (let rest = words; rest !== 0; rest &= rest - 1) bits += 1
  return bits
}
