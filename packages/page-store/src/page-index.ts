/** Which pages are stored, what they depend on and whether they are fresh: one small SQLite file. */

import { rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { htmlType } from './content-kind.ts'
import { isPagePath, type PagePath } from './page-path.ts'
import { PageStoreError } from './page-store-error.ts'

/**
 * `writing`: its files are being swapped or removed. `stale`: something that it shows changed. `unchecked`: something may
 * have, and nobody knows. Both are served until they are rendered again, or withdrawn.
 * `wanted`: has no files, but had some once, so it is worth rendering before a reader asks.
 * `gone`: was there once, and was taken away; nothing of it is kept but its address.
 */
export type PageState = 'writing' | 'fresh' | 'unchecked' | 'stale' | 'wanted' | 'gone'

/** The states in which a page has bytes that readers get. */
export type ServedState = 'fresh' | 'unchecked' | 'stale'

export interface IndexedPage {
  path: PagePath
  state: ServedState
  digest: string
  storedAt: number
  headers: Readonly<Record<string, string>>
  tags: readonly string[]
  contentType: string
  /** What this rendering tells the next one of the same address. */
  note: string
}

export interface PageCounts {
  /** Pages that can be served, the stale and the unchecked ones among them. */
  stored: number
  stale: number
  unchecked: number
  wanted: number
}

export interface PageIndex {
  find(path: PagePath): IndexedPage | null
  /** The last note of this address, also while its page is `wanted`; empty when there is none. */
  noteOf(path: PagePath): string
  /** Announces a swap or a removal; a page found in this state after a crash is not trusted. */
  announce(path: PagePath): void
  commit(page: IndexedPage): void
  setState(path: PagePath, state: 'wanted' | 'stale' | 'unchecked'): void
  /** Keeps no more than that there was a page here; nothing of an address that never had one. */
  bury(path: PagePath): void
  isGone(path: PagePath): boolean
  paths(...states: PageState[]): PagePath[]
  counts(): PageCounts
  pathsWithTags(tags: readonly string[]): PagePath[]
  /** The pages with these tags become stale, or all that are fresh unchecked. */
  markStale(tags: readonly string[] | 'all'): PagePath[]
  readBookmark(): string | null
  writeBookmark(bookmark: string): void
  wantAll(): void
  readBuildId(): string | null
  writeBuildId(buildId: string): void
  close(): void
}

// Pages can be rendered again, but not while the content server is away: a store of the last version keeps its pages.
// What is older, or newer, starts from nothing.
const schemaVersion = 3
const bookmarkTable = 'CREATE TABLE bookmark (text TEXT NOT NULL) STRICT;'
const migrationFromVersion1 = `
  ALTER TABLE page ADD COLUMN content_type TEXT NOT NULL DEFAULT '${htmlType}';
  ALTER TABLE page ADD COLUMN note TEXT NOT NULL DEFAULT '';
`
const schema = `
  CREATE TABLE page (
    path TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    digest TEXT NOT NULL,
    stored_at INTEGER NOT NULL,
    headers TEXT NOT NULL,
    content_type TEXT NOT NULL DEFAULT '${htmlType}',
    note TEXT NOT NULL DEFAULT ''
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE page_tag (
    tag TEXT NOT NULL,
    path TEXT NOT NULL,
    PRIMARY KEY (tag, path)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX page_tag_path ON page_tag (path);
  CREATE TABLE build (id TEXT NOT NULL) STRICT;
  ${bookmarkTable}
  PRAGMA user_version = ${schemaVersion};
`

/** Opens the index file; only one process may have it open. */
export function openPageIndex(file: string): PageIndex {
  const database = openDatabase(file)

  const findPage = database.prepare(
    "SELECT path, state, digest, stored_at, headers, content_type, note FROM page WHERE path = ? AND state IN ('fresh', 'unchecked', 'stale')",
  )
  const findNote = database.prepare('SELECT note FROM page WHERE path = ?')
  const findTags = database.prepare('SELECT tag FROM page_tag WHERE path = ? ORDER BY tag')
  const announcePage = database.prepare(
    `INSERT INTO page (path, state, digest, stored_at, headers) VALUES (?, 'writing', '', 0, '{}')
     ON CONFLICT (path) DO UPDATE SET state = 'writing'`,
  )
  const updatePage = database.prepare(
    'UPDATE page SET state = ?, digest = ?, stored_at = ?, headers = ?, content_type = ?, note = ? WHERE path = ?',
  )
  const updateState = database.prepare('UPDATE page SET state = ? WHERE path = ?')
  const buryPage = database.prepare(
    "UPDATE page SET state = 'gone', digest = '', stored_at = 0, headers = '{}', note = '' WHERE path = ?",
  )
  const findGone = database.prepare("SELECT 1 FROM page WHERE path = ? AND state = 'gone'")
  const deleteTags = database.prepare('DELETE FROM page_tag WHERE path = ?')
  const insertTag = database.prepare('INSERT OR IGNORE INTO page_tag (tag, path) VALUES (?, ?)')
  const findPaths = database.prepare(
    'SELECT path FROM page WHERE state IN (SELECT value FROM json_each(?)) ORDER BY path',
  )
  const countPages = database.prepare('SELECT state, COUNT(*) AS pages FROM page GROUP BY state')
  const findByTags = database.prepare(
    `SELECT DISTINCT path FROM page JOIN page_tag USING (path)
     WHERE tag IN (SELECT value FROM json_each(?)) AND state IN ('fresh', 'unchecked', 'stale') ORDER BY path`,
  )
  const deleteBookmark = database.prepare('DELETE FROM bookmark')
  const insertBookmark = database.prepare('INSERT INTO bookmark (text) VALUES (?)')
  const markByTags = database.prepare(
    `UPDATE page SET state = 'stale' WHERE state IN ('fresh', 'unchecked')
     AND path IN (SELECT path FROM page_tag WHERE tag IN (SELECT value FROM json_each(?)))`,
  )

  function atomically(change: () => void): void {
    database.exec('BEGIN IMMEDIATE')
    try {
      change()
      database.exec('COMMIT')
    } catch (error) {
      // On a full disk SQLite has rolled back by itself.
      if (database.isTransaction) database.exec('ROLLBACK')
      throw error
    }
  }

  /** Returns only after the change would survive a power cut. */
  function durably(change: () => void): void {
    database.exec('PRAGMA synchronous = FULL')
    try {
      atomically(change)
    } finally {
      database.exec('PRAGMA synchronous = NORMAL')
    }
  }

  return {
    find(path) {
      const row = findPage.get(path)
      if (row === undefined) return null
      return {
        path,
        state: toServedState(row.state),
        digest: String(row.digest),
        storedAt: Number(row.stored_at),
        headers: parseHeaders(String(row.headers)),
        tags: findTags.all(path).map((found) => String(found.tag)),
        contentType: String(row.content_type),
        note: String(row.note),
      }
    },
    noteOf: (path) => String(findNote.get(path)?.note ?? ''),
    announce(path) {
      announcePage.run(path)
    },
    commit({ path, state, digest, storedAt, headers, tags, contentType, note }) {
      atomically(() => {
        updatePage.run(state, digest, storedAt, JSON.stringify(headers), contentType, note, path)
        deleteTags.run(path)
        for (const tag of tags) insertTag.run(tag, path)
      })
    },
    setState(path, state) {
      updateState.run(state, path)
    },
    bury(path) {
      durably(() => {
        buryPage.run(path)
        deleteTags.run(path)
      })
    },
    isGone: (path) => findGone.get(path) !== undefined,
    paths: (...states) => findPaths.all(JSON.stringify(states)).flatMap(({ path }) => toPaths(path)),
    counts() {
      const counts = new Map(countPages.all().map(({ state, pages }) => [state, Number(pages)]))
      const stale = counts.get('stale') ?? 0
      const unchecked = counts.get('unchecked') ?? 0
      const stored = (counts.get('fresh') ?? 0) + unchecked + stale
      return { stored, stale, unchecked, wanted: counts.get('wanted') ?? 0 }
    },
    pathsWithTags: (tags) => findByTags.all(JSON.stringify(tags)).flatMap(({ path }) => toPaths(path)),
    markStale(tags) {
      if (tags === 'all') {
        database.exec("UPDATE page SET state = 'unchecked' WHERE state = 'fresh'")
        return this.paths('unchecked', 'stale')
      }
      markByTags.run(JSON.stringify(tags))
      return this.pathsWithTags(tags)
    },
    wantAll() {
      durably(() => database.exec("UPDATE page SET state = 'wanted' WHERE state <> 'gone'; DELETE FROM page_tag;"))
    },
    readBookmark() {
      const row = database.prepare('SELECT text FROM bookmark').get()
      return row === undefined ? null : String(row.text)
    },
    writeBookmark(bookmark) {
      atomically(() => {
        deleteBookmark.run()
        insertBookmark.run(bookmark)
      })
    },
    readBuildId() {
      const row = database.prepare('SELECT id FROM build').get()
      return row === undefined ? null : String(row.id)
    },
    writeBuildId(buildId) {
      durably(() => {
        database.exec('DELETE FROM build')
        database.prepare('INSERT INTO build (id) VALUES (?)').run(buildId)
      })
    },
    close() {
      database.close()
    },
  }
}

function openDatabase(file: string): DatabaseSync {
  try {
    const database = new DatabaseSync(file)
    // Exclusive before WAL: then one process holds the file until it ends, and a second one is told so at once.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;')
    const { user_version: version } = database.prepare('PRAGMA user_version').get() ?? {}
    if (version === schemaVersion) {
      database.exec('BEGIN EXCLUSIVE; COMMIT;')
      return database
    }
    if (version === 1 || version === 2) {
      const columns = version === 1 ? migrationFromVersion1 : ''
      database.exec(`BEGIN EXCLUSIVE; ${columns} ${bookmarkTable} PRAGMA user_version = ${schemaVersion}; COMMIT;`)
      return database
    }
    if (version === 0) {
      database.exec(schema)
      return database
    }
    database.close()
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
    return openDatabase(file)
  } catch (error) {
    if (/database is locked/.test(String(error))) {
      throw new PageStoreError(
        'inUse',
        `The page store "${file}" is in use by another process. Stop that one, or give this one a folder of its own.`,
        { cause: error },
      )
    }
    throw error
  }
}

function parseHeaders(text: string): Record<string, string> {
  const headers: unknown = JSON.parse(text)
  if (typeof headers !== 'object' || headers === null) return {}
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))
}

function toServedState(value: unknown): ServedState {
  return value === 'stale' || value === 'unchecked' ? value : 'fresh'
}

function toPaths(value: unknown): PagePath[] {
  return isPagePath(value) ? [value] : []
}
