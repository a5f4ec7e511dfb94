import type { List, Paragraph } from 'mdast'
import type { Ctx } from '../../src/bot/context.ts'
import { press } from '../../src/core/press.ts'
import { type Block, VIEW } from '../../src/core/view.ts'
import { measure } from '../../src/lesson/measure.ts'
import type { Entry, Page } from '../../src/lesson/types.ts'
import { jumpToSection } from '../presses.ts'
import { buttons, nodes, quietly, said, shorten } from './blocks.ts'
import { openButton, sectionKey } from './lesson.ts'

/** How many lessons the end of a lesson leads to, the next one included. */
const ONWARD = 4
const TEASER = 90
/** What stands on a last page beside the page's own text and these lines. */
const BESIDE = 120

/**
 * The next lesson and what is related to this one, with a line about each; where the page is too full
 * for the lines, the buttons below say it alone.
 * @param taken how much of the view's text the page takes, measured
 */
export function keepGoing(ctx: Ctx, entry: Entry, taken: number): Block[] {
  const { say, lessons } = ctx
  const onward = onwardFrom(ctx, entry)
  if (onward.length === 0) return [quietly(say.text('lesson.end'))]
  const lines: List = {
    type: 'list',
    ordered: false,
    spread: false,
    children: onward.map(({ other, isNext }) => ({
      type: 'listItem',
      spread: false,
      children: say.text(isNext ? 'lesson.onward.next' : 'lesson.onward', {
        title: shorten(other.title, TEASER),
        teaser: shorten(other.summary, TEASER),
        track: lessons.trackOf(other).track,
        minutes: other.minutes,
      }).children as Paragraph[],
    })),
  }
  const fits = taken + measure([lines]) + BESIDE <= VIEW.text
  return fits ? [said(say.text('lesson.keep-going')), nodes(lines)] : []
}

export function keepGoingButtons(ctx: Ctx, entry: Entry): Block[] {
  const { say, lessons } = ctx
  const previous = lessons.previous(entry.id)
  return buttons(
    previous && openButton(previous, say.line('lesson.button.previous-lesson')),
    ...onwardFrom(ctx, entry).map(({ other, isNext }) =>
      openButton(other, isNext ? say.line('lesson.button.next-lesson') : other.title),
    ),
  )
}

function onwardFrom({ lessons }: Ctx, entry: Entry): readonly { other: Entry; isNext: boolean }[] {
  const next = lessons.next(entry.id)
  const related = lessons.related(entry.id).filter(({ id }) => id !== next?.id)
  const onward = related.map((other) => ({ other, isNext: false }))
  return [...(next ? [{ other: next, isNext: true }] : []), ...onward].slice(0, ONWARD)
}

/** Jumps to a section; nothing where there is nothing to choose. */
export function contents({ say }: Ctx, entry: Entry, pages: readonly Page[]): Block[] {
  const sections = new Map<string, string>()
  for (const block of pages.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'heading' && block.title !== '') sections.set(block.section, block.title)
  }
  if (pages.length < 2 || sections.size < 2) return []
  const options = [...sections].slice(0, VIEW.choiceOptions).map(([section, title]) => ({
    label: shorten(title, VIEW.choiceLabel),
    press: press(jumpToSection, { lesson: entry.id, section: sectionKey(section) }),
  }))
  return [{ kind: 'choice', placeholder: say.line('lesson.contents'), options }]
}
