import { type Draft, type Item, isRefused, withNote } from './types.ts'

/** Leaves out a wrong option that says what another wrong one says; the right one is never touched. */
export function withoutRepeats(item: Item): Item {
  if (isRefused(item)) return item
  const { options, right, whys } = item
  const seen = new Set<string>()
  const kept = options.flatMap((option, index) => {
    const text = option.trim()
    if (index !== right && text !== '' && text !== options[right]?.trim()) {
      if (seen.has(text)) return []
      seen.add(text)
    }
    return [index]
  })
  if (kept.length === options.length) return item
  const fewer: Draft = {
    ...item,
    options: kept.map((index) => options[index] ?? ''),
    right: kept.indexOf(right),
    ...(whys && { whys: kept.map((index) => whys[index] ?? '') }),
  }
  return withNote(fewer, 'A wrong option stood there twice, and was left out once.')
}
