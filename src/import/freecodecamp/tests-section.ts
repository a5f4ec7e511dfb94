import { parse, YAMLError } from 'yaml'
import { z } from 'zod'
import { outsideCodeSpans } from '../markdown/code-spans.ts'
import { linesOf } from '../markdown/lines.ts'
import { withoutRepeats } from '../repeats.ts'
import type { Item } from '../types.ts'
import { preAsCode } from './html.ts'
import { textOf } from './parts.ts'

/** characters; the parser takes long, so it reads one question of a file, and none that is longer */
const MOST = 8_000
const SEVERAL = 'The file holds several questions of this kind; put each into a file of its own.'
const BEGINS = /^question:[ \t]*$/

const file = z.looseObject({
  question: z.looseObject({
    text: z.string(),
    answers: z.array(z.string()),
    solution: z.string().regex(/^\s*\d{1,3}\s*$/),
  }),
})

/** Whether a text holds a question as freeCodeCamp wrote it until 2020. */
export function hasTestsSection(source: string): boolean {
  return /^(?:`{3,}|~{3,})ya?ml[ \t]*\n(?:[ \t]*\n)*question:[ \t]*\n/m.test(source)
}

/** `## Tests` with a code block of YAML: `question:` with `text`, `answers`, and `solution` from 1. */
export function readTestsSection(source: string): Item[] {
  const items: Item[] = []
  for (const { code, line } of codeBlocks(source.split('\n'))) {
    const first = code.findIndex((text) => text.trim() !== '')
    if (!BEGINS.test(code[first] ?? '')) continue
    const at = line + first
    items.push(items.length === 0 ? itemOf(indented(code.slice(first)), at) : { line: at, reason: SEVERAL })
  }
  return items
}

/** freeCodeCamp's parser let the lines of a quoted text begin anywhere; YAML wants them indented. */
function indented([first = '', ...others]: readonly string[]): string {
  return [first, ...others.map((text) => (/^(?![\w-]+:(?:\s|$))\S/.test(text) ? `    ${text}` : text))].join(
    '\n',
  )
}

type Block = { readonly code: string[]; readonly line: number }

/** What stands between the fences of each block; fences that are indented are the YAML's own code. */
function codeBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = []
  let fence = ''
  for (const [index, text] of lines.entries()) {
    const mark = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(text)?.[1]
    if (fence === '' && mark) {
      fence = mark
      blocks.push({ code: [], line: index + 2 })
    } else if (mark?.startsWith(fence) && text.trim() === mark) fence = ''
    else if (fence !== '') blocks.at(-1)?.code.push(text)
  }
  return blocks
}

function itemOf(yaml: string, line: number): Item {
  const refused = { line, reason: 'The question is not as freeCodeCamp wrote it: text, answers, solution.' }
  if (yaml.length > MOST)
    return { line, reason: 'The question and its options are too long for a chat message.' }
  let parsed: unknown
  try {
    parsed = parse(yaml, { schema: 'failsafe', maxAliasCount: 0 })
  } catch (error) {
    // A RangeError is for what is nested too deep, a ReferenceError for an alias.
    if ([YAMLError, RangeError, ReferenceError].some((known) => error instanceof known)) return refused
    throw error
  }
  const read = file.safeParse(parsed)
  if (!read.success) return refused
  const { text, answers, solution } = read.data.question
  const right = Number(solution) - 1
  if (right < 0 || right >= answers.length) {
    return { line, reason: `The right answer is said to be number ${solution} of ${answers.length}.` }
  }
  return withoutRepeats({
    line,
    question: markdownOf(text),
    options: answers.map(markdownOf),
    right,
    explanation: '',
  })
}

const markdownOf = (text: string): string => textOf(preAsCode(linesOf(withOwnLines(text))))

/** `<pre>` behind words, in a text that YAML made one line of. */
function withOwnLines(text: string): string {
  if (!text.includes('</pre>')) return text
  const apart = (part: string) => part.replace(/(?<=\S)[ \t]*(?=<pre[\s>])/gi, '\n')
  return text
    .split('\n')
    .map((line) => outsideCodeSpans(line, apart))
    .join('\n')
}
