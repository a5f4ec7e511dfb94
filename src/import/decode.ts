/** bytes; a file of questions is far smaller */
export const MOST_BYTES = 16 * 1024 * 1024

export type Decoded = { readonly text: string; readonly note?: string }

/**
 * A file's bytes as text with LF line ends and no byte order mark: UTF-8, UTF-16 where its mark or its zero
 * bytes say so, and windows-1252 for what is neither. Undefined when it is no text or in another encoding.
 */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const decoded = asText(bytes)
  if (!decoded || decoded.text.includes('\0')) return undefined
  return { ...decoded, text: decoded.text.replace(/\r\n?|\u2028|\u2029/g, '\n') }
}

function asText(bytes: Uint8Array): Decoded | undefined {
  const wide = wideIn(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes) }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    if (isForeign(bytes)) return undefined
    const text = new TextDecoder('windows-1252').decode(bytes)
    return { text, note: 'The file is not UTF-8 and was read as windows-1252; look at its accents.' }
  }
}

/** Bytes at the beginning that tell the width of letters. */
const HEAD = 512
/** Of the letters of a text in UTF-16 that mostly holds ASCII. */
const MOSTLY = 0.5

function wideIn(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, HEAD)
  const pairs = head.length >> 1
  const zeros = [0, 0]
  for (let at = 0; at < pairs * 2; at += 1) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (pairs < 8 || (even > 0 && odd > 0)) return undefined
  if (odd > pairs * MOSTLY) return 'utf-16le'
  return even > pairs * MOSTLY ? 'utf-16be' : undefined
}

/** No word of a Western language has so many letters with accents in a row. */
const FOREIGN_RUN = 4

/** Whether bytes that are not UTF-8 cannot be windows-1252 either: Cyrillic, Greek, Chinese, Japanese. */
function isForeign(bytes: Uint8Array): boolean {
  let run = 0
  let before = 0
  for (const byte of bytes) {
    if (byte < 0x80) run = 0
    else if (byte !== before) run += 1
    if (run >= FOREIGN_RUN && byte >= 0xc0) return true
    before = byte
  }
  return false
}
