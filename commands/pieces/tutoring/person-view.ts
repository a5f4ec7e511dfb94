import type { Ctx } from '../../../src/bot/context.ts'
import { paragraph, quote, text } from '../../../src/core/markdown.ts'
import { press } from '../../../src/core/press.ts'
import type { View } from '../../../src/core/view.ts'
import type { QuestionAskedRow } from '../../../src/store/schema.ts'
import { answerLearner } from '../../presses.ts'
import { buttons, nodes, quietly, said } from '../blocks.ts'
import { openButton } from '../lesson.ts'

/** A learner's question, where people answer such. */
export function personView({ say, lessons }: Ctx, row: QuestionAskedRow, name: string): View {
  const { id, lesson, question, meant, band } = row
  const entry = lessons.entry(lesson)
  return {
    title: say.line('tutor.person.title'),
    body: [
      said(say.text('tutor.person.line', { name, title: entry?.title ?? lesson, lesson })),
      nodes(quote(paragraph(text(question)))),
      ...(meant !== null && meant !== question ? [quietly(say.text('tutor.person.meant', { meant }))] : []),
      quietly(say.text(`tutor.person.${bandOf(band)}`)),
      ...buttons(
        {
          label: say.line('tutor.person.button'),
          press: press(answerLearner, { question: id }),
          look: 'primary',
        },
        entry && openButton(entry, say.line('lesson.button.open')),
      ),
    ],
  }
}

const BANDS = ['answered', 'unsure', 'uncovered', 'hint'] as const

const bandOf = (band: string): (typeof BANDS)[number] => BANDS.find((known) => known === band) ?? 'answered'
