import type { Database } from 'better-sqlite3'
import type { SEARCH_TABLES } from './cache-schema.ts'

/** What writes a lesson file into the cache. */
export function putStatements(database: Database) {
  const words = (table: (typeof SEARCH_TABLES)[number]) =>
    database.prepare<[number, string]>(`INSERT OR REPLACE INTO ${table} (rowid, words) VALUES (?, ?)`)
  return {
    file: database.prepare<[string, string, string, string]>(
      'INSERT OR REPLACE INTO files (path, stamp, hash, faults) VALUES (?, ?, ?, ?)',
    ),
    stamp: database.prepare<[string, string]>('UPDATE files SET stamp = ? WHERE path = ?'),
    lesson: database
      .prepare<[object], number>(
        `INSERT INTO lessons (path, id, title, summary, track, module, minutes, pass, related, hash, questions,
           pages, title_words, id_line, related_line, locale, translates)
         VALUES (@file, @id, @title, @summary, @track, @module, @minutes, @pass, @related, @hash, @questions,
           @pages, @titleWords, @idLine, @relatedLine, @locale, @translates)
         ON CONFLICT (path) DO UPDATE SET id = excluded.id, title = excluded.title,
           summary = excluded.summary, track = excluded.track, module = excluded.module,
           minutes = excluded.minutes, pass = excluded.pass, related = excluded.related, hash = excluded.hash,
           questions = excluded.questions, pages = excluded.pages, title_words = excluded.title_words,
           id_line = excluded.id_line, related_line = excluded.related_line,
           locale = excluded.locale, translates = excluded.translates
         RETURNING row`,
      )
      .pluck(),
    body: database.prepare<[number, string, Uint8Array]>(
      'INSERT OR REPLACE INTO bodies (row, question_ids, body) VALUES (?, ?, ?)',
    ),
    titleWords: words('title_words'),
    termWords: words('term_words'),
    summaryWords: words('summary_words'),
    textWords: words('text_words'),
    nameWords: words('name_words'),
    word: database.prepare<[string]>('INSERT OR IGNORE INTO vocabulary (word) VALUES (?)'),
  }
}
