/** A JSON object as it came off the wire: its members must be narrowed before use. */
export type JsonObject = { [member: string]: unknown }

/** Is this a JSON object (neither null, nor a list, nor a plain value)? */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value itself when it is a JSON object, else an empty object. */
export const asObject = (value: unknown): JsonObject => (isObject(value) ? value : {})

/** Follow member names and list positions into a payload; undefined where the path ends early. */
export function dig(value: unknown, ...path: (string | number)[]): unknown {
  let here: unknown = value
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined
    here = (here as JsonObject)[step]
  }
  return here
}

/** A deep copy; hidden members (see {@link hide}) stay behind. */
export const clone = <T>(value: T): T => structuredClone(value)

/**
 * Attach bookkeeping that neither JSON nor copies nor spreads of the target will show,
 * so that a stored payload can be sent as it is.
 */
export function hide<Target extends object, Hidden extends object>(target: Target, hidden: Hidden) {
  for (const [name, value] of Object.entries(hidden)) {
    Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false })
  }
  return target as Target & Hidden
}

/** Length in characters as the platforms count it: code points, not UTF-16 units. */
export const countCharacters = (text: unknown): number => [...String(text ?? '')].length

/** Drop the oldest entry once the map holds more than `limit`. */
export function dropOldest<Key, Value>(map: Map<Key, Value>, limit: number): void {
  if (map.size <= limit) return
  const oldest = map.keys().next()
  if (!oldest.done) map.delete(oldest.value)
}
