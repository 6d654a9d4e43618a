import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPageStore, type PageStore } from '@vigil/page-store/create-page-store'
import { parsePagePath } from '@vigil/page-store/page-path'
import type { RenderedPage } from './render-page.ts'
import { createSitePages, type SitePages } from './site-pages.ts'

const path = parsePagePath('/stories/a') ?? raise()

let folder: string
let store: PageStore
let pages: SitePages
let changes: { path: string; wasThere: boolean }[]
let shown: RenderedPage
/** What the store had when a change was told. */
let held: (string | undefined)[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigil-pages-'))
  store = createPageStore({ directory: folder, buildId: 'build-1' })
  changes = []
  held = []
  shown = aPage('Story A')
  pages = createSitePages({
    store,
    render: async () => shown,
    onChange(change) {
      changes.push(change)
      held.push(store.get(change.path)?.variants.identity.toString())
    },
    log: { info: () => {}, warn: () => {} },
  })
})

afterEach(async () => {
  await pages.close()
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

function aPage(body: string, headers: Record<string, string> = {}): RenderedPage {
  return { state: 'page', body, contentType: 'text/html; charset=utf-8', tags: ['s1:a'], headers, note: '' }
}

async function change(to: RenderedPage): Promise<void> {
  shown = to
  pages.applyChange(['s1:a'])
  await pages.idle()
}

test('a change is told when readers get what is new, and not when nothing is', async () => {
  await pages.visit(path)
  await change(aPage('Story A'))
  await change(aPage('Story A, corrected'))
  await change({ state: 'missing', status: 404 })
  expect(changes).toEqual([
    { path, wasThere: false },
    { path, wasThere: true },
    { path, wasThere: true },
  ])
  expect(held).toEqual(['Story A', 'Story A, corrected', undefined])
})

test('the same bytes under other headers are a change', async () => {
  await pages.visit(path)
  await change(aPage('Story A', { 'x-robots-tag': 'noindex' }))
  await change(aPage('Story A', { 'x-robots-tag': 'noindex' }))
  expect(changes).toEqual([
    { path, wasThere: false },
    { path, wasThere: true },
  ])
})

function raise(): never {
  throw new Error('The path of this test is none.')
}
