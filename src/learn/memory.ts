import { createEmptyCard, fsrs, GenSeedStrategyWithCardId, Rating, State, StrategyMode } from 'ts-fsrs'

/** What a learner remembers of a question. */
export type Memory = {
  readonly lesson: string
  readonly question: string
  /** Days until retrievability falls to 0.9. */
  readonly stability: number
  /** 1 to 10. */
  readonly difficulty: number
  /** Epoch milliseconds. */
  readonly dueAt: number
  readonly answeredAt: number
  /** The learner's local date of the answer that counted last, `2026-03-29`. */
  readonly answeredOn: string
  /** Answers that counted: one a local date. */
  readonly repetitions: number
  /** How often it was wrong after it had been right. */
  readonly lapses: number
  /** Whether the answer that counted last was right. */
  readonly correct: boolean
}

/** An answer to a question, wherever it was given. */
export type Answered = {
  readonly lesson: string
  readonly question: string
  readonly correct: boolean
  /** Epoch milliseconds. */
  readonly at: number
  /** The learner's local date then. */
  readonly on: string
}

export const RETENTION = 0.9
/** Days. */
export const LONGEST_INTERVAL = 180
export const DAY_MS = 24 * 60 * 60 * 1000

export type Fold = (memory: Memory | undefined, answer: Answered) => Memory

/**
 * FSRS-6 with binary grades: wrong is Again, right is Good, nothing is inferred from speed.
 * @param retention the share of questions to be remembered when they come back
 */
export function foldingAt(retention: number): Fold {
  const scheduler = fsrs({
    request_retention: retention,
    enable_short_term: false,
    enable_fuzz: true,
    maximum_interval: LONGEST_INTERVAL,
  }).useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('seed'))
  return (memory, answer) => {
    // The first answer of a date counts; a date may come again for who travels.
    if (memory && answer.on <= memory.answeredOn) return memory
    const card = { ...cardOf(memory), seed: `${answer.lesson}/${answer.question}/` }
    const { card: next } = scheduler.next(
      card,
      midnight(answer.on),
      answer.correct ? Rating.Good : Rating.Again,
    )
    // The scheduler's own maximum of 180 gives 181.
    const days = Math.min(next.scheduled_days, LONGEST_INTERVAL)
    const wasRight = memory !== undefined && (memory.correct || memory.lapses > 0)
    return {
      lesson: answer.lesson,
      question: answer.question,
      stability: next.stability,
      difficulty: next.difficulty,
      dueAt: answer.at + days * DAY_MS,
      answeredAt: answer.at,
      answeredOn: answer.on,
      repetitions: (memory?.repetitions ?? 0) + 1,
      lapses: (memory?.lapses ?? 0) + (wasRight && !answer.correct ? 1 : 0),
      correct: answer.correct,
    }
  }
}

/** A memory after one more answer; the same memory where the answer's date had one before. */
export const fold: Fold = foldingAt(RETENTION)

const curve = fsrs({ enable_short_term: false })

/** How likely the question is answered right at that moment, 0 to 1. */
export function retrievability({ stability, answeredAt }: Memory, at: number): number {
  return curve.forgetting_curve(Math.max(0, at - answeredAt) / DAY_MS, stability)
}

/** The local date on which a memory is due: the hour of the day plays no part. */
export function dueOn({ answeredOn, answeredAt, dueAt }: Memory): string {
  return plusDays(answeredOn, Math.round((dueAt - answeredAt) / DAY_MS))
}

/** Whole days from one local date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10)
}

const LEECH_LAPSES = 4
const WEAK_LAPSES = 2

/**
 * Lapsed four times, or missed four times and never right: asking once more teaches nothing. It is none
 * any more when it was answered right again, in its lesson's quiz for instance.
 */
export function isLeech({ lapses, repetitions, correct }: Memory): boolean {
  return !correct && (lapses >= LEECH_LAPSES || (lapses === 0 && repetitions >= LEECH_LAPSES))
}

/** Likely to be missed again. */
export function isWeak({ lapses, correct }: Memory): boolean {
  return lapses >= WEAK_LAPSES || !correct
}

function cardOf(memory: Memory | undefined) {
  if (!memory) return createEmptyCard(0)
  return {
    ...createEmptyCard(0),
    stability: memory.stability,
    difficulty: memory.difficulty,
    reps: memory.repetitions,
    lapses: memory.lapses,
    state: State.Review,
    last_review: midnight(memory.answeredOn),
  }
}

/** Local dates as if they were UTC, so that a clock change makes no day longer. */
const midnight = (date: string) => new Date(Date.parse(date))
