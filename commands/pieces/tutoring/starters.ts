import type { Ctx } from '../../../src/bot/context.ts'

/** Slack's assistant shows four. */
const MOST = 4

/**
 * Questions to begin with, each of which a lesson answers: about the lesson in hand, or without one about
 * the first lessons. Words of the lesson stand in them as they are there.
 */
export function starters({ lessons, say }: Ctx, inHand: string | undefined): readonly string[] {
  const about = (lesson: string): string[] =>
    (lessons.lesson(lesson)?.terms ?? []).map(({ term }) => say.line('tutor.odd.example.term', { term }))
  const questions =
    inHand === undefined
      ? lessons
          .order()
          .slice(0, MOST)
          .flatMap((lesson) => about(lesson).slice(0, 1))
      : [...about(inHand).slice(0, MOST - 1), say.line('tutor.odd.example')]
  return questions.slice(0, MOST)
}
