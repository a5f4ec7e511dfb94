/** Says in a translation's front matter which version of the original it is of. @param hash of the original's bytes */
export function withTranslates(text: string, hash: string): string {
  const found = /^(---[ \t]*\r?\n)([\s\S]*?)(---[ \t]*(?:\r?\n|$))/.exec(text)
  if (!found) return text
  const [whole, open = '', inside = '', close = ''] = found
  const line = `translates: "${hash}"`
  const ends = open.endsWith('\r\n') ? '\r\n' : '\n'
  const given = /^translates[ \t]*:.*$/m
  const marked = given.test(inside) ? inside.replace(given, line) : `${inside}${line}${ends}`
  return `${open}${marked}${close}${text.slice(whole.length)}`
}
