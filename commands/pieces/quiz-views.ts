import type { Ctx } from '../../src/bot/context.ts'
import { paragraph, text } from '../../src/core/markdown.ts'
import { press } from '../../src/core/press.ts'
import type { Block, Button, View } from '../../src/core/view.ts'
import type { Asked, Given } from '../../src/learn/round.ts'
import type { Score } from '../../src/store/attempts.ts'
import { answerQuestion, openLesson, reportQuestion, resumeQuiz, retryMissed, startQuiz } from '../presses.ts'
import type { OpenAttempt } from './attempts.ts'
import { buttons, nodes, quietly, said } from './blocks.ts'
import { shareBlocks } from './cards/share-card.ts'
import { best, passed, passMark } from './done.ts'
import { openButton, titleOf } from './lesson.ts'
import { askedBlocks, feedback, questionLine } from './question-view.ts'
import { reviewButton } from './rounds/review-offer.ts'

/** Of a long quiz, as many as fit beside the rest. */
const MISSED_SHOWN = 10

/** The question to answer now; the score when there is none. */
export async function currentView(ctx: Ctx, open: OpenAttempt, note: readonly Block[] = []): Promise<View> {
  const asked = open.round.current
  if (asked) return questionView(ctx, open, asked, note)
  ctx.progressed()
  const [before, share, review] = await Promise.all([
    scoresBefore(ctx, open),
    shareBlocks(ctx, open),
    reviewButton(ctx),
  ])
  return scoreView(ctx, open, { before, share, note, review })
}

export function questionView(ctx: Ctx, open: OpenAttempt, asked: Asked, note: readonly Block[] = []): View {
  return {
    ...heading(ctx, open, asked),
    body: [
      ...note,
      ...askedBlocks(asked, (choice) =>
        press(answerQuestion, { attempt: open.row.id, question: asked.index, choice }),
      ),
    ],
  }
}

/** What was right and why, at once. */
export function feedbackView(
  ctx: Ctx,
  open: OpenAttempt,
  asked: Asked,
  given: Given,
  note: readonly Block[] = [],
): View {
  const more = open.round.current !== undefined
  return {
    ...heading(ctx, open, asked),
    ...feedback(ctx, asked, given, {
      lesson: open.row.lesson,
      next: {
        label: ctx.say.line(more ? 'quiz.button.next' : 'quiz.button.score'),
        press: press(resumeQuiz, { attempt: open.row.id }),
      },
      report: press(reportQuestion, { attempt: open.row.id, question: asked.index }),
      note,
    }),
  }
}

/** "7 of 10", what was missed, and where to go from here. */
function scoreView(
  ctx: Ctx,
  open: OpenAttempt,
  {
    before,
    share,
    note,
    review,
  }: {
    readonly before: Before
    readonly share: readonly Block[]
    readonly note: readonly Block[]
    readonly review: Button | undefined
  },
): View {
  const { say, lessons } = ctx
  const { round, row } = open
  const entry = lessons.entry(row.lesson)
  const next = lessons.next(row.lesson)
  const missed = round.missed
  return {
    title: titleOf(lessons, row.lesson),
    tone: passed(round.right, round.counted, entry) ? 'good' : 'plain',
    body: [
      ...note,
      said(say.text('quiz.score', { right: round.right, size: round.counted })),
      ...(missed.length === 0
        ? [said(say.text('quiz.score.all'))]
        : [
            said(say.text('quiz.score.missed', { count: missed.length })),
            nodes({
              type: 'list',
              ordered: false,
              spread: false,
              children: missed.slice(0, MISSED_SHOWN).map(({ question }) => ({
                type: 'listItem',
                spread: false,
                children: [paragraph(text(questionLine(question)))],
              })),
            }),
            ...(missed.length > MISSED_SHOWN
              ? [quietly(say.text('quiz.score.more', { count: missed.length - MISSED_SHOWN }))]
              : []),
          ]),
      savedLine(ctx, open, before),
      ...passLine(ctx, open),
      ...buttons(
        missed.length > 0 && {
          label: say.line('quiz.button.retry'),
          press: press(retryMissed, { attempt: row.id }),
          look: 'primary',
        },
        next &&
          openButton(
            next,
            say.line('lesson.button.next-lesson'),
            missed.length === 0 ? 'primary' : undefined,
          ),
        entry && { label: say.line('quiz.button.lesson'), press: press(openLesson, { lesson: entry.id }) },
        entry && { label: say.line('quiz.button.again'), press: press(startQuiz, { lesson: entry.id }) },
        review,
      ),
      ...share,
    ],
  }
}

/** What is missing to a pass; nothing when it is reached, or when the score does not count. */
function passLine({ say, lessons }: Ctx, { row, round }: OpenAttempt): Block[] {
  const entry = lessons.entry(row.lesson)
  if (row.scope !== 'all' || passed(round.right, round.counted, entry)) return []
  return [quietly(say.text('quiz.score.pass', { needed: Math.ceil(round.counted * passMark(entry)) }))]
}

type Before = { readonly best: Score | undefined; readonly last: Score | undefined }

/** What the learner scored at this quiz before. */
async function scoresBefore({ store }: Ctx, { row }: OpenAttempt): Promise<Before> {
  const scores = await store.attempts.scores(row.learner)
  const others = scores.filter(({ lesson, attempt }) => lesson === row.lesson && attempt !== row.id)
  return { best: best(others), last: others.at(-1) }
}

/** "Saved to your progress. Last time 5 of 10, your best 8 of 10." */
function savedLine({ say }: Ctx, { row }: OpenAttempt, { best: top, last }: Before): Block {
  if (row.scope !== 'all') return quietly(say.text('quiz.score.retry'))
  if (!top || !last) return quietly(say.text('quiz.score.saved'))
  return quietly(
    say.text('quiz.score.saved.before', {
      last: last.right,
      lastSize: last.size,
      best: top.right,
      bestSize: top.size,
    }),
  )
}

function heading(
  { say, lessons }: Ctx,
  { row, round }: OpenAttempt,
  asked: Asked,
): Pick<View, 'context' | 'title'> {
  const key = row.scope === 'all' ? 'quiz.question' : 'quiz.retry.question'
  return {
    context: say.line(key, { number: asked.index + 1, size: round.size }),
    title: titleOf(lessons, row.lesson),
  }
}
