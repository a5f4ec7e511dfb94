import type { Ctx } from '../src/bot/context.ts'
import { defineAction, defineFeature, type Options } from '../src/bot/define.ts'
import { press } from '../src/core/press.ts'
import type { View } from '../src/core/view.ts'
import type { Team } from '../src/store/team-shelves.ts'
import { figuresView } from './pieces/authoring/figures-view.ts'
import { handIn } from './pieces/authoring/handing-in.ts'
import { listButton, teamOf, versionGone } from './pieces/authoring/lead.ts'
import { lessonView, listView } from './pieces/authoring/own-lessons.ts'
import { previewView, readVersion } from './pieces/authoring/preview-view.ts'
import { buttons, said } from './pieces/blocks.ts'
import {
  handInLesson,
  listOwnLessons,
  manageOwnLesson,
  openLesson,
  previewOwnLesson,
  publishOwnLesson,
  showOwnFigures,
  withdrawOwnLesson,
} from './presses.ts'

/** What the platforms take. The parser takes less, and says so with the file's size. */
const FILE_MAX = 1_048_576

const fields = {
  file: {
    label: 'author.form.file',
    description: 'author.form.file.hint',
    required: true,
    max: FILE_MAX,
    file: true,
  },
} as const satisfies Options

async function publish(ctx: Ctx, team: Team, lesson: string, version: number): Promise<View> {
  const { say, store } = ctx
  const { lesson: read, record } = await readVersion(ctx, team, lesson, version)
  const done = await store.teamLessons.publish(team, lesson, version, ctx.now().getTime())
  if (!done) throw versionGone(ctx)
  return {
    tone: 'good',
    body: [
      said(say.text('author.published', { title: read.title })),
      ...buttons(
        {
          label: say.line('author.button.read'),
          press: press(openLesson, { lesson: record.entry.id }),
          look: 'primary',
        },
        { label: say.line('author.button.manage'), press: press(manageOwnLesson, { lesson }) },
        listButton(ctx),
      ),
    ],
  }
}

/** A second press changes nothing, and shows how it stands. */
async function withdraw(ctx: Ctx, team: Team, lesson: string, isHidden: boolean): Promise<View> {
  const { say, store } = ctx
  const listed = (await store.teamLessons.list(team)).find((one) => one.lesson === lesson)
  if (!listed) throw versionGone(ctx)
  const done = await store.teamLessons.withdraw(team, lesson, isHidden, ctx.now().getTime())
  if (!done) return lessonView(ctx, team, lesson)
  const { title } = listed
  return {
    tone: 'good',
    body: [
      said(isHidden ? say.text('author.withdrawn', { title }) : say.text('author.restored', { title })),
      ...buttons(
        { label: say.line('author.button.manage'), press: press(manageOwnLesson, { lesson }) },
        listButton(ctx),
      ),
    ],
  }
}

export default defineFeature({
  command: {
    name: 'author',
    description: 'author.command',
    visibility: 'private',
    options: {},
    run: async (ctx) => listView(ctx, await teamOf(ctx), 0),
  },
  actions: [
    defineAction({
      ...listOwnLessons,
      respond: 'update',
      run: async (ctx, { page }) => listView(ctx, await teamOf(ctx), page),
    }),
    defineAction({
      ...handInLesson,
      respond: 'update',
      form: { title: 'author.form', fields },
      run: async (ctx, _args, { file }) => handIn(ctx, await teamOf(ctx), file),
    }),
    defineAction({
      ...manageOwnLesson,
      respond: 'update',
      run: async (ctx, { lesson }) => lessonView(ctx, await teamOf(ctx), lesson),
    }),
    defineAction({
      ...previewOwnLesson,
      respond: 'update',
      run: async (ctx, { part, ...version }) =>
        previewView(ctx, await teamOf(ctx), version, part > 0 ? 'question' : 'page'),
    }),
    defineAction({
      ...publishOwnLesson,
      respond: 'update',
      run: async (ctx, { lesson, version }) => publish(ctx, await teamOf(ctx), lesson, version),
    }),
    defineAction({
      ...showOwnFigures,
      respond: 'update',
      run: async (ctx, { lesson }) => figuresView(ctx, await teamOf(ctx), lesson),
    }),
    defineAction({
      ...withdrawOwnLesson,
      respond: 'update',
      run: async (ctx, { lesson, hidden }) => withdraw(ctx, await teamOf(ctx), lesson, hidden > 0),
    }),
  ],
})
