import type { PhrasingContent, RootContent } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import type { Ctx } from '../../src/bot/context.ts'
import { paragraph, strong, text } from '../../src/core/markdown.ts'
import type { Press } from '../../src/core/press.ts'
import type { Block, View } from '../../src/core/view.ts'
import { type Asked, type Given, type Letter, letterOf, rightLetter } from '../../src/learn/round.ts'
import type { Question } from '../../src/lesson/types.ts'
import { buttons, nodes, quietly, said, shorten } from './blocks.ts'
import { rereadButton } from './reread.ts'

/** What stands around an answer: the question's lesson, the way on, and how to report it. */
type Onward = {
  readonly lesson: string
  readonly next: { readonly label: string; readonly press: Press }
  readonly report: Press
  readonly note: readonly Block[]
}

/** Of a question in a list, as much as tells it apart. */
const LINE = 110

/** A question with its options, a button each: the same in a quiz, a review and a drill. */
export function askedBlocks(asked: Asked, answer: (choice: number) => Press): Block[] {
  return [
    nodes(...asked.question.prompt),
    // A block each, so that every platform leaves the same space above the first as between them.
    ...asked.options.map(({ letter, option }) => nodes(...lettered(letter, option.text))),
    ...buttons(...asked.options.map(({ letter }, choice) => ({ label: letter, press: answer(choice) }))),
  ]
}

/** The question, what was chosen and what is right, and why. */
export function answeredBlocks({ say }: Ctx, asked: Asked, given: Given): Block[] {
  const chosen = asked.question.options[given.choice]
  return [
    nodes(...asked.question.prompt),
    ...asked.options
      .filter(({ option, original }) => option.right || original === given.choice)
      .map(({ letter, option }) => nodes(...lettered(letter, option.text, option.right ? '✓' : '✗'))),
    { kind: 'divider' },
    said(given.correct ? say.text('quiz.right') : say.text('quiz.wrong', { letter: rightLetter(asked) })),
    ...(chosen && chosen.why.length > 0 ? [nodes(...chosen.why)] : []),
    ...(asked.question.explanation.length > 0 ? [nodes(...asked.question.explanation)] : []),
  ]
}

/** What was right and why, at once, and where to go from there. */
export function feedback(
  ctx: Ctx,
  asked: Asked,
  given: Given,
  { lesson, next, report, note }: Onward,
): Pick<View, 'tone' | 'body'> {
  return {
    tone: given.correct ? 'good' : 'bad',
    body: [
      ...note,
      ...answeredBlocks(ctx, asked, given),
      ...buttons({ ...next, look: 'primary' }, !given.correct && rereadButton(ctx, lesson, asked.question), {
        label: ctx.say.line('quiz.button.report'),
        press: report,
      }),
    ],
  }
}

/** "That question is already answered (you chose B). Here is where you are now." */
export function answeredNote({ say }: Ctx, asked: Asked): Block[] {
  if (!asked.given) return []
  return [quietly(say.text('quiz.answered', { letter: letterOf(asked, asked.given.choice) }))]
}

/** An option with its letter before it; options may be whole blocks of code. */
export function lettered(letter: Letter, option: readonly RootContent[], mark?: string): RootContent[] {
  const label: PhrasingContent[] = [strong(mark ? `${mark} ${letter}` : letter), text('  ')]
  const [first, ...rest] = option
  return first?.type === 'paragraph'
    ? [paragraph(...label, ...first.children), ...rest]
    : [paragraph(...label), ...option]
}

/** A question's first words, for a list of questions. */
export function questionLine({ prompt }: Question): string {
  return shorten(plain({ type: 'root', children: prompt.slice(0, 1) }), LINE)
}
