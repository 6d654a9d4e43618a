import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { aFolder, aPage, aPath } from './testing/a-page.ts'
import { createPageStore, type PageStore } from './create-page-store.ts'

const lighthouse = aPath('/stories/the-lighthouse')
const home = aPath('/')

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

function openStore(options: { buildId?: string; memory?: number } = {}): PageStore {
  const store = createPageStore({ directory: folder, buildId: 'build-1', clock: () => 1_700_000_000_000, ...options })
  open.push(store)
  return store
}

function closeStore(store: PageStore): void {
  store.close()
  open = open.filter((other) => other !== store)
}

function reopenStore(store: PageStore, options: { buildId?: string } = {}): PageStore {
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
    expect(await store.put(aPage({ html, headers: { 'X-Robots-Tag': 'noarchive' } }))).toEqual({
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
    await store.put(aPage({ html: 'old', tags: ['s1:old', 's1:both'] }))
    await store.put(aPage({ html: 'new', tags: ['s1:new', 's1:both'] }))
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

  it('still serves a stale page', async () => {
    const store = openStore(options)
    await store.put(aPage({ html: 'old' }))
    expect(store.markStale(['s1:a'])).toEqual([lighthouse])
    expect(store.stalePaths()).toEqual([lighthouse])
    expect(store.get(lighthouse)?.variants.identity.toString()).toBe('old')
  })
})

it('lays the files out so that a web server can serve them by their URL', async () => {
  const store = openStore()
  await store.put(aPage({ path: home, html: 'home' }))
  await store.put(aPage({ html: 'story' }))
  expect(readFileSync(join(folder, 'pages/index.html'), 'utf8')).toBe('home')
  expect(readFileSync(join(folder, 'pages/stories/the-lighthouse/index.html'), 'utf8')).toBe('story')
  expect(gunzipSync(readFileSync(join(folder, 'pages/stories/the-lighthouse/index.html.gz'))).toString()).toBe('story')
  expect(brotliDecompressSync(readFileSync(join(folder, 'pages/index.html.br'))).toString()).toBe('home')
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
  expect(store.counts()).toEqual({ stored: 3, stale: 1, wanted: 0 })
  expect(store.markStale(['s1:b'])).toEqual([home, lighthouse])
  expect(store.markStale([])).toEqual([])
  expect(store.markStale('all')).toEqual([home, aPath('/prayer'), lighthouse])
})

it('remembers pages, tags and staleness over a restart', async () => {
  const store = openStore()
  await store.put(aPage({ html: 'kept' }))
  await store.put(aPage({ path: home, tags: ['s1:home'] }))
  store.markStale(['s1:home'])
  const again = reopenStore(store)
  expect(again.get(lighthouse)?.variants.identity.toString()).toBe('kept')
  expect(again.pathsWithTags(['s1:a'])).toEqual([lighthouse])
  expect(again.stalePaths()).toEqual([home])
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
  const slow = store.put(aPage({ html: 'from before the deletion', renderedAt }))
  store.delete(lighthouse)
  expect(await slow).toEqual({ state: 'superseded' })
  expect(store.get(lighthouse)).toBeNull()
  expect(existsSync(join(folder, 'pages/stories/the-lighthouse/index.html'))).toBe(false)
})

it('does not let a slow rendering replace a later one', async () => {
  const store = openStore()
  const before = store.now()
  store.markStale(['s1:a'])
  await store.put(aPage({ html: 'new', renderedAt: store.now() }))
  expect(await store.put(aPage({ html: 'old', renderedAt: before }))).toEqual({ state: 'superseded' })
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
  expect(next.counts()).toEqual({ stored: 0, stale: 0, wanted: 2 })
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
