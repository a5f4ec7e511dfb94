import type { Root } from 'mdast'
import type { Ctx } from '../../../src/bot/context.ts'
import { press } from '../../../src/core/press.ts'
import { type Block, VIEW, type View } from '../../../src/core/view.ts'
import { measure } from '../../../src/lesson/measure.ts'
import type { Fault } from '../../../src/lesson/types.ts'
import { handInLesson } from '../../presses.ts'
import { buttons, quietly, said } from '../blocks.ts'
import { listButton } from './lead.ts'

/** Blocks of a message, less what stands around the faults. */
const LINES = VIEW.blocks - 6
/** Of a message's text, less the same. */
const TEXT = VIEW.text - 400

/** All that keeps a file from being published, errors before remarks. */
export function faultsView(ctx: Ctx, faults: readonly Fault[]): View {
  const { say } = ctx
  const errors = faults.filter(({ severity }) => severity === 'error')
  const others = faults.filter(({ severity }) => severity !== 'error')
  return {
    title: say.line('author.faults.title'),
    tone: 'bad',
    body: [
      said(say.text('author.faults', { count: errors.length })),
      ...faultLines(ctx, [...errors, ...others]),
      ...buttons(
        { label: say.line('author.button.upload'), press: press(handInLesson, {}), look: 'primary' },
        listButton(ctx),
      ),
    ],
  }
}

/** As many as fit, each with its line, and how many there are besides. */
export function faultLines(ctx: Ctx, faults: readonly Fault[]): Block[] {
  const { say } = ctx
  return asManyAsFit(
    ctx,
    faults.map(({ line, reason }) => say.text('author.fault', { line, reason })),
  )
}

/** As many paragraphs as a message holds beside its buttons, and how many there are besides. */
export function asManyAsFit({ say }: Ctx, lines: readonly Root[]): Block[] {
  let size = 0
  let shown = 0
  for (const { children } of lines.slice(0, LINES)) {
    size += measure(children)
    if (size > TEXT) break
    shown += 1
  }
  const left = lines.length - shown
  return [
    ...lines.slice(0, shown).map(said),
    ...(left > 0 ? [quietly(say.text('author.faults.more', { count: left }))] : []),
  ]
}
