import type { Kysely } from 'kysely'
import type { Answered } from '../learn/memory.ts'
import type { Tables } from './schema.ts'

/**
 * All that a learner answered in quizzes and rounds, void answers left out: oldest first, in an order that is
 * the same however they arrived.
 */
export async function answersOf(db: Kysely<Tables>, learner: string): Promise<readonly Answered[]> {
  const columns = ['lesson', 'correct', 'answered_at', 'local_date'] as const
  const own = await db
    .selectFrom('answers')
    .select([...columns, 'question', 'attempt as origin'])
    .where('learner', '=', learner)
    .where('void', '=', 0)
    .execute()
  const inRounds = await db
    .selectFrom('round_answers')
    .select([...columns, 'question', 'round as origin'])
    .where('learner', '=', learner)
    .where('void', '=', 0)
    .execute()
  const bare = inRounds.map((row) => ({ ...row, question: row.question.slice(row.lesson.length + 1) }))
  return [...own, ...bare]
    .toSorted(
      (a, b) =>
        a.answered_at - b.answered_at ||
        compare(a.lesson, b.lesson) ||
        compare(a.question, b.question) ||
        compare(a.origin, b.origin),
    )
    .map(({ lesson, question, correct, answered_at, local_date }) => ({
      lesson,
      question,
      correct: correct === 1,
      at: answered_at,
      on: local_date,
    }))
}

export const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
