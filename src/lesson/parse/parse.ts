import { hash } from 'node:crypto'
import type { RootContent } from 'mdast'
import { withoutPositions } from '../../core/markdown.ts'
import { packPages } from '../pages.ts'
import { translationOf } from '../translation.ts'
import type { Fault, Lesson } from '../types.ts'
import { Faults } from './faults.ts'
import { type Header, readFrontMatter } from './front-matter.ts'
import { checkNames } from './name-faults.ts'
import { readQuiz } from './quiz.ts'
import { checkQuiz } from './quiz-faults.ts'
import { checkReadability } from './readability.ts'
import { outline } from './sections.ts'
import { decode } from './source.ts'
import { termsOf } from './terms.ts'
import { checkFilled } from './to-fill.ts'
import { readTree } from './tree.ts'
import { minutesFor } from './words.ts'

/** Lines of the file that faults of the whole catalogue point at. */
export type Lines = Header['lines'] & {
  /** Of each question's heading, in the lesson's order. */
  readonly questions: readonly number[]
}

export type Parsed = {
  /** Undefined when a fault is an error. */
  readonly lesson: Lesson | undefined
  readonly lines: Lines
  /** In the order of the file. */
  readonly faults: readonly Fault[]
}

/** Of a file's bytes, as 16 hex digits. */
export function contentHash(bytes: Uint8Array): string {
  return hash('sha256', bytes).slice(0, 16)
}

/**
 * Reads a lesson file. Never throws for what the file holds: all that is wrong with it is in `faults`.
 * @param file path relative to the lessons directory, with forward slashes
 */
export function parseLesson(file: string, bytes: Uint8Array): Parsed {
  const faults = new Faults(file)
  const source = decode(bytes, faults)
  const tree = source === undefined ? undefined : readTree(source, faults)
  if (!tree) return { lesson: undefined, lines: NO_LINES, faults: faults.list() }
  if (source !== undefined) checkFilled(source, faults)
  const locale = translationOf(file)?.locale
  const { values, translates, lines: header } = readFrontMatter(tree, faults, locale !== undefined)
  const { sections, quiz } = outline(tree.children, values?.title ?? '', faults)
  const asked = quiz ? readQuiz(quiz.heading, quiz.body, sections, faults) : []
  const questions = asked.map(({ question }) => question)
  const lines = { ...header, questions: asked.map(({ line }) => line) }
  if (quiz) checkQuiz(questions, quiz.heading, faults)
  if (sections.length === 0 && !quiz) {
    faults.error(undefined, 'lesson.empty', 'The lesson has no text; write a section that begins with ##.')
  }
  const terms = termsOf(sections, faults)
  const packed = packPages(values?.summary ?? '', sections)
  for (const block of packed.overlong) reportOverlong(block, faults)
  const minutes = minutesFor(sections, questions.length)
  if (values?.minutes) checkMinutes(values.minutes, minutes, lines.minutes, faults)
  if (values) checkNames(values, lines, faults)
  checkReadability(sections, lines.title, faults)
  if (!values || faults.broken) return { lesson: undefined, lines, faults: faults.list() }
  const { id, title, summary, track, module, related = [] } = values
  const lesson: Lesson = {
    ...{ id, title, summary, track, module, minutes: values.minutes ?? minutes, related, file },
    ...(values.pass !== undefined && { pass: values.pass / 100 }),
    hash: contentHash(bytes),
    questions: questions.length,
    pages: packed.pages.length,
    ...(locale !== undefined && { locale }),
    ...(translates !== undefined && { translates }),
    sections: sections.map((section) => ({ ...section, body: bare(section.body) })),
    terms,
    quiz: questions.map((question) => ({
      id: question.id,
      prompt: bare(question.prompt),
      options: question.options.map(({ text, right, why }) => ({ text: bare(text), right, why: bare(why) })),
      explanation: bare(question.explanation),
      ...(question.section !== undefined && { section: question.section }),
    })),
  }
  return { lesson, lines, faults: faults.list() }
}

const NO_LINES: Lines = { id: 1, title: 1, related: 1, minutes: 1, questions: [] }

function bare(nodes: readonly RootContent[]): RootContent[] {
  return nodes.map((node) => withoutPositions(node as RootContent & { children?: unknown }))
}

const ATOMS: Readonly<Partial<Record<RootContent['type'], string>>> = {
  paragraph: 'A sentence',
  list: 'A sentence of the list',
  table: 'A row of the table',
  code: 'A line of the code',
}

function reportOverlong(block: RootContent, faults: Faults): void {
  const atom = ATOMS[block.type] ?? 'A passage'
  faults.error(block, 'page.too-long', `${atom} is too long for a page of its own in a chat; break it up.`)
}

/** Minutes apart by more than this, and by more than this part of them, are a contradiction. */
const MINUTES_APART = 2
const PART_APART = 0.4

function checkMinutes(given: number, derived: number, line: number, faults: Faults): void {
  const apart = Math.abs(given - derived)
  if (apart <= MINUTES_APART || apart <= Math.max(given, derived) * PART_APART) return
  const reason = `The text and the quiz take about ${derived} minutes, not ${given}; correct the minutes, or leave them out.`
  faults.warning({ line, column: 1 }, 'minutes.contradict-text', reason)
}
