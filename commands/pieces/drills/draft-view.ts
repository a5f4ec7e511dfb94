import type { Ctx } from '../../../src/bot/context.ts'
import { paragraph, text } from '../../../src/core/markdown.ts'
import { press } from '../../../src/core/press.ts'
import { type Block, type Choice, VIEW, type View } from '../../../src/core/view.ts'
import { DRILL, nextTimes } from '../../../src/learn/drill-settings.ts'
import {
  draftLessons,
  draftNames,
  draftScope,
  draftSize,
  draftTimes,
  saveDraft,
  showDraft,
} from '../../presses.ts'
import { buttons, nodes, pagedChoice, said, shorten } from '../blocks.ts'
import { settingRows, timesLines } from './describe.ts'
import type { Draft } from './drafts.ts'

const TIMES_SHOWN = 3
/** Stands for what the team is about to forget in a press. */
export const FORGETTING = '*'

/** A drill before it is saved: what it would be, when it would come, and what can be changed. */
export function draftView(ctx: Ctx, draft: Draft, page = 0): View {
  const { say } = ctx
  const { row, settings } = draft
  return {
    title: say.line(row.drill === null ? 'drill.draft.title' : 'drill.draft.title.edit'),
    body: [
      { kind: 'fields', rows: settingRows(ctx, settings) },
      ...comingTimes(ctx, draft),
      ...scopes(ctx, draft, page),
      sizes(ctx, draft),
      ...buttons(
        { label: say.line('drill.draft.save'), press: press(saveDraft, { draft: row.id }), look: 'primary' },
        { label: say.line('drill.form.button'), press: press(draftTimes, { draft: row.id }) },
        { label: say.line('drill.draft.scope.some'), press: press(draftLessons, { draft: row.id }) },
        settings.names
          ? {
              label: say.line('drill.draft.names.off'),
              press: press(draftNames, { draft: row.id, names: 0 }),
            }
          : {
              label: say.line('drill.draft.names.on'),
              press: press(draftNames, { draft: row.id, names: 1 }),
            },
      ),
    ],
  }
}

function comingTimes({ say, now }: Ctx, { settings }: Draft): Block[] {
  const times = nextTimes(settings, now().getTime(), TIMES_SHOWN)
  if (times.length === 0) return [said(say.text('drill.view.never'))]
  return [
    said(say.text('drill.draft.unsaved')),
    nodes({
      type: 'list',
      ordered: false,
      spread: false,
      children: timesLines(say, times, settings).map((line) => ({
        type: 'listItem',
        spread: false,
        children: [paragraph(text(line))],
      })),
    }),
  ]
}

function scopes({ say, lessons }: Ctx, { row }: Draft, page: number): Block[] {
  const draft = row.id
  const option = (label: string, of: string, module = 0): Choice => ({
    label: shorten(label, VIEW.choiceLabel),
    press: press(draftScope, { draft, of, module }),
  })
  const options = [
    option(say.line('drill.scope.all'), ''),
    option(say.line('drill.scope.forgetting'), FORGETTING),
    ...lessons
      .tracks()
      .flatMap((track) => [
        option(track.title, track.id),
        ...track.modules.map((module, index) =>
          option(`${track.title}: ${module.title}`, track.id, index + 1),
        ),
      ]),
  ]
  return pagedChoice(options, page, {
    placeholder: say.line('drill.draft.scope'),
    option: (choice) => choice,
    more: (next, left) => ({
      label: say.line('quiz.score.more', { count: left }),
      press: press(showDraft, { draft, page: next }),
    }),
  })
}

function sizes({ say }: Ctx, { row }: Draft): Block {
  const [least, most] = DRILL.sizes
  return {
    kind: 'choice',
    placeholder: say.line('drill.draft.size'),
    options: Array.from({ length: most - least + 1 }, (_, index) => ({
      label: say.line('drill.draft.size.option', { size: least + index }),
      press: press(draftSize, { draft: row.id, size: least + index }),
    })),
  }
}
