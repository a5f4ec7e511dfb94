import { parseQuestion } from './question.ts'
import { stem } from './vocabulary.ts'

/** Of the shorter question's stems, so many in common make two wordings one question. */
const ALIKE = 0.6

/** Wordings of one question, the commonest first. */
export type Group<T> = { readonly wordings: readonly Wording<T>[]; readonly size: number }
export type Wording<T> = { readonly text: string; readonly items: readonly T[] }

/**
 * Groups questions that ask the same in other words, by the stems of their content words; the largest
 * group first. Each wording joins the group it has most in common with.
 */
export function groupAlike<T>(items: readonly T[], textOf: (item: T) => string): Group<T>[] {
  const wordings = [...Map.groupBy(items, (item) => folded(textOf(item))).values()]
    .map((same): Wording<T> => ({ text: textOf(same[0]!), items: same }))
    .toSorted((a, b) => b.items.length - a.items.length)
  const groups: { stems: ReadonlySet<string>; wordings: Wording<T>[] }[] = []
  const groupsWith = new Map<string, Set<number>>()
  for (const wording of wordings) {
    const stems = new Set(parseQuestion(wording.text).words.map(stem))
    const shared = new Map<number, number>()
    for (const each of stems) {
      for (const at of groupsWith.get(each) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
    }
    const [closest] = [...shared]
      .filter(([at, count]) => count >= ALIKE * Math.min(stems.size, groups[at]!.stems.size))
      .toSorted(([, a], [, b]) => b - a)
    if (closest) {
      groups[closest[0]]!.wordings.push(wording)
      continue
    }
    for (const each of stems) {
      const known = groupsWith.get(each) ?? new Set()
      groupsWith.set(each, known.add(groups.length))
    }
    groups.push({ stems, wordings: [wording] })
  }
  return groups
    .map(({ wordings }) => ({
      wordings,
      size: wordings.reduce((sum, { items }) => sum + items.length, 0),
    }))
    .toSorted((a, b) => b.size - a.size)
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
