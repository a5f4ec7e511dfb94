import { grown } from './growth.ts'
import { type Imprint, termsOf } from './imprint.ts'
import { Postings } from './postings.ts'
import type { Query } from './query.ts'
import { type Marks, type Reading, read, skim } from './reading.ts'
import { Statistics } from './statistics.ts'
import { Vocabulary } from './vocabulary.ts'

/** How many lessons that share most with a question are read for it. */
const READ_AT_MOST = 24
/** A common word is left out of the search when the rarer ones name enough lessons without it. */
const NAMED_AT_MOST = 50_000

/** A lesson, and how well its best passage fits a question. */
type Find = { readonly lesson: string; readonly score: number }

/** The words of all lessons: which hold a term, how rare it is, and what each lesson says. */
export class Corpus {
  readonly vocabulary = new Vocabulary()
  readonly statistics = new Statistics()
  readonly #postings = new Postings()
  readonly #numbers = new Map<string, number>()
  readonly #ids: string[] = []
  readonly #imprints: (Imprint | undefined)[] = []
  readonly #vacant: number[] = []
  #marks: Marks = new Uint8Array(1 << 10)
  #shared = new Float64Array(1 << 8)

  imprint(lesson: string): Imprint | undefined {
    const number = this.#numbers.get(lesson)
    return number === undefined ? undefined : this.#imprints[number]
  }

  /** How many lessons contain a term anywhere. */
  lessonsWith(term: number): number {
    return this.#postings.count(term)
  }

  /** Adds a lesson, or puts its new imprint in the place of the old one. */
  put(lesson: string, imprint: Imprint): void {
    this.remove(lesson)
    const number = this.#vacant.pop() ?? this.#ids.length
    this.#numbers.set(lesson, number)
    this.#ids[number] = lesson
    this.#imprints[number] = imprint
    this.statistics.count(imprint, 1)
    for (const term of termsOf(imprint)) this.#postings.add(term, number)
  }

  remove(lesson: string): void {
    const number = this.#numbers.get(lesson)
    const imprint = number === undefined ? undefined : this.#imprints[number]
    if (number === undefined || imprint === undefined) return
    this.statistics.count(imprint, -1)
    for (const term of termsOf(imprint)) this.#postings.remove(term, number)
    this.#numbers.delete(lesson)
    this.#imprints[number] = undefined
    this.#vacant.push(number)
  }

  read(imprint: Imprint, query: Query): Reading {
    return this.#marked(query, (marks) => read(imprint, query, marks, this.statistics.average))
  }

  /** The lesson whose best passage fits best, apart from `except`; of equals the one whose id comes first. */
  best(query: Query, except?: string): Find | undefined {
    return this.#marked(query, (marks) => {
      let best: Find | undefined
      for (const number of this.#likely(query, except)) {
        const lesson = this.#ids[number]!
        const score = skim(this.#imprints[number]!, query, marks, this.statistics.average)
        const better = best === undefined || score > best.score
        if (better || (score === best?.score && lesson < best.lesson)) best = { lesson, score }
      }
      return best
    })
  }

  /** Runs with an array that tells for each term its position in the query, plus one. */
  #marked<T>(query: Query, run: (marks: Marks) => T): T {
    this.#marks = grown(this.#marks, this.vocabulary.size)
    const known = query.terms.filter((term) => term >= 0)
    for (const term of known) this.#marks[term] = query.terms.indexOf(term) + 1
    const result = run(this.#marks)
    for (const term of known) this.#marks[term] = 0
    return result
  }

  /** The lessons that share most with the question, by the weight of its words. */
  #likely(query: Query, except: string | undefined): number[] {
    this.#shared = grown(this.#shared, this.#ids.length)
    const shared = this.#shared
    const named: number[] = []
    for (const { term, weight } of rarestFirst(query)) {
      const lessons = this.#postings.of(term)
      if (named.length > 0 && named.length + lessons.length > NAMED_AT_MOST) break
      for (const lesson of lessons) {
        if (shared[lesson] === 0) named.push(lesson)
        shared[lesson]! += weight
      }
    }
    const excluded = except === undefined ? undefined : this.#numbers.get(except)
    const most = largest(named, shared, excluded)
    for (const lesson of named) shared[lesson] = 0
    return most
  }
}

function rarestFirst({ terms, weights }: Query): { term: number; weight: number }[] {
  const words = terms.map((term, at) => ({ term, weight: weights[at]! })).filter(({ term }) => term >= 0)
  return words.sort((a, b) => b.weight - a.weight)
}

/** The `READ_AT_MOST` lessons with the largest values, largest first. */
function largest(lessons: readonly number[], values: Float64Array, excluded: number | undefined): number[] {
  const kept: number[] = []
  for (const lesson of lessons) {
    if (lesson === excluded) continue
    if (kept.length === READ_AT_MOST && values[lesson]! <= values[kept.at(-1)!]!) continue
    if (kept.length === READ_AT_MOST) kept.pop()
    let at = kept.length
    while (at > 0 && values[kept[at - 1]!]! < values[lesson]!) at--
    kept.splice(at, 0, lesson)
  }
  return kept
}
