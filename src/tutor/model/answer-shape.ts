import { z } from 'zod'

/** What a model is asked for. */
export const MODEL_ANSWER = z.object({
  /** Whether the lesson answers the question. */
  covered: z.boolean(),
  claims: z.array(z.object({ say: z.string(), quote: z.string() })),
  // Strict servers want every field; others leave out what is empty.
  followUp: z.string().nullish(),
})
export type ModelAnswer = z.output<typeof MODEL_ANSWER>

const THOUGHTS = /<think(?:ing)?>[\s\S]*?<\/think(?:ing)?>/gi
const FENCE = /```[a-z]*\s*([\s\S]*?)```/i

/** The answer in what a model wrote, whether fenced, wrapped in words or preceded by its thoughts. */
export function readAnswer(written: string): ModelAnswer | undefined {
  const bare = written.replace(THOUGHTS, '')
  const inner = FENCE.exec(bare)?.[1] ?? bare
  const json = inner.slice(inner.indexOf('{'), inner.lastIndexOf('}') + 1)
  const parsed = MODEL_ANSWER.safeParse(parseJson(json))
  return parsed.success ? parsed.data : undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
