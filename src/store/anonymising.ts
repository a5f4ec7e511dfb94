import { type Kysely, sql, type Transaction } from 'kysely'
import { derivedId } from '../core/id.ts'
import { isFirstInRound } from './person.ts'
import type { Tables } from './schema.ts'
import { queueLivePosts } from './unnaming-queue.ts'
import { guestsOf, hostedBy, isOneOf, ofAccounts, ofLearners, type Who, writtenFor } from './whose.ts'

/** A part of an erasure that is more than deleting rows. @returns how many rows stay without a name */
export type Step = (db: Transaction<Tables>, who: Who, erasure: Erasing) => Promise<number>
export type Erasing = { readonly id: string; readonly at: number }

/** Whose rows are that were somebody's and say so no more, where one nobody is enough. */
const NOBODY = 'nobody'

export async function addNobody(db: Kysely<Tables>, id: string = NOBODY): Promise<string> {
  await db
    .insertInto('learners')
    .values({ id, created_at: 0, person: id })
    .onConflict((c) => c.doNothing())
    .execute()
  return id
}

/** What a round's channel was told of counts, so its answers stay; each round has a nobody of its own. */
export const anonymiseAnswers: Step = async (db, who, { id }) => {
  const stays = sql<boolean>`(late = 0 and round in (
    select id from rounds where kind in ('drill', 'live') and state = 'closed'))`
  const theirs = ofLearners('round_answers.learner')(who)
  const rows = await db
    .selectFrom('round_answers')
    .innerJoin('learners', 'learners.id', 'round_answers.learner')
    .select(['round', 'round_answers.learner', 'question', 'learners.person'])
    .where(theirs)
    .where(stays)
    .where(isFirstInRound())
    .execute()
  for (const { round, learner, question, person } of rows) {
    await db
      .updateTable('round_answers')
      .set({ learner: await nobodyIn(db, id, round, person) })
      .where('round', '=', round)
      .where('learner', '=', learner)
      .where('question', '=', question)
      .execute()
  }
  return rows.length
}

/** Their points stay in the standing of a live quiz that is over, under no name. */
export const anonymisePlayers: Step = async (db, who, { id, at }) => {
  const rows = await db
    .selectFrom('live_players')
    .innerJoin('learners', 'learners.id', 'live_players.learner')
    .innerJoin('rounds', 'rounds.id', 'live_players.round')
    .select(['round', 'live_players.learner', 'learners.person', 'rounds.state', 'joined_at'])
    .where(ofLearners('live_players.learner')(who))
    .orderBy('joined_at')
    .execute()
  for (const round of new Set(rows.map((row) => row.round))) await queueLivePosts(db, round, at)
  const first = new Map(rows.map((row) => [`${row.round}/${row.person}`, row] as const).toReversed())
  const kept = [...first.values()].filter(({ state }) => state === 'closed')
  for (const { round, learner, person } of kept) {
    await db
      .updateTable('live_players')
      .set({ learner: await nobodyIn(db, id, round, person), name: '', unnamed: 1 })
      .where('round', '=', round)
      .where('learner', '=', learner)
      .execute()
  }
  return kept.length
}

const nobodyIn = (db: Kysely<Tables>, erasure: string, round: string, person: string): Promise<string> =>
  addNobody(db, derivedId(NOBODY, erasure, round, person))

/** A live quiz that runs goes on; admins of the place may stop it. */
export const withoutHost: Step = async (db, who) => {
  await sql`update live_rounds set host = '' where ${hostedBy(who)}`.execute(db)
  return 0
}

/** Reviews go; a drill's or a live quiz's round is its channel's. */
export const withoutStarter: Step = async (db, who) => {
  await db
    .updateTable('rounds')
    .set({ learner: null })
    .where(ofLearners('learner')(who))
    .where('kind', '!=', 'review')
    .execute()
  return 0
}

/** A drill is its channel's: the admins of the place may change it. */
export const withoutOwner: Step = async (db, who) => {
  const { numUpdatedRows } = await db
    .updateTable('drills')
    .set({ owner: '' })
    .where(ofAccounts('owner')(who))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Where a team's questions go is the team's. */
export const keepPlace: Step = async (db, who) => {
  const { numUpdatedRows } = await db
    .updateTable('question_places')
    .set({ chosen_by: NOBODY })
    .where(ofLearners('chosen_by')(who))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** A team's lesson is the team's. */
export const withoutAuthor: Step = async (db, who) => {
  const { numUpdatedRows } = await db
    .updateTable('team_versions')
    .set({ author: null })
    .where(ofLearners('author')(who))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** What was paid for stays in the accounts of the operator. */
export const anonymiseCalls: Step = async (db, who) => {
  const { numUpdatedRows } = await db
    .updateTable('model_calls')
    .set({ learner: NOBODY })
    .where(ofLearners('learner')(who))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Under a question that others answered or wait for an answer to, their rows stay; its words do not. */
export const anonymiseQuestions: Step = async (db, who) => {
  const { numUpdatedRows } = await db
    .updateTable('questions_asked')
    .set({
      learner: NOBODY,
      question: '',
      band: 'erased',
      meant: null,
      answer: null,
      follow_up: null,
      channel: null,
      thread: null,
    })
    .where(ofLearners('learner')(who))
    .where(
      sql<boolean>`id in (select question from handovers union select question from person_answers
        union select question from answer_ratings)`,
    )
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** All that a model said about lessons they asked about: whose question an answer was for is not kept. */
export const forgetCachedAnswers: Step = async (db, who) => {
  const asked = await sql<{ lesson: string }>`
    select lesson from questions_asked where ${isOneOf('learner', who.learners)}
    union select lesson from model_calls where ${isOneOf('learner', who.learners)}`.execute(db)
  for (const { lesson } of asked.rows) {
    await db.deleteFrom('model_answers').where('key', 'like', `${lesson}:%`).execute()
  }
  return 0
}

/** What others were told in their words, or of their account. */
export const forgetNewsOf: Step = async (db, who) => {
  await db
    .deleteFrom('notices')
    .where(
      sql<boolean>`id in (select id from person_answers where ${isOneOf('person_answers.learner', who.learners)})`,
    )
    .execute()
  const answered = await sql<{ learner: string; id: string; given: string }>`
    select notices.learner, notices.id, notices.given from notices
      inner join person_answers on person_answers.id = notices.id
      inner join questions_asked on questions_asked.id = person_answers.question
      where ${isOneOf('questions_asked.learner', who.learners)}`.execute(db)
  for (const row of answered.rows) await tellInstead(db, row, { question: '…' })
  const names = await namesOf(db, who)
  const news = await db
    .selectFrom('notices')
    .select(['learner', 'id', 'given'])
    .where('message', 'like', 'link.news.%')
    .execute()
  for (const row of news) {
    const { account } = JSON.parse(row.given) as { account?: string }
    if (names.some((name) => account?.startsWith(`${name} `))) await tellInstead(db, row, { account: '…' })
  }
  return 0
}

async function tellInstead(
  db: Kysely<Tables>,
  { learner, id, given }: { readonly learner: string; readonly id: string; readonly given: string },
  instead: Readonly<Record<string, string>>,
): Promise<void> {
  await db
    .updateTable('notices')
    .set({ given: JSON.stringify({ ...(JSON.parse(given) as object), ...instead }) })
    .where('learner', '=', learner)
    .where('id', '=', id)
    .execute()
}

async function namesOf(db: Kysely<Tables>, who: Who): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from link_names where ${isOneOf('learner', who.learners)}
    union select name from link_codes where ${isOneOf('learner', who.learners)}`.execute(db)
  return rows.map(({ name }) => name)
}

/** Whose code they typed is no longer said. */
export const forgetEntering: Step = async (db, who) => {
  await db.updateTable('link_codes').set({ entered_by: null }).where(ofLearners('entered_by')(who)).execute()
  return 0
}

/** Under what they wrote where others wrote too, the others' messages stay. */
export const keepThreads: Step = async (db, who) => {
  const guests = guestsOf(who)
  if (guests.length === 0) return 0
  const { numUpdatedRows } = await db
    .updateTable('playground_messages')
    .set({
      author: NOBODY,
      private_to: null,
      used_by: null,
      used: null,
      once: null,
      kind: 'text',
      content: '…',
    })
    .where(writtenFor(who))
    .where(
      sql<boolean>`id in (select reply.thread from playground_messages as reply where reply.author <> 'homeroom'
        and not ${isOneOf('reply.author', guests)})`,
    )
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Their browser goes on as a guest's, whose name and clock are not known. */
export const anonymiseGuests: Step = async (db, who) => {
  await db
    .updateTable('playground_people')
    .set({ name: '', zone: null, locale: null })
    .where('id', 'in', ['', ...guestsOf(who)])
    .execute()
  return 0
}
