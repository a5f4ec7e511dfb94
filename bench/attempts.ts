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
