/** How many slips a word of this length may hold and still be recognised. */
export function slipsAllowed(word: string): number {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2
}

/**
 * Letters to add, drop, change or swap with their neighbour to come from `typed` to `word`; more than
 * `most` is reported as `most + 1`. With `prefix`, what follows in `word` costs nothing.
 * (Damerau's optimal string alignment distance.)
 */
export function slipsBetween(typed: string, word: string, most: number, prefix = false): number {
  if (typed.length - word.length > most) return most + 1
  if (!prefix && word.length - typed.length > most) return most + 1
  const width = prefix ? Math.min(word.length, typed.length + most) : word.length
  let before: number[] = []
  let above = Array.from({ length: width + 1 }, (_, column) => column)
  for (let line = 1; line <= typed.length; line += 1) {
    const here = [line]
    let least = line
    for (let column = 1; column <= width; column += 1) {
      const same = typed[line - 1] === word[column - 1]
      let cost = Math.min(
        (above[column] ?? 0) + 1,
        (here[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      )
      const swapped =
        line > 1 && column > 1 && typed[line - 1] === word[column - 2] && typed[line - 2] === word[column - 1]
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? 0) + 1)
      here.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    before = above
    above = here
  }
  const distance = prefix ? Math.min(...above) : (above[width] ?? 0)
  return Math.min(distance, most + 1)
}

/** The name closest to a mistyped one, when one is close. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const most = Math.max(1, Math.min(3, Math.floor(typed.length / 2)))
  let best: string | undefined
  let least = most + 1
  for (const name of names) {
    const slips = slipsBetween(typed.toLowerCase(), name.toLowerCase(), most)
    if (slips < least) {
      best = name
      least = slips
    }
  }
  return best
}
