import type { Ctx } from '../../src/bot/context.ts'
import type { Posted } from '../../src/core/caller.ts'
import type { Naming } from '../../src/store/named-posts.ts'

/** How a post calls the caller: by name, unless they chose to be named in none. */
export function nameOf({ caller, preferences, say }: Ctx): string {
  return preferences.isUnnamed ? say.line('settings.somebody') : caller.name
}

/**
 * Keeps which post names or quotes whom, so that it can be shown anew without them.
 * @param learners the caller's alone where it is left out
 */
export async function rememberNaming(
  ctx: Ctx,
  posted: Posted,
  naming: Omit<Naming, 'locale'>,
  learners?: readonly string[],
): Promise<void> {
  const { store, say } = ctx
  const named = new Set(learners ?? [await ctx.learner()])
  await store.namedPosts.remember(posted, [...named], { ...naming, locale: say.locale }, ctx.now().getTime())
}
