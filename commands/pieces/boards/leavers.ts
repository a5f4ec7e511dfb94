import type { Ctx } from '../../../src/bot/context.ts'

/** A person who is shown is asked about so often at most. */
const CHECKED_EVERY_MS = 24 * 60 * 60 * 1000

/**
 * Asks the platform whether those who are shown are still here, each once a day: nobody tells us when
 * somebody leaves, and to ask about everybody would be a call for each.
 * @returns whether one of them has left
 */
export async function findLeavers(ctx: Ctx, persons: readonly string[]): Promise<boolean> {
  const { store, caller } = ctx
  const now = ctx.now().getTime()
  const accounts = await store.boards.unchecked(caller, persons, now - CHECKED_EVERY_MS)
  const found = await Promise.all(
    accounts.map(async (account) => {
      const hasLeft = await ctx.hasLeft(account)
      if (hasLeft !== undefined) await store.boards.checked(account, hasLeft, now)
      return hasLeft === true
    }),
  )
  return found.includes(true)
}
