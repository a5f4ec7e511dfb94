import {
  type Answered,
  DAY_MS,
  dueOn,
  type Fold,
  foldingAt,
  type Memory,
  plusDays,
  retrievability,
} from './memory.ts'
import { dueOf, keyOf, type Picked, pick, type Session, type Shelf } from './pick.ts'
import { hash32, splitmix32 } from './shuffle.ts'

/** Who a simulated learner is, and what they remember on the first day. */
export type Start = { readonly name: string; readonly memories: readonly Memory[] }

export type Simulation = {
  readonly starts: readonly Start[]
  readonly shelf: Shelf
  /** The first local date. */
  readonly from: string
  readonly days: number
  readonly size: number
  readonly retention: number
  /** A new lesson's quiz every so many days; 0: none. */
  readonly quizEvery: number
  readonly seed: number
}

/** Picks a session. */
export type Policy = (session: Session) => readonly Picked[]

/** Sums over all learners and the days of a week. */
export type Week = {
  /** Questions asked in sessions, those among them that had been met before, and of these the right ones. */
  asked: number
  known: number
  recalled: number
  /** Summed retrievability of the known ones when they were asked. */
  predicted: number
  /** Due and waiting after the last day's session. */
  backlog: number
  /** Since the first day, quizzes included. */
  minutes: number
  /** How many questions would be answered right at the week's end. */
  remembered: number
}

/** To read a question, think and press; after a wrong answer also to read why. */
const SECONDS = { right: 15, wrong: 35 } as const
/** How far a person's stability is from the model's, as the deviation of its logarithm. */
const SPREAD = 0.4
/** A question that was never met is answered right with a chance between these. */
const FIRST = [0.35, 0.85] as const
/** Of the days, so many have a session. */
const SHOWS_UP = 0.9
const HOUR_MS = 60 * 60 * 1000

/** What Homeroom does without the policy: what was due first comes first, then what is new. */
export const byDueDate: Policy = ({ size, shelf, memories, today }) => {
  const due = memories.filter((memory) => dueOn(memory) <= today).toSorted((a, b) => a.dueAt - b.dueAt)
  const met = new Set(memories.map(keyOf))
  const picked: Picked[] = due.slice(0, size)
  for (const lesson of shelf.lessons) {
    if (picked.length >= size) break
    for (const question of shelf.questionIds(lesson)) {
      if (picked.length < size && !met.has(keyOf({ lesson, question }))) picked.push({ lesson, question })
    }
  }
  return picked
}

export const byPolicy: Policy = pick

/**
 * Learners who forget as FSRS says, each a little faster or slower, under a policy. The same luck meets
 * every policy: chance depends on the learner, the question and the day alone.
 */
export function simulate(simulation: Simulation, policy: Policy): readonly Week[] {
  const weeks = Array.from({ length: Math.ceil(simulation.days / 7) }, emptyWeek)
  const fold = foldingAt(simulation.retention)
  for (const start of simulation.starts) new Life(simulation, start, fold).live(policy, weeks)
  return weeks
}

const emptyWeek = (): Week => ({
  ...{ asked: 0, known: 0, recalled: 0, predicted: 0, backlog: 0, minutes: 0, remembered: 0 },
})

class Life {
  readonly #simulation: Simulation
  readonly #name: string
  readonly #fold: Fold
  readonly #memories: Map<string, Memory>
  #lesson = 0
  #seconds = 0

  constructor(simulation: Simulation, { name, memories }: Start, fold: Fold) {
    this.#simulation = simulation
    this.#name = name
    this.#fold = fold
    this.#memories = new Map(memories.map((memory) => [keyOf(memory), memory]))
  }

  live(policy: Policy, weeks: readonly Week[]): void {
    const { from, days, size, shelf, quizEvery } = this.#simulation
    for (let day = 0; day < days; day++) {
      const today = plusDays(from, day)
      const at = Date.parse(today) + 9 * HOUR_MS
      const week = weeks[Math.floor(day / 7)]
      if (!week) return
      if (this.#chance('shows up', today) < SHOWS_UP) {
        const memories = [...this.#memories.values()]
        const begun = new Set(memories.map(({ lesson }) => lesson))
        const random = splitmix32(hash32(`${this.#simulation.seed}/${this.#name}/${today}`))
        for (const picked of policy({ size, shelf, memories, begun, at, today, random })) {
          this.#session(picked, at, today, week)
        }
        if (quizEvery > 0 && day % quizEvery === 0) this.#quiz(at + HOUR_MS, today)
      }
      if (day % 7 === 6 || day === days - 1) this.#takeStock(week, at, today)
    }
  }

  #session(picked: Picked, at: number, today: string, week: Week): void {
    const memory = this.#memories.get(keyOf(picked))
    const correct = this.#answer(picked, at, today)
    week.asked += 1
    if (!memory) return
    week.known += 1
    week.predicted += retrievability(memory, at)
    if (correct) week.recalled += 1
  }

  #quiz(at: number, today: string): void {
    const { shelf } = this.#simulation
    const lesson = shelf.lessons[this.#lesson++]
    if (lesson === undefined) return
    for (const question of shelf.questionIds(lesson)) this.#answer({ lesson, question }, at, today)
  }

  #answer(picked: Picked, at: number, today: string): boolean {
    const key = keyOf(picked)
    const memory = this.#memories.get(key)
    const correct = this.#chance(key, today) < this.#recall(picked, memory, at)
    this.#memories.set(key, this.#fold(memory, { ...picked, correct, at, on: today }))
    this.#seconds += correct ? SECONDS.right : SECONDS.wrong
    return correct
  }

  /** The chance that this learner answers it right now. */
  #recall(picked: Picked, memory: Memory | undefined, at: number): number {
    const key = keyOf(picked)
    if (!memory) return FIRST[0] + (FIRST[1] - FIRST[0]) * this.#chance('first', key)
    // The sum of twelve evens out to a normal deviate of 1.
    const deviate = Array.from({ length: 12 }, (_, index) => this.#chance(`own ${index}`, key)).reduce(
      (sum, chance) => sum + chance,
      -6,
    )
    return retrievability({ ...memory, stability: memory.stability * Math.exp(SPREAD * deviate) }, at)
  }

  #takeStock(week: Week, at: number, today: string): void {
    const memories = [...this.#memories.values()]
    week.backlog += dueOf({ memories, shelf: this.#simulation.shelf, today }).length
    week.minutes += this.#seconds / 60
    week.remembered += memories.reduce((sum, memory) => sum + this.#recall(memory, memory, at), 0)
  }

  #chance(...parts: readonly string[]): number {
    return splitmix32(hash32([this.#simulation.seed, this.#name, ...parts].join('/')))()
  }
}

/** Questions asked again in a week: how many, the chances they were given, how many were right. */
export type Foretold = {
  readonly week: number
  readonly known: number
  readonly predicted: number
  readonly recalled: number
}

/** How well the answers that learners gave were foretold, by the week since the first of all. */
export function replay(histories: readonly (readonly Answered[])[], retention: number): readonly Foretold[] {
  const fold = foldingAt(retention)
  const first = Math.min(...histories.flatMap((answers) => answers[0]?.at ?? []))
  const weeks = new Map<number, Foretold>()
  for (const answers of histories) {
    const memories = new Map<string, Memory>()
    for (const answer of answers) {
      const memory = memories.get(keyOf(answer))
      const after = fold(memory, answer)
      memories.set(keyOf(answer), after)
      if (!memory || after === memory) continue
      const week = Math.floor((answer.at - first) / (7 * DAY_MS))
      const sum = weeks.get(week) ?? { week, known: 0, predicted: 0, recalled: 0 }
      weeks.set(week, {
        week,
        known: sum.known + 1,
        predicted: sum.predicted + retrievability(memory, answer.at),
        recalled: sum.recalled + (answer.correct ? 1 : 0),
      })
    }
  }
  return [...weeks.values()].toSorted((a, b) => a.week - b.week)
}
