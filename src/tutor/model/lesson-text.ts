import type { Lesson } from '../../lesson/types.ts'
import { type Passage, passagesOf } from '../passages.ts'
import type { Quoted } from '../types.ts'
import { type Folded, fold } from './folding.ts'

/** A passage of a lesson on one line, as the model reads it and may quote it. */
export type Quotable = {
  readonly section: Quoted['section']
  readonly text: string
  readonly folded: Folded
  /** Offsets of its sentences in `text`. */
  readonly sentences: readonly { readonly from: number; readonly to: number }[]
}

/** A lesson as the model tutor reads it and is checked against it. */
export type LessonText = {
  /** Everything but the quiz, with its headings. */
  readonly prompt: string
  readonly passages: readonly Quotable[]
}

export function lessonText(lesson: Lesson): LessonText {
  const passages = passagesOf(lesson)
  return { prompt: promptText(lesson, passages), passages: passages.map(quotable) }
}

/** The words of it all are what an answer may use. */
function promptText({ title, summary }: Lesson, passages: readonly Passage[]): string {
  const lines = [`# ${title}`, summary]
  let heading = ''
  let under = ''
  for (const passage of passages) {
    if (passage.section.title !== heading) lines.push('', `## ${passage.section.title}`)
    if (passage.under !== under && passage.under !== '') lines.push('', `### ${passage.under}`)
    heading = passage.section.title
    under = passage.under
    lines.push(passage.sentences.join(' '))
  }
  return lines.join('\n')
}

function quotable({ section, sentences }: Passage): Quotable {
  const text = sentences.join(' ')
  let from = 0
  const spans = sentences.map(({ length }) => {
    const span = { from, to: from + length }
    from = span.to + 1
    return span
  })
  return { section, text, folded: fold(text), sentences: spans }
}
