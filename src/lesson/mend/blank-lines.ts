/** Where blank lines may be content: code, by fence or indentation, and HTML. */
const KEEPS_BLANK_LINES = /`{3}|~{3}|<|\t| {4}/
const FRONT_MATTER = /^---[ \t]*\n[\s\S]*?\n---[ \t]*(?:\n|$)/

/**
 * Whether two texts of a lesson surely read alike because they differ in nothing but how many blank lines
 * stand between the same lines. False where only parsing can tell.
 */
export function differOnlyInBlankLines(one: string, other: string): boolean {
  const head = FRONT_MATTER.exec(one)?.[0]
  if (head === undefined || !other.startsWith(head)) return false
  const [body, otherBody] = [one.slice(head.length), other.slice(head.length)]
  if (KEEPS_BLANK_LINES.test(body)) return false
  return paragraphs(body) === paragraphs(otherBody)
}

/** With each run of blank lines as a single one. */
function paragraphs(text: string): string {
  return `\n${text}\n`.replace(/\n(?: *\n)+/g, '\n\n')
}
