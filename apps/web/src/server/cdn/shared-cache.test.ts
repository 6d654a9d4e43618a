import { aServer, ask, type RunningServer, until } from '../testing/a-server.ts'
import { type ASite, aSite } from '../testing/a-site.ts'

const token = 'a-secret-of-the-shared-cache'
const picture = `${'a1'.repeat(20)}-1200x800.jpg`
const feed = '/feeds/stories.atom'
const sharedHeaders = /^(?:surrogate-|cache-tag$|.*cdn-cache-control$)/

let api: RunningServer
/** Keys that the shared cache was told to drop, each once for each time. */
let purged: string[][]
let isAway: boolean
let site: ASite

beforeEach(async () => {
  purged = []
  isAway = false
  api = await aServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    if (isAway) return void response.writeHead(503).end()
    const fastly = request.headers['surrogate-key']?.toString().split(' ')
    purged.push(fastly ?? JSON.parse(body).tags)
    response.end('{"success":true}')
  })
})

afterEach(async () => {
  await site.close()
  await api.close()
})

async function open(variables: Record<string, string>): Promise<void> {
  site = await aSite(variables)
  site.app.content
    .set('/', { text: 'Home', tags: ['s1:home'] })
    .set('/stories/a', { text: 'Story A', tags: ['s1:a'] })
    .set('/fr/stories/a', { text: 'Récit A', tags: ['s1:a-fr'] })
    .set('/prayer', { text: 'Prayer', tags: ['s1:prayer'] })
    .set('/not-found', { text: 'Not here', tags: ['s1:settings'] })
    .set(feed, { text: 'Feed', tags: ['s1:a'], type: 'application/atom+xml' })
  site.pictures.add(picture)
  await site.calm()
}

const openFastly = () => open({ CDN: 'fastly', CDN_TOKEN: token, CDN_SERVICE: 'a1', CDN_URL: api.origin })
const openCloudflare = () =>
  open({ CDN: 'cloudflare', CDN_TOKEN: token, CDN_ZONE: '0123456789abcdef'.repeat(2), CDN_URL: api.origin })

const get = (path: string, options?: Parameters<typeof ask>[2]) => ask(site.front.origin, path, options)

async function shared(path: string, options?: Parameters<typeof ask>[2]): Promise<Record<string, unknown>> {
  const { headers } = await get(path, options)
  return Object.fromEntries(Object.entries(headers).filter(([name]) => sharedHeaders.test(name)))
}

async function keysOf(path: string): Promise<string[]> {
  return String((await shared(path))['surrogate-key']).split(' ')
}

/** Waits until the shared cache has been told this, and forgets what it was told. */
async function untilPurged(keys: string[]): Promise<void> {
  await until(() => keys.every((key) => purged.flat().includes(key)))
  purged.length = 0
}

const everything = async () => (await keysOf('/'))[1] ?? ''

it('says nothing of a shared cache where there is none', async () => {
  await open({})
  for (const path of ['/stories/a', feed, `/media/${picture}`, '/none', '/healthz', '/search?q=x'])
    expect(await shared(path)).toEqual({})
  expect(JSON.parse((await get('/healthz')).body)).not.toHaveProperty('cdn')
})

describe('to Fastly', () => {
  beforeEach(openFastly)

  it('a page is given with its own key and that of the site, for it alone to keep', async () => {
    const { headers } = await get('/stories/a')
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=0, must-revalidate',
      'surrogate-control': 'max-age=3600',
      'surrogate-key': expect.stringMatching(/^[0-9a-f]{16} [0-9a-f]{16}$/),
    })
    const [own, site] = await keysOf('/stories/a')
    expect(await keysOf('/stories/a?utm_source=letter')).toEqual([own, site])
    const [other, sameSite] = await keysOf('/prayer')
    expect([own === other, site === sameSite]).toEqual([false, true])
  })

  it('feeds and pictures are given too, also as unchanged and without a body', async () => {
    for (const path of [feed, `/media/${picture}?w=100`]) {
      const first = await get(path)
      const [key] = await keysOf(path)
      expect(key).toMatch(/^[0-9a-f]{16}$/)
      const again = await get(path, { headers: { 'if-none-match': String(first.headers.etag) } })
      expect([again.status, again.headers['surrogate-key']]).toEqual([304, first.headers['surrogate-key']])
      expect(await shared(path, { method: 'HEAD' })).toEqual(await shared(path))
    }
    expect(await keysOf(`/media/${picture}?w=100`)).toEqual(await keysOf(`/media/${picture}?w=200&auto=format`))
    expect((await shared(`/media/${picture}`))['surrogate-control']).toBe('max-age=300')
  })

  it('whatever may be another thing in the next moment, or for somebody else, is not to be kept', async () => {
    site.redirects.push({ _id: 'r', from: '/stories/old', to: '/stories/a', isPermanent: true })
    await site.publish(['s1:redirects'])
    site.app.content.set('/stories/a/save', { text: 'Story A', tags: ['s1:a'] })
    const cookie = '__prerender_bypass=the-real-one'
    for (const [path, options] of [
      ['/stories/none', {}],
      ['/stories/old', {}],
      ['/stories/a/save', {}],
      ['/search?q=words', {}],
      ['/healthz', {}],
      ['/%', {}],
      ['/FR/stories/a', {}],
      ['/media/none', {}],
      ['/stories/a', { method: 'POST' }],
      ['/stories/a', { headers: { cookie } }],
      [`/media/${picture}`, { headers: { cookie } }],
      ['/stories/a', { headers: { origin: 'https://desk.example' } }],
      [`/media/${picture}`, { headers: { origin: 'https://desk.example' } }],
    ] as const) {
      expect([path, await shared(path, options)]).toEqual([path, { 'surrogate-control': 'no-store, max-age=0' }])
    }
    expect(await shared('/_next/static/css/a.css')).toEqual({})
    // What the next instance may have.
    expect(await shared('/_next/static/css/none.css')).toEqual({ 'surrogate-control': 'no-store, max-age=0' })
  })

  it('everything is purged when the site starts, and nothing when pages are seen for the first time', async () => {
    const key = await everything()
    await untilPurged([key])
    await Promise.all([get('/stories/a'), get('/prayer'), get(feed)])
    // Anything that the visits had sent would be on its way before this.
    site.app.content.set('/prayer', { text: 'Another prayer', tags: ['s1:prayer'] })
    await site.publish(['s1:prayer'])
    const [prayer] = await keysOf('/prayer')
    await until(() => purged.flat().includes(prayer ?? ''))
    expect(new Set(purged.flat())).toEqual(new Set([prayer]))
  })

  it('exactly what has other bytes is purged, and what is deleted', async () => {
    await untilPurged([await everything()])
    const [[story], [prayer], [feedKey]] = [await keysOf('/stories/a'), await keysOf('/prayer'), await keysOf(feed)]
    site.app.content.set('/stories/a', { text: 'Story A, corrected', tags: ['s1:a'] })
    site.app.content.set(feed, { text: 'Feed', tags: ['s1:a'], type: 'application/atom+xml' })
    // The prayer is rendered again, and is the same.
    await site.publish(['s1:a', 's1:prayer'])
    await untilPurged([story ?? '', feedKey ?? ''])
    site.app.content.delete('/stories/a')
    await site.publish(['s1:a'])
    await until(() => purged.flat().includes(story ?? ''))
    expect(purged.flat()).not.toContain(prayer)
    expect((await get('/stories/a')).status).toBe(410)
  })

  it('is told only when readers get the new page', async () => {
    await untilPurged([await everything()])
    const [story] = await keysOf('/stories/a')
    let seen = ''
    const noticed = until(() => purged.flat().includes(story ?? '')).then(async () => {
      seen = (await get('/stories/a')).body
    })
    site.app.content.set('/stories/a', { text: 'Story A, corrected', tags: ['s1:a'] })
    await site.publish(['s1:a'])
    await noticed
    expect(seen).toContain('Story A, corrected')
  })

  it('a page is purged, in each language, when a redirect leads away from it, and is not given while one does', async () => {
    await untilPurged([await everything()])
    const keys = [(await keysOf('/stories/a'))[0] ?? '', (await keysOf('/fr/stories/a'))[0] ?? '']
    site.redirects.push({ _id: 'r', from: '/stories/a', to: '/stories/nowhere', isPermanent: true })
    await site.publish(['s1:redirects'])
    await untilPurged(keys)
    // It leads to nothing yet, so the page is shown; that can change without a change of the page.
    expect(await get('/stories/a')).toMatchObject({ status: 200 })
    expect(await shared('/stories/a')).toEqual({ 'surrogate-control': 'no-store, max-age=0' })
  })

  it('a picture that was taken down is purged, and one that never was costs nothing', async () => {
    await untilPurged([await everything()])
    const [key] = await keysOf(`/media/${picture}?w=100`)
    const stranger = `${'b2'.repeat(20)}-10x10.jpg`
    expect((await get(`/media/${stranger}`)).status).toBe(404)
    site.pictures.delete(picture)
    await site.publish(['s1:something'])
    await until(() => purged.flat().includes(key ?? ''))
    expect(new Set(purged.flat())).toEqual(new Set([key]))
    expect((await get(`/media/${picture}?w=100`)).status).toBe(410)
  })

  it('is told later when it was away, readers wait for nothing, and no line holds the token', async () => {
    await untilPurged([await everything()])
    const [story] = await keysOf('/stories/a')
    isAway = true
    site.app.content.set('/stories/a', { text: 'Story A, corrected', tags: ['s1:a'] })
    await site.publish(['s1:a'])
    expect((await get('/stories/a')).body).toContain('corrected')
    await until(() => site.log.some((line) => line.includes('Fastly answered 503')))
    expect(JSON.parse((await get('/healthz')).body)).toMatchObject({ cdn: { isFailing: true, waiting: 1 } })
    isAway = false
    await untilPurged([story ?? ''])
    await until(() => site.log.includes('The shared cache takes purges again'))
    expect(site.log.join('\n')).not.toContain(token)
  })
})

describe('to Cloudflare', () => {
  beforeEach(openCloudflare)

  it('a page is given in its own words', async () => {
    expect(await shared('/stories/a')).toEqual({
      'cloudflare-cdn-cache-control': 'max-age=3600',
      'cache-tag': expect.stringMatching(/^[0-9a-f]{16},[0-9a-f]{16}$/),
    })
    expect(await shared('/stories/none')).toEqual({ 'cloudflare-cdn-cache-control': 'no-store' })
  })

  it('a picture that comes in the format of the browser is not given: it would keep the first for all', async () => {
    expect(await shared(`/media/${picture}?auto=format&w=100`)).toEqual({ 'cloudflare-cdn-cache-control': 'no-store' })
    expect(await shared(`/media/${picture}?w=100`)).toMatchObject({ 'cloudflare-cdn-cache-control': 'max-age=300' })
  })

  it('what changed is purged', async () => {
    const key = String((await shared('/stories/a'))['cache-tag']).split(',')[0] ?? ''
    site.app.content.set('/stories/a', { text: 'Story A, corrected', tags: ['s1:a'] })
    await site.publish(['s1:a'])
    await untilPurged([key])
  })
})
