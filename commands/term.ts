import type { Ctx } from '../src/bot/context.ts'
import { defineFeature } from '../src/bot/define.ts'
import type { View } from '../src/core/view.ts'
import { buttons, quietly, said, shorten } from './pieces/blocks.ts'
import { openButton, titleOf } from './pieces/lesson.ts'

/** How many terms one message defines. */
const SHOWN = 4
const COMPLETED = 25
/** Of a definition, as much as leaves room for the others; the lesson has the whole. */
const DEFINITION = 320
const WORD_REPEATED = 60

/** What the lessons say a word means, and the lessons that say so. */
function termView(ctx: Ctx, word: string): View {
  const { lessons, say } = ctx
  const found = lessons.terms(word, SHOWN)
  if (found.length === 0) {
    return { body: [said(say.text('term.not-found', { word: shorten(word, WORD_REPEATED) }))] }
  }
  const entries = [...new Set(found.map(({ lesson }) => lesson))].flatMap((id) => lessons.entry(id) ?? [])
  return {
    body: [
      ...found.flatMap(({ term, definition, lesson }) => [
        said(
          say.text('term.defined', {
            term: shorten(term, WORD_REPEATED),
            definition: shorten(definition, DEFINITION),
          }),
        ),
        quietly(say.text('term.from', { title: titleOf(lessons, lesson) })),
      ]),
      ...buttons(...entries.map((entry) => openButton(entry, entry.title))),
    ],
  }
}

export default defineFeature({
  command: {
    name: 'term',
    description: 'term.command',
    visibility: 'private',
    options: {
      word: {
        label: 'term.option.word',
        description: 'term.option.word.hint',
        max: 100,
        complete: ({ lessons }, typed) => {
          const terms = new Set(lessons.terms(typed, COMPLETED).map(({ term }) => shorten(term, 100)))
          return [...terms].map((term) => ({ label: term, value: term }))
        },
      },
    },
    run: (ctx, { word }) =>
      word === undefined ? { body: [said(ctx.say.text('term.which'))] } : termView(ctx, word),
  },
  actions: [],
})
