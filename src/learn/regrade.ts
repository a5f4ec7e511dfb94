import { toString as plain } from 'mdast-util-to-string'
import type { Option, Question } from '../lesson/types.ts'

/** A question whose right option is another one in the lesson as it is now. */
export type Correction = {
  readonly question: string
  /** In words: what counted as right, and what does now. */
  readonly was: string
  readonly is: string
  /** By the option's old index: whether it is right now; undefined where the option is gone. */
  readonly rightNow: readonly (boolean | undefined)[]
}

/** How the answers to a question with a wrong key are settled. */
export const DECISIONS = ['regrade', 'void', 'keep'] as const
export type Decision = (typeof DECISIONS)[number]

/** Which keys an author has corrected between two versions of a quiz. Options are told apart by their words. */
export function corrections(before: readonly Question[], now: readonly Question[]): readonly Correction[] {
  return before.flatMap((old) => {
    const current = now.find(({ id }) => id === old.id)
    const was = old.options.find(({ right }) => right)
    const is = current?.options.find(({ right }) => right)
    if (!current || !was || !is || wordsOf(was) === wordsOf(is)) return []
    const rightNow = old.options.map(
      (option) => current.options.find((other) => wordsOf(other) === wordsOf(option))?.right,
    )
    return [{ question: old.id, was: plainOf(was), is: plainOf(is), rightNow }]
  })
}

/**
 * The version that an older one is to be compared with: of an original and its translations, the one that has
 * most of its words.
 * @param now at least one
 */
export function sameLanguage<L extends { readonly quiz: readonly Question[] }>(
  before: readonly Question[],
  now: readonly L[],
): L {
  const old = new Set(before.flatMap(({ options }) => options.map(wordsOf)))
  const shared = ({ quiz }: L) =>
    quiz.flatMap(({ options }) => options.map(wordsOf)).filter((words) => old.has(words)).length
  return now.reduce((best, one) => (shared(one) > shared(best) ? one : best))
}

type Settled = { readonly correct: number; readonly void: number }

/** How an answer counts after the decision; an option that is gone cannot be judged, so it is void. */
export function settled(decision: Decision, correction: Correction, choice: number, now: Settled): Settled {
  if (decision === 'keep') return now
  const right = correction.rightNow[choice]
  if (decision === 'void' || right === undefined) return { ...now, void: 1 }
  return { correct: right ? 1 : 0, void: 0 }
}

const plainOf = (option: Option) => plain({ type: 'root', children: [...option.text] })
const wordsOf = (option: Option) => plainOf(option).replace(/\s+/g, ' ').trim().toLowerCase()
