import type { Ctx } from '../src/bot/context.ts'
import { defineAction, defineFeature, type Options } from '../src/bot/define.ts'
import { press } from '../src/core/press.ts'
import type { Block, View } from '../src/core/view.ts'
import { DRILL } from '../src/learn/drill-settings.ts'
import type { Scope } from '../src/learn/scope.ts'
import { quietly, said } from './pieces/blocks.ts'
import { dayName, momentIn } from './pieces/drills/dates.ts'
import { draftView, FORGETTING } from './pieces/drills/draft-view.ts'
import {
  changeDraft,
  draftOf,
  findDraft,
  lessonFields,
  newDraft,
  readLessons,
  readTimes,
  timeFields,
} from './pieces/drills/drafts.ts'
import { deletionView, drillsView, drillView } from './pieces/drills/drill-views.ts'
import { findDrill, ownDrill, resume, runNow, save, skipTomorrow } from './pieces/drills/managing.ts'
import { chooseNaming } from './pieces/drills/naming.ts'
import { withNews } from './pieces/news.ts'
import * as presses from './presses.ts'

const options = {
  do: {
    label: 'drill.option.do',
    description: 'drill.option.do.hint',
    max: 4,
    choices: [
      { value: 'new', label: 'drill.option.do.new' },
      { value: 'list', label: 'drill.option.do.list' },
    ],
  },
} as const satisfies Options

/** The drill as it is now, with what just happened above it. */
async function shown(ctx: Ctx, drill: string, ...note: readonly Block[]): Promise<View> {
  return drillView(ctx, await findDrill(ctx, drill), note)
}

function scopeOf({ lessons }: Ctx, of: string, module: number): Scope {
  if (of === '') return { kind: 'all' }
  if (of === FORGETTING) return { kind: 'forgetting' }
  const found = lessons.tracks().find(({ id }) => id === of)?.modules[module - 1]
  return found ? { kind: 'module', id: `${of}/${found.id}` } : { kind: 'track', id: of }
}

const making = [
  defineAction({
    ...presses.newDrill,
    respond: 'private',
    form: { title: 'drill.form.new', fields: timeFields },
    run: async (ctx, _args, typed) => draftView(ctx, await readTimes(ctx, await newDraft(ctx), typed)),
  }),
  defineAction({
    ...presses.editDrill,
    respond: 'private',
    run: async (ctx, { drill }) => draftView(ctx, await draftOf(ctx, await ownDrill(ctx, drill))),
  }),
  defineAction({
    ...presses.showDraft,
    respond: 'update',
    run: async (ctx, { draft, page }) => draftView(ctx, await findDraft(ctx, draft), page),
  }),
  defineAction({
    ...presses.draftTimes,
    respond: 'update',
    form: { title: 'drill.form.edit', fields: timeFields },
    run: async (ctx, { draft }, typed) =>
      draftView(ctx, await readTimes(ctx, await findDraft(ctx, draft), typed)),
  }),
  defineAction({
    ...presses.draftLessons,
    respond: 'update',
    form: { title: 'drill.form.lessons', fields: lessonFields },
    run: async (ctx, { draft }, { lessons }) =>
      draftView(ctx, await readLessons(ctx, await findDraft(ctx, draft), lessons)),
  }),
  defineAction({
    ...presses.draftScope,
    respond: 'update',
    run: async (ctx, { draft, of, module }) =>
      draftView(
        ctx,
        await changeDraft(ctx, await findDraft(ctx, draft), { scope: scopeOf(ctx, of, module) }),
      ),
  }),
  defineAction({
    ...presses.draftSize,
    respond: 'update',
    run: async (ctx, { draft, size }) => {
      const [least, most] = DRILL.sizes
      const fit = Math.min(Math.max(size, least), most)
      return draftView(ctx, await changeDraft(ctx, await findDraft(ctx, draft), { size: fit }))
    },
  }),
  defineAction({
    ...presses.draftNames,
    respond: 'update',
    run: async (ctx, { draft, names }) =>
      draftView(ctx, await changeDraft(ctx, await findDraft(ctx, draft), { names: names === 1 })),
  }),
  defineAction({
    ...presses.saveDraft,
    respond: 'update',
    run: async (ctx, { draft }) => {
      const drill = await save(ctx, await findDraft(ctx, draft))
      const next = momentIn(ctx.say.locale, drill.next_at ?? 0, drill.zone)
      return drillView(ctx, drill, [said(ctx.say.text('drill.saved', { next }))])
    },
  }),
]

const managing = [
  defineAction({ ...presses.showDrills, respond: 'update', run: (ctx, { page }) => drillsView(ctx, page) }),
  defineAction({ ...presses.showDrill, respond: 'update', run: (ctx, { drill }) => shown(ctx, drill) }),
  defineAction({
    ...presses.pauseDrill,
    respond: 'update',
    run: async (ctx, { drill }) => {
      await ctx.store.drills.pause((await ownDrill(ctx, drill)).id, ctx.now().getTime())
      return shown(ctx, drill, said(ctx.say.text('drill.paused')))
    },
  }),
  defineAction({
    ...presses.resumeDrill,
    respond: 'update',
    run: async (ctx, { drill }) => {
      await resume(ctx, await ownDrill(ctx, drill))
      return shown(ctx, drill, said(ctx.say.text('drill.resumed')))
    },
  }),
  defineAction({
    ...presses.runDrill,
    respond: 'update',
    run: async (ctx, { drill }) => {
      await runNow(ctx, await ownDrill(ctx, drill))
      return { body: [said(ctx.say.text('drill.running'))] }
    },
  }),
  defineAction({
    ...presses.skipDrill,
    respond: 'update',
    run: async (ctx, { drill, skip }) => {
      const { date, isChanged } = await skipTomorrow(ctx, await ownDrill(ctx, drill), skip === 1)
      const key = isChanged ? (skip === 1 ? 'drill.skipped' : 'drill.unskipped') : 'drill.skipped.anyway'
      return shown(ctx, drill, quietly(ctx.say.text(key, { date: dayName(ctx.say.locale, date) })))
    },
  }),
  defineAction({
    ...presses.deleteDrill,
    respond: 'update',
    run: async (ctx, { drill, sure }) => {
      const row = await ownDrill(ctx, drill)
      if (sure === 0) return deletionView(ctx, row)
      await ctx.store.drills.remove(row.id, ctx.now().getTime())
      return { body: [said(ctx.say.text('drill.deleted'))] }
    },
  }),
  defineAction({
    ...presses.nameMe,
    respond: 'update',
    run: (ctx, { named }) => chooseNaming(ctx, named === 1),
  }),
]

export default defineFeature({
  command: {
    name: 'drill',
    description: 'drill.command',
    visibility: 'private',
    options,
    run: async (ctx, { do: what }) =>
      withNews(
        ctx,
        what === 'new' ? draftView(ctx, await newDraft(ctx)) : await drillsView(ctx),
        press(presses.showDrills, {}),
      ),
  },
  actions: [...making, ...managing],
})
