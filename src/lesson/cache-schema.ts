/**
 * Of the tables below, of what the parser makes of a file, and of the words that are indexed. Raise it
 * with any of them: a cache of another version is thrown away and built again from the lesson files.
 */
export const CACHE_VERSION = 5

/**
 * `lessons` holds the last good version of each file, `files` what was seen of it last, good or not.
 * The search tables keep no text of their own; `text_words` alone keeps positions, for ranking.
 */
export const CACHE_SCHEMA = `
  CREATE TABLE files (
    path TEXT PRIMARY KEY,
    stamp TEXT NOT NULL,
    hash TEXT NOT NULL,
    faults TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE lessons (
    row INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    track TEXT NOT NULL,
    module TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    pass REAL,
    related TEXT NOT NULL,
    hash TEXT NOT NULL,
    questions INTEGER NOT NULL,
    pages INTEGER NOT NULL,
    title_words TEXT NOT NULL,
    id_line INTEGER NOT NULL,
    related_line INTEGER NOT NULL,
    locale TEXT,
    translates TEXT
  );
  CREATE TABLE bodies (row INTEGER PRIMARY KEY, question_ids TEXT NOT NULL, body BLOB NOT NULL);
  CREATE TABLE vocabulary (word TEXT PRIMARY KEY) WITHOUT ROWID;
  CREATE TABLE plans (name TEXT PRIMARY KEY, stamp TEXT NOT NULL, plan TEXT NOT NULL) WITHOUT ROWID;
  CREATE VIRTUAL TABLE title_words USING fts5(
    words, content='', contentless_delete=1, detail=none, tokenize='porter unicode61');
  CREATE VIRTUAL TABLE term_words USING fts5(
    words, content='', contentless_delete=1, detail=none, tokenize='porter unicode61');
  CREATE VIRTUAL TABLE summary_words USING fts5(
    words, content='', contentless_delete=1, detail=none, tokenize='porter unicode61');
  CREATE VIRTUAL TABLE text_words USING fts5(
    words, content='', contentless_delete=1, tokenize='porter unicode61');
  CREATE VIRTUAL TABLE name_words USING fts5(
    words, content='', contentless_delete=1, detail=none, prefix='2 3 4', tokenize='unicode61');
`

export const SEARCH_TABLES = [
  'title_words',
  'term_words',
  'summary_words',
  'text_words',
  'name_words',
] as const
