/** A person's first answer to a question in a time. */
export type FirstAnswer = {
  readonly person: string
  readonly lesson: string
  readonly question: string
  readonly correct: boolean
}

/** How it went with a lesson or a question. No figure where fewer than LEAST_COUNTED people stand behind it. */
export type Figure = {
  readonly people: number
  /** The share of right answers, 0 to 1, in whole hundredths. */
  readonly share: number
}

export type Report = {
  /** By person, those who agreed to be named and answered: they alone are told apart. */
  readonly named: ReadonlyMap<string, { readonly answered: number; readonly right: number }>
  /** How many others answered; undefined where they are fewer than LEAST_COUNTED, or none. */
  readonly others: number | undefined
  readonly all: Figure | undefined
  /** By lesson, and by `lesson/question`; those without a figure are left out. */
  readonly lessons: ReadonlyMap<string, Figure>
  readonly questions: ReadonlyMap<string, Figure>
}

/** A group is never smaller in any figure: one could tell who it is. */
export const LEAST_COUNTED = 5

/** Counts first answers for a report, in any order. */
export class ReportCount {
  readonly #isNamed: (person: string) => boolean
  readonly #all = new Tally()
  readonly #lessons = new Map<string, Tally>()
  readonly #questions = new Map<string, Tally>()
  readonly #named = new Map<string, { answered: number; right: number }>()

  constructor(isNamed: (person: string) => boolean) {
    this.#isNamed = isNamed
  }

  add({ person, lesson, question, correct }: FirstAnswer): void {
    const isNamed = this.#isNamed(person)
    this.#all.add(person, isNamed, correct)
    tallyOf(this.#lessons, lesson).add(person, isNamed, correct)
    tallyOf(this.#questions, `${lesson}/${question}`).add(person, isNamed, correct)
    if (!isNamed) return
    const own = this.#named.get(person) ?? { answered: 0, right: 0 }
    own.answered += 1
    own.right += correct ? 1 : 0
    this.#named.set(person, own)
  }

  /**
   * Others who are fewer than five stand in no figure at all, else what they did could be had by taking
   * away what those did who are named; the same in each lesson and question.
   */
  report(): Report {
    const hasOthers = this.#all.others >= LEAST_COUNTED
    const figures = (tallies: ReadonlyMap<string, Tally>) =>
      new Map(
        [...tallies].flatMap(([key, tally]) => {
          const figure = tally.figure(hasOthers)
          return figure ? [[key, figure] as const] : []
        }),
      )
    return {
      named: this.#named,
      others: hasOthers ? this.#all.others : undefined,
      all: this.#all.figure(hasOthers),
      lessons: figures(this.#lessons),
      questions: figures(this.#questions),
    }
  }
}

class Tally {
  readonly #people = { named: new Set<string>(), others: new Set<string>() }
  readonly #answered = { named: 0, others: 0 }
  readonly #right = { named: 0, others: 0 }

  get others(): number {
    return this.#people.others.size
  }

  add(person: string, isNamed: boolean, correct: boolean): void {
    const side = isNamed ? 'named' : 'others'
    this.#people[side].add(person)
    this.#answered[side] += 1
    this.#right[side] += correct ? 1 : 0
  }

  figure(hasOthers: boolean): Figure | undefined {
    const isCounted = hasOthers && this.others >= LEAST_COUNTED
    const sum = (of: { named: number; others: number }) => of.named + (isCounted ? of.others : 0)
    const people = this.#people.named.size + (isCounted ? this.others : 0)
    if (people < LEAST_COUNTED) return undefined
    // Whole hundredths, so that no single answer can be had from the difference of two figures.
    return { people, share: Math.round((sum(this.#right) / sum(this.#answered)) * 100) / 100 }
  }
}

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  let tally = tallies.get(key)
  if (!tally) {
    tally = new Tally()
    tallies.set(key, tally)
  }
  return tally
}
