import type { Nodes } from 'mdast'
import { Faults } from '../lesson/parse/faults.ts'
import { parseLesson } from '../lesson/parse/parse.ts'
import { readTree } from '../lesson/parse/tree.ts'
import { textOf } from '../lesson/parse/words.ts'
import type { Fault, Question } from '../lesson/types.ts'
import { lessonFile } from './compose.ts'
import type { Draft } from './types.ts'

const PLACE = { id: 'a', title: 'a', summary: 'a', track: 'a', module: 'a' }

/** A question written as a lesson and read by the lesson's own parser; or what that finds wrong. */
export function readBack(draft: Draft): { question?: Question | undefined; fault?: Fault | undefined } {
  const { quiz, fault } = quizOf([draft])
  return quiz.length === 1 ? { question: quiz[0] } : { fault }
}

/** Whether all of them, written as one lesson, are the same questions there. */
export function readBackSame(drafts: readonly Draft[]): boolean {
  const { quiz, fault } = quizOf(drafts)
  if (fault || quiz.length !== drafts.length) return false
  return quiz.every((question, index) => {
    const draft = drafts[index]
    return draft !== undefined && same(question, draft)
  })
}

function quizOf(drafts: readonly Draft[]): { quiz: readonly Question[]; fault?: Fault | undefined } {
  const { lesson, faults } = parseLesson('a.md', Buffer.from(lessonFile(PLACE, drafts)))
  return { quiz: lesson?.quiz ?? [], fault: faults.find(({ severity }) => severity === 'error') }
}

/** Whether the lesson's question is the one that was read. */
export function same(question: Question, draft: Draft): boolean {
  return (
    question.options.length === draft.options.length &&
    question.options.every(({ text, right }, index) => {
      return right === (index === draft.right) && shown(text) === shownText(draft.options[index] ?? '')
    }) &&
    shown(question.prompt) === shownText(draft.question)
  )
}

/** Words without any sign that Markdown knows, code alone, and such words above code show as they are. */
const WORDS = '\\p{L}[\\p{L}\\p{N} ,;\'"()/%$=?.-]*'
const PLAINLY = new RegExp(
  `^(?:${WORDS}|\`[^\`\\n]+\`|(?:${WORDS}\\n\\n)?\`\`\`[\\w+#-]*\\n(?:(?!\`\`\`|~~~)[^])*\\n\`\`\`)$`,
  'u',
)

function shownText(markdown: string): string {
  if (PLAINLY.test(markdown)) {
    return markdown
      .replace(/^```[\w+#-]*$/gm, '')
      .replace(/^`([^`\n]+)`$/, '$1')
      .replace(/\s+/g, ' ')
      .trim()
  }
  return shown(readTree(markdown, new Faults('a.md'))?.children ?? [])
}

/** Text and pictures, in which spaces count as one. */
function shown(nodes: readonly Nodes[]): string {
  const pictures: string[] = []
  const collect = (node: Nodes) => {
    if (node.type === 'image') pictures.push(node.url)
    if ('children' in node) for (const child of node.children) collect(child)
  }
  for (const node of nodes) collect(node)
  return `${textOf(nodes as Parameters<typeof textOf>[0])}\n${pictures.join('\n')}`
    .replace(/\s+/g, ' ')
    .trim()
}
