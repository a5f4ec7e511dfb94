import { type RawBuilder, type SqlBool, sql } from 'kysely'

/**
 * Whether a column holds a learner who is the same person as this one. Rows stay with the learner of the
 * account that wrote them; what a person did is the union of the rows of their learners.
 * @param column `attempts.learner`
 */
export function ofPerson(column: string, learner: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`${sql.ref(column)} in (select learners.id from learners where learners.person = ${personOf(learner)})`
}

/** The person that a learner is, for a column of persons. */
export function personOf(learner: string): RawBuilder<string> {
  return sql<string>`(select learners.person from learners where learners.id = ${learner})`
}

/**
 * Whether an answer in a round is the first that its person gave to its question there, from whichever of
 * their accounts: the others count for nothing.
 */
export function isFirstInRound(): RawBuilder<SqlBool> {
  // Of a list, so that SQLite too looks for just those learners and not through the whole round each time.
  return sql<SqlBool>`not exists (
    select 1 from round_answers as earlier
    where earlier.round = round_answers.round and earlier.question = round_answers.question
      and earlier.learner in (select other.id from learners as other
        where other.person = (select own.person from learners as own where own.id = round_answers.learner))
      and (earlier.answered_at < round_answers.answered_at
        or (earlier.answered_at = round_answers.answered_at and earlier.learner < round_answers.learner)))`
}
