import { z } from 'zod'
import { derivedId } from '../../core/id.ts'
import type { Lesson } from '../../lesson/types.ts'
import type { Asked } from '../teacher.ts'
import type { CheckedAnswer } from './answer-check.ts'
import { optionsOf } from './open-quiz.ts'
import { PROMPT_VERSION } from './prompt.ts'

const KEPT = z.object({
  covered: z.boolean(),
  claims: z.array(
    z.object({
      say: z.string(),
      quote: z.object({
        sentence: z.string(),
        section: z.object({ id: z.string(), title: z.string() }),
      }),
    }),
  ),
  followUp: z.string().exactOptional(),
})

/**
 * What a checked answer is kept under: all that it depends on. A question that refers to what was said before
 * has none.
 */
export function keyOf(asked: Asked, lesson: Lesson, model: string): string | undefined {
  if (asked.history.length > 0) return undefined
  const { manner = 'plain', open } = asked
  const about = derivedId(normalised(asked.question), model, PROMPT_VERSION, manner, ...optionsOf(open))
  return `${lesson.id}:${lesson.hash}:${about}`
}

export function readKept(json: string): CheckedAnswer | undefined {
  const parsed = KEPT.safeParse(JSON.parse(json))
  return parsed.success ? parsed.data : undefined
}

function normalised(question: string): string {
  return question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\s?!.…]+$/, '')
    .trim()
}
