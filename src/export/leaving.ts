import type { RootContent } from 'mdast'
import { written } from '../import/literal.ts'
import type { Lesson } from '../lesson/types.ts'
import type { Leaving } from './formats.ts'

/** A lesson's questions as Markdown. */
export function leavingFrom({ id: lesson, quiz }: Pick<Lesson, 'id' | 'quiz'>): Leaving[] {
  return quiz.map(({ id, prompt, options, explanation }) => ({
    id,
    lesson,
    question: markdownOf(prompt),
    options: options.map(({ text }) => markdownOf(text)),
    right: options.findIndex(({ right }) => right),
    explanation: markdownOf(explanation),
    whys: options.map(({ why }) => markdownOf(why)),
  }))
}

function markdownOf(nodes: readonly RootContent[]): string {
  return written({ type: 'root', children: structuredClone([...nodes]) })
}
