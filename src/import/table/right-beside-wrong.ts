import { type KeyedRow, rightBy, severalIn } from './key.ts'

/** Fewer different keys may all be slips. */
const LEAST_KEYS = 4

/**
 * Whether the keys of a file spell out the right option beside options that are all wrong: no key is, names,
 * or holds an option, or is held by one.
 */
export function standsBeside(rows: readonly KeyedRow[]): boolean {
  const filled = rows.filter(({ key, options }) => key !== '' && options.length > 1)
  const keys = new Set(filled.map(({ key }) => key.toLowerCase()))
  return keys.size >= LEAST_KEYS && filled.every(isBeside)
}

/** Words that count options. */
const ORDINAL = /^(?:the )?(?:first|second|third|fourth|fifth|last|one|two|three|four|five)\b/i

function isBeside(row: KeyedRow): boolean {
  const key = row.key.toLowerCase()
  const options = row.options.map((option) => option.toLowerCase())
  const isWords = /\p{L}{3}|[\u3040-\u9fff\uac00-\ud7a3]{2}/u.test(key) && severalIn(row.key) === undefined
  const isLong = key.length > 2 * Math.max(...options.map(({ length }) => length))
  const named = rightBy('letter', row) ?? rightBy('header', row)
  return (
    isWords &&
    !isLong &&
    named === undefined &&
    !ORDINAL.test(key) &&
    options.every((option) => option === '' || (!key.includes(option) && !option.includes(key)))
  )
}
