/** "Answer" as people write it, with what stands around it. */
const WORD =
  '(?:(?:the[ \\t]+)?(?:correct|right|true)[ \\t]+)?(?:answer|ans|option|choice|key|respuesta|r[eé]ponse|antwort|l[oö]sung|risposta|resposta|odpowied[zź]|ответ|jawaban|cevap)(?:[ \\t]+(?:key|is|correcta|correta|corretta|correcte))?'
const MARKS = '[\\s>#*_✅✔☑\\u{fe0f}-]*'
const LINE = new RegExp(
  `^${MARKS}${WORD}[ \\t]{0,9}[*_]{0,3}[ \\t]{0,9}([:：=])[*_]{0,3}[ \\t]{0,9}(.*)$`,
  'iu',
)
const BARE = /^\s*ANSWER\s+([A-Z])\s*$/
const SPACE = '[ \\t]{0,9}'
const LETTER = `[([]?[A-Za-z](?:[)\\].]?(?:${SPACE}[,;&/]${SPACE}[A-H]|[ \\t]{1,9}[A-H])*[*_]{0,3}${SPACE}$|[).][ \\t]{1,9}\\S|[ \\t]{1,9}\\()`
const SOME = new RegExp(
  `^[ \\t>#*_✅✔☑\\u{fe0f}-]{0,20}${WORD}${SPACE}[*_]{0,3}${SPACE}[:：=][*_]{0,3}${SPACE}\\n?${SPACE}[*_]{0,3}${LETTER}`,
  'imu',
)
const SOME_BARE = /^[ \t]{0,20}ANSWER[ \t]{1,9}[A-Z][ \t]{0,9}$/m

/** Whether a line somewhere names the right letter, as Aiken ends every question. */
export function hasKey(source: string): boolean {
  return SOME.test(source) || SOME_BARE.test(source)
}

/** What a line `ANSWER: B` names; undefined when it is no such line. */
export function keyIn(line: string): string | undefined {
  if (line.length > MOST_CHARACTERS) return undefined
  const [, sign, words = ''] = LINE.exec(line) ?? []
  if (sign === undefined) return BARE.exec(line)?.[1]
  const key = words
    .trim()
    .replace(/^[*_]+|[*_]+$/g, '')
    .trim()
  return sign === '=' && !/^[A-Za-z]$/.test(key) ? undefined : key
}

/** A key and its words are shorter. */
const MOST_CHARACTERS = 600

/** Whether a line is nothing but a letter, as stands below an `ANSWER:` of its own. */
export function isLetter(line: string): boolean {
  return /^\s*[([]?[A-Za-z][)\].]?\s*$/.test(line)
}

const LETTERS = /^[([]?[A-Z][)\].]?(?:(?:\s*[,;&+/]\s*|\s+(?:and|und|y|et|e)\s+)[([]?[A-Z][)\].]?)+$/i

/** "B (so)": a letter, and what is said about it, which names no other. */
const NOTED = /^([([]?[A-Za-z][)\].]?)\s+\(([^\n]*)\)$/
const ANOTHER = /\b[A-H]\b|\b(?:or|and|also|not|und|oder|et|ou|y|o|e)\s+[a-h]\b/

/** A key's letter apart from what stands in brackets behind it; all of it is the letter where that is unsure. */
export function notedKey(key: string, options: readonly string[]): { letter: string; note: string } {
  const [, letter, note] = NOTED.exec(key) ?? []
  if (letter === undefined || note === undefined || ANOTHER.test(note)) return { letter: key, note: '' }
  const same = options.some((option) => folded(option) === folded(note))
  return same ? { letter: `${letter.replace(/\W/g, '')}) ${note}`, note: '' } : { letter, note }
}

/** The index that "B", "(b)" or "B. text" names, or why it names none. */
export function rightOf(key: string, options: readonly string[]): number | string {
  if (LETTERS.test(key) || /^[A-H](?:\s*[A-H]){1,7}$/.test(key)) {
    return 'Several letters are right; Homeroom asks for one.'
  }
  const found = /^[([]?([A-Za-z])(?:[)\].:]\s*(.*)|\s*)$/.exec(key)
  if (!found?.[1]) {
    const spelt = options.flatMap((option, index) => (folded(option) === folded(key) ? [index] : []))
    const [only, another] = spelt
    return only !== undefined && another === undefined ? only : `"${key.slice(0, 40)}" names no letter.`
  }
  const letter = found[1].toUpperCase()
  const index = letter.charCodeAt(0) - 65
  const option = options[index]
  if (option === undefined) return `The right letter is ${letter}, and no option has it.`
  const words = found[2]?.trim() ?? ''
  if (words !== '' && folded(words) !== folded(option)) {
    return `The right letter is ${letter}, and the words beside it are not that option's.`
  }
  return index
}

/** Without what people leave out when they write a text again: case, spaces, marks at its ends. */
function folded(text: string): string {
  if (text.length > MOST_CHARACTERS) return text
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s`*_"']+|[\s`*_"'.;]+$/g, '')
}
