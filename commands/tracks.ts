import type { Ctx } from '../src/bot/context.ts'
import { defineAction, defineFeature } from '../src/bot/define.ts'
import { UserError } from '../src/core/errors.ts'
import { paragraph, root, text } from '../src/core/markdown.ts'
import { type Press, press } from '../src/core/press.ts'
import { type Choice, VIEW, type View } from '../src/core/view.ts'
import type { Entry, Track } from '../src/lesson/types.ts'
import { buttons, pagedChoice, quietly, said, shorten } from './pieces/blocks.ts'
import { type Done, whatIsDone } from './pieces/done.ts'
import { openChoice } from './pieces/lesson.ts'
import { withNews } from './pieces/news.ts'
import { browseModule, browseTrack, browseTracks, continueReading } from './presses.ts'

/** How much is listed in words, at most; the choice below holds all of it. */
const LISTED = 8
const TITLE_SHOWN = 80
const SUMMARY_SHOWN = 120

async function tracksView(ctx: Ctx, page: number): Promise<View> {
  const { say, lessons } = ctx
  const done = await whatIsDone(ctx)
  const tracks = lessons.tracks()
  if (tracks.length === 0) throw new UserError('lesson.none')
  return {
    title: say.line('tracks.title'),
    body: [
      ...tracks.slice(0, LISTED).flatMap((track) => [
        said(
          say.text('tracks.line', {
            track: shorten(track.title, TITLE_SHOWN),
            ...count(done, lessonsOf(track)),
          }),
        ),
        ...(track.summary === ''
          ? []
          : [quietly(root(paragraph(text(shorten(track.summary, SUMMARY_SHOWN)))))]),
      ]),
      ...pagedChoice(tracks, page, {
        placeholder: say.line('tracks.choose'),
        option: (track) => ({
          label: shorten(track.title, VIEW.choiceLabel),
          description: say.line('tracks.count', count(done, lessonsOf(track))),
          press: press(browseTrack, { track: track.id }),
        }),
        more: moreChoice(ctx, (to) => press(browseTracks, { page: to })),
      }),
    ],
  }
}

/** A small track shows its lessons at once; a large one its modules first. */
async function trackView(ctx: Ctx, id: string, page: number): Promise<View> {
  const { say } = ctx
  const track = trackOf(ctx, id)
  const done = await whatIsDone(ctx)
  const all = lessonsOf(track)
  const isSmall = all.length < VIEW.choiceOptions
  return {
    context: say.line('tracks.count', count(done, all)),
    title: shorten(track.title, VIEW.title),
    body: [
      ...track.modules.slice(0, LISTED).map((module) =>
        said(
          say.text('tracks.line', {
            track: shorten(module.title, TITLE_SHOWN),
            ...count(done, module.lessons),
          }),
        ),
      ),
      ...(isSmall
        ? lessonChoice(ctx, done, all, 0, () => press(browseTrack, { track: id }))
        : pagedChoice([...track.modules.entries()], page, {
            placeholder: say.line('tracks.track.choose'),
            option: ([index, module]) => ({
              label: shorten(module.title, VIEW.choiceLabel),
              description: say.line('tracks.count', count(done, module.lessons)),
              press: press(browseModule, { track: id, module: index }),
            }),
            more: moreChoice(ctx, (to) => press(browseTrack, { track: id, page: to })),
          })),
      ...back(ctx, { label: say.line('tracks.all'), press: press(browseTracks, {}) }),
    ],
  }
}

async function moduleView(ctx: Ctx, id: string, index: number, page: number): Promise<View> {
  const { say } = ctx
  const track = trackOf(ctx, id)
  const module = track.modules[index]
  if (!module) return trackView(ctx, id, 0)
  const done = await whatIsDone(ctx)
  return {
    context: shorten(
      `${track.title} · ${say.line('tracks.count', count(done, module.lessons))}`,
      VIEW.context,
    ),
    title: shorten(module.title, VIEW.title),
    body: [
      ...lessonChoice(ctx, done, module.lessons, page, (to) =>
        press(browseModule, { track: id, module: index, page: to }),
      ),
      ...back(ctx, {
        label: shorten(track.title, VIEW.buttonLabel),
        press: press(browseTrack, { track: id }),
      }),
    ],
  }
}

function lessonChoice(
  ctx: Ctx,
  done: Done,
  ids: readonly string[],
  page: number,
  turn: (page: number) => Press,
) {
  const entries = ids.flatMap((id) => ctx.lessons.entry(id) ?? [])
  return pagedChoice(entries, page, {
    placeholder: ctx.say.line('tracks.module.choose'),
    option: (entry) => openChoice(entry, standing(ctx, done, entry)),
    more: moreChoice(ctx, turn),
  })
}

function standing({ say }: Ctx, done: Done, entry: Entry): string {
  const best = done.best.get(entry.id)
  if (best) return say.line('tracks.lesson.scored', { right: best.right, size: best.size })
  return done.read.has(entry.id)
    ? say.line('tracks.lesson.read')
    : say.line('tracks.lesson.new', { minutes: entry.minutes })
}

function moreChoice({ say }: Ctx, turn: (page: number) => Press) {
  return (page: number, left: number): Choice => ({
    label: say.line('tracks.more'),
    description: say.line('tracks.more.left', { left }),
    press: turn(page),
  })
}

function back({ say }: Ctx, to: { label: string; press: Press }) {
  return buttons(to, {
    label: say.line('progress.button.continue'),
    press: press(continueReading, {}),
    look: 'primary',
  })
}

function trackOf({ lessons, say }: Ctx, id: string): Track {
  const track = lessons.tracks().find((candidate) => candidate.id === id)
  if (track) return track
  throw new UserError(
    'tracks.gone',
    {},
    buttons({ label: say.line('tracks.all'), press: press(browseTracks, {}) }),
  )
}

const lessonsOf = (track: Track): readonly string[] => track.modules.flatMap((module) => module.lessons)

function count(done: Done, ids: readonly string[]): { done: number; total: number } {
  return { done: ids.filter((id) => done.read.has(id)).length, total: ids.length }
}

export default defineFeature({
  command: {
    name: 'tracks',
    description: 'tracks.command',
    visibility: 'private',
    options: {},
    run: async (ctx) => withNews(ctx, await tracksView(ctx, 0), press(browseTracks, { page: 0 })),
  },
  actions: [
    defineAction({ ...browseTracks, respond: 'update', run: (ctx, { page }) => tracksView(ctx, page) }),
    defineAction({
      ...browseTrack,
      respond: 'update',
      run: (ctx, { track, page }) => trackView(ctx, track, page),
    }),
    defineAction({
      ...browseModule,
      respond: 'update',
      run: (ctx, { track, module, page }) => moduleView(ctx, track, module, page),
    }),
  ],
})
