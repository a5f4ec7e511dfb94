/**
 * Options in one cell: a list as JSON or Python print it, lines, or parts between bars or semicolons.
 * @param commas whether the file shows that they stand between commas
 */
export function listedIn(cell: string, commas = false): string[] {
  const text = cell.trim()
  if (/^\[[\s\S]*\]$/.test(text)) return quotedList(text.slice(1, -1)) ?? []
  if (/^\{[\s\S]*\}$/.test(text)) return lettered(text.slice(1, -1)) ?? []
  for (const divider of ['\n', '||', '|', ';', ...(commas ? [','] : [])]) {
    const parts = text.split(divider).map((part) => part.trim())
    if (parts.length > 1) return withoutLetters(parts.filter((part) => part !== ''))
  }
  return []
}

const ITEM = /\s*(?:"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'|(-?\d+(?:\.\d+)?|[Tt]rue|[Ff]alse))\s*/y

/** `"one", 'two', 3`; NumPy leaves the commas out. Undefined when something else stands there. */
function quotedList(inner: string): string[] | undefined {
  const items: string[] = []
  let at = 0
  while (at < inner.length) {
    ITEM.lastIndex = at
    const found = ITEM.exec(inner)
    if (!found) return inner.slice(at).trim() === '' ? items : undefined
    items.push((found[3] ?? unescaped(found[1] ?? found[2] ?? '')).trim())
    at = ITEM.lastIndex
    if (inner[at] === ',') at += 1
  }
  return items
}

/** A to H, and one too many */
const MOST_LABELS = 8
const ENTRY = /\s*(["'])([A-Ha-h]|\d)\1\s*:/y

/** `"A": "one", "B": "two"`, in the order of the letters. */
function lettered(inner: string): string[] | undefined {
  const values: string[] = []
  const labels: string[] = []
  let at = 0
  while (labels.length <= MOST_LABELS && inner.slice(at).trim() !== '') {
    ENTRY.lastIndex = at
    const label = ENTRY.exec(inner)?.[2]
    if (label === undefined) return undefined
    ITEM.lastIndex = ENTRY.lastIndex
    const value = ITEM.exec(inner)
    if (!value) return undefined
    labels.push(label.toUpperCase())
    values.push((value[3] ?? unescaped(value[1] ?? value[2] ?? '')).trim())
    at = ITEM.lastIndex
    if (inner[at] === ',') at += 1
  }
  const inOrder = labels.every((label, index) => label === String.fromCharCode(65 + index))
  return inOrder ? values : undefined
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: ' ', r: '' }

function unescaped(text: string): string {
  return text.replace(/\\(?:u([\da-f]{4})|([\s\S]))/gi, (_, code: string | undefined, sign: string) =>
    code === undefined ? (ESCAPES[sign] ?? sign) : String.fromCharCode(Number.parseInt(code, 16)),
  )
}

const LETTER = /^[([]?([A-Ha-h])(?:[).\]]\s*|:\s+|\s*->\s*|\s*[-=]\s+)(\S[\s\S]*)$/

/** `A) x`, `B) y` as `x`, `y`, where all have their letter. */
export function withoutLetters(parts: readonly string[]): string[] {
  const found = parts.map((part) => LETTER.exec(part))
  const inOrder = found.every((each, index) => each?.[1]?.toUpperCase().charCodeAt(0) === 65 + index)
  return parts.map((part, index) => (inOrder ? (found[index]?.[2] ?? part) : part))
}
