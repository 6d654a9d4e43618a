import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ServerResponse } from 'node:http'
import { createPageStore } from '@vigil/page-store/create-page-store'
import { readSettings } from './settings.ts'
import { type Site, startSite, toLiveEventsUrl } from './start-site.ts'
import {
  aLiveEventsServer,
  aServer,
  ask,
  type LiveEventsServer,
  type RunningServer,
  until,
} from './testing/a-server.ts'
import { aBuild } from './testing/a-build.ts'
import { anApp, type AnApp } from './testing/an-app.ts'
import { compressFile, sendFile } from './compressed-file.ts'
import { toReason } from './site-log.ts'
import { connectTo } from './next/connections.ts'

const secret = 'a-secret-of-this-test'
const draftCookie = '__prerender_bypass=the-real-one'

const redirects = [
  { _id: 'r1', from: '/stories/old', to: '/stories/a', isPermanent: true },
  { _id: 'r2', from: '/stories/gone', to: '/stories/taken-down', isPermanent: true },
]

let folder: string
let content: LiveEventsServer
let app: AnApp
let site: Site
let front: RunningServer
let warnings: string[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vigil-site-'))
  warnings = []
  content = await aLiveEventsServer(
    (response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' })
      response.write('event: welcome\nid: 0\ndata: {}\n\n')
    },
    { redirects },
  )
  app = anApp(secret)
  app.content.set('/', { text: 'Home', tags: ['s1:home', 's1:story'] })
  app.content.set('/stories/a', { text: 'Story A', tags: ['s1:story', 's1:a'] })
  app.content.set('/prayer', { text: 'Prayer', tags: ['s1:prayer'] })
  app.content.set('/not-found', { text: 'Not here', tags: ['s1:settings'] })
  app.content.set('/fr', { text: 'Accueil', tags: ['s1:home'] })
  app.content.set('/fr/not-found', { text: 'Absente', tags: ['s1:settings'] })
  app.content.set('/ar', { text: 'الرئيسية', tags: ['s1:home'] })
  app.content.set('/ar/not-found', { text: 'ليست هنا', tags: ['s1:settings'] })
  await start()
})

afterEach(async () => {
  await stop()
  await content.close()
  rmSync(folder, { recursive: true, force: true })
})

async function start({
  buildId = 'build-1',
  files,
  variables = {},
}: {
  buildId?: string
  files?: Record<string, string>
  variables?: Record<string, string>
} = {}): Promise<void> {
  const settings = readSettings(
    {
      SANITY_PROJECT_ID: 'vigil',
      SANITY_API_HOST: content.origin,
      SANITY_API_READ_TOKEN: 'read',
      SITE_URL: 'https://site.example',
      STUDIO_URL: 'https://desk.example/studio',
      VIGIL_DATA: folder,
      ...variables,
    },
    '/',
  )
  site = startSite({
    settings,
    app: {
      connect: connectTo(app.handle),
      buildId,
      staticFolder: aBuild(join(folder, buildId), files),
      isDraftCookie: (value) => value === 'the-real-one',
      draftId: 'the-real-one',
    },
    revalidateSecret: secret,
    log: { info: () => {}, warn: (message, cause) => warnings.push(`${message}: ${toReason(cause)}`) },
  })
  front = await aServer(site.handle)
}

async function stop(): Promise<void> {
  await front.close()
  await site.close()
}

const get = (path: string, options?: Parameters<typeof ask>[2]) => ask(front.origin, path, options)
const bodyOf = async (path: string) => /<p>(.*?)<\/p>/.exec((await get(path)).body)?.[1]

/** Waits until the first look at everything is over, so that the test sees only what it causes. */
async function calm(): Promise<void> {
  await until(() => app.revalidations.length > 0)
  while ((await get('/healthz')).status !== 200) await new Promise((resolve) => setTimeout(resolve, 2))
  await site.bridge.settled()
  await site.pages.idle()
  app.rendered.length = 0
}

async function publish(tags: string[], id?: string): Promise<void> {
  const told = app.revalidations.length
  content.send('message', { tags }, id)
  await until(() => app.revalidations.length > told)
  await site.bridge.settled()
  await site.pages.idle()
}

describe('a reader', () => {
  it('gets a page that was rendered once, for whomever came first', async () => {
    await calm()
    const answers = await Promise.all(Array.from({ length: 20 }, () => get('/stories/a')))
    await get('/stories/a')
    expect(new Set(answers.map(({ status, body }) => `${status} ${body}`))).toEqual(
      new Set(['200 <!DOCTYPE html><html><head></head><body><p>Story A</p></body></html>']),
    )
    expect(app.rendered).toEqual(['/stories/a'])
  })

  it('is led from an old address to the page that has another one now, and may not keep that for long', async () => {
    const { status, headers } = await get('/stories/old')
    expect([status, headers.location, headers['cache-control']]).toEqual([308, '/stories/a', 'public, max-age=300'])
  })

  it('learns nothing of a story that has left from its old address', async () => {
    const { status, headers } = await get('/stories/gone')
    expect([status, headers.location]).toEqual([404, undefined])
  })

  it('gets the same page whatever comes with the request, and is given nothing to keep', async () => {
    await calm()
    const answer = await get('/stories/a?utm_source=letter&_rsc=1', {
      headers: { cookie: 'session=mine; __prerender_bypass=made-up', rsc: '1', 'x-vigil-revalidate': 'x' },
    })
    expect(answer.body).toContain('<p>Story A</p>')
    expect(answer.headers).not.toHaveProperty('set-cookie')
    await get('/stories/a?another=query')
    expect(app.rendered).toEqual(['/stories/a'])
  })

  it('is protected by the headers of every page', async () => {
    for (const path of ['/', '/nowhere', '/api/revalidate', '/..']) {
      const { headers } = await get(path)
      expect(headers).toMatchObject({
        'content-security-policy':
          "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors https://desk.example",
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('geolocation=()'),
      })
      expect(headers).not.toHaveProperty('set-cookie')
      expect(headers).not.toHaveProperty('x-powered-by')
    }
  })

  it('may ask whether a page is still the same, or only for its headers', async () => {
    const { headers } = await get('/stories/a')
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    expect(await get('/stories/a', { headers: { 'if-none-match': headers.etag ?? '' } })).toMatchObject({
      status: 304,
      body: '',
    })
    expect(await get('/stories/a', { method: 'HEAD' })).toMatchObject({
      status: 200,
      body: '',
      headers: { etag: headers.etag },
    })
    expect((await get('/stories/a', { headers: { 'accept-encoding': 'br' } })).headers['content-encoding']).toBe('br')
  })

  it('is told kindly that there is no such page, and nothing of it is stored', async () => {
    await calm()
    const { stored } = site.pages.counts()
    const answer = await get('/stories/none')
    expect(answer).toMatchObject({ status: 404, headers: { 'cache-control': 'no-store' } })
    expect(answer.body).toContain('<p>Not here</p>')
    expect(answer.body).not.toContain('<script')
    expect(answer.headers).not.toHaveProperty('etag')
    expect(await get('/not-found')).toMatchObject({ status: 404 })
    expect(site.pages.counts().stored).toBe(stored)
  })

  it('is told so in the language of the address, also while nothing can be rendered', async () => {
    await calm()
    expect(await get('/ar/stories/none')).toMatchObject({ status: 404, body: expect.stringContaining('ليست هنا') })
    expect(await get('/ar/not-found')).toMatchObject({ status: 404 })
    app.content.delete('/fr/not-found')
    await publish(['s1:settings'])
    const french = await get('/fr/stories/none')
    expect(french).toMatchObject({ status: 404, body: expect.stringContaining('<html lang="fr" dir="ltr">') })
    expect(french.body).toContain('href="/fr"')
    app.before = () => Promise.reject(new Error('The lake is down.'))
    const unavailable = await get('/ar/prayer')
    expect(unavailable).toMatchObject({ status: 503, body: expect.stringContaining('<html lang="ar" dir="rtl">') })
    expect(unavailable.body).not.toMatch(/This page|again/)
  })

  it('may not send anything', async () => {
    expect(await get('/stories/a', { method: 'POST' })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
  })

  it('cannot make Next forget anything, even knowing the secret', async () => {
    await calm()
    const told = app.revalidations.length
    for (const path of ['/api/revalidate', '/api/revalidate/', '//api/revalidate', '/api/%72evalidate']) {
      const headers = { 'x-vigil-revalidate': secret, cookie: draftCookie }
      expect(await get(path, { method: 'POST', headers })).toMatchObject({ status: 404 })
    }
    expect(app.revalidations).toHaveLength(told)
  })

  it('loads the files of the build once and for all', async () => {
    const { status, headers } = await get('/_next/static/css/a.css')
    expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
  })

  it('still finds the style sheets and faces of a page of the build before', async () => {
    await stop()
    await start({ buildId: 'build-2', files: { 'css/b.css': 'p { color: red }', 'media/face.woff2': 'a face' } })
    await stop()
    await start({ buildId: 'build-3', files: { 'css/c.css': 'p { color: blue }' } })
    const answers = await Promise.all(
      ['css/a.css', 'css/b.css', 'css/c.css', 'media/face.woff2'].map(async (name) => {
        const { status, body, headers } = await get(`/_next/static/${name}`)
        return [status, body, headers['content-type'], headers['cache-control']]
      }),
    )
    const kept = 'public, max-age=31536000, immutable'
    expect(answers).toEqual([
      [200, 'p{}', 'text/css; charset=utf-8', kept],
      [200, 'p { color: red }', 'text/css; charset=utf-8', kept],
      [200, 'p { color: blue }', 'text/css; charset=utf-8', kept],
      [200, 'a face', 'font/woff2', kept],
    ])
  })

  it('gets a file of a build that runs at another instance, which asks nobody in turn', async () => {
    const asked: string[] = []
    const file = await compressFile(Buffer.from('p { color: red }'), 'text/css; charset=utf-8')
    // Each has the other among those that it asks, and itself.
    const here = await aServer((request, response) => {
      asked.push(`here ${request.url}`)
      site.handle(request, response)
    })
    const there = await aServer((request, response) => {
      asked.push(`there ${request.url}`)
      if (request.url === '/_next/static/chunks/b.css') sendFile(request, response, file, {})
      else response.writeHead(404).end()
    })
    await stop()
    await start({ variables: { SITE_INSTANCES: `${here.origin} ${there.origin}` } })
    const found = await get('/_next/static/chunks/b.css')
    expect([found.status, found.body, found.headers['cache-control']]).toEqual([
      ...[200, 'p { color: red }', 'public, max-age=31536000, immutable'],
    ])
    expect(asked.toSorted()).toEqual(['here /_next/static/chunks/b.css', 'there /_next/static/chunks/b.css'])
    asked.length = 0
    const nowhere = await get('/_next/static/chunks/none.css')
    expect([nowhere.status, nowhere.headers['cache-control']]).toEqual([404, 'no-store'])
    expect(asked.toSorted()).toEqual(['here /_next/static/chunks/none.css', 'there /_next/static/chunks/none.css'])
    asked.length = 0
    const inTurn = await get('/_next/static/chunks/c.css', { headers: { 'x-vigil-instance': 'asks' } })
    expect([inTurn.status, asked]).toEqual([404, []])
    await here.close()
    await there.close()
  })

  it('is told of a file that nobody has in a way that no cache keeps', async () => {
    for (const path of ['/_next/static/css/none.css', '/_next/static/', '/_next/static/css']) {
      const { status, headers } = await get(path)
      expect([status, headers['cache-control']]).toEqual([404, 'no-store'])
    }
  })
})

describe('an editor in draft mode', () => {
  it('gets drafts from Next that nobody may keep and only the Studio may frame', async () => {
    await get('/stories/a')
    const { body, headers } = await get('/stories/a?b=c', { headers: { cookie: draftCookie } })
    expect(body).toContain('draft of /stories/a?b=c')
    expect(headers).toMatchObject({
      'cache-control': 'private, no-store',
      'content-security-policy': "frame-ancestors 'self' https://desk.example",
      'x-robots-tag': 'noindex',
    })
    expect(await bodyOf('/stories/a')).toBe('Story A')
  })
})

describe('a publish', () => {
  it('renders again exactly the pages that show what changed', async () => {
    await calm()
    for (const path of ['/', '/stories/a', '/prayer']) await get(path)
    app.rendered.length = 0
    app.content.set('/stories/a', { text: 'Story A, corrected', tags: ['s1:story'] })
    await publish(['s1:story', 's1:other'])
    expect(app.rendered.toSorted()).toEqual(['/', '/stories/a'])
    expect(await bodyOf('/stories/a')).toBe('Story A, corrected')
    expect(site.pages.counts()).toMatchObject({ stored: 8, stale: 0 })
  })

  it('reaches first what readers looked at last', async () => {
    await calm()
    for (const path of ['/stories/a', '/prayer', '/stories/a']) await get(path)
    app.rendered.length = 0
    content.send('restart', {})
    await until(() => app.rendered.length >= 4)
    expect(app.rendered.slice(0, 2)).toEqual(['/stories/a', '/prayer'])
  })

  it('is seen although the page was just being rendered for the first time', async () => {
    await calm()
    const release = Promise.withResolvers<void>()
    app.before = () => release.promise
    const early = get('/stories/a')
    await until(() => app.rendered.length === 1)
    app.content.set('/stories/a', { text: 'Story A, corrected', tags: ['s1:story'] })
    await publish(['s1:a'])
    app.before = async () => {}
    release.resolve()
    expect((await early).body).toContain('<p>Story A</p>')
    await site.pages.idle()
    expect(await bodyOf('/stories/a')).toBe('Story A, corrected')
    expect(site.pages.counts()).toMatchObject({ stale: 0 })
  })

  it('leaves readers the old page until the new one is there', async () => {
    await calm()
    await get('/stories/a')
    const release = Promise.withResolvers<void>()
    app.before = () => release.promise
    app.content.set('/stories/a', { text: 'New', tags: ['s1:story'] })
    content.send('message', { tags: ['s1:a'] })
    await until(() => app.rendered.length === 2)
    expect(await bodyOf('/stories/a')).toBe('Story A')
    expect(site.pages.counts()).toMatchObject({ stale: 1 })
    release.resolve()
    await site.pages.idle()
    expect(await bodyOf('/stories/a')).toBe('New')
  })

  it('that takes a story down removes its page at once', async () => {
    await calm()
    await get('/stories/a')
    const { stored } = site.pages.counts()
    app.content.delete('/stories/a')
    await publish(['s1:a'])
    expect(site.pages.counts().stored).toBe(stored - 1)
    expect(await get('/stories/a')).toMatchObject({ status: 410, body: expect.stringContaining('Not here') })
    await stop()
    await start()
    expect(await get('/stories/a')).toMatchObject({ status: 410 })
    expect(await get('/stories/never')).toMatchObject({ status: 404 })
  })
})

describe('while pages cannot be rendered', () => {
  it('readers get what is stored, and a kind answer for what is not', async () => {
    await calm()
    await get('/stories/a')
    app.before = () => Promise.reject(new Error('The lake is down.'))
    await publish(['s1:story'])
    expect(await bodyOf('/stories/a')).toBe('Story A')
    const answer = await get('/prayer')
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '30', 'cache-control': 'no-store' } })
    expect(answer.body).toContain('This page cannot be shown right now')
    expect(warnings.length).toBeGreaterThan(0)
  })

  it('nothing is forgotten: the new page comes when rendering works again', async () => {
    await calm()
    await get('/stories/a')
    app.before = () => Promise.reject(new Error('The lake is down.'))
    app.content.set('/stories/a', { text: 'New', tags: ['s1:story'] })
    await publish(['s1:story'])
    app.before = async () => {}
    await until(() => site.pages.counts().stale === 0)
    expect(await bodyOf('/stories/a')).toBe('New')
  })
})

describe('when the stream of changes breaks', () => {
  it('goes on where it was, without looking at everything again', async () => {
    await calm()
    await get('/stories/a')
    content.cut()
    await content.connected(2)
    expect(content.connections[1]).toMatchObject({ 'last-event-id': '0', authorization: 'Bearer read' })
    app.content.set('/stories/a', { text: 'New', tags: ['s1:story'] })
    await publish(['s1:story'], '1')
    expect(await bodyOf('/stories/a')).toBe('New')
    expect(app.revalidations).toEqual([{ all: true }, { tags: ['s1:story'] }])
  })

  it('looks at every page again when something may have been missed', async () => {
    await calm()
    for (const path of ['/', '/stories/a', '/prayer']) await get(path)
    app.rendered.length = 0
    app.content.set('/prayer', { text: 'New', tags: ['s1:prayer'] })
    const told = app.revalidations.length
    content.send('restart', {})
    await until(() => app.revalidations.length > told)
    await site.bridge.settled()
    await site.pages.idle()
    expect(app.rendered.toSorted()).toEqual([
      '/',
      '/ar',
      '/ar/not-found',
      '/fr',
      '/fr/not-found',
      '/not-found',
      '/prayer',
      '/stories/a',
    ])
    expect(await bodyOf('/prayer')).toBe('New')
  })
})

describe('after a restart', () => {
  /** Stops, has the content server say this to whoever comes back, and starts again. */
  async function restart(say: (response: ServerResponse) => void): Promise<void> {
    await stop()
    content.answer = (response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' })
      say(response)
    }
    app.rendered.length = 0
    app.revalidations.length = 0
    await start()
  }

  it('goes on where it was: what changed in between is rendered, and nothing else', async () => {
    await calm()
    for (const path of ['/', '/stories/a', '/prayer']) await get(path)
    await publish(['s1:nothing'], '7')
    app.content.set('/stories/a', { text: 'Changed while the site was down', tags: ['s1:story'] })
    await restart((response) => {
      response.write('event: welcome\nid: 7\ndata: {}\n\n')
      response.write('event: message\nid: 8\ndata: {"tags":["s1:story"]}\n\n')
    })
    await until(() => app.revalidations.length === 2)
    await site.bridge.settled()
    await site.pages.idle()
    expect(content.connections.at(-1)).toMatchObject({ 'last-event-id': '7' })
    expect(app.rendered.toSorted()).toEqual(['/', '/stories/a'])
    expect(app.revalidations).toEqual([{ all: true }, { tags: ['s1:story'] }])
    expect(await bodyOf('/stories/a')).toBe('Changed while the site was down')
  })

  it('stored pages are there before the content is, and are looked at first when nobody knows what changed', async () => {
    await calm()
    await get('/stories/a')
    app.content.set('/stories/a', { text: 'Changed while the site was down', tags: ['s1:story'] })
    const heard = Promise.withResolvers<void>()
    await restart((response) => void heard.promise.then(() => response.write('event: restart\ndata: {}\n\n')))
    expect(await bodyOf('/stories/a')).toBe('Story A')
    expect(await get('/healthz')).toMatchObject({ status: 503, body: expect.stringContaining('"warming"') })
    const release = Promise.withResolvers<void>()
    app.before = () => release.promise
    heard.resolve()
    await until(() => app.revalidations.length === 1)
    await site.bridge.settled()
    // Its turn has not come, but a reader does not get it unchecked.
    const answer = bodyOf('/stories/a')
    release.resolve()
    expect(await answer).toBe('Changed while the site was down')
  })

  it('while the content server is away, it shows what is stored and is ready for it', async () => {
    await calm()
    await get('/stories/a')
    await restart((response) => response.destroy())
    app.before = () => Promise.reject(new Error('The lake is down.'))
    while ((await get('/healthz')).status !== 200) await new Promise((resolve) => setTimeout(resolve, 2))
    expect(await bodyOf('/stories/a')).toBe('Story A')
    expect((await get('/healthz/following')).status).toBe(503)
  })

  it('a site that has no page yet is not ready while there is no content', async () => {
    await stop()
    rmSync(join(folder, 'pages'), { recursive: true, force: true })
    app.before = () => Promise.reject(new Error('The lake is down.'))
    content.answer = (response) => response.destroy()
    await start()
    await until(() => warnings.some((warning) => warning.includes('cannot be rendered')))
    expect((await get('/healthz')).status).toBe(503)
  })

  it('looks at everything on another day, which changes pages without an event', async () => {
    await calm()
    await publish(['s1:nothing'], '7')
    await stop()
    const store = createPageStore({ directory: join(folder, 'pages'), buildId: 'build-1' })
    store.writeBookmark(store.readBookmark()?.replace(/"day":"[^"]+"/, '"day":"2020-01-31"') ?? '')
    store.close()
    await start()
    await until(() => content.connections.length === 2)
    expect(content.connections[1]).not.toHaveProperty('last-event-id')
  })

  it('with a new build no old page is served, and all are rendered before anybody asks', async () => {
    await calm()
    await get('/stories/a')
    await get('/prayer')
    await stop()
    app.content.delete('/stories/a')
    app.revalidations.length = 0
    await start({ buildId: 'build-2' })
    await calm()
    expect(site.pages.counts()).toMatchObject({ stored: 7, wanted: 0 })
  })
})

describe('before anybody asks', () => {
  it('the front page is stored, so that an outage finds it there', async () => {
    await calm()
    app.before = () => Promise.reject(new Error('The lake is down.'))
    expect(await bodyOf('/')).toBe('Home')
    expect(await get('/api/revalidate')).toMatchObject({ status: 404, body: expect.stringContaining('Not here') })
  })
})

it('tells how it is', async () => {
  await calm()
  expect((await get('/healthz/following')).status).toBe(200)
  const { status, headers, body } = await get('/healthz')
  expect([status, headers['cache-control']]).toEqual([200, 'no-store'])
  expect(JSON.parse(body)).toEqual({
    status: 'ready',
    stream: { state: 'following', lastChangeAt: null },
    pages: { stored: 6, stale: 0, unchecked: 0, wanted: 0 },
    queue: { waiting: 0, running: 0, retrying: 0 },
  })
})

describe('toLiveEventsUrl', () => {
  const common = { projectId: 'vigil', dataset: 'production', readToken: undefined, previewToken: undefined }

  it('points to hosted Sanity or to a lake', () => {
    expect(toLiveEventsUrl({ ...common, apiHost: null })).toBe(
      'https://vigil.api.sanity.io/v2025-02-19/data/live/events/production?tag=vigil.site',
    )
    expect(toLiveEventsUrl({ ...common, apiHost: 'http://127.0.0.1:3333' })).toBe(
      'http://127.0.0.1:3333/v2025-02-19/data/live/events/production?tag=vigil.site',
    )
  })
})

describe('what is no page', () => {
  const feed = '/feeds/stories.atom'
  const type = 'application/atom+xml; charset=utf-8'
  beforeEach(() => app.content.set(feed, { text: 'Feed of A', tags: ['s1:a'], type }))

  it('is rendered once, sent compressed and as unchanged, and tells nobody its tags', async () => {
    await calm()
    const first = await get(feed, { headers: { 'accept-encoding': 'br' } })
    expect(first.headers).toMatchObject({ 'content-type': type, 'content-encoding': 'br' })
    expect(Object.keys(first.headers).filter((name) => name.startsWith('x-vigil'))).toEqual([])
    const again = await get(feed, { headers: { 'if-none-match': String(first.headers.etag) } })
    expect(again.status).toBe(304)
    expect((await get(feed, { method: 'HEAD' })).status).toBe(200)
    expect(app.rendered).toEqual([feed])
  })

  it('is rendered again when something that it shows changes, and knows what it noted', async () => {
    await get(feed)
    await calm()
    const before = Number((await get(feed)).body.split(' ').at(-1))
    app.content.set(feed, { text: 'Feed of A and B', tags: ['s1:a', 's1:b'], type })
    await publish(['s1:a'])
    expect((await get(feed)).body).toBe(`Feed of A and B ${before + 1}`)
    app.content.set(feed, { text: 'Feed of B', tags: ['s1:b'], type })
    await publish(['s1:a'])
    expect((await get(feed)).body).toBe(`Feed of B ${before + 2}`)
  })

  it('goes with what it shows', async () => {
    await get(feed)
    await calm()
    app.content.delete(feed)
    await publish(['s1:a'])
    expect((await get(feed)).status).toBe(410)
  })

  it('is there after a restart, while nothing can be rendered', async () => {
    await get(feed)
    await calm()
    await stop()
    app.before = () => Promise.reject(new Error('The content server is away.'))
    await start()
    const { status, headers, body } = await get(feed)
    expect([status, headers['content-type'], body.startsWith('Feed of A')]).toEqual([200, type, true])
  })
})

it('sends a story that is to be saved as one file, and none once the story is gone', async () => {
  app.content.set('/stories/a/save', { text: 'Story A', tags: ['s1:a'] })
  const saved = await get('/stories/a/save')
  expect(saved.status).toBe(200)
  expect(saved.headers['content-disposition']).toBe('attachment; filename="a.html"')
  expect(saved.headers['cache-control']).toBe('private, no-store')
  expect(saved.body).toContain('<p>Story A</p>')
  expect(saved.body).not.toContain('<script')
  await calm()
  app.content.delete('/stories/a/save')
  content.send('message', { tags: ['s1:a'] })
  await until(() => app.revalidations.length > 1)
  await site.bridge.settled()
  await site.pages.idle()
  expect((await get('/stories/a/save')).status).toBe(410)
})
