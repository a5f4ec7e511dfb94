import type { Ctx } from '../../../src/bot/context.ts'
import { UserError } from '../../../src/core/errors.ts'
import { press } from '../../../src/core/press.ts'
import type { Button } from '../../../src/core/view.ts'
import { DIRECT } from '../../../src/store/accounts.ts'
import type { Team } from '../../../src/store/team-shelves.ts'
import { listOwnLessons } from '../../presses.ts'
import { buttons } from '../blocks.ts'

/** The server or workspace whose lessons the caller may change. @throws UserError where they may not */
export async function teamOf(ctx: Ctx): Promise<Team> {
  const { platform, tenant } = ctx.caller
  if (tenant === DIRECT) throw new UserError('author.direct')
  if (!(await ctx.isAdmin())) throw new UserError('author.admin')
  return { platform, tenant }
}

export function listButton({ say }: Ctx): Button {
  return { label: say.line('author.button.list'), press: press(listOwnLessons, {}) }
}

/** A press whose version was replaced or forgotten. */
export function versionGone(ctx: Ctx): UserError {
  return new UserError('author.gone', {}, buttons(listButton(ctx)))
}
