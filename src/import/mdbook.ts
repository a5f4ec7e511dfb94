import { parse, TomlError } from 'smol-toml'
import { z } from 'zod'
import type { Item } from './types.ts'

/** Whether a text is a quiz of mdbook-quiz. */
export function isMdbookQuiz(source: string): boolean {
  return (
    /^[ \t]*\[\[[ \t]*questions[ \t]*\]\]/m.test(source) &&
    /^[ \t]*(?:type|prompt|answer|questions)\b[^=\n]*=|^[ \t]*\[questions\./m.test(source)
  )
}

const text = z.string()
const question = z.looseObject({
  type: text.optional(),
  prompt: z
    .looseObject({ prompt: text.optional(), distractors: z.array(text).optional(), program: text.optional() })
    .optional(),
  answer: z.looseObject({ answer: z.union([text, z.array(text)]).optional() }).optional(),
  context: text.optional(),
  multipart: text.optional(),
})
const file = z.looseObject({
  questions: z.array(z.unknown()),
  multipart: z.record(text, text).optional(),
})

/** mdbook-quiz: TOML with `[[questions]]`. */
export function readMdbookQuiz(source: string): Item[] {
  const lines = source
    .split('\n')
    .flatMap((line, index) => (/^\s*\[\[\s*questions\s*\]\]/.test(line) ? [index + 1] : []))
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
  return questions.map((each, index) =>
    itemOf(each, lines.length === questions.length ? (lines[index] ?? 1) : 1, multipart),
  )
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
  const given = answer?.answer
  const rights = given === undefined ? [] : [given].flat()
  const [right] = rights
  if (right === undefined) return { line, reason: 'No answer is given.' }
  if (rights.length > 1) return { line, reason: `${rights.length} answers are right; Homeroom asks for one.` }
  const about =
    multipart === undefined ? '' : Object.hasOwn(shared, multipart) ? shared[multipart] : undefined
  if (about === undefined) return { line, reason: `The file has no multipart text named "${multipart}".` }
  return {
    line,
    question: `${about.trimEnd()}\n\n${prompt?.prompt ?? ''}`.trimStart(),
    options: [right, ...(prompt?.distractors ?? [])],
    right: 0,
    explanation: context,
  }
}
