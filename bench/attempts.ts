import Database from 'better-sqlite3'
import { createCatalogue } from '../src/lesson/create-catalogue.ts'
import { openStore } from '../src/store/store.ts'

const SILENT = { debug() {}, info() {}, warn() {}, error() {} }
export const LESSON = 'api-or-chat'
export const QUESTIONS = 10

export type Waiting = { readonly user: string; readonly attempt: string; readonly question: number }

/** Attempts that wait for their answers, straight into a fresh database; a press for each question of each. */
export async function waitingAttempts(
  url: string,
  account: { platform: 'slack' | 'discord'; tenant: string },
  count: number,
): Promise<Waiting[]> {
  const lessons = await createCatalogue({
    dir: 'lessons',
    cacheFile: `${url.slice('file:'.length)}.bench-lessons`,
    log: SILENT,
    watch: false,
  })
  const lesson = lessons.lesson(LESSON)
  if (!lesson) throw new Error(`the bench needs the lesson ${LESSON}`)
  const store = await openStore(url)
  const waiting: Waiting[] = []
  for (let index = 0; index < count; index++) {
    const user =
      account.platform === 'discord' ? `3000000000000${String(index).padStart(6, '0')}` : `U${index}`
    const learner = await store.accounts.findOrCreate(
      { ...account, user },
      { id: `learner-${index}`, now: 1 },
    )
    const attempt = `bench${String(index).padStart(7, '0')}`
    await store.attempts.begin(
      {
        id: attempt,
        learner,
        ...account,
        lesson: LESSON,
        lesson_hash: lesson.hash,
        seed: index,
        questions: JSON.stringify(lesson.quiz.map(({ id }) => id)),
        size: QUESTIONS,
        scope: 'all',
        started_at: 1,
      },
      JSON.stringify(lesson.quiz),
    )
    for (let question = 0; question < QUESTIONS; question++) waiting.push({ user, attempt, question })
  }
  await store.close()
  await lessons.close()
  return waiting
}

const ANSWERS_AN_ATTEMPT = 10

/** Finished attempts of other learners with so many answers, in one transaction. */
export function storeAnswers(file: string, count: number): void {
  const database = new Database(file)
  const { lesson_hash } = database.prepare('select lesson_hash from quizzes').get() as { lesson_hash: string }
  const learner = database.prepare('insert into learners (id, created_at, person) values (?, 1, ?)')
  const attempt = database.prepare(
    `insert into attempts (id, learner, platform, tenant, lesson, lesson_hash, seed, questions, size, scope, started_at)
     values (?, ?, 'web', 'past', ?, ?, 1, '[]', ${ANSWERS_AN_ATTEMPT}, 'all', 1)`,
  )
  const answer = database.prepare(
    `insert into answers (attempt, question, learner, platform, tenant, lesson, lesson_hash, choice, correct, answered_at, local_date)
     values (?, ?, ?, 'web', 'past', ?, ?, 0, 1, 1, '2026-01-01')`,
  )
  database.transaction(() => {
    for (let index = 0; index < count / ANSWERS_AN_ATTEMPT; index++) {
      const of = `past-${index % 10_000}`
      if (index < 10_000) learner.run(of, of)
      attempt.run(`past-${index}`, of, LESSON, lesson_hash)
      for (let question = 0; question < ANSWERS_AN_ATTEMPT; question++) {
        answer.run(`past-${index}`, `q${question}`, of, LESSON, lesson_hash)
      }
    }
  })()
  // Points of past answers were counted in the minutes in which they were given.
  database.exec('delete from board_changes')
  database.close()
}
