import type { RootContent } from 'mdast'
import type { Ctx } from '../../src/bot/context.ts'
import { paragraph, text } from '../../src/core/markdown.ts'
import { press } from '../../src/core/press.ts'
import type { Block, View } from '../../src/core/view.ts'
import { measure, measureText } from '../../src/lesson/measure.ts'
import type { Entry, Page } from '../../src/lesson/types.ts'
import { askTutor, openLesson, shareLesson, startQuiz } from '../presses.ts'
import { buttons, nodes, quietly } from './blocks.ts'
import { entryOf, sectionKey, whereLine } from './lesson.ts'
import { contents, keepGoing, keepGoingButtons } from './onward.ts'

/**
 * Opens a page for the learner and remembers it as where they are.
 * @param page from 0; one past the end is the last, because a lesson may have become shorter
 */
export async function readPage(ctx: Ctx, lesson: string, page: number): Promise<View> {
  const entry = entryOf(ctx, lesson)
  const pages = ctx.lessons.pages(lesson)
  const shown = Math.max(0, Math.min(page, pages.length - 1))
  const now = ctx.now().getTime()
  const learner = await ctx.learner()
  await ctx.store.activity.read({ learner, local_date: ctx.today(), lesson, read_at: now })
  await ctx.store.readings.turn({
    learner,
    lesson,
    page: shown,
    lesson_hash: entry.hash,
    tenant: ctx.caller.tenant,
    opened_at: now,
    finished_at: shown >= pages.length - 1 ? now : null,
  })
  return pageView(ctx, entry, pages, shown)
}

/** The page where a section begins; the first page where an edit took the section away. */
export function readSection(ctx: Ctx, lesson: string, key: string): Promise<View> {
  const pages = ctx.lessons.pages(lesson)
  const page = pages.findIndex(({ blocks }) => blocks.some((block) => sectionKey(block.section) === key))
  return readPage(ctx, lesson, Math.max(0, page))
}

function pageView(ctx: Ctx, entry: Entry, pages: readonly Page[], page: number): View {
  const { say } = ctx
  const last = page >= pages.length - 1
  const turn = (label: string, to: number, look?: 'primary') => ({
    label,
    press: press(openLesson, { lesson: entry.id, page: to }),
    ...(look && { look }),
  })
  return {
    context: whereLine(ctx, entry),
    title: entry.title,
    body: [
      ...(page === 0 ? [nodes(paragraph({ type: 'emphasis', children: [text(entry.summary)] }))] : []),
      ...sectionBlocks(pages[page]),
      ...(pages.length > 1
        ? [quietly(say.text('lesson.page', { page: page + 1, pages: pages.length }))]
        : []),
      ...(last ? keepGoing(ctx, entry, taken(entry, pages, page)) : []),
      ...buttons(
        page > 0 && turn(say.line('button.back'), page - 1),
        !last && turn(say.line('button.next'), page + 1, 'primary'),
        entry.questions > 0 && {
          label: say.line('lesson.button.quiz'),
          press: press(startQuiz, { lesson: entry.id }),
          ...(last && { look: 'primary' as const }),
        },
        { label: say.line('lesson.button.ask'), press: press(askTutor, { lesson: entry.id }) },
        { label: say.line('lesson.button.share'), press: press(shareLesson, { lesson: entry.id }) },
      ),
      ...(last ? keepGoingButtons(ctx, entry) : []),
      ...contents(ctx, entry, pages),
    ],
  }
}

/** One text a section, with its title above. */
export function sectionBlocks(page: Page | undefined): Block[] {
  const sections: RootContent[][] = []
  for (const block of page?.blocks ?? []) {
    if (block.kind === 'heading') {
      sections.push([{ type: 'heading', depth: 3, children: [text(block.title)] }])
    } else {
      if (sections.length === 0) sections.push([])
      sections.at(-1)?.push(...block.nodes)
    }
  }
  return sections.map((children) => nodes(...children))
}

/** How much of the view's text this page takes, measured as the pages were packed. */
function taken(entry: Entry, pages: readonly Page[], page: number): number {
  const own = (pages[page]?.blocks ?? []).map((block) =>
    block.kind === 'heading' ? measureText(block.title) : measure(block.nodes),
  )
  return own.reduce((sum, size) => sum + size, page === 0 ? measureText(entry.summary) : 0)
}
