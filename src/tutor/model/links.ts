/** Also without a scheme, as the chat platforms make links of them: `example.org/path`. */
const LINK =
  /(?:[a-z][a-z0-9+.-]*:\/\/|mailto:|www\.)\S+|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?:[/?#:]\S*)?/giu
const TRAILING = /[.,;:!?'"»”’)\]}]+$/

/** What a chat may turn into a link, lower case. */
export function linksIn(text: string): string[] {
  return [...text.matchAll(LINK)].map(([link]) => link.toLowerCase().replace(TRAILING, ''))
}
