import { toString as plain } from 'mdast-util-to-string'
import type { Ctx } from '../../../src/bot/context.ts'
import { enumerated } from '../../../src/core/listing.ts'
import type { Say } from '../../../src/core/say.ts'
import { type Block, VIEW, type View } from '../../../src/core/view.ts'
import { type Asked, rightLetter } from '../../../src/learn/round.ts'
import { measure } from '../../../src/lesson/measure.ts'
import type { FrozenQuestion } from '../../../src/store/rounds.ts'
import type { RoundRow } from '../../../src/store/schema.ts'
import { buttons, quietly, said, shorten } from '../blocks.ts'
import { openButton } from '../lesson.ts'
import { dayName } from './dates.ts'

/** How a round ended. */
export type Outcome = {
  readonly round: RoundRow
  readonly frozen: readonly FrozenQuestion[]
  /** The questions with the letters that everybody saw. */
  readonly asked: readonly Asked[]
  /** By `lesson/question`, how many chose each option, in the author's order. */
  readonly counts: ReadonlyMap<string, readonly number[]>
  /** How many took part in time. */
  readonly taken: number
  /** Who agreed to be named, the best first. */
  readonly named: readonly { readonly name: string; readonly right: number }[]
  readonly streak: number
}

const NAMED_SHOWN = 10
const REREAD_SHOWN = 3
/** Of a question and of an option, as much as tells it apart; less where all would not fit one message. */
const LENGTHS = [120, 80, 50, 30]
/** Kept for the names, the streak and what to reread. */
const BESIDE = 1_300

/** What was right, and how many chose what. @param png the picture, where it could be drawn */
export function revealPost(
  say: Say,
  lessons: Ctx['lessons'],
  outcome: Outcome,
  png: Uint8Array | undefined,
): View {
  const { round, taken, streak } = outcome
  return {
    context: say.line('drill.post.context', {
      date: dayName(say.locale, round.local_date),
      zone: round.zone,
    }),
    title: say.line('drill.reveal.title'),
    body: [
      said(say.text('drill.reveal.taken', { count: taken })),
      ...(png ? [{ kind: 'image', png, alt: altOf(say, outcome) } as const] : []),
      ...answers(say, outcome),
      ...board(say, outcome),
      ...(streak > 1 ? [quietly(say.text('drill.reveal.streak', { count: streak }))] : []),
      ...reread(say, lessons, outcome),
    ],
  }
}

/** How many answered a question, and how many of them were right. */
export function rightOf(
  { counts }: Pick<Outcome, 'counts'>,
  asked: Asked,
): { readonly right: number; readonly answered: number } {
  const chosen = counts.get(asked.question.id) ?? []
  return {
    right: asked.options.reduce(
      (sum, { option, original }) => sum + (option.right ? (chosen[original] ?? 0) : 0),
      0,
    ),
    answered: chosen.reduce((sum, count) => sum + count, 0),
  }
}

function altOf(say: Say, outcome: Outcome): string {
  const bars = outcome.asked
    .map((asked) => {
      const label = say.line('drill.chart.question', { number: asked.index + 1 })
      return `${label}: ${say.line('drill.chart.right', rightOf(outcome, asked))}.`
    })
    .join(' ')
  return say.line('drill.reveal.alt', { bars }).slice(0, VIEW.alt)
}

function answers(say: Say, outcome: Outcome): Block[] {
  const inLength = (length: number) => outcome.asked.flatMap((asked) => answer(say, outcome, asked, length))
  const fits = (blocks: readonly Block[]) =>
    blocks.reduce((sum, block) => sum + (block.kind === 'text' ? measure([block.markdown]) : 0), 0) <=
    VIEW.text - BESIDE
  return LENGTHS.map(inLength).find(fits) ?? inLength(LENGTHS.at(-1)!)
}

function answer(say: Say, { counts }: Outcome, asked: Asked, length: number): Block[] {
  const right = asked.options.find(({ option }) => option.right)
  const chosen = counts.get(asked.question.id) ?? []
  const shown = (nodes: Asked['question']['prompt']) =>
    shorten(plain({ type: 'root', children: [...nodes] }).replaceAll(/\s+/g, ' '), length)
  const question = say.text('drill.reveal.question', {
    number: asked.index + 1,
    question: shown(asked.question.prompt.slice(0, 1)),
  })
  const solution = say.text('drill.reveal.right', {
    letter: rightLetter(asked),
    option: right ? shown(right.option.text) : '',
  })
  const each = asked.options.map(({ letter, original }) =>
    say.line('drill.reveal.count', { letter, count: chosen[original] ?? 0 }),
  )
  return [
    {
      kind: 'text',
      markdown: {
        type: 'root',
        children: [
          ...question.children,
          ...solution.children,
          { type: 'paragraph', children: [{ type: 'text', value: each.join(' · ') }] },
        ],
      },
    },
  ]
}

function board(say: Say, { named, asked }: Outcome): Block[] {
  if (named.length === 0) return []
  const shown = named
    .slice(0, NAMED_SHOWN)
    .map(({ name, right }) =>
      say.line('drill.reveal.name', { name: shorten(name, 40), right, size: asked.length }),
    )
  const more = named.length - shown.length
  if (more > 0) shown.push(say.line('drill.reveal.named.more', { count: more }))
  return [said(say.text('drill.reveal.named', { names: enumerated(say.locale, shown) }))]
}

/** The lessons of the questions that were missed most. */
function reread(say: Say, lessons: Ctx['lessons'], outcome: Outcome): Block[] {
  const missed = outcome.asked
    .map((asked) => {
      const { right, answered } = rightOf(outcome, asked)
      return { lesson: outcome.frozen[asked.index]?.lesson ?? '', missed: answered - right }
    })
    .filter((one) => one.missed > 0)
    .toSorted((a, b) => b.missed - a.missed)
  const entries = [...new Set(missed.map(({ lesson }) => lesson))].flatMap((id) => lessons.entry(id) ?? [])
  if (entries.length === 0) return []
  return [
    quietly(say.text('drill.reveal.reread')),
    ...buttons(
      ...entries
        .slice(0, REREAD_SHOWN)
        .map((entry) => openButton(entry, shorten(entry.title, VIEW.buttonLabel))),
    ),
  ]
}
