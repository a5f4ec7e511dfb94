const separators = new Map<string, string>()

/**
 * Things one after the other, as a language separates the parts of a longer list: `Ada, Ben, Cleo`.
 * @param locale BCP 47
 */
export function enumerated(locale: string, things: readonly string[]): string {
  let separator = separators.get(locale)
  if (separator === undefined) {
    const parts = new Intl.ListFormat(locale).formatToParts(['a', 'b', 'c', 'd'])
    separator = parts.find(({ type }) => type === 'literal')?.value ?? ', '
    separators.set(locale, separator)
  }
  return things.join(separator)
}
