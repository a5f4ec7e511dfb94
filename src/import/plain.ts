import { LESSON } from '../lesson/limits.ts'
import { needsOwnLine } from './compose.ts'
import type { Draft } from './types.ts'

/** Half of what they may measure, for every character may need a backslash. */
const SHORT = {
  option: LESSON.option / 2 - 20,
  whole: LESSON.question / 2 - 200,
  said: LESSON.explanation / 2 - 30,
}
/** Marks of which many could stand deep in each other. */
const FEW_MARKS = 16

/**
 * Whether a question is so simple that, written as a lesson, it must read the same: short lines that begin
 * with a word, and code in fences. What is not is written and read back, which takes a hundred times longer.
 */
export function isPlain({ question, options, explanation, whys = [] }: Draft): boolean {
  const said = Math.max(explanation.length, ...whys.map(({ length }) => length))
  const whole = question.length + options.reduce((sum, { length }) => sum + length + 12, 0)
  const shown = question.length + 2 * Math.max(...options.map(({ length }) => length)) + 2 * said
  return (
    said <= SHORT.said / 2 &&
    whole <= SHORT.whole &&
    shown <= SHORT.whole &&
    [...options, ...whys].every(({ length }) => length <= SHORT.option) &&
    wordsDiffer(options) &&
    isPlainText(question) &&
    options.every(isPlainOption) &&
    [explanation, ...whys].every((text) => text === '' || isPlainText(text))
  )
}

function wordsDiffer(options: readonly string[]): boolean {
  const words = options.map((option) => option.toLowerCase().replace(/[\s\\`*_~]+/g, ''))
  return new Set(words).size === options.length
}

const WORD = /[\p{L}\p{N}]/u
const CODE_ALONE = /^`[^`\s](?:[^`\n]*[^`\s])?`$/
/** Comments, pictures, links without words, ids, tags that hold a line together. */
const ODD = /<!|!\[|\[\]|\{#|\]:|&[#a-z]/i
/** Beside these, backticks may hold something else than the code between them. */
const UNSURE = /[`<[\\]/

function isOdd(text: string): boolean {
  if (!ODD.test(text)) return false
  const outside = text.includes('``') ? text : text.replace(/`[^`\n]+`/g, ' ')
  return UNSURE.test(outside) || ODD.test(outside)
}

function isPlainOption(option: string): boolean {
  if (option.includes('\n')) return isPlainText(option)
  return (
    !needsOwnLine(option) &&
    !/^\[[ xX]?\]|^<.*[\\*_~`[]/.test(option) &&
    (WORD.test(option) || CODE_ALONE.test(option)) &&
    !isOdd(option) &&
    fewMarks(option)
  )
}

const BEGINS_WITH_WORD = /^(?:[\p{L}\p{N}"'($\u00bf\u00a1\u201c%@/]|`[^`]|\*\*[\p{L}\p{N}]|\[[^\]]+\]\(\S)/u

function isPlainText(text: string): boolean {
  let fence = ''
  let before = ''
  let words = false
  const outside: string[] = []
  for (const line of text.split('\n')) {
    const mark = /^(`{3,}|~{3,})[\w+#.-]*$/.exec(line)?.[1]
    if (fence !== '') {
      if (line === fence) fence = ''
      else if (line.startsWith(fence)) return false
      else words ||= WORD.test(line)
    } else if (mark) {
      if (before !== '') return false
      fence = mark
    } else if (line !== '' && (!BEGINS_WITH_WORD.test(line) || /^\d{1,9}[.)]/.test(line))) return false
    else {
      words ||= WORD.test(line)
      outside.push(line)
    }
    before = line
  }
  const said = outside.join('\n')
  return fence === '' && words && !isOdd(said) && fewMarks(said)
}

function fewMarks(text: string): boolean {
  return (text.match(/[*_~[\]]/g)?.length ?? 0) <= FEW_MARKS
}
