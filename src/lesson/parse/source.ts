import { LESSON } from '../limits.ts'
import type { Faults } from './faults.ts'

/**
 * A file's bytes as text with LF line ends and no byte order mark, so lines count as an editor counts
 * them. Undefined, with a fault, when it cannot be read as a lesson at all.
 */
export function decode(bytes: Uint8Array, faults: Faults): string | undefined {
  if (bytes.length > LESSON.bytes) {
    const reason = `The file has ${bytes.length} bytes, at most ${LESSON.bytes}; make two lessons of it.`
    faults.error(undefined, 'file.too-large', reason)
    return undefined
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    faults.error(undefined, 'file.not-utf8', 'The file is not UTF-8 text; save it as UTF-8.')
    return undefined
  }
  const source = text.replace(/\r\n?/g, '\n')
  return passagesFit(source, faults) ? source : undefined
}

function passagesFit(source: string, faults: Faults): boolean {
  let line = 1
  let start = 1
  let length = 0
  for (const text of source.split('\n')) {
    if (text.trim() === '') {
      length = 0
      start = line + 1
    } else length += text.length + 1
    if (length > LESSON.passage) {
      const reason = `More than ${LESSON.passage} characters without a blank line; break the passage up.`
      faults.error({ line: start, column: 1 }, 'file.long-passage', reason)
      return false
    }
    line += 1
  }
  return true
}
