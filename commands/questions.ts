import type { Ctx } from '../src/bot/context.ts'
import { defineAction, defineFeature, type Options } from '../src/bot/define.ts'
import { placeOf } from '../src/core/caller.ts'
import { UserError } from '../src/core/errors.ts'
import { press } from '../src/core/press.ts'
import type { MessageKey } from '../src/core/say.ts'
import type { View } from '../src/core/view.ts'
import { buttons, said } from './pieces/blocks.ts'
import { postWaiting } from './pieces/tutoring/handing-over.ts'
import { placeQuestions } from './presses.ts'

const options = {
  to: {
    label: 'questions.option.to',
    description: 'questions.option.to.hint',
    max: 3,
    choices: [
      { value: 'on', label: 'questions.option.to.on' },
      { value: 'off', label: 'questions.option.to.off' },
    ],
  },
} as const satisfies Options

/** Where this server's or workspace's questions for a person go, and what to press to change it. */
async function whereTheyGo(ctx: Ctx): Promise<View> {
  const { say, caller, store } = ctx
  const place = await store.handovers.place(caller.platform, caller.tenant)
  const isHere = place?.channel === caller.channel && place.thread === caller.thread
  const state: MessageKey = place
    ? isHere
      ? 'questions.here'
      : 'questions.elsewhere'
    : ctx.operator
      ? 'questions.operator'
      : 'questions.nowhere'
  return {
    title: say.line('questions.title'),
    body: [
      said(say.text(state)),
      ...buttons(
        !isHere && {
          label: say.line('questions.button.here'),
          press: press(placeQuestions, { here: 1 }),
          look: 'primary',
        },
        place && { label: say.line('questions.button.stop'), press: press(placeQuestions, { here: 0 }) },
      ),
    ],
  }
}

async function choose(ctx: Ctx, here: boolean): Promise<View> {
  const { say, caller, store } = ctx
  const place = placeOf(caller)
  if (!here) {
    await store.handovers.forgetPlace(place)
    return { body: [said(say.text('questions.off'))] }
  }
  await store.handovers.choosePlace(place, await ctx.learner(), ctx.now().getTime())
  const count = await postWaiting(ctx, place)
  const done = count === 0 ? say.text('questions.on') : say.text('questions.on.waiting', { count })
  return { tone: 'good', body: [said(done)] }
}

/** @throws UserError for whoever does not manage this server or workspace */
async function onlyForAdmins(ctx: Ctx): Promise<void> {
  if (!(await ctx.isAdmin())) throw new UserError('questions.admin')
}

const placed = defineAction({
  ...placeQuestions,
  respond: 'update',
  async run(ctx, { here }) {
    await onlyForAdmins(ctx)
    return choose(ctx, here > 0)
  },
})

export default defineFeature({
  command: {
    name: 'questions',
    description: 'questions.command',
    visibility: 'private',
    options,
    async run(ctx, { to }) {
      await onlyForAdmins(ctx)
      return to === undefined ? whereTheyGo(ctx) : choose(ctx, to === 'on')
    },
  },
  actions: [placed],
})
