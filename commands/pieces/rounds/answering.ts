import type { Ctx } from '../../../src/bot/context.ts'
import type { View } from '../../../src/core/view.ts'
import { frozenKey } from '../../../src/store/rounds.ts'
import { showTakingPart } from '../drills/post.ts'
import { answeredNote } from '../question-view.ts'
import { isLate, roundOf, sourceOf } from './round-of.ts'
import { currentInRound, feedbackInRound } from './round-views.ts'

/** Keeps the answer, then says what was right. A second press changes nothing and shows where they are. */
export async function answeredInRound(ctx: Ctx, id: string, question: number, choice: number): Promise<View> {
  const open = await roundOf(ctx, id)
  const asked = open.round.asked[question]
  const chosen = asked?.options[choice]
  if (!asked || !chosen) return currentInRound(ctx, open)
  const source = sourceOf(open, asked)
  const now = ctx.now().getTime()
  const isNew =
    asked.given === undefined &&
    (await ctx.store.rounds.answer({
      round: id,
      learner: open.learner,
      question: frozenKey(source),
      platform: ctx.caller.platform,
      tenant: ctx.caller.tenant,
      lesson: source.lesson,
      lesson_hash: source.hash,
      choice: chosen.original,
      correct: chosen.option.right ? 1 : 0,
      answered_at: now,
      local_date: ctx.today(),
      late: isLate(open, now) ? 1 : 0,
    }))
  if (isNew) {
    const given = { choice: chosen.original, correct: chosen.option.right, at: now, isVoid: false }
    const after = { ...open, round: open.round.with(asked, given) }
    if (after.row.kind === 'review' && !after.round.current) await ctx.store.rounds.close(id, now)
    const isFirst = open.round.asked.every((other) => other.given === undefined)
    if (isFirst && after.row.kind === 'drill' && !isLate(open, now)) void showTakingPart(ctx, id)
    return feedbackInRound(ctx, after, asked, given)
  }
  const settled = await roundOf(ctx, id)
  const shown = settled.round.asked[question] ?? asked
  const isLatest = settled.round.last?.index === question
  const same = shown.given?.choice === chosen.original
  const note = isLatest && same ? [] : answeredNote(ctx, shown)
  return isLatest && shown.given
    ? feedbackInRound(ctx, settled, shown, shown.given, note)
    : currentInRound(ctx, settled, note)
}
