import { contentStems } from './known-words.ts'

const CLAUSE =
  /[,;:.!?…()–—]+["'”’»]*(?=\s|$)|\s[-–—]\s|\s(?:but|and|because|so that|which|while|unless|until)\s/
const NEGATION =
  /\b(?:not|never|no|none|nothing|nobody|nowhere|cannot|without|neither|nor|hardly|rarely|seldom)\b|n['’]t\b/i
/** How much of a clause another one has to hold to be the same said again, and how much to be its part. */
const SAME = 0.75
const PART = 0.25

/** Whether a text says a clause of its source again with a "not" put in or left out. */
export function turnsAround(say: string, source: string): boolean {
  const own = clausesOf(say)
  const theirs = clausesOf(source)
  return own.some(({ stems, negated }) => {
    if (stems.size < (own.length === 1 ? 1 : 2)) return false
    const shares = theirs.map((clause) => {
      const both = shared(stems, clause.stems)
      return both < clause.stems.size * PART ? 0 : both / stems.size
    })
    const closest = Math.max(0, ...shares)
    return (
      closest >= SAME && theirs.every((clause, at) => shares[at] !== closest || clause.negated !== negated)
    )
  })
}

type Clause = { readonly stems: ReadonlySet<string>; readonly negated: boolean }

function clausesOf(text: string): Clause[] {
  return text
    .split(CLAUSE)
    .map((clause) => ({ stems: contentStems(clause), negated: NEGATION.test(clause) }))
    .filter(({ stems }) => stems.size > 0)
}

function shared(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...some].filter((stem) => others.has(stem)).length
}
