/** Kept between two markers that would otherwise run together; Discord shows nothing for it. */
const GAP = '\u200B'

/**
 * `<` opens mentions, channel links, custom emoji, timestamps and commands; `[` masked links; `:` before
 * `//` a bare link; `(` after `]` could close the masked link of another writer.
 */
const MARKUP = /[\\*_~|`<@[]|(?<=\])\(|:(?=\/\/)/g

/** Literal text inside a line: a backslash before punctuation is Discord's only escape. */
export function escapeText(value: string): string {
  return value.replace(/\s*[\r\n]\s*/g, ' ').replace(MARKUP, '\\$&')
}

const LINE_START = /^([^\S\n]*)(?:([#>+-])|(\d+)(?=\.(?:\s|$)))/gm

/** Keeps lines from becoming headings, quotes, lists or subtext; no inline markup begins with these. */
export function escapeLineStarts(text: string): string {
  return text.replace(LINE_START, (_, space: string, mark: string | undefined, digits: string | undefined) =>
    mark === undefined ? `${space}${digits}\\` : `${space}\\${mark}`,
  )
}

/** `content` between markers, which never touch the same character; blank content needs no markers. */
export function wrap(marker: string, content: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(content) ?? []
  if (inner === '') return content
  const open = inner.startsWith(marker[0]!) ? GAP : ''
  const close = endsWithMarker(inner, marker[0]!) ? GAP : ''
  return `${before}${marker}${open}${inner}${close}${marker}${after}`
}

const MARKERS = '*_~`'

/** Inline pieces side by side, so that the end of one is not read with the start of the next. */
export function sideBySide(pieces: readonly string[]): string {
  let line = ''
  for (const piece of pieces) {
    const first = piece[0] ?? ''
    if (first !== '' && MARKERS.includes(first) && endsWithMarker(line, first)) line += GAP
    else if ((first === '(' && line.endsWith(']')) || (first === '/' && /:\/?$/.test(line))) line += '\\'
    line += piece
  }
  return line
}

/** Discord looks for the end of a strikethrough without minding backslashes, and for no other. */
function endsWithMarker(text: string, marker: string): boolean {
  if (!text.endsWith(marker)) return false
  const backslashes = /\\*$/.exec(text.slice(0, -1))?.[0].length ?? 0
  return marker === '~' || backslashes % 2 === 0
}

/** Discord knows one and two backticks for inline code; with both inside, the text is shown unmarked. */
export function inlineCode(value: string): string {
  const code = value.replace(/\s*[\r\n]\s*/g, ' ')
  const runs = new Set(code.match(/`+/g)?.map((run) => run.length))
  if (code.trim() === '') return code
  if (runs.size === 0) return `\`${code}\``
  if (runs.has(2) || Math.max(...runs) > 2) return escapeText(code)
  const open = code.startsWith('`') ? ' ' : ''
  const close = code.endsWith('`') ? ' ' : ''
  return `\`\`${open}${code}${close}\`\``
}

/** A code block; three backticks inside would close it. */
export function codeBlock(value: string, language = ''): string {
  if (value.trim() === '') return ''
  const lang = /^[\w+.#-]+$/.test(language) ? language : ''
  return `\`\`\`${lang}\n${value.replace(/`(?=``)/g, `\`${GAP}`)}\n\`\`\``
}

/**
 * A link to a page of the web; any other address is left out and its text stays. Not roomy, so does one
 * that Discord takes only in a longer form.
 */
export function link(url: string, text: string, roomy: boolean): string {
  if (!isWebUrl(url)) return text
  const target = url.replace(/[\s<>()\\]/g, percentEncoded)
  if (!roomy && target !== url) return text
  const label = text.trim()
  if (label === '' || label === escapeText(url)) return `<${target}>`
  if (isLabel(label)) return `[${label}](${target})`
  return roomy ? `${text} (<${target}>)` : text
}

export function isWebUrl(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url)
}

function percentEncoded(character: string): string {
  return character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character)
}

/** Discord's link label takes brackets only in pairs, no lone closing one, and shows a backslash as one. */
function isLabel(label: string): boolean {
  if (label.includes('\\')) return false
  return !/[[\]]/.test(label.replace(/\[[^[\]]*\]/g, '')) && !label.includes('\n')
}
