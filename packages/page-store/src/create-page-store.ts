/**
 * Published pages on disk, and whatever else readers get that was rendered (feeds, calendars, pictures): what was rendered last, what each page depends on, and which pages wait to be rendered again.
 *
 * Reading, marking and deleting are synchronous, and a swap happens within one turn of the event loop, so within the
 * process nobody ever sees a page between two states.
 */

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createByteCache } from './byte-cache.ts'
import { createChangeLog } from './change-log.ts'
import { htmlType, isHtml, isText } from './content-kind.ts'
import { isDiskTrouble } from './is-disk-trouble.ts'
import { createPageFiles } from './page-files.ts'
import { type IndexedPage, openPageIndex, type PageCounts } from './page-index.ts'
import { type PagePath, toHiddenFolder, toPageFolder } from './page-path.ts'
import { PageStoreError } from './page-store-error.ts'
import { encodings, type PageVariants, sizeOf, toTextVariants, toVariantsDigest } from './page-variants.ts'

export interface StoredPage {
  path: PagePath
  variants: PageVariants
  /** Names these bytes; the ETags are made from it. */
  digest: string
  /** Milliseconds since 1970. */
  storedAt: number
  /** Response headers that belong to this page. */
  headers: Readonly<Record<string, string>>
  tags: readonly string[]
  contentType: string
}

export interface NewPage {
  path: PagePath
  body: string | Buffer
  tags: readonly string[]
  /** As in the response header. Defaults to HTML. */
  contentType?: string
  /** For the next rendering of the same address alone; readers never see it. */
  note?: string
  headers?: Readonly<Record<string, string>>
  /** The store's `now()` from before the page was rendered. Defaults to the moment of `put`. */
  renderedAt?: number
}

/**
 * `stored`: readers get the new bytes. `unchanged`: these bytes were there already.
 * `superseded`: the page was deleted, or a later rendering stored, while this one was on its way; nothing changed.
 * `isStale`: something the page depends on changed while it was rendered; render it again.
 */
export type PutResult = { state: 'stored' | 'unchanged'; isStale: boolean } | { state: 'superseded' }

export interface PageStore {
  get(path: PagePath): StoredPage | null
  /** What the last rendering of this address noted; empty when there is none. Outlives the bytes, but not a deletion. */
  noteOf(path: PagePath): string
  /** Rejects when the disk cannot be written; what was stored before stays. */
  put(page: NewPage): Promise<PutResult>
  /** Removes the page, and remembers that there was one; returns when that would survive a power cut. */
  delete(path: PagePath): void
  /** Whether there was a page that was deleted or given up, and none has come since. */
  isGone(path: PagePath): boolean
  /**
   * Marks the pages that carry one of these tags as stale, or those of which nothing is known as unchecked, and returns the
   * paths of all that wait to be rendered again because of it.
   */
  markStale(tags: readonly string[] | 'all'): PagePath[]
  pathsWithTags(tags: readonly string[]): PagePath[]
  /** Pages that can be served. */
  paths(): PagePath[]
  /** Pages that are served although something that they show changed. */
  stalePaths(): PagePath[]
  /** Takes away the bytes of a page that must not be served any more; it becomes wanted. */
  withdraw(path: PagePath): void
  /** Pages that another build, or an interrupted process, had stored: they have no bytes now and are worth rendering. */
  wantedPaths(): PagePath[]
  counts(): PageCounts
  /** What the owner last wrote down here, to go on from after a restart. Never older than the marks from before it. */
  readBookmark(): string | null
  writeBookmark(bookmark: string): void
  /** Takes out of web servers' reach what `isOpen` does not allow any more. Those pages are wanted then. */
  withdrawClosed(): PagePath[]
  /** Gives up on a wanted page. */
  forget(path: PagePath): void
  /** The present moment in the order of changes, for `renderedAt`. */
  now(): number
  close(): void
}

export interface PageStoreOptions {
  /** Created if missing; belongs to one process at a time. */
  directory: string
  /** Pages name the hashed style sheets of the build that rendered them: another build starts with no page, only with wishes. */
  buildId: string
  /** Milliseconds since 1970. Defaults to the system's clock. */
  clock?: () => number
  /** Bytes of hot pages kept in memory. Defaults to 64 MB. */
  memory?: number
  /** Whether a web server may send the page at this address by itself. Defaults to every page; see `withdrawClosed`. */
  isOpen?: (path: PagePath) => boolean
  /** Told when the disk cannot be written, once until it can be again. Defaults to nobody. */
  onDiskTrouble?: (error: unknown) => void
}

/** Opens the store in `directory`, taking up what the last process left there. */
export function createPageStore({
  directory,
  buildId,
  clock = Date.now,
  memory = 64 * 1024 * 1024,
  isOpen = () => true,
  onDiskTrouble = () => {},
}: PageStoreOptions): PageStore {
  createDirectory(directory)
  const index = openPageIndex(join(directory, 'index.sqlite'))
  const files = createPageFiles(directory)
  const hot = createByteCache<PagePath, StoredPage>(memory)
  const changes = createChangeLog()
  /** When the rendering began that decided what each path is now. */
  const decidedAt = new Map<PagePath, number>()
  /** What the index could not be told, as the disk is full: it holds all the same. */
  const unwritten = new Map<PagePath, 'wanted' | 'gone' | 'stale' | 'unchecked'>()
  /** Written only after everything that happened before it. */
  let unwrittenBookmark: string | null = null
  let isInTrouble = false

  if (index.readBuildId() !== buildId) {
    index.wantAll()
    files.removeAll()
    index.writeBuildId(buildId)
  }
  // Nobody knows how long the stale ones have been served already.
  for (const path of index.paths('writing', 'stale')) distrust(path)

  /** Wherever they are: what an address shows may have become of another kind. */
  function removeFiles(path: PagePath): void {
    for (const folder of toFolders(path)) files.remove(folder)
  }

  /** Does what needs the disk; gives whether it could be done. */
  function attempt(change: () => void): boolean {
    try {
      change()
      return true
    } catch (error) {
      noteTrouble(error)
      return false
    }
  }

  /** @throws the error when the disk is not to blame */
  function noteTrouble(error: unknown): void {
    if (!isDiskTrouble(error)) throw error
    if (!isInTrouble) onDiskTrouble(error)
    isInTrouble = true
  }

  /** Takes away a page's bytes: from readers in any case, and from disk as far as it can be written. */
  function takeAway(path: PagePath, state: 'wanted' | 'gone'): void {
    hot.delete(path)
    // Announced first: whoever opens the store after a crash in the middle of this finishes it.
    const isAnnounced = state === 'gone' && index.find(path) === null ? true : attempt(() => index.announce(path))
    const isRemoved = attempt(() => removeFiles(path))
    const isWritten = attempt(() => (state === 'gone' ? index.bury(path) : index.setState(path, state)))
    if (isAnnounced && isRemoved && isWritten) unwritten.delete(path)
    else unwritten.set(path, state)
  }

  /** Drops a page whose files and index entry may not belong together. */
  function distrust(path: PagePath): void {
    takeAway(path, 'wanted')
  }

  function isTakenAway(path: PagePath): boolean {
    return ['wanted', 'gone'].includes(unwritten.get(path) ?? '')
  }

  /** Tells the index what it could not be told before. */
  function catchUp(): boolean {
    for (const [path, state] of [...unwritten]) {
      if (state === 'wanted' || state === 'gone') takeAway(path, state)
      else if (attempt(() => index.setState(path, state))) unwritten.delete(path)
      if (unwritten.has(path)) return false
    }
    const bookmark = unwrittenBookmark
    if (bookmark !== null && !attempt(() => index.writeBookmark(bookmark))) return false
    unwrittenBookmark = null
    isInTrouble = false
    return true
  }

  function markStale(tags: readonly string[] | 'all'): PagePath[] {
    changes.record(tags)
    let marked: PagePath[] = []
    if (attempt(() => (marked = index.markStale(tags)))) return marked
    const state = tags === 'all' ? 'unchecked' : 'stale'
    const paths = tags === 'all' ? index.paths('fresh', 'unchecked', 'stale') : index.pathsWithTags(tags)
    for (const path of paths)
      if (!unwritten.has(path) || unwritten.get(path) === 'unchecked') unwritten.set(path, state)
    return paths.filter((path) => !isTakenAway(path))
  }

  function get(path: PagePath): StoredPage | null {
    const known = hot.get(path)
    if (known !== undefined) return known
    if (isTakenAway(path)) return null
    const entry = index.find(path)
    if (entry === null) return null
    const variants = readFiles(entry)
    if (variants === null) {
      distrust(path)
      return null
    }
    return keep(entry, variants)
  }

  /** From wherever they are: what is allowed to lie open may have changed since they were stored. */
  function readFiles({ path, contentType, digest }: IndexedPage): PageVariants | null {
    for (const folder of toFolders(path)) {
      const variants = files.read(folder, isText(contentType) ? encodings : ['identity'])
      if (variants !== null && toVariantsDigest(variants) === digest) return variants
    }
    return null
  }

  /** What only the index knows, such as headers of the page's own, a web server could not send. */
  function chooseFolder({ path, contentType, headers }: Pick<IndexedPage, 'path' | 'contentType' | 'headers'>): string {
    const isPlain = isHtml(contentType) && Object.keys(headers).length === 0
    return isPlain && isOpen(path) ? toPageFolder(path) : toHiddenFolder(path)
  }

  function keep(entry: IndexedPage, variants: PageVariants): StoredPage {
    const { path, digest, storedAt, headers, tags, contentType } = entry
    const page = { path, variants, digest, storedAt, headers, tags, contentType }
    hot.set(path, page, sizeOf(variants) + 1024)
    return page
  }

  async function put(page: NewPage): Promise<PutResult> {
    try {
      return await store(page)
    } catch (error) {
      noteTrouble(error)
      throw error
    }
  }

  async function store(page: NewPage): Promise<PutResult> {
    const { path, body, tags, headers = {}, renderedAt = changes.now(), contentType = htmlType, note = '' } = page
    const identity = Buffer.from(body)
    const variants = isText(contentType) ? await toTextVariants(identity) : { identity }
    const digest = toVariantsDigest(variants)
    const isUnchanged = get(path)?.digest === digest && files.has(chooseFolder({ path, contentType, headers }))
    const staged = isUnchanged ? null : await files.stage(variants)

    // NB: no await from here on; the decision and the swap are one step.
    if (renderedAt < (decidedAt.get(path) ?? 0)) {
      staged?.discard()
      return { state: 'superseded' }
    }
    decidedAt.set(path, renderedAt)
    const isStale = changes.hasChangedSince(renderedAt, tags)
    const entry: IndexedPage = {
      path,
      state: isStale ? 'stale' : 'fresh',
      digest,
      storedAt: clock(),
      headers,
      tags: [...new Set(tags)],
      contentType,
      note,
    }
    if (staged !== null) {
      try {
        index.announce(path)
      } catch (error) {
        // What was there before is still whole.
        staged.discard()
        throw error
      }
      try {
        const folder = chooseFolder(entry)
        for (const other of toFolders(path)) if (other !== folder && files.has(other)) files.remove(other)
        staged.swap(folder)
      } catch (error) {
        staged.discard()
        distrust(path)
        throw error
      }
    }
    try {
      index.commit(entry)
    } catch (error) {
      if (staged !== null) distrust(path)
      throw error
    }
    unwritten.delete(path)
    catchUp()
    keep(entry, variants)
    return { state: isUnchanged ? 'unchanged' : 'stored', isStale }
  }

  return {
    get,
    noteOf: index.noteOf,
    put,
    delete(path) {
      changes.record([])
      decidedAt.set(path, changes.now())
      takeAway(path, 'gone')
    },
    markStale,
    isGone: (path) => unwritten.get(path) === 'gone' || index.isGone(path),
    pathsWithTags: index.pathsWithTags,
    paths: () => index.paths('fresh', 'unchecked', 'stale'),
    withdraw: distrust,
    readBookmark: index.readBookmark,
    writeBookmark(bookmark) {
      unwrittenBookmark = bookmark
      catchUp()
    },
    stalePaths: () => index.paths('stale'),
    wantedPaths: () => index.paths('wanted'),
    counts: index.counts,
    withdrawClosed() {
      const open = (path: PagePath) => toPageFolder(path) !== toHiddenFolder(path) && files.has(toPageFolder(path))
      const closed = index.paths('fresh', 'stale').filter((path) => !isOpen(path) && open(path))
      for (const path of closed) distrust(path)
      return closed
    },
    forget(path) {
      if (index.find(path) === null) takeAway(path, 'gone')
    },
    now: changes.now,
    close() {
      hot.clear()
      index.close()
    },
  }
}

/** Where the files of this address may be. */
function toFolders(path: PagePath): Set<string> {
  return new Set([toPageFolder(path), toHiddenFolder(path)])
}

function createDirectory(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true })
  } catch (error) {
    throw new PageStoreError(
      'notWritable',
      `The folder "${directory}" for published pages cannot be created. Give this user the right to write there, or set VIGIL_DATA to another folder.`,
      { cause: error },
    )
  }
}
