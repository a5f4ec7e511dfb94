import type Database from 'better-sqlite3'
import type { Log } from '../core/log.ts'
import { isUnusable, openDatabase, removeDatabase } from './cache-file.ts'
import { SEARCH_TABLES } from './cache-schema.ts'
import { putStatements } from './cache-statements.ts'
import type { ReadFile } from './parse/files.ts'
import type { Plan } from './parse/plan.ts'
import { type LessonRecord, lessonOf } from './record.ts'
import type { Entry, Fault, Lesson } from './types.ts'

/** A lesson as the catalogue holds it in memory. */
export type Stored = {
  /** Its row in the cache, the same for as long as its file exists. */
  readonly row: number
  readonly entry: Entry
  /** The folded words of the title. */
  readonly titleWords: string
  readonly lines: LessonRecord['lines']
}

type KeptPlan = { readonly stamp: string; readonly plan: Plan }

export type Known = { readonly stamp: string; readonly hash: string }

/**
 * What was read from the lesson files, in a SQLite file of this process's machine. All of it is derived:
 * it may be deleted at any time, and then costs one reading of all lessons.
 */
export class LessonCache {
  readonly database: Database.Database
  readonly #put: ReturnType<typeof putStatements>
  readonly #lesson: Database.Statement<[number], LessonRow & { body: Buffer }>
  readonly #questionIds: Database.Statement<[number], string>
  readonly #write: (files: readonly ReadFile[]) => void
  readonly #forget: (paths: readonly string[]) => void
  #vocabulary: Set<string> | undefined

  private constructor(database: Database.Database) {
    this.database = database
    this.#put = putStatements(database)
    this.#lesson = database.prepare('SELECT * FROM lessons JOIN bodies USING (row) WHERE row = ?')
    this.#questionIds = database
      .prepare<[number], string>('SELECT question_ids FROM bodies WHERE row = ?')
      .pluck()
    this.#write = database.transaction((files: readonly ReadFile[]) => {
      for (const file of files) this.#writeOne(file)
    })
    this.#forget = database.transaction((paths: readonly string[]) => {
      for (const path of paths) this.#forgetOne(path)
    })
  }

  /** Opens the cache, or begins a new one when it is missing, damaged or of another version. */
  static open(file: string, log: Log): LessonCache {
    try {
      return new LessonCache(openDatabase(file))
    } catch (error) {
      if (!isUnusable(error)) throw error
      LessonCache.discard(file, error, log)
      return new LessonCache(openDatabase(file))
    }
  }

  /** Throws a cache away that cannot be used, so that the next one is built from the lesson files. */
  static discard(file: string, error: unknown, log: Log): void {
    log.warn({ file, error }, 'the lesson cache cannot be used and is built again')
    removeDatabase(file)
  }

  close(): void {
    this.database.close()
  }

  known(): Map<string, Known> {
    const rows = this.database.prepare<[], Known & { path: string }>('SELECT path, stamp, hash FROM files')
    return new Map(rows.all().map(({ path, stamp, hash }) => [path, { stamp, hash }]))
  }

  /** What was wrong with each file when it was read last, by path. */
  faults(): Fault[] {
    const rows = this.database.prepare<[], string>(
      "SELECT faults FROM files WHERE faults <> '[]' ORDER BY path",
    )
    return rows
      .pluck()
      .all()
      .flatMap((faults) => JSON.parse(faults) as Fault[])
  }

  /** The lessons of the files after `path`, in the order of their paths. */
  storedAfter(path: string, limit: number): Stored[] {
    const rows = this.database.prepare<[string, number], LessonRow>(
      'SELECT * FROM lessons WHERE path > ? ORDER BY path LIMIT ?',
    )
    return rows.all(path, limit).map(storedOf)
  }

  /** The last good version of a file. */
  storedAt(path: string): Stored | undefined {
    const row = this.database.prepare<[string], LessonRow>('SELECT * FROM lessons WHERE path = ?').get(path)
    return row && storedOf(row)
  }

  /** The lesson in a row, as it was read last; undefined when its file was removed. */
  lesson(row: number): Lesson | undefined {
    const kept = this.#lesson.get(row)
    return kept && lessonOf(storedOf(kept).entry, kept.body)
  }

  /** Ids of the questions of the lesson in a row, without reading the lesson. */
  questionIds(row: number): readonly string[] {
    return JSON.parse(this.#questionIds.get(row) ?? '[]') as string[]
  }

  write(files: readonly ReadFile[]): void {
    this.#write(files)
  }

  forget(paths: readonly string[]): void {
    this.#forget(paths)
  }

  /** Every word that a lesson holds, or once held. */
  vocabulary(): ReadonlySet<string> {
    this.#vocabulary ??= new Set(
      this.database.prepare<[], string>('SELECT word FROM vocabulary').pluck().all(),
    )
    return this.#vocabulary
  }

  /** The last good catalogue.yaml. */
  plan(): KeptPlan | undefined {
    const kept = this.database
      .prepare<[], { stamp: string; plan: string }>("SELECT stamp, plan FROM plans WHERE name = 'catalogue'")
      .get()
    return kept && { stamp: kept.stamp, plan: JSON.parse(kept.plan) as Plan }
  }

  keepPlan(kept: KeptPlan | undefined): void {
    this.database.prepare("DELETE FROM plans WHERE name = 'catalogue'").run()
    if (!kept) return
    this.database
      .prepare("INSERT INTO plans (name, stamp, plan) VALUES ('catalogue', ?, ?)")
      .run(kept.stamp, JSON.stringify(kept.plan))
  }

  #writeOne(file: ReadFile): void {
    switch (file.state) {
      case 'same':
        this.#put.stamp.run(file.stamp, file.path)
        break
      case 'unreadable':
        this.#put.file.run(file.path, '', '', JSON.stringify(file.faults))
        break
      case 'broken':
        this.#put.file.run(file.path, file.stamp, file.hash, JSON.stringify(file.faults))
        break
      case 'parsed':
        this.#put.file.run(file.path, file.stamp, file.hash, JSON.stringify(file.faults))
        this.#writeLesson(file.record)
        break
      default:
        file satisfies never
    }
  }

  #writeLesson({ entry, lines, body, questionIds, words }: LessonRecord): void {
    const row = this.#put.lesson.get({
      ...entry,
      pass: entry.pass ?? null,
      locale: entry.locale ?? null,
      translates: entry.translates ?? null,
      related: JSON.stringify(entry.related),
      titleWords: words.title,
      idLine: lines.id,
      relatedLine: lines.related,
    })
    if (row === undefined) throw new Error(`no row was written for ${entry.file}`)
    this.#put.body.run(row, JSON.stringify(questionIds), body)
    this.#put.titleWords.run(row, words.title)
    this.#put.termWords.run(row, words.terms)
    this.#put.summaryWords.run(row, words.summary)
    this.#put.textWords.run(row, words.text)
    this.#put.nameWords.run(row, words.names)
    const vocabulary = this.vocabulary() as Set<string>
    for (const word of words.vocabulary) {
      if (vocabulary.has(word)) continue
      vocabulary.add(word)
      this.#put.word.run(word)
    }
  }

  #forgetOne(path: string): void {
    this.database.prepare('DELETE FROM files WHERE path = ?').run(path)
    const stored = this.storedAt(path)
    if (!stored) return
    for (const table of SEARCH_TABLES) {
      this.database.prepare(`DELETE FROM ${table} WHERE rowid = ?`).run(stored.row)
    }
    this.database.prepare('DELETE FROM bodies WHERE row = ?').run(stored.row)
    this.database.prepare('DELETE FROM lessons WHERE row = ?').run(stored.row)
  }
}

type LessonRow = Omit<Entry, 'related' | 'file' | 'pass' | 'locale' | 'translates'> & {
  pass: number | null
  locale: string | null
  translates: string | null
  row: number
  path: string
  related: string
  title_words: string
  id_line: number
  related_line: number
}

function storedOf(row: LessonRow): Stored {
  const { id, title, summary, track, module, minutes, hash, questions, pages } = row
  const related = JSON.parse(row.related) as string[]
  return {
    row: row.row,
    entry: {
      ...{ id, title, summary, track, module, minutes, related, hash, file: row.path, questions, pages },
      ...(row.pass !== null && { pass: row.pass }),
      ...(row.locale !== null && { locale: row.locale }),
      ...(row.translates !== null && { translates: row.translates }),
    },
    titleWords: row.title_words,
    lines: { id: row.id_line, related: row.related_line },
  }
}
