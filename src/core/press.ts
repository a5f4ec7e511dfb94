import type { z } from 'zod'

/** A button's id: `quiz.answer?attempt=7f&question=2&choice=1`. Only press() makes one. */
export type Press = string & { readonly __press: never }

/** Discord's custom_id is the shortest home a press has. */
export const PRESS_MAX = 100

/** Kept free for the `#2` that an adapter appends when one message holds the same press twice. */
const PRESS_SPARE = 4

type Pressable<A extends z.ZodObject> = { readonly id: string; readonly args: A }

/**
 * The id of a button that runs `action` with `args`.
 * @throws RangeError over PRESS_MAX characters: a longer id would be refused by the platform.
 */
export function press<A extends z.ZodObject>(action: Pressable<A>, args: z.input<A>): Press {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(args)) {
    if (value !== undefined) query.set(name, String(value))
  }
  const id = query.size === 0 ? action.id : `${action.id}?${query}`
  if (id.length > PRESS_MAX - PRESS_SPARE) {
    throw new RangeError(`press id has ${id.length} characters, at most ${PRESS_MAX - PRESS_SPARE}: ${id}`)
  }
  return id as Press
}

/** The action's id and its raw arguments; never throws, because a press comes from outside. */
export function parsePress(raw: string): { id: string; args: Record<string, string> } {
  const [id = '', query = ''] = bare(raw).split('?', 2)
  return { id, args: Object.fromEntries(new URLSearchParams(query)) }
}

/** The action's id alone, as parsePress() gives it. */
export function actionOf(raw: string): string {
  const end = raw.indexOf('?')
  return end === -1 ? bare(raw) : raw.slice(0, end)
}

/** Without what made it distinct on its message. */
const bare = (raw: string): string => raw.replace(/#\d*$/, '')

/** Gives each press of a message an id of its own, because platforms refuse a repeated one. */
export function distinctPresses(): (press: Press) => string {
  const seen = new Map<string, number>()
  return (id) => {
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? id : `${id}#${count}`
  }
}
