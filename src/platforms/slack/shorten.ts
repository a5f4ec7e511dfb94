/** At most `max` characters, cut after a whole word and marked with an ellipsis. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text
  const head = text.slice(0, max - 1)
  const cut = text[max - 1] === ' ' ? head.length : head.lastIndexOf(' ')
  return `${head.slice(0, cut > 0 ? cut : wholeCharacters(head)).trimEnd()}…`
}

/** The length without half of a surrogate pair at the end. */
function wholeCharacters(text: string): number {
  const last = text.charCodeAt(text.length - 1)
  return last >= 0xd800 && last <= 0xdbff ? text.length - 1 : text.length
}
