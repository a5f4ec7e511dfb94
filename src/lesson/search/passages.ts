import type { Database, Statement } from 'better-sqlite3'

/** Parts of a lesson that are searched by stem in the cache; `text` holds all of them. */
export type Part = 'title' | 'term' | 'summary' | 'text'

const TABLES = {
  title: 'title_words',
  term: 'term_words',
  summary: 'summary_words',
  text: 'text_words',
} as const

/**
 * Lessons by the stems of their words, through FTS5. No call reads more than `limit` matches, because
 * ranking by bm25 would read every lesson that holds a common word.
 */
export class Passages {
  readonly #rows: Readonly<Record<Part, Statement<[string, number], number>>>
  readonly #ranked: Statement<[string, number], { row: number; rank: number }>
  readonly #names: Statement<[string, number], number>
  readonly #count: Statement<[string, number], number>

  constructor(database: Database) {
    const rows = (table: string) =>
      database
        .prepare<[string, number], number>(`SELECT rowid FROM ${table} WHERE ${table} MATCH ? LIMIT ?`)
        .pluck()
    this.#rows = {
      title: rows(TABLES.title),
      term: rows(TABLES.term),
      summary: rows(TABLES.summary),
      text: rows(TABLES.text),
    }
    this.#names = rows('name_words')
    this.#count = database
      .prepare<[string, number], number>(
        'SELECT count(*) FROM (SELECT 1 FROM text_words WHERE text_words MATCH ? LIMIT ?)',
      )
      .pluck()
    this.#ranked = database.prepare(
      'SELECT rowid AS row, -bm25(text_words) AS rank FROM text_words WHERE text_words MATCH ? LIMIT ?',
    )
  }

  /** Rows of lessons that hold every word in that part, in no order. */
  withAll(part: Part, words: readonly string[], limit: number): number[] {
    return this.#rows[part].all(every(words), limit)
  }

  /** How many lessons hold the word, counted up to `limit`. */
  count(word: string, limit: number): number {
    return this.#count.get(every([word]), limit) ?? 0
  }

  /** Rows and relevance of lessons that hold every word. Only for words that few lessons hold. */
  ranked(words: readonly string[], limit: number): { row: number; rank: number }[] {
    return this.#ranked.all(every(words), limit)
  }

  /** Rows of lessons of which a key term begins so, the last word being unfinished. */
  withTermBeginning(words: readonly string[], limit: number): number[] {
    return this.#names.all(`${every(words)} *`, limit)
  }
}

/** Folded words hold letters and digits alone; the quotes keep AND, OR and NOT from being operators. */
function every(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(' AND ')
}
