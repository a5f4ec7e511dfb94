import type { Line } from './lines.ts'
import { isNumbered } from './numbers.ts'

/** A heading and what stands under it; the first one of a file may have none. */
export type Segment = { readonly heading?: string; readonly line: number; readonly body: Line[] }

const ATX = /^ {0,3}(#{1,6})(?:\s+(.*)|(Q\d.*))?$/
/** Goes on with the question above. */
const GOES_ON =
  /^(?:(?:the )?(?:correct |right )?answers?|answer (?:choices|options)|code(?: snippet)?|explanations?|explicaci[oó]n(?: pedag[oó]gica)?|options?|opciones|opções|enunciado|choices|references?|sources?|solutions?|hints?|rationale|feedback|respuestas?)\b\W*$/i
/** mkdocs-quiz and the shortcodes of Hugo: what is asked stands between two of them. */
const QUIZ = /^\s*(?:<quiz\b[^>]*>|<div class=["']?quizdown\b[^>]*>|\{\{[<%]\s*quiz\w*[^}]*\}\})\s*$/
const QUIZ_END = /^\s*(?:<\/quiz>|\{\{[<%]\s*\/\s*quiz\w*\s*[%>]\}\})\s*$/
/** `??? question "Why?"`, an admonition of MkDocs. */
const ADMONITION = /^\s{0,3}(?:\?{3}\+?|!{3})\s+(?:question|quiz|example|help|faq)\b[^"]*"(.+)"\s*$/i
/** A heading for what a `<quiz>` holds: it has a number and no words. */
const UNTITLED = 'Q1'

/**
 * Divides lines at their headings.
 * @param title stands above the first line
 */
export function segmentsOf(lines: readonly Line[], title?: string): Segment[] {
  const line = lines[0]?.number ?? 1
  const segments: Segment[] = [{ ...(title !== undefined && { heading: title }), line, body: [] }]
  let boxed = false
  for (const [index, line] of lines.entries()) {
    const open = segments.at(-1)
    const quiz = quizOf(line, boxed)
    if (quiz) {
      boxed = quiz.heading !== undefined && /^\s*<div/.test(line.text)
      segments.push({ ...quiz, body: [] })
      continue
    }
    const heading = headingOf(line, lines[index - 1])
    if (heading === undefined) open?.body.push(line)
    else if (open && goesOn(open, heading)) {
      segments[segments.length - 1] = { ...open, heading: `${open.heading}\n\n${heading}` }
    } else if (!GOES_ON.test(heading) || segments.length === 1) {
      if (!isUnderlined(line)) segments.push({ heading, line: line.number, body: [] })
      else {
        open?.body.pop()
        segments.push({ heading, line: line.number - 1, body: [] })
      }
    }
  }
  return segments
}

/** @param boxed whether a `<div>` of quizdown is open */
function quizOf({ text, kind, number }: Line, boxed: boolean): Omit<Segment, 'body'> | undefined {
  if (kind !== 'text') return undefined
  if (QUIZ.test(text)) return { heading: UNTITLED, line: number }
  return QUIZ_END.test(text) || (boxed && /^\s*<\/div>\s*$/.test(text)) ? { line: number } : undefined
}

function headingOf(line: Line, before: Line | undefined): string | undefined {
  const { text, kind } = line
  if (kind !== 'text') return undefined
  const found = ATX.exec(text)
  if (found) return (found[2] ?? found[3] ?? '').replace(/\s#+\s*$/, '').trim()
  const titled = ADMONITION.exec(text)?.[1]
  if (titled !== undefined) return titled.trim()
  if (!isUnderlined(line) || before?.kind !== 'text' || !/^\s{0,3}[^\s>*+-]/.test(before.text))
    return undefined
  // Dashes mostly divide questions; under a line that asks they underline it.
  if (line.text.startsWith('-') && !/[?:\uff1f\uff1a]\s*$/.test(before.text)) return undefined
  return before.text.trim()
}

/** Right under a heading that counts and asks, one that does neither holds what is asked about. */
function goesOn({ heading, body }: Segment, next: string): boolean {
  if (heading === undefined || body.length > 0 || !isNumbered(heading) || isNumbered(next)) return false
  return /[?:\uff1f\uff1a][*_\s]*$/.test(heading) && !/[?\uff1f]/.test(next)
}

const isUnderlined = ({ text }: Line) => /^(?:={3,}|-{3,})\s*$/.test(text)

const SECTION =
  /^(?:the |a |final |practice |review |mini |quick |sample |your )?(?:quiz(?:zes)?|questions?|prompt|exercises?|test(?: yourself)?|(?:knowledge|concept|self)[ -]?check|check your (?:understanding|knowledge)|assessment|review(?: questions)?|multiple[ -]choice(?: questions)?|tasks?)\b[\s\d:.!?-]*$/i

/** Whether a heading, freed of its number, names a part of the document and asks nothing. */
export function isSection(heading: string): boolean {
  return SECTION.test(heading.trim())
}
