import type { Ctx } from '../../../src/bot/context.ts'
import { UserError } from '../../../src/core/errors.ts'
import { press } from '../../../src/core/press.ts'
import { type Asked, Round } from '../../../src/learn/round.ts'
import type { Question } from '../../../src/lesson/types.ts'
import { type FrozenQuestion, frozenKey, frozenOf, type RoundAnswer } from '../../../src/store/rounds.ts'
import type { RoundRow } from '../../../src/store/schema.ts'
import { startReview } from '../../presses.ts'
import { quizOf } from '../attempts.ts'
import { buttons } from '../blocks.ts'

/** A drill or a review as one learner sees it. */
export type OpenRound = {
  readonly row: RoundRow
  readonly frozen: readonly FrozenQuestion[]
  /** Its questions' ids are `lesson/question`; the options stand in the same order for everybody. */
  readonly round: Round
  /** Whose answers are shown, and who the next ones belong to. */
  readonly learner: string
}

/** @throws UserError when there is no such round, or not for whom it is pressed by */
export async function roundOf(ctx: Ctx, id: string): Promise<OpenRound> {
  const [row, learner] = await Promise.all([ctx.store.rounds.load(id), ctx.learner()])
  if (!row || row.kind === 'live') throw new UserError('error.stale')
  if (row.kind === 'review') {
    const isMine = row.learner !== null && (await ctx.store.people.areOne(row.learner, learner))
    if (!isMine) throw new UserError('review.another', {}, offerReview(ctx))
  } else if (row.platform !== ctx.caller.platform || row.tenant !== ctx.caller.tenant) {
    throw new UserError('round.elsewhere')
  }
  // One that is not marked as posted was posted all the same when its button is pressed: the mark got lost.
  if (row.questions === '[]') throw new UserError('round.not-open')
  const answers = await ctx.store.rounds.answersOf(id, learner)
  // A review stays with the account that began it, whichever of the person's accounts goes on with it.
  return { row, learner: row.learner ?? learner, ...(await boardOf(ctx, row, answers)) }
}

/** A round's questions with its own letters, and the answers of one learner or of nobody. */
export async function boardOf(
  ctx: Pick<Ctx, 'store'>,
  row: Pick<RoundRow, 'id' | 'questions' | 'seed'>,
  answers: ReadonlyMap<string, RoundAnswer> = new Map(),
): Promise<Pick<OpenRound, 'frozen' | 'round'>> {
  const frozen = frozenOf(row)
  const questions = await Promise.all(
    frozen.map(async (one): Promise<Question> => {
      const question = (await quizOf(ctx, one.hash)).find(({ id }) => id === one.question)
      if (!question) throw new Error(`round ${row.id} asks ${frozenKey(one)}, which its quiz does not have`)
      return { ...question, id: frozenKey(one) }
    }),
  )
  return { frozen, round: new Round(questions, row.seed, answers) }
}

/** Where one of its questions is from. */
export function sourceOf({ frozen }: OpenRound, asked: Asked): FrozenQuestion {
  const source = frozen[asked.index]
  if (!source) throw new Error(`no question ${asked.index} among ${frozen.length}`)
  return source
}

/** Whether an answer counts for learning alone. A review has no board that it could miss. */
export function isLate({ row }: Pick<OpenRound, 'row'>, now: number): boolean {
  return row.kind !== 'review' && (row.state === 'closed' || row.state === 'dropped' || now >= row.closes_at)
}

const offerReview = ({ say }: Ctx) =>
  buttons({ label: say.line('review.button.start'), press: press(startReview, {}), look: 'primary' })
