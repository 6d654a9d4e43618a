import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPageStore, type PageStore } from '@vigil/page-store/create-page-store'
import { type PagePath, parsePagePath } from '@vigil/page-store/page-path'
import type { RenderedPage } from './render-page.ts'
import { createSitePages, type SitePages, type SitePagesOptions } from './site-pages.ts'
import { until } from './testing/a-server.ts'

const home = aPath('/')
const story = aPath('/stories/a')

let folder: string
let store: PageStore
let pages: SitePages
let rendered: PagePath[]
let render: (path: PagePath) => Promise<RenderedPage>
let warnings: string[]
let now: number

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigil-pages-'))
  store = createPageStore({ directory: folder, buildId: 'build' })
  rendered = []
  warnings = []
  now = 0
  render = async (path) => aPage(`<p>${path}</p>`, [`s1:${path}`])
})

afterEach(async () => {
  await pages.close()
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

function open(options: Partial<SitePagesOptions> = {}): void {
  pages = createSitePages({
    store,
    render: (path) => {
      rendered.push(path)
      return render(path)
    },
    log: { info: () => {}, warn: (message) => warnings.push(message) },
    clock: () => now,
    grace: 30,
    checkPatience: 20,
    retryDelay: 60_000,
    ...options,
  })
}

const textOf = (path: PagePath) => pages.find(path)?.variants.identity.toString() ?? null
const down = () => Promise.reject(new Error('The content server is down.'))

it('withholds a page that shows something that changed when it cannot be rendered in time', async () => {
  open()
  for (const path of [home, story]) await pages.visit(path)
  render = down
  pages.applyChange([`s1:${story}`])
  await pages.idle()
  expect(textOf(story)).toBe('<p>/stories/a</p>')
  now = 30
  await until(() => warnings.some((warning) => warning.includes('withheld')))
  expect([textOf(story), textOf(home)]).toEqual([null, '<p>/</p>'])
  expect(await pages.visit(story)).toEqual({ state: 'unavailable' })

  render = async () => aPage('<p>New</p>', [])
  expect(await pages.visit(story)).toMatchObject({ state: 'stored' })
  expect(textOf(story)).toBe('<p>New</p>')
})

it('sends a page that is only unchecked as it is when it cannot be checked', async () => {
  open()
  await pages.visit(story)
  render = down
  pages.applyChange('all', { isLate: true })
  await pages.idle()
  expect(pages.find(story)).toBeNull()
  const visit = await pages.visit(story)
  expect(visit.state === 'stored' && visit.page.variants.identity.toString()).toBe('<p>/stories/a</p>')
  // Nobody else has to wait for what cannot be.
  expect(textOf(story)).toBe('<p>/stories/a</p>')
})

it('does not let a reader wait for a content server that is slow', async () => {
  open()
  await pages.visit(story)
  const release = Promise.withResolvers<RenderedPage>()
  render = () => release.promise
  pages.applyChange('all', { isLate: true })
  expect(await pages.visit(story)).toMatchObject({ state: 'stored' })
  release.resolve(aPage('<p>Checked</p>', []))
  await pages.idle()
  expect(textOf(story)).toBe('<p>Checked</p>')
})

it('says 410 at once of a page that turns out to be gone while it is checked', async () => {
  open()
  await pages.visit(story)
  render = async () => ({ state: 'missing', status: 404 })
  pages.applyChange('all', { isLate: true })
  expect(await pages.visit(story)).toEqual({ state: 'missing', status: 410 })
})

it('asks Next once whether there is a page, until content changes', async () => {
  open()
  const gone: RenderedPage = { state: 'missing', status: 404 }
  render = async () => gone
  expect([await pages.visit(story), await pages.visit(story)]).toEqual([gone, gone])
  expect(rendered).toEqual([story])
  render = async (path) => aPage(`<p>${path}</p>`, [])
  pages.applyChange(['s1:another'])
  expect(await pages.visit(story)).toMatchObject({ state: 'stored' })
})

it('asks Next no more for a page that was taken down', async () => {
  // A deletion counts as a change in the store, and not for Next.
  let told = 0
  open({ readMoment: () => told })
  await pages.visit(story)
  render = async () => ({ state: 'missing', status: 404 })
  told = 1
  pages.applyChange([`s1:${story}`])
  await pages.idle()
  expect(rendered).toEqual([story, story])
  expect(await pages.visit(story)).toEqual({ state: 'missing', status: 410 })
  expect(rendered).toEqual([story, story])
})

it('gives a page that the disk cannot take to those who ask, and stores it once the disk can', async () => {
  let isFull = true
  const full = () => Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }))
  open({ store: { ...store, put: (page) => (isFull ? full() : store.put(page)) } })
  const visits = await Promise.all([pages.visit(story), pages.visit(story)])
  expect(visits.map((visit) => visit.state === 'unstored' && visit.page.body)).toEqual(
    visits.map(() => '<p>/stories/a</p>'),
  )
  expect(rendered).toEqual([story])
  expect(textOf(story)).toBeNull()
  isFull = false
  expect(await pages.visit(story)).toMatchObject({ state: 'stored' })
  expect(warnings).toEqual([])
})

it('renders one edit before the rest of a change that touches many pages', async () => {
  render = async (path) => aPage(path, ['s1:country', `s1:${path}`])
  open()
  // What was visited first comes last.
  await pages.visit(story)
  for (let index = 0; index < 150; index++) await pages.visit(aPath(`/stories/s${index}`))
  rendered.length = 0
  pages.applyChange(['s1:country'])
  await until(() => rendered.length > 102)
  expect(rendered).not.toContain(story)
  pages.applyChange([`s1:${story}`])
  await pages.idle()
  expect(rendered.indexOf(story)).toBeLessThan(120)
  expect(rendered).toHaveLength(151)
})

it('renders a page once more, at once, when it failed because something changed in the middle of it', async () => {
  open()
  render = async () => {
    if (rendered.length > 1) return aPage('<p>After the change</p>', [])
    pages.applyChange(['s1:something'])
    throw new Error('Unexpected cache miss')
  }
  expect(await pages.visit(story)).toMatchObject({ state: 'stored' })
  expect(textOf(story)).toBe('<p>After the change</p>')
  expect(warnings).toEqual([])
})

it('never asks for a page that is being rendered: it would get that rendering, from before a change', async () => {
  open()
  await pages.visit(story)
  store.withdraw(story)
  rendered.length = 0
  const early = Promise.withResolvers<RenderedPage>()
  render = (path) => (path === story ? early.promise : Promise.resolve(aPage(path, [])))
  await pages.warm()
  await until(() => rendered.includes(story))
  // The content changes now; a reader comes after that.
  render = async () => aPage('<p>After the change</p>', [])
  const visit = pages.visit(story)
  await new Promise(setImmediate)
  const timesOf = () => rendered.filter((path) => path === story).length
  expect(timesOf()).toBe(1)
  early.resolve(aPage('<p>Before the change</p>', []))
  await visit
  await pages.idle()
  expect([timesOf(), textOf(story)]).toEqual([2, '<p>After the change</p>'])
})

it('warms up: the home pages, the pages for what is missing, and what the home pages lead to', async () => {
  const links =
    '<a class="x" href="/stories/a?x">A</a><a href="/prayer#today">P</a><a href="https://else.example/b">B</a>'
  render = async (path) => aPage(path === home ? links : path, [])
  open()
  expect(await pages.warm()).toBe(true)
  expect(rendered.toSorted()).toEqual(
    ['/', '/ar', '/ar/not-found', '/fr', '/fr/not-found', '/not-found', '/prayer', '/stories/a'].toSorted(),
  )
  rendered.length = 0
  expect(await pages.warm()).toBe(true)
  expect(rendered).toEqual([])
})

it('is not warm while nothing can be rendered and nothing is stored', async () => {
  render = down
  open()
  expect(await pages.warm()).toBe(false)
})

function aPage(body: string, tags: string[]): RenderedPage {
  return { state: 'page', body, tags, contentType: 'text/html; charset=utf-8', headers: {}, note: '' }
}

function aPath(path: string): PagePath {
  const parsed = parsePagePath(path)
  if (parsed === null) throw new Error(`"${path}" is not a page path.`)
  return parsed
}
