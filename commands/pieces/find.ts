import type { Ctx } from '../../src/bot/context.ts'
import type { Suggestion, View } from '../../src/core/view.ts'
import type { Entry, Hit } from '../../src/lesson/types.ts'
import { buttons, said, shorten } from './blocks.ts'
import { openButton } from './lesson.ts'

/** How many results one message shows. */
const SHOWN = 5
/** Of a summary, as much as leaves room for five results at their longest. */
const SUMMARY_SHOWN = 160
/** How many a platform lists while a person types. */
const COMPLETED = 25

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** The one lesson a person surely means: its id (what completion sends), its title, or the only result. */
export function findOne({ lessons }: Ctx, query: string): Entry | undefined {
  const byId = lessons.entry(query)
  if (byId) return byId
  const byTitle = lessons.complete(query, 1)[0]
  if (byTitle && folded(byTitle.title) === folded(query)) return byTitle
  const hits = lessons.search(query, 2)
  return hits.length === 1 && hits[0] ? lessons.entry(hits[0].lesson) : undefined
}

/** Results to choose from, or the nearest where there are none. */
export function resultsView(ctx: Ctx, query: string): View {
  const { lessons, say } = ctx
  const found = lessons.search(query, SHOWN).flatMap((hit) => {
    const entry = lessons.entry(hit.lesson)
    return entry ? [{ entry, hit }] : []
  })
  if (found.length > 0) {
    return {
      title: say.line('lesson.found.title', { count: found.length, query: clipped(query) }),
      body: [
        ...found.map(({ entry, hit }) =>
          said(
            say.text('lesson.found.line', {
              title: entry.title,
              summary: shorten(entry.summary, SUMMARY_SHOWN),
              where: where(ctx, hit),
            }),
          ),
        ),
        ...buttons(...found.map(({ entry }) => openButton(entry, entry.title))),
      ],
    }
  }
  const near = lessons.complete(query, 3)
  if (near.length === 0) {
    return { body: [said(say.text('lesson.not-found.browse', { query: clipped(query) }))] }
  }
  return {
    body: [
      said(say.text('lesson.not-found', { query: clipped(query) })),
      said(say.text('lesson.did-you-mean')),
      ...buttons(...near.map((entry) => openButton(entry, entry.title))),
    ],
  }
}

/** Completes a lesson's title while a person types; before the first letter, the lessons in order. */
export function completeLesson({ lessons }: Ctx, typed: string): readonly Suggestion[] {
  const entries =
    typed.trim() === ''
      ? lessons
          .order()
          .slice(0, COMPLETED)
          .flatMap((id) => lessons.entry(id) ?? [])
      : lessons.complete(typed, COMPLETED)
  return entries.map((entry) => ({ label: entry.title, value: entry.id }))
}

function where({ say }: Ctx, hit: Hit): string {
  return say.line('lesson.found.in', { where: hit.where })
}

/** What a person typed, short enough to repeat in a title. */
function clipped(query: string): string {
  return query.length <= 60 ? query : `${query.slice(0, 60)} …`
}
