import type { Ctx } from '../../../src/bot/context.ts'
import { press } from '../../../src/core/press.ts'
import type { Block, View } from '../../../src/core/view.ts'
import type { RoundRow } from '../../../src/store/schema.ts'
import { nameMe } from '../../presses.ts'
import { buttons, quietly, said } from '../blocks.ts'

/**
 * Asks whether a learner wants to be named on the board, once their first drill with one is through; after
 * that says what they chose, and changes it. Nothing where a drill names nobody.
 */
export async function namingBlocks(ctx: Ctx, round: RoundRow): Promise<Block[]> {
  const drill = await ctx.store.drills.find(round.drill ?? '')
  if (drill?.names !== 1) return []
  const named = await ctx.store.drills.naming(await ctx.learner(), ctx.caller)
  if (named !== undefined) return chosen(ctx, named)
  const { say } = ctx
  return [
    said(say.text('drill.naming.ask')),
    ...buttons(
      { label: say.line('drill.naming.yes'), press: press(nameMe, { named: 1 }) },
      { label: say.line('drill.naming.no'), press: press(nameMe, { named: 0 }) },
    ),
  ]
}

/** Keeps a learner's choice for this server or workspace. */
export async function chooseNaming(ctx: Ctx, named: boolean): Promise<View> {
  const choice = { named, name: ctx.caller.name, now: ctx.now().getTime() }
  await ctx.store.drills.chooseNaming(await ctx.learner(), ctx.caller, choice)
  return { body: chosen(ctx, named) }
}

function chosen({ say }: Ctx, named: boolean): Block[] {
  return [
    quietly(say.text(named ? 'drill.naming.is.yes' : 'drill.naming.is.no')),
    ...buttons({
      label: say.line(named ? 'drill.naming.change.no' : 'drill.naming.change.yes'),
      press: press(nameMe, { named: named ? 0 : 1 }),
    }),
  ]
}
