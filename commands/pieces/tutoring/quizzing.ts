import type { Ctx } from '../../../src/bot/context.ts'
import { press } from '../../../src/core/press.ts'
import type { View } from '../../../src/core/view.ts'
import { startQuiz } from '../../presses.ts'
import { beginOrResume } from '../attempts.ts'
import { buttons, said } from '../blocks.ts'
import { entryOf, sectionKey } from '../lesson.ts'
import { currentView, questionView } from '../quiz-views.ts'
import { sectionOf } from '../reread.ts'
import { guardedQuestions } from './guarded-questions.ts'
import { showHint } from './hint-view.ts'

/** The quiz at an open question of the section, or where it is open. */
export async function quizOn(ctx: Ctx, lesson: string, section: string): Promise<View> {
  const open = await beginOrResume(ctx, lesson)
  const entry = entryOf(ctx, lesson)
  const asked = open.round.asked.find(
    ({ given, question }) =>
      given === undefined && sectionKey(sectionOf(ctx, entry, question)?.id ?? '') === section,
  )
  if (!asked) return currentView(ctx, open)
  // Out of the quiz's order: what is asked about it next means this question.
  await ctx.store.hints.touch(open.row.id, asked.question.id, ctx.now().getTime())
  return questionView(ctx, open, asked)
}

/** The next hint, from the button under one; somebody else's leads to one's own quiz. */
export async function furtherHint(ctx: Ctx, attempt: string, index: number, row: string): Promise<View> {
  const { say, store } = ctx
  const stored = await store.attempts.load(attempt)
  const lesson = stored?.attempt.lesson ?? ''
  const entry = entryOf(ctx, lesson)
  const open = await guardedQuestions(ctx, lesson, { isShared: false })
  const question = open.find(({ own }) => own?.attempt === attempt && own.index === index)
  if (question) return (await showHint(ctx, entry, question, { open, row })).view
  const isMine =
    stored !== undefined && (await ctx.store.people.areOne(stored.attempt.learner, await ctx.learner()))
  return {
    body: [
      said(say.text(isMine ? 'tutor.hint.settled' : 'tutor.hint.mine-only')),
      ...buttons({
        label: say.line(isMine ? 'quiz.button.go-on' : 'lesson.button.quiz'),
        press: press(startQuiz, { lesson }),
        look: 'primary',
      }),
    ],
  }
}
