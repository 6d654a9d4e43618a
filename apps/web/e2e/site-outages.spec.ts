import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { aPrayerPoint } from '@vigil/fixtures/documents'
import { repositoryFolder } from '@vigil/tooling/repository'
import { toMonth } from '@vigil/prayer-diary/days'
import { openContent } from '@vigil/tooling/system/open-content'
import { startSite, type StartedSite } from '@vigil/tooling/system/started-site'
import { expect, test } from './fixtures.ts'
import type { System } from './system.ts'
import { brokenWords, openTroubledWay, type TroubledWay, type WayTrouble } from './troubled-way.ts'

const today = new Date().toISOString().slice(0, 10)
const month = toMonth(today)

const unshare = ['unshare --mount', 'unshare --mount --map-root-user'].find(
  (command) => spawnSync('sh', ['-c', `${command} mount -t tmpfs tmpfs /mnt`]).status === 0,
)

const languages = [
  { locale: 'en', prefix: '', words: 'This page cannot be shown right now' },
  { locale: 'fr', prefix: '/fr', words: 'Cette page ne peut pas être affichée' },
  { locale: 'ar', prefix: '/ar', words: 'لا يمكن عرض هذه الصفحة الآن' },
]

/** What of an error no reader has to see. */
const errorWords = new RegExp(
  `${brokenWords}|ECONN|fetch failed|socket|Error:|\\bat .*\\.(js|ts):\\d|node:internal|node_modules`,
)

// What is slow comes last: it is the only one in which the pages are stored in the end.
const troubles: readonly WayTrouble[] = ['down', 'broken', 'cutOff', 'slow']

let folder: string
let way: TroubledWay
let site: StartedSite
let readToken: string
let storedPaths: string[]
let topic: string

test.beforeAll(async ({ system, content }) => {
  folder = mkdtempSync(join(tmpdir(), 'vigil-outages-'))
  readToken = await createReadToken(system)
  way = await openTroubledWay(system.lakeUrl)
  site = await startSite({ apiHost: way.url, readToken, dataFolder: folder })
  const slug = await content.fetch<string>(
    '*[_type == "story" && !(_id in path("drafts.**")) && !(_id in path("versions.**"))][0].slug.current',
  )
  topic = await content.fetch<string>('*[_type == "topic"] | order(_id desc)[0].slug.current')
  storedPaths = ['/', `/stories/${slug}`, '/stories', '/feeds/stories.atom', '/fr']
})

test.afterAll(async () => {
  await site[Symbol.asyncDispose]()
  await way[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true, force: true })
})

for (const trouble of troubles) {
  test(`readers get what is stored while the content server is ${trouble}, and nothing of its trouble`, async () => {
    const before = await readAll()
    expect(before.map(({ status }) => status)).toEqual(storedPaths.map(() => 200))
    await way.begin(trouble)
    await expect.poll(() => statusOf('/healthz/following')).toBe(503)
    const unstored = languages.map(async ({ locale, prefix, words }) => ({
      ...{ locale, words },
      answer: await read(`${prefix}/prayer/booklet/${month}`),
    }))
    // For as long as the page for editors takes to say what is wrong.
    await expect(async () => {
      expect(await readAll()).toEqual(before)
      expect((await read('/status')).text).toContain('New content does not arrive')
    }).toPass({ intervals: [250] })
    for (const { locale, words, answer } of await Promise.all(unstored)) {
      expect(answer.text).not.toMatch(errorWords)
      expect(answer.text).not.toContain(new URL(way.url).host)
      expect(answer.text).toContain(`lang="${locale}"`)
      if (trouble === 'slow') {
        expect(answer.status).toBe(200)
        continue
      }
      expect(answer).toMatchObject({ status: 503, cacheControl: 'no-store', retryAfter: '30' })
      expect(answer.text).toContain(words)
    }
    expect(await readAll()).toEqual(before)
    expect(await statusOf('/healthz')).toBe(200)
    expect(await statusOf('/healthz/following')).toBe(503)

    // For editors a slow server is slow.
    const draft = trouble === 'slow' ? null : await read('/', { cookie: `__prerender_bypass=${readDraftId()}` })
    if (draft !== null) {
      expect(draft).toMatchObject({ status: 503, cacheControl: 'private, no-store' })
      expect(draft.text).toContain('<h1>This draft cannot be shown right now</h1>')
      expect(draft.text).not.toMatch(errorWords)
    }

    await way.end()
    await expect.poll(() => statusOf('/healthz/following')).toBe(200)
    expect(await readAll()).toEqual(before)
  })
}

test('200 readers at once, right after the content server is back, cost it each question once', async () => {
  await way.begin('down')
  await expect.poll(() => statusOf('/healthz/following')).toBe(503)
  // Nothing that was looked at before asks what this page asks.
  const path = `/ar/topics/${topic}`
  expect(await statusOf(path)).toBe(503)
  await way.end()
  const answers = await Promise.all(Array.from({ length: 200 }, () => read(path)))
  expect(new Set(answers.map(({ status, etag }) => `${status} ${etag}`))).toEqual(new Set([`200 ${answers[0]?.etag}`]))
  expect(way.questions.filter((question) => question.includes('topic'))).not.toEqual([])
  const repeated = way.questions.filter((question, index, all) => all.indexOf(question) !== index)
  expect(repeated).toEqual([])
  await expect.poll(() => statusOf('/healthz/following')).toBe(200)
})

test('a site that starts while the content server is away serves what it had stored', async () => {
  const before = await readAll()
  await site[Symbol.asyncDispose]()
  await way.begin('down')
  site = await startSite({ apiHost: way.url, readToken, dataFolder: folder })
  expect(await readAll()).toEqual(before)
  expect(await statusOf('/healthz')).toBe(200)
  expect(await statusOf('/healthz/following')).toBe(503)
  expect(await read(`/fr/topics/${topic}`)).toMatchObject({ status: 503, cacheControl: 'no-store' })
  await way.end()
  await expect.poll(() => statusOf('/healthz/following')).toBe(200)
  await expect.poll(() => statusOf(`/fr/topics/${topic}`)).toBe(200)
})

test('a full disk takes nothing from readers, and is forgotten once there is room', async ({ content }) => {
  // A disk can be filled only where it is small, and nobody else's.
  test.skip(unshare === undefined, 'This machine does not let us mount a small disk (unshare, tmpfs).')
  const small = mkdtempSync(join(tmpdir(), 'vigil-full-disk-'))
  await using full = await startSite({
    ...{ apiHost: way.url, readToken, dataFolder: small },
    // A disk of its own, which only this process sees.
    shell: `exec ${unshare} sh -c 'mount -t tmpfs -o size=24m tmpfs ${small} && exec "$@"' sh "$@"`,
  })
  // What this process sees there.
  const inside = `/proc/${full.processId}/root${small}`
  const get = async (path: string) => {
    const response = await fetch(full.url + path)
    return { status: response.status, text: await response.text() }
  }
  const pointId = 'a-point-of-full-disks'
  const point = aPrayerPoint({ _id: pointId, text: 'For those who wait for room.', date: today })
  await content.createOrReplace({ ...point, general: true })
  try {
    await expect.poll(async () => (await get('/prayer')).text).toContain('For those who wait for room.')
    // The front pages show today's prayer, which changes.
    const others = storedPaths.filter((path) => path !== '/' && path !== '/fr')
    const before = await Promise.all(others.map(get))

    fill(join(inside, 'ballast'))
    await content.patch(pointId).set({ text: 'For those who found some.' }).commit()
    // A page that the change reaches is withheld in time, and rendered for each reader.
    await expect.poll(async () => (await get('/prayer')).text).toContain('For those who found some.')
    expect((await get('/prayer')).status).toBe(200)
    // A page that was never stored is shown, and not kept.
    expect((await get(`/prayer/booklet/${month}`)).text).toContain('For those who found some.')
    expect(await Promise.all(others.map(get))).toEqual(before)
    expect((await get('/healthz')).status).toBe(200)
    expect(full.log()).toContain('make room on the disk with VIGIL_DATA')

    rmSync(join(inside, 'ballast'))
    const isStored = () => existsSync(join(inside, `pages/pages/prayer/booklet/${month}/index.html`))
    await expect.poll(async () => [await get(`/prayer/booklet/${month}`), isStored()].at(-1)).toBe(true)
    await content.patch(pointId).set({ text: 'For those who share it.' }).commit()
    await expect.poll(async () => (await get('/prayer')).text).toContain('For those who share it.')
  } finally {
    await content.delete(pointId)
    rmSync(small, { recursive: true, force: true })
  }
})

/**
 * Writes until there is no room at all.
 *
 * @throws Error when the disk is not the small one: filling the machine's own would stop everything else on it
 */
function fill(file: string): void {
  const { bsize, blocks } = statfsSync(dirname(file))
  if (bsize * blocks > 32 * 1024 * 1024) throw new Error(`"${file}" is not on a small disk of this test's own.`)
  const handle = openSync(file, 'w')
  try {
    for (let size = 1 << 20; size >= 1; size >>= 1) {
      try {
        for (;;) if (writeSync(handle, Buffer.alloc(size)) < size) break
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
      }
    }
  } finally {
    closeSync(handle)
  }
}

function readAll() {
  return Promise.all(storedPaths.map((path) => read(path)))
}

async function read(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(site.url + path, { headers })
  const { status } = response
  const text = await response.text()
  const get = (name: string) => response.headers.get(name)
  return { path, status, text, cacheControl: get('cache-control'), etag: get('etag'), retryAfter: get('retry-after') }
}

async function statusOf(path: string): Promise<number> {
  return (await read(path)).status
}

async function createReadToken(system: System): Promise<string> {
  const reader = await openContent(system, { role: 'reader', label: 'outages' })
  return reader.config().token ?? ''
}

/** The value of the real draft-mode cookie, which only this build knows. */
function readDraftId(): string {
  const manifest = readFileSync(join(repositoryFolder, 'apps/web/.next/prerender-manifest.json'), 'utf8')
  return JSON.parse(manifest).preview.previewModeId
}
