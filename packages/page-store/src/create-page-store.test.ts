import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { aFolder, aPage, aPath } from './testing/a-page.ts'
import { createPageStore, type PageStore } from './create-page-store.ts'
import type { PagePath } from './page-path.ts'

const lighthouse = aPath('/stories/the-lighthouse')
const home = aPath('/')
const feedPath = aPath('/feeds/stories.atom')
const picturePath = aPath('/cards/stories/the-lighthouse.png')

let folder: string
let remove: () => void
let open: PageStore[]

beforeEach(() => {
  ;({ folder, remove } = aFolder())
  open = []
})

afterEach(() => {
  for (const store of open) store.close()
  remove()
})

type Options = { buildId?: string; memory?: number; isOpen?: (path: PagePath) => boolean }

function openStore(options: Options = {}): PageStore {
  const store = createPageStore({ directory: folder, buildId: 'build-1', clock: () => 1_700_000_000_000, ...options })
  open.push(store)
  return store
}

function closeStore(store: PageStore): void {
  store.close()
  open = open.filter((other) => other !== store)
}

function reopenStore(store: PageStore, options: Options = {}): PageStore {
  closeStore(store)
  return openStore(options)
}

// memory: 0 keeps nothing in memory, so every `get` reads the disk.
describe.each([
  ['with hot pages in memory', undefined],
  ['reading the disk every time', 0],
])('a page store %s', (_name, memory) => {
  const options = memory === undefined ? {} : { memory }

  it('gives back what was put, in three encodings', async () => {
    const store = openStore(options)
    const html = '<!DOCTYPE html><p>Ünïcode, <b>bold</b> and 漢字</p>'
    expect(await store.put(aPage({ body: html, headers: { 'X-Robots-Tag': 'noarchive' } }))).toEqual({
      state: 'stored',
      isStale: false,
    })
    const page = store.get(lighthouse)
    expect(page?.variants.identity.toString()).toBe(html)
    expect(gunzipSync(page?.variants.gzip ?? '').toString()).toBe(html)
    expect(brotliDecompressSync(page?.variants.br ?? '').toString()).toBe(html)
    expect(page).toMatchObject({
      tags: ['s1:a'],
      headers: { 'X-Robots-Tag': 'noarchive' },
      storedAt: 1_700_000_000_000,
    })
  })

  it('replaces a page, its tags included', async () => {
    const store = openStore(options)
    await store.put(aPage({ body: 'old', tags: ['s1:old', 's1:both'] }))
    await store.put(aPage({ body: 'new', tags: ['s1:new', 's1:both'] }))
    expect(store.get(lighthouse)?.variants.identity.toString()).toBe('new')
    expect(store.pathsWithTags(['s1:old'])).toEqual([])
    expect(store.pathsWithTags(['s1:new', 's1:both'])).toEqual([lighthouse])
  })

  it('has nothing of a deleted page, in the index or on disk', async () => {
    const store = openStore(options)
    await store.put(aPage())
    store.delete(lighthouse)
    expect(store.get(lighthouse)).toBeNull()
    expect(store.paths()).toEqual([])
    expect(store.pathsWithTags(['s1:a'])).toEqual([])
    expect(existsSync(join(folder, 'pages/stories/the-lighthouse'))).toBe(false)
    expect(reopenStore(store).get(lighthouse)).toBeNull()
  })

  it('keeps texts that are no pages in three encodings, and pictures as they are', async () => {
    const store = openStore(options)
    const feed = aPage({ path: feedPath, body: '<feed/>', contentType: 'application/atom+xml; charset=utf-8' })
    const picture = aPage({ path: picturePath, body: Buffer.from([0x89, 0x50, 0, 0xff]), contentType: 'image/png' })
    await store.put(feed)
    await store.put(picture)
    const reopened = reopenStore(store, options)
    expect(reopened.get(feedPath)).toMatchObject({ contentType: 'application/atom+xml; charset=utf-8' })
    expect(brotliDecompressSync(reopened.get(feedPath)?.variants.br ?? '').toString()).toBe('<feed/>')
    expect(reopened.get(picturePath)?.contentType).toBe('image/png')
    expect(reopened.get(picturePath)?.variants).toEqual({ identity: Buffer.from([0x89, 0x50, 0, 0xff]) })
    expect(reopened.markStale(['s1:a'])).toEqual([picturePath, feedPath])
  })

  it('has nothing of a deleted picture, in the index or on disk', async () => {
    const store = openStore(options)
    await store.put(aPage({ path: picturePath, body: Buffer.from('picture'), contentType: 'image/png' }))
    store.delete(picturePath)
    expect(store.get(picturePath)).toBeNull()
    expect(filesIn(folder)).toEqual([])
  })

  it('lets no web server find what is no page, also where a page was', async () => {
    const store = openStore(options)
    await store.put(aPage())
    await store.put(aPage({ body: '{}', contentType: 'application/json' }))
    expect(existsSync(join(folder, 'pages/stories/the-lighthouse/index.html'))).toBe(false)
    expect(reopenStore(store, options).get(lighthouse)?.variants.identity.toString()).toBe('{}')
  })

  it('lets no web server find a page with headers of its own, which only the index knows', async () => {
    const store = openStore(options)
    await store.put(aPage())
    expect(liesOpen()).toBe(true)
    await store.put(aPage({ headers: { 'X-Robots-Tag': 'noindex' } }))
    expect(liesOpen()).toBe(false)
    expect(reopenStore(store, options).get(lighthouse)).toMatchObject({ headers: { 'X-Robots-Tag': 'noindex' } })
  })

  it('keeps a page out of the reach of web servers while it may not lie open, and serves it all the same', async () => {
    let isClosed = true
    const store = openStore({ ...options, isOpen: (path) => !(isClosed && path === lighthouse) })
    await store.put(aPage())
    await store.put(aPage({ path: home }))
    expect([liesOpen(), existsSync(join(folder, 'pages/index.html'))]).toEqual([false, true])
    isClosed = false
    expect(store.get(lighthouse)?.variants.identity.toString()).toBe(aPage().body)
    expect(await store.put(aPage())).toEqual({ state: 'stored', isStale: false })
    expect(liesOpen()).toBe(true)
    expect(filesIn(join(folder, 'odd-pages'))).toEqual([])
    expect(reopenStore(store, options).get(lighthouse)?.variants.identity.toString()).toBe(aPage().body)
  })

  it('withdraws what lies open and may not any more, and wants it again', async () => {
    let isClosed = false
    const store = openStore({ ...options, isOpen: (path) => !(isClosed && path === lighthouse) })
    await store.put(aPage())
    await store.put(aPage({ path: home }))
    expect(store.withdrawClosed()).toEqual([])
    isClosed = true
    expect(store.withdrawClosed()).toEqual([lighthouse])
    expect(filesIn(join(folder, 'pages/stories'))).toEqual([])
    expect([store.paths(), store.wantedPaths(), store.isGone(lighthouse)]).toEqual([[home], [lighthouse], false])
    await store.put(aPage())
    expect([liesOpen(), store.withdrawClosed()]).toEqual([false, []])
  })

  it('dates each version of a page a second later than the last at least, of which web servers make their ETags', async () => {
    const store = openStore(options)
    const seconds: number[] = []
    for (const body of ['Anna is well', 'Hana is well', 'Lena is well']) {
      await store.put(aPage({ body }))
      seconds.push(Math.floor(statSync(join(folder, 'pages/stories/the-lighthouse/index.html')).mtimeMs / 1000))
    }
    expect(new Set(seconds).size).toBe(3)
    expect(seconds).toEqual(seconds.toSorted())
  })

  it('tells a rendering what the last one noted, also after the bytes are gone', async () => {
    const store = openStore(options)
    expect(store.noteOf(lighthouse)).toBe('')
    await store.put(aPage({ note: 'first' }))
    await store.put(aPage({ note: 'second' }))
    expect(store.noteOf(lighthouse)).toBe('second')
    const other = reopenStore(store, { ...options, buildId: 'build-2' })
    expect([other.get(lighthouse), other.noteOf(lighthouse)]).toEqual([null, 'second'])
    other.delete(lighthouse)
    expect(other.noteOf(lighthouse)).toBe('')
  })

  it('still serves a stale page', async () => {
    const store = openStore(options)
    await store.put(aPage({ body: 'old' }))
    expect(store.markStale(['s1:a'])).toEqual([lighthouse])
    expect(store.stalePaths()).toEqual([lighthouse])
    expect(store.get(lighthouse)?.variants.identity.toString()).toBe('old')
  })
})

it('lays the files out so that a web server can serve them by their URL', async () => {
  const store = openStore()
  await store.put(aPage({ path: home, body: 'home' }))
  await store.put(aPage({ body: 'story' }))
  expect(readFileSync(join(folder, 'pages/index.html'), 'utf8')).toBe('home')
  expect(readFileSync(join(folder, 'pages/stories/the-lighthouse/index.html'), 'utf8')).toBe('story')
  expect(gunzipSync(readFileSync(join(folder, 'pages/stories/the-lighthouse/index.html.gz'))).toString()).toBe('story')
  expect(brotliDecompressSync(readFileSync(join(folder, 'pages/index.html.br'))).toString()).toBe('home')
})

it('remembers what was there and is gone, through restarts and builds, until it is back', async () => {
  const store = openStore()
  await store.put(aPage({ headers: { 'x-robots-tag': 'noindex' }, note: 'secret' }))
  expect([store.isGone(lighthouse), store.isGone(home)]).toEqual([false, false])
  store.delete(lighthouse)
  store.delete(home)
  expect([store.isGone(lighthouse), store.isGone(home)]).toEqual([true, false])

  const next = reopenStore(store, { buildId: 'build-2' })
  expect(next.isGone(lighthouse)).toBe(true)
  expect([next.wantedPaths(), next.counts()]).toEqual([[], { stored: 0, stale: 0, unchecked: 0, wanted: 0 }])
  await next.put(aPage())
  expect([next.isGone(lighthouse), next.paths()]).toEqual([false, [lighthouse]])
})

it('counts a page as gone that the next build cannot render any more', async () => {
  const store = openStore()
  await store.put(aPage())
  const next = reopenStore(store, { buildId: 'build-2' })
  next.forget(lighthouse)
  expect(next.isGone(lighthouse)).toBe(true)
})

it('deletes one page and leaves those above and below it', async () => {
  const store = openStore()
  const stories = aPath('/stories')
  for (const path of [home, stories, lighthouse]) await store.put(aPage({ path }))
  store.delete(stories)
  expect(store.paths()).toEqual([home, lighthouse])
  expect(store.get(lighthouse)).not.toBeNull()
})

it('marks exactly the pages that carry one of the tags', async () => {
  const store = openStore()
  await store.put(aPage({ path: home, tags: ['s1:a', 's1:b'] }))
  await store.put(aPage({ tags: ['s1:b', 's1:c'] }))
  await store.put(aPage({ path: aPath('/prayer'), tags: [] }))
  expect(store.markStale(['s1:a', 's1:unknown'])).toEqual([home])
  expect(store.counts()).toEqual({ stored: 3, stale: 1, unchecked: 0, wanted: 0 })
  expect(store.markStale(['s1:b'])).toEqual([home, lighthouse])
  expect(store.markStale([])).toEqual([])
  expect(store.markStale('all')).toEqual([home, aPath('/prayer'), lighthouse])
  expect(store.counts()).toEqual({ stored: 3, stale: 2, unchecked: 1, wanted: 0 })
  expect(store.markStale([])).toEqual([])
})

it('remembers pages, tags, and what is to be looked at again over a restart', async () => {
  const store = openStore()
  await store.put(aPage({ body: 'kept' }))
  await store.put(aPage({ path: home, tags: ['s1:home'] }))
  store.markStale('all')
  const again = reopenStore(store)
  expect(again.get(lighthouse)?.variants.identity.toString()).toBe('kept')
  expect(again.pathsWithTags(['s1:a'])).toEqual([lighthouse])
  expect(again.counts()).toEqual({ stored: 2, stale: 0, unchecked: 2, wanted: 0 })
})

it('does not serve a page after a restart that was stale before it: nobody knows for how long', async () => {
  const store = openStore()
  await store.put(aPage({ body: 'taken down, perhaps' }))
  store.markStale(['s1:a'])
  const again = reopenStore(store)
  expect([again.get(lighthouse), again.wantedPaths()]).toEqual([null, [lighthouse]])
  expect(filesIn(folder)).toEqual([])
})

it('withdraws a page: no bytes anywhere, and still wanted', async () => {
  const store = openStore()
  await store.put(aPage({ note: 'noted' }))
  store.withdraw(lighthouse)
  expect([store.get(lighthouse), store.wantedPaths(), filesIn(folder)]).toEqual([null, [lighthouse], []])
  expect([store.isGone(lighthouse), store.noteOf(lighthouse)]).toEqual([false, 'noted'])
  await store.put(aPage({ body: 'checked' }))
  expect(store.get(lighthouse)?.variants.identity.toString()).toBe('checked')
})

it('keeps a bookmark over a restart', () => {
  const store = openStore()
  expect(store.readBookmark()).toBeNull()
  store.writeBookmark('first')
  store.writeBookmark('second')
  expect(reopenStore(store).readBookmark()).toBe('second')
})

it('rewrites nothing when the page came out the same, and counts it as fresh again', async () => {
  const store = openStore()
  await store.put(aPage())
  store.markStale('all')
  const file = join(folder, 'pages/stories/the-lighthouse/index.html')
  const { ino } = statSync(file)
  expect(await store.put(aPage())).toEqual({ state: 'unchanged', isStale: false })
  expect(statSync(file).ino).toBe(ino)
  expect(store.stalePaths()).toEqual([])
})

it('keeps a page stale when something it shows changed while it was rendered', async () => {
  const store = openStore()
  const renderedAt = store.now()
  store.markStale(['s1:a'])
  expect(await store.put(aPage({ renderedAt }))).toEqual({ state: 'stored', isStale: true })
  expect(store.stalePaths()).toEqual([lighthouse])
  expect(await store.put(aPage({ renderedAt: store.now() }))).toMatchObject({ isStale: false })
})

it('does not mind a change to something the page does not show', async () => {
  const store = openStore()
  const renderedAt = store.now()
  store.markStale(['s1:other'])
  expect(await store.put(aPage({ renderedAt }))).toMatchObject({ isStale: false })
})

it('does not bring back a page that was deleted while it was rendered', async () => {
  const store = openStore()
  await store.put(aPage())
  const renderedAt = store.now()
  const slow = store.put(aPage({ body: 'from before the deletion', renderedAt }))
  store.delete(lighthouse)
  expect(await slow).toEqual({ state: 'superseded' })
  expect(store.get(lighthouse)).toBeNull()
  expect(existsSync(join(folder, 'pages/stories/the-lighthouse/index.html'))).toBe(false)
})

it('does not let a slow rendering replace a later one', async () => {
  const store = openStore()
  const before = store.now()
  store.markStale(['s1:a'])
  await store.put(aPage({ body: 'new', renderedAt: store.now() }))
  expect(await store.put(aPage({ body: 'old', renderedAt: before }))).toEqual({ state: 'superseded' })
  expect(store.get(lighthouse)?.variants.identity.toString()).toBe('new')
})

it('starts with no page in a new build, because the old ones name style sheets that are gone, but knows what to render', async () => {
  const store = openStore()
  await store.put(aPage())
  await store.put(aPage({ path: aPath('/Odd') }))
  const next = reopenStore(store, { buildId: 'build-2' })
  expect(next.paths()).toEqual([])
  expect(next.get(lighthouse)).toBeNull()
  expect(next.pathsWithTags(['s1:a'])).toEqual([])
  expect(existsSync(join(folder, 'pages/stories'))).toBe(false)
  expect(existsSync(join(folder, 'odd-pages'))).toBe(false)
  expect(next.wantedPaths()).toEqual([aPath('/Odd'), lighthouse])
  expect(next.counts()).toEqual({ stored: 0, stale: 0, unchecked: 0, wanted: 2 })
  await next.put(aPage())
  next.forget(aPath('/Odd'))
  next.forget(lighthouse)
  expect(next.wantedPaths()).toEqual([])
  expect(next.paths()).toEqual([lighthouse])
})

it('does not serve a file that somebody changed, and asks for the page to be rendered', async () => {
  const store = openStore()
  await store.put(aPage())
  writeFileSync(join(folder, 'pages/stories/the-lighthouse/index.html'), 'tampered')
  const again = reopenStore(store)
  expect(again.get(lighthouse)).toBeNull()
  expect(again.wantedPaths()).toEqual([lighthouse])
  expect(existsSync(join(folder, 'pages/stories/the-lighthouse/index.html.br'))).toBe(false)
})

it('tells a second process which folder is in use', () => {
  openStore()
  expect(() => openStore()).toThrow(/in use by another process/)
})

it('says which folder cannot be written', () => {
  writeFileSync(join(folder, 'file'), '')
  expect(() => createPageStore({ directory: join(folder, 'file', 'store'), buildId: 'b' })).toThrow(
    /file\/store" for published pages cannot be created.*VIGIL_DATA/,
  )
})

it('takes over the pages of a store from before there was anything but pages', async () => {
  const store = openStore()
  await store.put(aPage())
  closeStore(store)
  const index = new DatabaseSync(join(folder, 'index.sqlite'))
  index.exec(`
    ALTER TABLE page DROP COLUMN content_type; ALTER TABLE page DROP COLUMN note; DROP TABLE bookmark;
    PRAGMA user_version = 1
  `)
  index.close()
  const migrated = openStore()
  expect(migrated.get(lighthouse)).toMatchObject({ contentType: 'text/html; charset=utf-8', tags: ['s1:a'] })
  expect(migrated.noteOf(lighthouse)).toBe('')
  await migrated.put(aPage({ path: feedPath, contentType: 'text/calendar', note: 'noted' }))
  expect(reopenStore(migrated).noteOf(feedPath)).toBe('noted')
})

function liesOpen(): boolean {
  return existsSync(join(folder, 'pages/stories/the-lighthouse/index.html'))
}

function filesIn(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('index.sqlite'))
    .map(({ name }) => name)
}
