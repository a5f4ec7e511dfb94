import type { Line } from './lines.ts'

/** A heading and what stands under it; the first one of a file may have none. */
export type Segment = { readonly heading?: string; readonly line: number; readonly body: Line[] }

const ATX = /^ {0,3}(#{1,6})(?:\s+(.*)|(Q\d.*))?$/
/** Goes on with the question above. */
const GOES_ON =
  /^(?:explanations?|answers?|options|choices|references?|sources?|solutions?|hints?|rationale)\b\W*$/i

/** Divides lines at their headings. */
export function segmentsOf(lines: readonly Line[]): Segment[] {
  const segments: Segment[] = [{ line: lines[0]?.number ?? 1, body: [] }]
  for (const [index, line] of lines.entries()) {
    const heading = headingOf(line, lines[index - 1])
    const open = segments.at(-1)
    if (heading === undefined) open?.body.push(line)
    else if (!GOES_ON.test(heading) || segments.length === 1) {
      if (line.text.trimStart().startsWith('#')) segments.push({ heading, line: line.number, body: [] })
      else {
        open?.body.pop()
        segments.push({ heading, line: line.number - 1, body: [] })
      }
    }
  }
  return segments
}

function headingOf({ text, kind }: Line, before: Line | undefined): string | undefined {
  if (kind !== 'text') return undefined
  const found = ATX.exec(text)
  if (found) return (found[2] ?? found[3] ?? '').replace(/\s#+\s*$/, '').trim()
  const under = /^={3,}\s*$/.test(text) && before?.kind === 'text' && /^\s{0,3}[^\s>*+-]/.test(before.text)
  return under ? before.text.trim() : undefined
}

const ID = /\{#[^{}]*\}\s*$/
const NUMBER =
  /^(?:(?:Q(?:uestion|uesti\u00f3n)?\s*[.#]?\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?(?:\s*\\?[.:)\u2013\u3002\u3001\uff0e\uff1a-]+\s*|\s+|$))|\d{1,4}\s*(?:\\?[.:)]\s+|[\u3002\u3001\uff0e\uff1a]))/i
const SECTION =
  /^(?:the |a |final |practice |mini |quick |sample |your )?(?:quiz(?:zes)?|questions?|exercises?|test(?: yourself)?|(?:knowledge|concept|self)[ -]?check|check your (?:understanding|knowledge)|assessment|review(?: questions)?|multiple[ -]choice(?: questions)?|tasks?)\b[\s\d:.!?-]*$/i

/** `**Q1.** Why?`: only the number is bold. */
export const BOLD_NUMBER =
  /^(\*\*|__)\s*(?:Q(?:uestion)?\s*[.#]?\s*)?\d{1,4}\s*[.:)]?\s*\1\s*[.:)]?\s*(?=\S)/i

/** A heading without the question's number and id. */
export function withoutNumber(heading: string): string {
  return heading.replace(ID, '').trim().replace(BOLD_NUMBER, '').replace(NUMBER, '').trim()
}

/** Whether a heading names a part of the document and asks nothing. */
export function isSectionTitle(heading: string): boolean {
  return withoutNumber(heading) === '' || SECTION.test(heading.trim())
}

export function isNumbered(heading: string): boolean {
  return NUMBER.test(heading) || BOLD_NUMBER.test(heading)
}
