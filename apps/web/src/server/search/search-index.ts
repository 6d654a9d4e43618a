/**
 * Finds documents by words, best first: full-text search of SQLite, in memory.
 *
 * NB: never on disk. What is taken down must not stay behind in an index file.
 */

import { DatabaseSync } from 'node:sqlite'
import type { SearchEntry } from '@vigil/content-queries/search/search-entries'
import { toComparable } from './search-words.ts'

export interface Found {
  ids: string[]
  /** How many there are in all. */
  total: number
}

export interface SearchIndex {
  /** Replaces what is known of these documents; one that is not among the entries is forgotten. */
  replace(ids: readonly string[], entries: readonly SearchEntry[]): void
  /** Forgets all documents but these. */
  keepOnly(ids: ReadonlySet<string>): void
  /**
   * @param words comparable words; a document fits with all of them, or, when none has all, with some
   * @param language documents are searched in it where they are translated, else in their own
   */
  find(words: readonly string[], language: string, range: { start: number; count: number }): Found
  size(): number
  close(): void
}

export function createSearchIndex(): SearchIndex {
  const database = new DatabaseSync(':memory:')
  database.exec(`
    CREATE TABLE entry (number INTEGER PRIMARY KEY, id TEXT NOT NULL, language TEXT NOT NULL, isOriginal INTEGER NOT NULL, day TEXT);
    CREATE INDEX entryById ON entry (id, language);
    CREATE VIRTUAL TABLE words USING fts5(title, names, summary, text, content='', contentless_delete=1, prefix='3', tokenize="unicode61");
  `)
  const statements = {
    numbers: database.prepare('SELECT number FROM entry WHERE id = ?'),
    forgetWords: database.prepare('DELETE FROM words WHERE rowid = ?'),
    forget: database.prepare('DELETE FROM entry WHERE id = ?'),
    addEntry: database.prepare('INSERT INTO entry (id, language, isOriginal, day) VALUES (?, ?, ?, ?)'),
    addWords: database.prepare('INSERT INTO words (rowid, title, names, summary, text) VALUES (?, ?, ?, ?, ?)'),
    ids: database.prepare('SELECT DISTINCT id FROM entry'),
    size: database.prepare('SELECT count(DISTINCT id) AS size FROM entry'),
    // A title tells most of what a text is about; among equals the newest comes first.
    find: database.prepare(`
      SELECT entry.id AS id FROM words JOIN entry ON entry.number = words.rowid
      WHERE words MATCH ? AND ${inLanguage}
      ORDER BY bm25(words, 10, 6, 4, 1), entry.day DESC, entry.id LIMIT ? OFFSET ?`),
    count: database.prepare(`
      SELECT count(*) AS total FROM words JOIN entry ON entry.number = words.rowid
      WHERE words MATCH ? AND ${inLanguage}`),
  }

  function forget(id: string): void {
    for (const { number } of statements.numbers.all(id)) statements.forgetWords.run(number ?? null)
    statements.forget.run(id)
  }

  function add(entry: SearchEntry): void {
    const names = [...entry.names, ...entry.topics].join(' ')
    const texts = [{ ...entry, isOriginal: 1 }, ...entry.translations.map((each) => ({ ...each, isOriginal: 0 }))]
    for (const { language, title, summary, text, isOriginal } of texts) {
      const { lastInsertRowid } = statements.addEntry.run(entry._id, language, isOriginal, entry.day)
      const columns = [title, names, summary, text].map((words) => toComparable(words ?? ''))
      statements.addWords.run(lastInsertRowid, ...columns)
    }
  }

  function inTransaction(work: () => void): void {
    database.exec('BEGIN')
    try {
      work()
      database.exec('COMMIT')
    } catch (error) {
      database.exec('ROLLBACK')
      throw error
    }
  }

  function search(expression: string, language: string, { start, count }: { start: number; count: number }): Found {
    const total = Number(statements.count.get(expression, language, language)?.total ?? 0)
    if (total === 0) return { ids: [], total }
    const rows = statements.find.all(expression, language, language, count, start)
    return { ids: rows.map(({ id }) => String(id)), total }
  }

  return {
    replace(ids, entries) {
      inTransaction(() => {
        for (const id of ids) forget(id)
        for (const entry of entries) add(entry)
      })
    },
    keepOnly(ids) {
      inTransaction(() => {
        for (const { id } of statements.ids.all()) if (!ids.has(String(id))) forget(String(id))
      })
    },
    find(words, language, range) {
      if (words.length === 0) return { ids: [], total: 0 }
      // Quoted, so that no word is taken for an operator; a star finds words that begin like it.
      const terms = words.map((word) => (word.length < 3 ? `"${word}"` : `"${word}"*`))
      const all = search(terms.join(' AND '), language, range)
      return all.total > 0 || words.length === 1 ? all : search(terms.join(' OR '), language, range)
    },
    size: () => Number(statements.size.get()?.size ?? 0),
    close: () => database.close(),
  }
}

const inLanguage = `(entry.language = ? OR entry.isOriginal = 1 AND NOT EXISTS (
  SELECT 1 FROM entry AS other WHERE other.id = entry.id AND other.language = ? AND other.number <> entry.number))`
