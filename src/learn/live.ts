/** How long the parts of a live quiz last, in milliseconds, and what else it keeps to. */
export const LIVE = {
  lobbyMs: 30_000,
  questionMs: 20_000,
  standingMs: 8_000,
  /** A question stands at least so long, because people who have not joined may be reading it. */
  earlyMs: 5_000,
  /** After so long without a process nobody waits for the next question any more. */
  lostMs: 180_000,
  /** So many questions in a row that nobody answers end it. */
  quiet: 2,
  sizes: [5, 10],
} as const

export type LivePhase = 'lobby' | 'asking' | 'standing' | 'ending' | 'done'
/** Why it ended; `refused` when the platform would not let us go on. */
export type LiveEnd = 'finished' | 'stopped' | 'nobody' | 'quiet' | 'lost' | 'refused'

export type LiveState = {
  readonly phase: LivePhase
  /** The question that is asked or was asked last; counts from 0. */
  readonly number: number
  readonly size: number
  /** When the phase ends; epoch milliseconds. */
  readonly until: number
  /** Whether people can see it: nothing runs out before. */
  readonly isShown: boolean
}

export type LiveTally = {
  readonly players: number
  /** Who answered the question in hand. */
  readonly answered: number
  /** Questions in a row that nobody answered, the one in hand included. */
  readonly quiet: number
}

export type LiveStep =
  | { readonly kind: 'stay' }
  | {
      readonly kind: 'go'
      readonly phase: 'asking' | 'standing'
      readonly number: number
      readonly until: number
    }
  | { readonly kind: 'end'; readonly why: LiveEnd }

const STAY: LiveStep = { kind: 'stay' }

/** What the clock and the answers make of a live quiz. @param now epoch milliseconds */
export function nextStep(state: LiveState, tally: LiveTally, now: number): LiveStep {
  const { phase, number, size, until, isShown } = state
  if (phase === 'ending' || phase === 'done') return STAY
  if (now - until > LIVE.lostMs) return { kind: 'end', why: 'lost' }
  if (!isShown) return STAY
  switch (phase) {
    case 'lobby':
      if (now < until) return STAY
      return tally.players === 0 ? { kind: 'end', why: 'nobody' } : asking(0, now)
    case 'asking':
      if (now < until && !isAllIn(tally, until, now)) return STAY
      if (tally.quiet >= LIVE.quiet) return { kind: 'end', why: 'quiet' }
      return { kind: 'go', phase: 'standing', number, until: now + LIVE.standingMs }
    case 'standing':
      if (now < until) return STAY
      return number + 1 < size ? asking(number + 1, now) : { kind: 'end', why: 'finished' }
    default:
      return phase satisfies never
  }
}

/** The question of that number, from now on. */
export function asking(number: number, now: number): LiveStep & { kind: 'go' } {
  return { kind: 'go', phase: 'asking', number, until: now + LIVE.questionMs }
}

function isAllIn({ players, answered }: LiveTally, until: number, now: number): boolean {
  return players > 0 && answered >= players && now >= until - LIVE.questionMs + LIVE.earlyMs
}

/** When a question could be answered; epoch milliseconds. */
export type LiveTiming = { readonly from: number; readonly until: number }

const FOR_RIGHT = 500
const FOR_SPEED = 500

/** 500 for a right answer, and up to 500 more by the share of the time that was left. */
export function pointsFor(isRight: boolean, at: number, { from, until }: LiveTiming): number {
  if (!isRight) return 0
  const left = until > from ? (until - at) / (until - from) : 0
  return FOR_RIGHT + Math.round(FOR_SPEED * Math.min(1, Math.max(0, left)))
}

export type LiveAnswer = {
  readonly learner: string
  /** Of the question, from 0. */
  readonly number: number
  readonly isRight: boolean
  /** Withdrawn from the score. */
  readonly isVoid: boolean
  readonly at: number
}

export type Standing = {
  readonly learner: string
  readonly points: number
  readonly right: number
  /** From 1; those with as many points share it, and the next comes after all of them. */
  readonly place: number
}

/**
 * Who has how many points, the most first.
 * @param learners everybody who joined, in the order in which ties are listed
 * @param timings by question; answers to others do not count yet
 */
export function standings(
  learners: readonly string[],
  answers: readonly LiveAnswer[],
  timings: ReadonlyMap<number, LiveTiming>,
): readonly Standing[] {
  const scores = new Map(learners.map((learner) => [learner, { points: 0, right: 0 }]))
  for (const { learner, number, isRight, isVoid, at } of answers) {
    const timing = timings.get(number)
    if (!timing || isVoid) continue
    const score = scores.get(learner) ?? { points: 0, right: 0 }
    score.points += pointsFor(isRight, at, timing)
    score.right += isRight ? 1 : 0
    scores.set(learner, score)
  }
  const sorted = [...scores].toSorted(([, a], [, b]) => b.points - a.points)
  return sorted.map(([learner, score]) => ({
    learner,
    ...score,
    place: 1 + sorted.findIndex(([, { points }]) => points === score.points),
  }))
}
