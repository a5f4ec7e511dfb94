import { letteredIn } from './lettered.ts'
import { authored } from './literal.ts'
import type { Item } from './types.ts'

const ANSWER = /^\s*(?:\*\*)?(?:correct )?(?:answer|ans)(?:\*\*)?\s*[:=](?:\*\*)?\s*(.*?)\s*$/i
const SAYS = /^\s*(?:\*\*)?(?:explanation|feedback|rationale)(?:\*\*)?\s*:(?:\*\*)?\s*(.*)$/i

/** A line that names the right letter, as Aiken ends every question. */
export function hasAikenAnswer(source: string): boolean {
  return SOME_ANSWER.test(source)
}

const SOME_ANSWER =
  /^[ \t]*(?:\*\*)?(?:correct )?(?:answer|ans)(?:\*\*)?[ \t]*[:=](?:\*\*)?[ \t]*[([]?[A-Za-z](?:[)\].]?(?:\*\*)?[ \t]*$|[).][ \t]+\S)/im

type Block = { readonly line: number; readonly lines: string[]; answer?: string; said: string[] }

/** Aiken: a question, options `A. x` or `A) x`, and `ANSWER: A`. */
export function readAiken(source: string): Item[] {
  const blocks: Block[] = []
  let open: Block | undefined
  let saying = false
  for (const [index, line] of source.split('\n').entries()) {
    const answer = ANSWER.exec(line)?.[1]
    const says = SAYS.exec(line)?.[1]
    if (open?.answer !== undefined) {
      const blank = line.trim() === ''
      if (says !== undefined) open.said.push(says)
      else if (!blank && saying) open.said.push(line)
      saying = !blank && (saying || says !== undefined)
      if (blank || saying) continue
      open = undefined
    }
    if (line.trim() === '' && !open) continue
    if (!open) {
      open = { line: index + 1, lines: [], said: [] }
      blocks.push(open)
    }
    if (answer !== undefined && open.lines.length > 0) open.answer = answer
    else open.lines.push(line)
  }
  return withoutNumbers(blocks).map(itemOf)
}

const NUMBER = /^\s*(?:Q(?:uestion)?\s*)?\d{1,4}\s*[.):]\s+/i

/** Numbers are taken off where every question has one. */
function withoutNumbers(blocks: Block[]): Block[] {
  if (blocks.length < 2 || !blocks.every(({ lines }) => NUMBER.test(lines[0] ?? ''))) return blocks
  return blocks.map((block) => {
    const [first = '', ...others] = block.lines
    return { ...block, lines: [first.replace(NUMBER, ''), ...others] }
  })
}

function itemOf({ line, lines, answer, said }: Block): Item {
  if (answer === undefined) return { line, reason: 'No line "ANSWER:" with a letter ends the question.' }
  const read = letteredIn(lines)
  if (read === undefined) return { line, reason: 'The question has no options that begin with "A." or "A)".' }
  if (typeof read === 'string') return { line, reason: read }
  const question = authored(withoutLabel(read.question).join('\n'))
  const options = read.options.map(({ text }) => authored(text))
  const right = rightOf(
    answer,
    read.options.map(({ text }) => text),
  )
  if (typeof right === 'string') return { line, reason: right }
  return { line, question, options, right, explanation: authored(said.join('\n')) }
}

/** "Options:" above the options says nothing. */
function withoutLabel(lines: readonly string[]): readonly string[] {
  const last = lines.findLastIndex((line) => line.trim() !== '')
  return /^\s*(?:options|choices|answers)\s*:\s*$/i.test(lines[last] ?? '') ? lines.slice(0, last) : lines
}

/** The index that "B", "(b)" or "B. text" names, or why it names none. */
function rightOf(answer: string, options: readonly string[]): number | string {
  const bare = answer.replace(/^\*\*|\*\*$/g, '').trim()
  if (
    /^[([]?[A-Za-z][)\].]?(?:\s*(?:,|;|&|and|\+|\/)\s*[([]?[A-Za-z][)\].]?)+$/i.test(bare) ||
    /^[A-H]{2,8}$/.test(bare)
  ) {
    return 'Several letters are right; Homeroom asks for one.'
  }
  const found = /^[([]?([A-Za-z])(?:[)\].:]\s*(.*)|\s*)$/.exec(bare)
  if (!found?.[1]) {
    const spelt = options.flatMap((option, index) =>
      option.toLowerCase() === bare.toLowerCase() ? [index] : [],
    )
    return spelt.length === 1 && spelt[0] !== undefined ? spelt[0] : `"${bare.slice(0, 40)}" names no letter.`
  }
  const index = found[1].toUpperCase().charCodeAt(0) - 65
  const option = options[index]
  if (option === undefined) return `The right letter is ${found[1].toUpperCase()}, and no option has it.`
  const words = found[2]?.trim() ?? ''
  if (words !== '' && words.toLowerCase() !== option.toLowerCase()) {
    return `The right letter is ${found[1].toUpperCase()}, and the words beside it are not that option's.`
  }
  return index
}
