import { daysBetween, dueOn, isLeech, isWeak, type Memory, RETENTION, retrievability } from './memory.ts'

/** A question of a lesson as it is now. */
export type Picked = { readonly lesson: string; readonly question: string }

/** What may be asked. */
export type Shelf = {
  /** Ids in reading order. */
  readonly lessons: readonly string[]
  /** Ids of a lesson's questions as it is now, in the author's order; none where it was withdrawn. */
  questionIds(lesson: string): readonly string[]
}

export const keyOf = ({ lesson, question }: Picked): string => `${lesson}/${question}`

/** So many of one lesson at most in one session. */
const A_LESSON = 2
/** Of those that are likely to be missed, beside others: no session is a row of misses. */
const WEAK = 1
/** No new ones while more than so many times the session's size are due. */
const BACKLOG = 3

export type Session = {
  readonly size: number
  readonly shelf: Shelf
  /** All that the learner remembers. */
  readonly memories: readonly Memory[]
  /** Lessons that the learner has opened. */
  readonly begun: ReadonlySet<string>
  /** Epoch milliseconds, and the learner's local date then. */
  readonly at: number
  readonly today: string
  /** In [0, 1): decides between equals. */
  readonly random: () => number
}

/**
 * A learner's session: first what is due, what is remembered best before what is all but lost, then new
 * questions. "5 today", however much is due.
 */
export function pick(session: Session): Picked[] {
  const { size, memories, random, at } = session
  const due = dueOf(session)
  const ranked = due
    .map((memory) => ({ memory, rank: retrievability(memory, at), chance: random() }))
    .toSorted((a, b) => b.rank - a.rank || b.chance - a.chance)
  const picking = new Picking(size)
  let weak = 0
  for (const { memory } of ranked) {
    if (isWeak(memory) && weak >= WEAK) continue
    if (picking.take(memory) && isWeak(memory)) weak += 1
  }
  if (due.length <= BACKLOG * size) takeNew(picking, session, new Set(memories.map(keyOf)))
  // Else sessions shrink to one question while weak ones wait, which in simulation teaches a third less.
  for (const { memory } of ranked) picking.take(memory)
  return picking.picked
}

/** What could be asked again today: due, still in its lesson, not a leech. */
export function dueOf({ memories, shelf, today }: Pick<Session, 'memories' | 'shelf' | 'today'>): Memory[] {
  return memories.filter(
    (memory) =>
      dueOn(memory) <= today &&
      !isLeech(memory) &&
      shelf.questionIds(memory.lesson).includes(memory.question),
  )
}

/** Days until the first thing is due after today; undefined where nothing ever is. */
export function nextDueIn({
  memories,
  shelf,
  today,
}: Pick<Session, 'memories' | 'shelf' | 'today'>): number | undefined {
  const days = memories
    .filter((memory) => !isLeech(memory) && shelf.questionIds(memory.lesson).includes(memory.question))
    .map((memory) => Math.max(1, daysBetween(today, dueOn(memory))))
  return days.length === 0 ? undefined : Math.min(...days)
}

/** In reading order from lessons that were begun, then onward from the last of them, then the rest. */
function takeNew(picking: Picking, { shelf, begun }: Session, met: ReadonlySet<string>): void {
  const furthest = shelf.lessons.findLastIndex((lesson) => begun.has(lesson))
  const others = [...shelf.lessons.slice(furthest + 1), ...shelf.lessons.slice(0, Math.max(0, furthest))]
  takeUnmet(
    picking,
    [
      ...shelf.lessons.filter((lesson) => begun.has(lesson)),
      ...others.filter((lesson) => !begun.has(lesson)),
    ],
    shelf,
    met,
  )
}

export type TeamSession = {
  readonly size: number
  readonly shelf: Shelf
  /** Those of all members, one after the other. */
  readonly memories: Iterable<Memory>
  /** Epoch milliseconds. */
  readonly at: number
  readonly random: () => number
  /** Only what somebody has met, as long as there is any. */
  readonly forgettingOnly?: boolean
}

/**
 * A team's round. First what the members who met it no longer remember well enough on average, in the order
 * of how much is being forgotten in all: the members' summed 1 - R. Then what nobody has met, in reading
 * order. What most still know comes last, so that a round is not the one of the day before.
 */
export function pickForTeam(session: TeamSession): Picked[] {
  const { size, shelf, random, forgettingOnly = false } = session
  const scope = new Set(shelf.lessons)
  const needs = needsOf(session, scope)
    .map((need) => ({ ...need, chance: random() }))
    .toSorted((a, b) => b.lost - a.lost || b.chance - a.chance)
  const isFading = ({ lost, met }: { lost: number; met: number }) => lost >= (1 - RETENTION) * met
  const picking = new Picking(size, (picked) => shelf.questionIds(picked.lesson).includes(picked.question))
  const fading = needs.filter(isFading)
  for (const need of fading) picking.take(need)
  if (forgettingOnly) for (const need of needs) picking.take(need)
  takeUnmet(picking, shelf.lessons, shelf, new Set(needs.map(keyOf)))
  for (const need of needs) picking.take(need)
  return picking.picked
}

type Need = Picked & { lost: number; met: number }

function needsOf({ memories, at }: TeamSession, scope: ReadonlySet<string>): Need[] {
  const byLesson = new Map<string, Map<string, Need>>()
  for (const memory of memories) {
    if (!scope.has(memory.lesson)) continue
    let needs = byLesson.get(memory.lesson)
    if (!needs) {
      needs = new Map()
      byLesson.set(memory.lesson, needs)
    }
    const need = needs.get(memory.question)
    const lost = 1 - retrievability(memory, at)
    if (need) {
      need.lost += lost
      need.met += 1
    } else {
      needs.set(memory.question, { lesson: memory.lesson, question: memory.question, lost, met: 1 })
    }
  }
  return [...byLesson.values()].flatMap((needs) => [...needs.values()])
}

function takeUnmet(
  picking: Picking,
  lessons: readonly string[],
  shelf: Shelf,
  met: ReadonlySet<string>,
): void {
  for (const lesson of lessons) {
    if (picking.isFull) return
    for (const question of shelf.questionIds(lesson)) {
      if (!met.has(keyOf({ lesson, question }))) picking.take({ lesson, question })
    }
  }
}

/** What was taken so far, within the session's size and the share of a lesson. */
class Picking {
  readonly picked: Picked[] = []
  readonly #size: number
  readonly #exists: (picked: Picked) => boolean
  readonly #lessons = new Map<string, number>()
  readonly #taken = new Set<string>()

  constructor(size: number, exists: (picked: Picked) => boolean = () => true) {
    this.#size = size
    this.#exists = exists
  }

  get isFull(): boolean {
    return this.picked.length >= this.#size
  }

  take({ lesson, question }: Picked): boolean {
    const key = keyOf({ lesson, question })
    const ofLesson = this.#lessons.get(lesson) ?? 0
    if (this.isFull || ofLesson >= A_LESSON || this.#taken.has(key)) return false
    if (!this.#exists({ lesson, question })) return false
    this.#taken.add(key)
    this.#lessons.set(lesson, ofLesson + 1)
    this.picked.push({ lesson, question })
    return true
  }
}
