import { z } from 'zod'
import { readConfig } from '../config.ts'
import { SettingError } from '../core/errors.ts'
import { createTutor } from '../tutor/tutor.ts'
import type { TutorAnswer } from '../tutor/types.ts'
import { openLessons } from './lessons.ts'
import type { Shell } from './main.ts'
import { tableLines } from './table.ts'

const NAMED = z.object({ id: z.union([z.string(), z.number()]) })
const QUESTION = NAMED.extend({ lesson: z.string(), question: z.string() })
const SHAPE = 'a line should be {"id": "any", "lesson": "its id", "question": "its text"}'

export type AskOptions = {
  /** A JSON line for each question. */
  readonly jsonl?: true
  /** A table of what the lessons cover; beside JSON lines it goes to standard error. */
  readonly report?: true
}

/**
 * Asks the embedded tutor every question on standard input.
 * @returns 1 when a line could not be asked
 */
export async function ask(options: AskOptions, shell: Shell): Promise<number> {
  if (!options.jsonl && !options.report) throw new SettingError('Say --jsonl, --report or both.')
  try {
    const dir = readConfig(shell.env).lessonsDir
    const lessons = await openLessons(dir)
    const tutor = createTutor(lessons)
    try {
      await tutor.ready
      return await answerAll(options, shell, (lesson, question) => {
        if (!lessons.entry(lesson)) throw new SettingError(`there is no lesson ${lesson} in ${dir}`)
        return tutor.ask(lesson, question)
      })
    } finally {
      tutor.close()
      await lessons.close()
    }
  } catch (error) {
    if (!(error instanceof SettingError) || !options.jsonl) throw error
    // Whoever reads JSON lines gets nothing else.
    shell.print(JSON.stringify({ error: error.message }))
    return 1
  }
}

/** @param askTutor throws a SettingError for a lesson that is not there */
async function answerAll(
  { jsonl, report }: AskOptions,
  shell: Shell,
  askTutor: (lesson: string, question: string) => TutorAnswer,
): Promise<number> {
  const tally = new Tally()
  let isWell = true
  for await (const line of shell.input?.() ?? []) {
    if (line.trim() === '') continue
    const written = parseJson(line)
    try {
      const { id, lesson, question } = read(written)
      const answer = askTutor(lesson, question)
      tally.count(lesson, answer)
      if (jsonl) shell.print(JSON.stringify({ id, ...onLine(answer) }))
    } catch (error) {
      if (!(error instanceof SettingError)) throw error
      isWell = false
      const named = NAMED.safeParse(written)
      const complaint = JSON.stringify({ ...(named.success && { id: named.data.id }), error: error.message })
      if (jsonl) shell.print(complaint)
      else shell.note?.(complaint)
    }
  }
  const tell = jsonl ? shell.note : shell.print
  if (report) for (const line of tally.lines()) tell?.(line)
  return isWell ? 0 : 1
}

function read(written: unknown): z.output<typeof QUESTION> {
  const parsed = QUESTION.safeParse(written)
  if (!parsed.success) throw new SettingError(SHAPE)
  return parsed.data
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

function onLine({ band, score, quotes, related }: TutorAnswer): object {
  return {
    band,
    score,
    sentences: quotes.map(({ sentence }) => sentence),
    section: quotes[0]?.section.title ?? null,
    related: related ?? null,
  }
}

/** How many questions each lesson was asked, and how they went. */
class Tally {
  readonly #answers = new Map<string, TutorAnswer[]>()

  count(lesson: string, answer: TutorAnswer): void {
    const answers = this.#answers.get(lesson)
    if (answers) answers.push(answer)
    else this.#answers.set(lesson, [answer])
  }

  lines(): string[] {
    const rows = [...this.#answers].map(([lesson, answers]) => [lesson, ...bands(answers)])
    const all = ['all', ...bands([...this.#answers.values()].flat())]
    return tableLines(['lesson', 'questions', 'answered', 'unsure', 'uncovered'], [...rows, all])
  }
}

function bands(answers: readonly TutorAnswer[]): number[] {
  const of = (band: TutorAnswer['band']) => answers.filter((answer) => answer.band === band).length
  return [answers.length, of('answered'), of('unsure'), of('uncovered')]
}
