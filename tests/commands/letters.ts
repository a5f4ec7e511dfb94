import { toString as plain } from 'mdast-util-to-string'
import type { View } from '../../src/core/view.ts'
import type { Catalogue } from '../../src/lesson/catalogue.ts'
import type { Question } from '../../src/lesson/types.ts'
import { textOf } from './classroom.ts'

const folded = (text: string) => text.replace(/\s+/g, ' ').trim()
const wordsOf = (nodes: Question['prompt']) => folded(plain({ type: 'root', children: nodes.slice(0, 1) }))

/** The letter of an option that is right, or wrong, of whatever question a view asks. */
export function letterIn(lessons: Catalogue, view: View, right: boolean): string {
  const shown = folded(textOf(view))
  for (const id of lessons.order()) {
    for (const question of lessons.lesson(id)?.quiz ?? []) {
      if (!shown.includes(wordsOf(question.prompt))) continue
      const order = question.options.toSorted(
        (a, b) => shown.indexOf(wordsOf(a.text)) - shown.indexOf(wordsOf(b.text)),
      )
      return 'ABCDE'[order.findIndex((option) => option.right === right)]!
    }
  }
  throw new Error(`no question in: ${shown}`)
}
