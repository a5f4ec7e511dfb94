/** A value as JSON, Python or NumPy print it; numbers and `true` as they are written. */
export type Printed = string | null | readonly Printed[] | PrintedFields
export type PrintedFields = ReadonlyMap<string, Printed>

const QUOTED = /"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'/y
const BARE = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null|none|nan/iy
const SPACE = /\s*/y
const CALL = /(?:np\.)?(?:array|list|tuple|str_)\(/y
const NUMPY_TYPE = /,?\s*dtype\s*=\s*[\w.'"<]+\s*/y
const MOST_DEPTH = 6

/** Reads `["a", 'b']`, `{'text': array(['a' 'b'], dtype=object)}`; undefined when a text is none of that. */
export function printedIn(text: string): Printed | undefined {
  let at = 0
  const taken = (pattern: RegExp) => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at = pattern.lastIndex
    return found
  }
  const sign = (wanted: string) => {
    taken(SPACE)
    if (text[at] !== wanted) return false
    at += 1
    return true
  }
  const items = (end: string, depth: number): readonly Printed[] | undefined => {
    const found: Printed[] = []
    while (!sign(end)) {
      const item = value(depth)
      if (item === undefined) return undefined
      found.push(item)
      // NumPy leaves the commas out.
      sign(',')
    }
    return found
  }
  const fields = (depth: number): PrintedFields | undefined => {
    const found = new Map<string, Printed>()
    while (!sign('}')) {
      const name = value(depth)
      if (typeof name !== 'string' || found.has(name) || !sign(':')) return undefined
      const item = value(depth)
      if (item === undefined) return undefined
      found.set(name, item)
      if (!sign(',') && text[at] !== '}') return undefined
    }
    return found
  }
  const value = (depth: number): Printed | undefined => {
    if (depth > MOST_DEPTH) return undefined
    taken(SPACE)
    if (taken(CALL)) {
      const inner = value(depth + 1)
      taken(NUMPY_TYPE)
      return sign(')') ? inner : undefined
    }
    if (sign('[')) return items(']', depth + 1)
    if (sign('(')) return items(')', depth + 1)
    if (sign('{')) return fields(depth + 1)
    const quoted = taken(QUOTED)
    if (quoted) return unescaped(quoted[1] ?? quoted[2] ?? '')
    const bare = taken(BARE)?.[0]
    return bare !== undefined && /^n/i.test(bare) ? null : bare
  }
  const read = value(0)
  taken(SPACE)
  return at === text.length ? read : undefined
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: ' ', r: '' }

function unescaped(text: string): string {
  return text.replace(
    /\\(?:u([\da-f]{4})|x([\da-f]{2})|([\s\S]))/gi,
    (_, unicode: string | undefined, byte: string | undefined, sign: string) => {
      const code = unicode ?? byte
      return code === undefined ? (ESCAPES[sign] ?? sign) : String.fromCharCode(Number.parseInt(code, 16))
    },
  )
}
