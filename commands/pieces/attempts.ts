import type { Ctx } from '../../src/bot/context.ts'
import { UserError } from '../../src/core/errors.ts'
import { derivedId } from '../../src/core/id.ts'
import { Round } from '../../src/learn/round.ts'
import type { Question } from '../../src/lesson/types.ts'
import type { AttemptRow } from '../../src/store/schema.ts'
import { buttons } from './blocks.ts'
import { lessonOf, openButton } from './lesson.ts'

/** An attempt with its questions as they were when it began. */
export type OpenAttempt = { readonly row: AttemptRow; readonly round: Round }

/**
 * The person's attempt, whoever's button it was: someone else's press begins their own. It stays with the
 * account that began it, whichever of their accounts goes on with it.
 */
export async function attemptOf(ctx: Ctx, id: string): Promise<OpenAttempt> {
  const [stored, learner] = await Promise.all([ctx.store.attempts.load(id), ctx.learner()])
  if (!stored) throw new UserError('error.stale')
  const { attempt, answers } = stored
  if (!(await ctx.store.people.areOne(attempt.learner, learner))) return beginOrResume(ctx, attempt.lesson)
  const questions = await questionsOf(ctx, attempt)
  return { row: attempt, round: new Round(questions, attempt.seed, answers) }
}

/** The learner's unfinished attempt at this lesson's quiz, or a new one. */
export async function beginOrResume(ctx: Ctx, lessonId: string): Promise<OpenAttempt> {
  const learner = await ctx.learner()
  const { begun, newest } = await ctx.store.attempts.latest(learner, lessonId)
  if (newest && newest.started_at > expiry(ctx)) {
    const open = await attemptOf(ctx, newest.id)
    if (open.round.current) return open
  }
  const lesson = lessonOf(ctx, lessonId)
  if (lesson.quiz.length === 0) {
    const { say } = ctx
    throw new UserError(
      'quiz.none',
      { title: lesson.title },
      buttons(openButton(lesson, say.line('lesson.button.read'), 'primary')),
    )
  }
  return begin(ctx, {
    // Derived, so that two presses at once begin one attempt; the number alone falls when an account is taken out.
    id: derivedId('attempt', learner, lessonId, begun, newest?.id ?? ''),
    learner,
    lesson: lessonId,
    lesson_hash: lesson.hash,
    scope: 'all',
    quiz: lesson.quiz,
    asked: lesson.quiz,
  })
}

/** An attempt begun before then is not offered again; its answers are kept. */
export function expiry({ now }: Ctx): number {
  return now().getTime() - EXPIRES_MS
}
const EXPIRES_MS = 30 * 24 * 60 * 60 * 1000

/** One attempt at the questions that another attempt missed, however often it is asked for. */
export async function retryMissedOf(ctx: Ctx, id: string): Promise<OpenAttempt> {
  const { row, round } = await attemptOf(ctx, id)
  if (round.current || round.missed.length === 0) return { row, round }
  return begin(ctx, {
    id: derivedId('missed', row.id),
    learner: row.learner,
    lesson: row.lesson,
    lesson_hash: row.lesson_hash,
    scope: 'missed',
    quiz: await quizOf(ctx, row.lesson_hash),
    asked: round.missed.map((asked) => asked.question),
  })
}

type Beginning = Pick<AttemptRow, 'id' | 'learner' | 'lesson' | 'lesson_hash' | 'scope'> & {
  readonly quiz: readonly Question[]
  readonly asked: readonly Question[]
}

async function begin(ctx: Ctx, beginning: Beginning): Promise<OpenAttempt> {
  const { quiz, asked, ...row } = beginning
  const { platform, tenant } = ctx.caller
  await ctx.store.attempts.begin(
    {
      ...row,
      platform,
      tenant,
      seed: Math.floor(ctx.random() * 2 ** 32),
      questions: JSON.stringify(asked.map((question) => question.id)),
      size: asked.length,
      started_at: ctx.now().getTime(),
    },
    JSON.stringify(quiz),
  )
  return attemptOf(ctx, beginning.id)
}

async function questionsOf(ctx: Ctx, attempt: AttemptRow): Promise<readonly Question[]> {
  const quiz = await quizOf(ctx, attempt.lesson_hash)
  const ids = JSON.parse(attempt.questions) as string[]
  return ids.map((id) => {
    const question = quiz.find((candidate) => candidate.id === id)
    if (!question) throw new Error(`attempt ${attempt.id} asks ${id}, which its quiz does not have`)
    return question
  })
}

/** Parsed quizzes by content hash: they never change, so they may stay. */
const quizzes = new Map<string, readonly Question[]>()
const QUIZZES_KEPT = 200

/** The quiz of a lesson's version that somebody was asked. */
export async function quizOf(ctx: Pick<Ctx, 'store'>, hash: string): Promise<readonly Question[]> {
  const kept = quizzes.get(hash)
  if (kept) return kept
  const stored = await ctx.store.attempts.quiz(hash)
  if (stored === undefined) throw new Error(`no quiz is stored for lesson version ${hash}`)
  const quiz = JSON.parse(stored) as readonly Question[]
  const oldest = quizzes.keys().next().value
  if (quizzes.size >= QUIZZES_KEPT && oldest !== undefined) quizzes.delete(oldest)
  quizzes.set(hash, quiz)
  return quiz
}
