import { readFileSync } from 'node:fs'
import { parseLesson } from '../src/lesson/parse/parse.ts'
import type { Lesson } from '../src/lesson/types.ts'
import { createTutor } from '../src/tutor/tutor.ts'
import type { TutorAnswer } from '../src/tutor/types.ts'

/** Texts, and questions about them with the answers that a right sentence holds. */
type Data = {
  readonly lessons: readonly { readonly id: string; readonly title: string; readonly text: string }[]
  readonly questions: readonly Asked[]
}
type Asked = {
  /** `ans`: the lesson holds the answer; `near`, `off`, `adv`: it does not. */
  readonly type: string
  readonly lesson: string
  readonly q: string
  readonly answers: readonly string[]
}
type Row = { readonly asked: Asked; readonly answer: TutorAnswer }

export type Evaluation = {
  /** Shares of the covered questions with a right sentence first, and among two. */
  readonly hit1: number
  readonly hit2: number
  readonly answered: number
  /** For each kind of uncovered question how well scores tell it apart, and its share answered. */
  readonly apart: Readonly<Record<string, { readonly auroc: number; readonly wronglyAnswered: number }>>
  readonly verbatim: number
}

/** Asks every question of a data file, as the shared evaluation does through files. */
export async function evaluateTutor(path: string): Promise<Evaluation> {
  const { lessons, questions }: Data = JSON.parse(readFileSync(path, 'utf8'))
  const parsed = new Map(lessons.map((text) => [text.id, lessonOf(text)]))
  const tutor = createTutor({ order: () => [...parsed.keys()], lesson: (id) => parsed.get(id) })
  await tutor.ready
  const rows = questions.map((asked): Row => ({ asked, answer: tutor.ask(asked.lesson, asked.q) }))
  const of = (type: string) => rows.filter(({ asked }) => asked.type === type)
  const covered = of('ans')
  const kinds = [...new Set(questions.map(({ type }) => type))].filter((type) => type !== 'ans')
  const texts = new Map(lessons.map(({ id, text }) => [id, folded(text)]))
  return {
    hit1: share(covered, (row) => hits(row, 1)),
    hit2: share(covered, (row) => hits(row, 2)),
    answered: share(covered, isAnswered),
    apart: Object.fromEntries(
      kinds.map((kind) => [
        kind,
        { auroc: auroc(scores(covered), scores(of(kind))), wronglyAnswered: share(of(kind), isAnswered) },
      ]),
    ),
    verbatim: share(rows, ({ asked, answer }) =>
      answer.quotes.every(({ sentence }) => texts.get(asked.lesson)?.includes(folded(sentence))),
    ),
  }
}

function lessonOf({ id, title, text }: Data['lessons'][number]): Lesson {
  const head = `id: text\ntitle: ${JSON.stringify(`${title} ${id.split('/').at(-1)}`)}\nsummary: ${JSON.stringify(title)}\ntrack: texts\nmodule: all`
  const body = text.replace(/^# .*\n+/, '')
  const { lesson } = parseLesson('text.md', Buffer.from(`---\n${head}\n---\n## The text\n\n${body}\n`))
  if (!lesson) throw new Error(`the text ${id} does not make a lesson`)
  return { ...lesson, id }
}

function hits({ asked, answer }: Row, among: number): boolean {
  const sentences = answer.quotes.slice(0, among).map(({ sentence }) => ` ${folded(sentence)} `)
  return sentences.some((sentence) => asked.answers.some((right) => sentence.includes(` ${folded(right)} `)))
}

const isAnswered = ({ answer }: Row): boolean => answer.band === 'answered'
const scores = (rows: readonly Row[]): number[] => rows.map(({ answer }) => answer.score)
const share = (rows: readonly Row[], test: (row: Row) => boolean | undefined): number =>
  rows.filter(test).length / rows.length

function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The chance that one of `yes` scores above one of `no`; a tie is half a win. */
function auroc(yes: readonly number[], no: readonly number[]): number {
  const sorted = no.toSorted((a, b) => a - b)
  const wins = yes.map((score) => (below(sorted, score) + belowOrEqual(sorted, score)) / 2)
  return wins.reduce((sum, win) => sum + win, 0) / (yes.length * no.length)
}

function below(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

function belowOrEqual(sorted: readonly number[], value: number): number {
  let at = below(sorted, value)
  while (at < sorted.length && sorted[at] === value) at++
  return at
}
