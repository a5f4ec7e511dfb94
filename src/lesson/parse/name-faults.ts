import { SHOWN_WHOLE } from '../limits.ts'
import type { Faults } from './faults.ts'
import type { FrontMatter, Header } from './front-matter.ts'

/** Whether the lesson's title can be read whole wherever it stands. */
export function checkNames({ title }: FrontMatter, lines: Header['lines'], faults: Faults): void {
  if (title.length <= SHOWN_WHOLE.title) return
  const reason = `The title is cut after ${SHOWN_WHOLE.title} characters in menus and completions; shorten it.`
  faults.warning({ line: lines.title, column: 1 }, 'title.cut', reason)
}
