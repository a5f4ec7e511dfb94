import type { Ctx } from '../../../src/bot/context.ts'
import { placeOf } from '../../../src/core/caller.ts'
import type { QuestionAskedRow } from '../../../src/store/schema.ts'
import type { Turn } from '../../../src/tutor/teacher.ts'
import { dependenceOf, topicOf, withTopic } from './follow-up.ts'

/** A conversation goes so far back, and is over after so long. */
const TURNS = 3
const OVER_AFTER_MS = 24 * 60 * 60 * 1000

/** The asker's own last questions about this lesson where they are asking now, oldest first. */
export async function lastTurns(ctx: Ctx, lesson: string): Promise<readonly QuestionAskedRow[]> {
  const since = ctx.now().getTime() - OVER_AFTER_MS
  return ctx.store.asking.turns(await ctx.learner(), lesson, placeOf(ctx.caller), { since, most: TURNS })
}

/** The lesson that a question goes on about where none is set: it cannot be understood without the one before. */
export async function lessonSpokenOf(ctx: Ctx, question: string): Promise<string | undefined> {
  const dependence = dependenceOf(question)
  if (dependence === 'alone' || dependence === 'perhaps') return undefined
  const since = ctx.now().getTime() - OVER_AFTER_MS
  return ctx.store.asking.lastLesson(await ctx.learner(), placeOf(ctx.caller), since)
}

export function historyOf(turns: readonly QuestionAskedRow[]): Turn[] {
  return turns.map(({ question, answer }) => ({ question, answer: answer ?? '' }))
}

/**
 * What a question means after those before it: "and why?" is about what was spoken of. Where that is not
 * sure, the lesson decides: what it answers alone needs nothing from before.
 */
export function meaningOf(
  { tutor }: Ctx,
  lesson: string,
  question: string,
  turns: readonly QuestionAskedRow[],
): string {
  const topic = topicOf(turns.map((turn) => turn.meant ?? turn.question))
  const dependence = dependenceOf(question)
  const carried = withTopic(question, topic)
  const alone = () => tutor.ask(lesson, question)
  switch (dependence) {
    case 'dependent':
      return carried
    case 'likely':
      return alone().band === 'answered' || alone().score > tutor.ask(lesson, carried).score
        ? question
        : carried
    case 'perhaps':
      return alone().band === 'unsure' ? carried : question
    case 'alone':
      return question
    default:
      return dependence satisfies never
  }
}
