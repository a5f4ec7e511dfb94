/** bytes; a file of questions is far smaller */
export const MOST_BYTES = 16 * 1024 * 1024

export type Decoded = { readonly text: string; readonly note?: string }

/**
 * A file's bytes as text with LF line ends and no byte order mark: UTF-8, UTF-16 where its mark says so,
 * and windows-1252 for what is neither. Undefined when it holds zero bytes, as no text does.
 */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const { text, note } = asText(bytes)
  if (text.includes('\0')) return undefined
  const lines = text.replace(/\r\n?|\u2028|\u2029/g, '\n')
  return note === undefined ? { text: lines } : { text: lines, note }
}

function asText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    const text = new TextDecoder('windows-1252').decode(bytes)
    return { text, note: 'The file is not UTF-8 and was read as windows-1252; look at its accents.' }
  }
}
