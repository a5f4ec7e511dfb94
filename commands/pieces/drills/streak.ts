/** A drill's round, and how many took part in it in time. */
export type Past = { readonly id: string; readonly taken: number }

/**
 * A team's streak: how many of its drill's rounds in a row, up to and with this one, had somebody taking
 * part in time. Dates without a round, such as weekends, holidays and those that Homeroom missed, break nothing.
 * @param history newest first
 */
export function streakOf(history: readonly Past[], round: string): number {
  const upTo = history.slice(
    Math.max(
      0,
      history.findIndex(({ id }) => id === round),
    ),
  )
  const end = upTo.findIndex(({ taken }) => taken === 0)
  return end < 0 ? upTo.length : end
}
