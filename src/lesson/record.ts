import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { textOf } from './parse/words.ts'
import { wordsOf } from './search/words.ts'
import type { Entry, Lesson } from './types.ts'

/** What the cache keeps of a lesson. */
export type LessonRecord = {
  readonly entry: Entry
  /** Lines of the file that faults of the whole catalogue point at. */
  readonly lines: { readonly id: number; readonly related: number; readonly questions?: readonly number[] }
  /** Sections, terms and quiz as deflated JSON. */
  readonly body: Uint8Array
  /** In the author's order. */
  readonly questionIds: readonly string[]
  readonly words: SearchedWords
}

/** Folded words with spaces between them, as the search index takes them. */
export type SearchedWords = {
  readonly title: string
  readonly terms: string
  /** The id and the terms' names alone, for completion. */
  readonly names: string
  readonly summary: string
  /** All of the lesson's words but its quiz's options and explanations. */
  readonly text: string
  /** Each word once. */
  readonly vocabulary: readonly string[]
}

type Body = Pick<Lesson, 'sections' | 'terms' | 'quiz'>

export function recordOf(lesson: Lesson, lines: LessonRecord['lines']): LessonRecord {
  const { sections, terms, quiz } = lesson
  const body: Body = { sections, terms, quiz }
  return {
    entry: entryOf(lesson),
    lines,
    body: deflateRawSync(JSON.stringify(body)),
    questionIds: quiz.map(({ id }) => id),
    words: searchedWords(lesson),
  }
}

export function entryOf({ sections, terms, quiz, ...entry }: Lesson): Entry {
  return entry
}

/** The lesson again. @throws when the body is not what recordOf() made. */
export function lessonOf(entry: Entry, body: Uint8Array): Lesson {
  return { ...entry, ...(JSON.parse(inflateRawSync(body).toString()) as Body) }
}

const VOCABULARY_WORD = /^(?=.*\p{L}).{3,32}$/u

function searchedWords({ id, title, summary, sections, terms, quiz }: Lesson): SearchedWords {
  const texts = [title, id, summary]
  for (const section of sections) texts.push(section.title, textOf(section.body))
  // Of the quiz only what is asked: to find a lesson by an option would tell which option is right.
  for (const { prompt } of quiz) texts.push(textOf(prompt))
  const words = wordsOf(texts.join('\n'))
  return {
    title: wordsOf(title).join(' '),
    terms: wordsOf(terms.map(({ term, definition }) => `${term} ${definition}`).join(' ')).join(' '),
    names: [id, ...terms.map(({ term }) => term)].flatMap(wordsOf).join(' '),
    summary: wordsOf(summary).join(' '),
    text: words.join(' '),
    vocabulary: [...new Set(words)].filter((word) => VOCABULARY_WORD.test(word)),
  }
}
