import type { Ctx } from '../../src/bot/context.ts'

/** How a post calls the caller: by name, unless they chose to be named in none. */
export function nameOf({ caller, preferences, say }: Ctx): string {
  return preferences.isUnnamed ? say.line('settings.somebody') : caller.name
}
