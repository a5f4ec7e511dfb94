import type { Ctx } from '../../../src/bot/context.ts'
import type { RoundForLearner } from '../../../src/store/hints.ts'
import { frozenKey, frozenOf } from '../../../src/store/rounds.ts'
import { quizOf } from '../attempts.ts'
import { keyOf, type OpenQuestion, openQuestions } from './open-questions.ts'

/**
 * Everything about a lesson that an answer must not tell: the asker's own open questions, the one in hand
 * first, then those of drills, live quizzes and reviews that they have not answered yet. Where others read
 * the answer, a round that is open in this server or workspace counts to its end.
 */
export async function guardedQuestions(
  ctx: Ctx,
  lesson: string,
  { isShared }: { readonly isShared: boolean },
): Promise<readonly OpenQuestion[]> {
  const [own, rounds] = await Promise.all([openQuestions(ctx, lesson), roundsFor(ctx)])
  const asked = rounds.flatMap((round) => {
    const isForOthers = isShared && isHere(ctx, round)
    return frozenOf(round).filter(
      (frozen) => frozen.lesson === lesson && (isForOthers || !round.answered.has(frozenKey(frozen))),
    )
  })
  const versions = new Map(asked.map((frozen) => [`${frozen.hash}/${frozen.question}`, frozen]))
  const others = await Promise.all(
    [...versions.values()].map(async ({ hash, question: id }) =>
      (await quizOf(ctx, hash)).filter((question) => question.id === id),
    ),
  )
  return [...own, ...others.flat().map((question) => ({ question, key: keyOf(question), own: undefined }))]
}

async function roundsFor(ctx: Ctx): Promise<readonly RoundForLearner[]> {
  return ctx.store.hints.roundsFor(await ctx.learner(), ctx.now().getTime())
}

const isHere = ({ caller }: Ctx, { platform, tenant }: RoundForLearner): boolean =>
  platform === caller.platform && tenant === caller.tenant
