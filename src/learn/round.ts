import type { Option, Question } from '../lesson/types.ts'
import { shuffledOrder } from './shuffle.ts'

/** What happened so far: the choice is an index into the options in the author's order. */
export type Given = {
  readonly choice: number
  readonly correct: boolean
  /** epoch milliseconds */
  readonly at: number
  /** Withdrawn from the score, because the question's key had been wrong. */
  readonly isVoid: boolean
}

export type Asked = {
  readonly question: Question
  /** Counts from 0. */
  readonly index: number
  /** As this attempt shows them: `A` is the first. */
  readonly options: readonly Lettered[]
  readonly given: Given | undefined
}

export type Lettered = { readonly letter: Letter; readonly option: Option; readonly original: number }

export const LETTERS = ['A', 'B', 'C', 'D', 'E'] as const
export type Letter = (typeof LETTERS)[number]

/** The rules of one attempt at a quiz, without a store or a platform. */
export class Round {
  readonly asked: readonly Asked[]
  readonly #questions: readonly Question[]
  readonly #seed: number

  /**
   * @param questions in the order they are asked
   * @param seed shuffles the options
   * @param answers by question id
   */
  constructor(questions: readonly Question[], seed: number, answers: ReadonlyMap<string, Given>) {
    this.#questions = questions
    this.#seed = seed
    this.asked = questions.map(
      (question, index) => new Shuffled({ question, index, given: answers.get(question.id) }, seed),
    )
  }

  /** The same round after one more answer. */
  with(asked: Asked, given: Given): Round {
    const answers = new Map(
      this.asked.flatMap((other) => (other.given ? [[other.question.id, other.given]] : [])),
    )
    return new Round(this.#questions, this.#seed, answers.set(asked.question.id, given))
  }

  get size(): number {
    return this.asked.length
  }

  /** How many questions the score is out of. */
  get counted(): number {
    return this.asked.filter((asked) => !asked.given?.isVoid).length
  }

  /** The question to answer now; undefined when all are. */
  get current(): Asked | undefined {
    return this.asked.find((asked) => asked.given === undefined)
  }

  /** The one answered last. */
  get last(): Asked | undefined {
    return this.asked.reduce<Asked | undefined>(
      (last, asked) =>
        asked.given && (last?.given === undefined || asked.given.at >= last.given.at) ? asked : last,
      undefined,
    )
  }

  get right(): number {
    return this.asked.filter((asked) => asked.given?.correct && !asked.given.isVoid).length
  }

  get missed(): readonly Asked[] {
    return this.asked.filter(({ given }) => given !== undefined && !given.correct && !given.isVoid)
  }
}

/** Shuffles when somebody looks, because a press looks at one question or two. */
class Shuffled implements Asked {
  readonly question: Question
  readonly index: number
  readonly given: Given | undefined
  readonly #seed: number
  #options: readonly Lettered[] | undefined

  constructor({ question, index, given }: Omit<Asked, 'options'>, seed: number) {
    this.question = question
    this.index = index
    this.given = given
    this.#seed = seed
  }

  get options(): readonly Lettered[] {
    this.#options ??= shuffledOrder(this.question.options.length, this.#seed, this.question.id).map(
      (original, place) => ({
        letter: LETTERS[place]!,
        option: this.question.options[original]!,
        original,
      }),
    )
    return this.#options
  }
}

/** The letter this attempt shows for an option of the author's order. */
export function letterOf(asked: Asked, original: number): Letter {
  return asked.options.find((shown) => shown.original === original)?.letter ?? 'A'
}

export function rightLetter(asked: Asked): Letter {
  return asked.options.find((shown) => shown.option.right)?.letter ?? 'A'
}

/** The share of right answers from which a lesson counts as passed, where its author says nothing else. */
export const PASS_MARK = 0.7
