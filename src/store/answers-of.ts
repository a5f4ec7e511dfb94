import type { Kysely } from 'kysely'
import type { Answered } from '../learn/memory.ts'
import { ofPerson } from './person.ts'
import type { Tables } from './schema.ts'

/** An answer as it is stored. */
export type StoredAnswered = Answered & {
  /** Another account of the same person had answered that question of that round before: it counts for nothing. */
  readonly isRepeated: boolean
}

/**
 * All that a person answered in quizzes and rounds, void answers left out: oldest first, in an order that is
 * the same however they arrived.
 */
export async function answersOf(db: Kysely<Tables>, learner: string): Promise<readonly StoredAnswered[]> {
  const columns = ['learner', 'lesson', 'question', 'correct', 'answered_at', 'local_date', 'void'] as const
  const own = await db
    .selectFrom('answers')
    .select([...columns, 'attempt as origin'])
    .where(ofPerson('answers.learner', learner))
    .execute()
  const inRounds = await db
    .selectFrom('round_answers')
    .select([...columns, 'round as origin'])
    .where(ofPerson('round_answers.learner', learner))
    .execute()
  const bare = inRounds.map((row) => ({ ...row, question: row.question.slice(row.lesson.length + 1) }))
  const seen = new Set<string>()
  return [...own, ...bare]
    .toSorted(
      (a, b) =>
        a.answered_at - b.answered_at ||
        compare(a.lesson, b.lesson) ||
        compare(a.question, b.question) ||
        compare(a.origin, b.origin) ||
        compare(a.learner, b.learner),
    )
    .flatMap(({ lesson, question, origin, correct, answered_at, local_date, void: isVoid }) => {
      const key = `${origin}/${lesson}/${question}`
      const isRepeated = seen.has(key)
      seen.add(key)
      return isVoid === 1
        ? []
        : { lesson, question, correct: correct === 1, at: answered_at, on: local_date, isRepeated }
    })
}

export const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
