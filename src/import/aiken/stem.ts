import type { Block } from './aiken.ts'

const NAME = '(?:Q|Question|Pregunta|Frage|Domanda|Pergunta|Soal|Вопрос)'
const WORD = `(?:${NAME}\\s*\\.?\\s*)?`
const NUMBER = new RegExp(
  `^\\s*(?:#{1,6}\\s+)?(?:\\*\\*${WORD}(\\d{1,4})\\s*[.):]?\\*\\*[.):]?|${WORD}(\\d{1,4})\\s*[.):]|${NAME}\\s*(\\d{1,4})\\s*$)(?:\\s+|$|(?=[¿¡\\p{Lu}]))`,
  'iu',
)
/** The share of questions that a file has to number for its numbers to be none of their words. */
const MOST = 0.8

/** Whether lines say nothing. */
export function areEmpty(lines: readonly string[]): boolean {
  return lines.every((line) => line.trim() === '' || RULE.test(line))
}

/** Takes off headings, and numbers where the file counts its questions. */
export function withoutNumbers(blocks: readonly Block[]): readonly Block[] {
  const bare = blocks.map((block) => ({ ...block, lines: withoutHeading(block.lines) }))
  let last = 0
  const freed = bare.map((block) => {
    const at = block.lines.findIndex((line, index) => {
      const number = numberOf(line)
      return number !== undefined && (index === 0 || number === last + 1)
    })
    if (at === -1) return block
    last = numberOf(block.lines[at] ?? '') ?? last
    const first = (block.lines[at] ?? '').replace(NUMBER, '')
    return { ...block, lines: [first, ...block.lines.slice(at + 1)] }
  })
  const keyed = bare.flatMap(({ key }, index) => (key === undefined ? [] : [index]))
  const counted = keyed.filter((index) => freed[index] !== bare[index])
  return counted.length >= 2 && counted.length >= keyed.length * MOST ? freed : bare
}

function numberOf(line: string): number | undefined {
  const [, bold, plain, alone] = NUMBER.exec(line) ?? []
  const digits = bold ?? plain ?? alone
  return digits === undefined ? undefined : Number(digits)
}

/** A rule, the end of a fence or of an element: nothing that is asked. */
const RULE = /^\s*(?:-{3,}|={3,}|\*{3,}|_{3,}|`{3,}|~{3,}|<\/[a-z][a-z\d]*>)\s*$/i
const HEADING =
  /^\s*(?:#{1,6}\s|(?:part|section|chapter|unit|module|parte|secci[oó]n|unidad|teil|partie)\s+(?:\d+|[A-Z]|[IVX]+)\b[^?]{0,80}$)/i

/** Headings and rules above a question are about more than it. */
function withoutHeading(lines: readonly string[]): readonly string[] {
  let from = 0
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const apart = RULE.test(line) || (HEADING.test(line) && lines[at + 1]?.trim() === '')
    if (apart) from = at + 1
    else if (line.trim() !== '') break
  }
  while (lines[from]?.trim() === '') from += 1
  return from < lines.length ? lines.slice(from) : lines
}

/** How deep a Markdown heading is; undefined for what is none, or heads a part of one question. */
export function depthOf(line: string, next: string): number | undefined {
  const [, signs = '', words = ''] = /^(#{1,6})\s+(.*)$/.exec(line) ?? []
  if (
    signs === '' ||
    /^\W*(?:question|pregunta|frage|prompt|code|options|choices|opciones)\W*$/i.test(words)
  ) {
    return undefined
  }
  return signs.length === 1 && next.trim() !== '' ? undefined : signs.length
}

export const FENCE = /^\s*(?:```|~~~)/
const BREAK = /(?<=\S)<br ?\/?>[ \t]*$/gim

/** Without the line breaks of HTML, where what is asked ends in one. */
export function withoutBreaks(stem: string, options: readonly string[]): [string, readonly string[]] {
  if (!/\S<br ?\/?>\s*$/i.test(stem)) return [stem, options]
  return [stem.replace(BREAK, ''), options.map((option) => option.replace(BREAK, ''))]
}

const ABOVE_OPTIONS =
  /^\s*(?:#{1,6}\s+(?:options|choices|answers|opciones)\s*:?|(?:options|choices|answers|opciones)\s*:)\s*$/i

/** What a question asks, without what frames it: a fence around all of it, "Options:" above the options. */
export function stemOf(lines: readonly string[]): readonly string[] {
  const fences = lines.flatMap((line, index) => (FENCE.test(line) ? [index] : []))
  const open = fences.length % 2 === 1 ? (fences.at(-1) ?? -1) : -1
  const below = lines.slice(open + 1).some((line) => line.trim() !== '')
  const framed = open === -1 ? lines : below ? lines.slice(open + 1) : lines.slice(0, open)
  const last = framed.findLastIndex((line) => line.trim() !== '')
  return ABOVE_OPTIONS.test(framed[last] ?? '') ? framed.slice(0, last) : framed
}

/** An option without the end of a fence that began above it, and what follows that. */
export function withoutFrame(option: string): string {
  const lines = option.split('\n')
  const fences = lines.flatMap((line, index) => (FENCE.test(line) ? [index] : []))
  return fences.length % 2 === 1 ? lines.slice(0, fences[0]).join('\n').trim() : option
}
