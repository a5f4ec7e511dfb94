import { toString as plain } from 'mdast-util-to-string'
import type { Ctx } from '../../src/bot/context.ts'
import type { Options } from '../../src/bot/define.ts'
import { derivedId } from '../../src/core/id.ts'
import { paragraph, quote, text } from '../../src/core/markdown.ts'
import type { View } from '../../src/core/view.ts'
import type { Question } from '../../src/lesson/types.ts'
import { nodes, quietly, said, shorten } from './blocks.ts'
import { titleOf } from './lesson.ts'
import { rememberNaming } from './name.ts'

export const reportFields = {
  kind: {
    label: 'quiz.report.kind',
    description: 'quiz.report.kind.hint',
    required: true,
    max: 20,
    choices: [
      { value: 'wrong', label: 'quiz.report.kind.wrong' },
      { value: 'unclear', label: 'quiz.report.kind.unclear' },
      { value: 'typo', label: 'quiz.report.kind.typo' },
    ],
  },
  note: { label: 'quiz.report.note', description: 'quiz.report.note.hint', max: 1_000, long: true },
} as const satisfies Options

/** Of a note and a question, as much as one message to the operator holds. */
const SHOWN = 400

/** A question in the version that was asked. */
export type AskedIn = { readonly lesson: string; readonly hash: string; readonly question: Question }

export type Complaint = { readonly kind: string; readonly note: string | undefined }

/** Stores what is wrong with the question, and posts it where the operator reads reports. */
export async function report(ctx: Ctx, asked: AskedIn, complaint: Complaint): Promise<View> {
  const { store, say, caller } = ctx
  const kept = {
    learner: await ctx.learner(),
    lesson_hash: asked.hash,
    question: asked.question.id,
    lesson: asked.lesson,
    platform: caller.platform,
    tenant: caller.tenant,
    kind: complaint.kind,
    note: complaint.note ?? '',
    reported_at: ctx.now().getTime(),
    sent_at: null,
  }
  if (!(await store.mending.report(kept))) return { body: [said(say.text('quiz.report.again'))] }
  const once = derivedId('report', kept.learner, kept.lesson_hash, kept.question)
  const posted = await ctx.tellOperator(reportView(ctx, asked, complaint), once)
  if (posted) {
    await rememberNaming(ctx, posted, { kind: 'alone' })
    await store.mending.sent(kept, ctx.now().getTime())
  }
  return { tone: 'good', body: [said(say.text('quiz.report.thanks'))] }
}

function reportView({ say, lessons }: Ctx, { lesson, question }: AskedIn, { kind, note }: Complaint): View {
  const kinds = reportFields.kind.choices.find(({ value }) => value === kind)
  const wording = plain({ type: 'root', children: [...question.prompt] })
  return {
    title: say.line('quiz.report.title'),
    body: [
      said(
        say.text('quiz.report.line', {
          title: titleOf(lessons, lesson),
          lesson,
          question: question.id,
        }),
      ),
      nodes(quote(paragraph(text(shorten(wording, SHOWN))))),
      ...(kinds ? [said(say.text(kinds.label))] : []),
      ...(note ? [nodes(quote(paragraph(text(shorten(note, SHOWN)))))] : []),
      quietly(say.text('quiz.report.how')),
    ],
  }
}
