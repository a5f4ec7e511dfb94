import { parse, TomlError } from 'smol-toml'
import { z } from 'zod'
import { withoutRepeats } from './repeats.ts'
import type { Item } from './types.ts'

/** Whether a text is a quiz of mdbook-quiz. */
export function isMdbookQuiz(source: string): boolean {
  return (
    /^[ \t]*\[\[[ \t]*questions[ \t]*\]\]/m.test(source) &&
    /^[ \t]*(?:type|prompt|answer|questions)\b[^=\n]*=|^[ \t]*\[questions\./m.test(source)
  )
}

const text = z.string()
const place = z.number().int()
const question = z.looseObject({
  type: text.optional(),
  prompt: z
    .looseObject({
      prompt: text.optional(),
      distractors: z.array(text).optional(),
      /** Until version 0.2: the options in order. */
      choices: z.array(text).optional(),
      answerIndex: place.optional(),
    })
    .optional(),
  answer: z.looseObject({ answer: z.union([text, z.array(text), place]).optional() }).optional(),
  context: text.optional(),
  multipart: text.optional(),
})
const file = z.looseObject({
  questions: z.array(z.unknown()),
  multipart: z.record(text, text).optional(),
})

/** mdbook-quiz: TOML with `[[questions]]`. */
export function readMdbookQuiz(source: string): Item[] {
  let parsed: unknown
  try {
    parsed = parse(source)
  } catch (error) {
    if (error instanceof TomlError)
      return [{ line: error.line, reason: `The file is not TOML: ${error.message.split('\n')[0]}.` }]
    if (error instanceof RangeError) return [{ line: 1, reason: 'The file is nested too deep.' }]
    throw error
  }
  const read = file.safeParse(parsed)
  if (!read.success) return [{ line: 1, reason: 'The file has no list of questions.' }]
  const { questions, multipart = {} } = read.data
  const lines = questionLines(source)
  return questions.map((each, index) =>
    itemOf(each, lines.length === questions.length ? (lines[index] ?? 1) : 1, multipart),
  )
}

/** Where `[[questions]]` begins one, and is not what a text of several lines says. */
function questionLines(source: string): number[] {
  const lines: number[] = []
  let quote = ''
  for (const [index, line] of source.split('\n').entries()) {
    if (quote === '' && /^\s*\[\[\s*questions\s*\]\]/.test(line)) lines.push(index + 1)
    if (quote === '' && line.trimStart().startsWith('#')) continue
    for (const [mark] of line.matchAll(/"{3}|'{3}/g)) {
      if (quote === '') quote = mark
      else if (quote === mark) quote = ''
    }
  }
  return lines
}

/** @param shared what several questions are about, by its name */
function itemOf(value: unknown, line: number, shared: Readonly<Record<string, string>>): Item {
  const read = question.safeParse(value)
  if (!read.success)
    return {
      line,
      reason: `The question is not as mdbook-quiz writes it (${read.error.issues[0]?.path.join('.')}).`,
    }
  const { type, prompt, answer, context = '', multipart } = read.data
  if (type !== 'MultipleChoice') {
    const asks =
      type === 'ShortAnswer'
        ? 'a short answer and gives no wrong options'
        : type === 'Tracing'
          ? 'what a program prints'
          : `"${type}"`
    return { line, reason: `The question asks for ${asks}; Homeroom asks for one of several options.` }
  }
  const about =
    multipart === undefined ? '' : Object.hasOwn(shared, multipart) ? shared[multipart] : undefined
  if (about === undefined) return { line, reason: `The file has no multipart text named "${multipart}".` }
  const options = optionsOf(prompt ?? {}, answer?.answer)
  if (typeof options === 'string') return { line, reason: options }
  return withoutRepeats({
    line,
    question: `${about.trimEnd()}\n\n${prompt?.prompt ?? ''}`.trimStart(),
    ...options,
    explanation: context,
  })
}

type Prompt = NonNullable<z.infer<typeof question>['prompt']>

/** @returns or why it cannot be told which option is right */
function optionsOf(
  { choices, distractors, answerIndex = 0 }: Prompt,
  given: string | readonly string[] | number | undefined,
): { options: readonly string[]; right: number } | string {
  if (given === undefined) return 'No answer is given.'
  if (choices) {
    if (distractors) return 'The question has both choices and distractors.'
    const right = typeof given === 'number' ? given : -1
    if (choices[right] === undefined) {
      return `The answer to one of ${choices.length} choices has to be its number, from 0; it is ${JSON.stringify(given)}.`
    }
    return { options: choices, right }
  }
  if (typeof given === 'number') return 'The answer is a number, and there are no choices that it counts.'
  const rights = [given].flat()
  const [right] = rights
  if (right === undefined) return 'No answer is given.'
  if (rights.length > 1) return `${rights.length} answers are right; Homeroom asks for one.`
  const options = [...(distractors ?? [])]
  const at = Math.max(0, Math.min(answerIndex, options.length))
  options.splice(at, 0, right)
  return { options, right: at }
}
