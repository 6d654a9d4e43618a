import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSettings } from '../settings.ts'
import { type Site, startSite } from '../start-site.ts'
import {
  aLiveEventsServer,
  aServer,
  ask,
  type LiveEventsServer,
  type RunningServer,
  until,
} from '../testing/a-server.ts'
import { aBuild } from '../testing/a-build.ts'
import { type AnApp, anApp } from '../testing/an-app.ts'
import { connectTo } from '../next/connections.ts'

const secret = 'a-secret-of-this-test'
const token = 'reads-the-metrics-of-this-test'
const authorization = `Bearer ${token}`

let folder: string
let content: LiveEventsServer
let app: AnApp
let site: Site
let front: RunningServer

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vigil-observability-'))
  content = await aLiveEventsServer()
  app = anApp(secret)
  for (const path of ['/', '/fr', '/ar', '/not-found', '/fr/not-found', '/ar/not-found', '/stories/a']) {
    app.content.set(path, { text: path, tags: ['s1:settings', `s1:${path}`] })
  }
})

afterEach(async () => {
  await front.close()
  await site.close()
  await content.close()
  rmSync(folder, { recursive: true, force: true })
})

async function start(variables: Readonly<Record<string, string>> = { SITE_METRICS_TOKEN: token }): Promise<void> {
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
  const isDraftCookie = () => false
  site = startSite({
    settings,
    app: {
      connect: connectTo(app.handle),
      buildId: 'build-1',
      staticFolder: aBuild(folder),
      isDraftCookie,
      draftId: null,
    },
    revalidateSecret: secret,
    log: { info: () => {}, warn: () => {} },
  })
  front = await aServer(site.handle)
}

const get = (path: string, options?: Parameters<typeof ask>[2]) => ask(front.origin, path, options)

/** Waits until the first look at everything is over. */
async function calm(): Promise<void> {
  await until(() => app.revalidations.length > 0)
  await site.bridge.settled()
  await site.pages.idle()
}

async function publish(tags: string[]): Promise<void> {
  const told = app.revalidations.length
  content.send('message', { tags })
  await until(() => app.revalidations.length > told)
  await site.bridge.settled()
  await site.pages.idle()
}

async function readMetrics(): Promise<{ text: string; read(name: string): number | undefined }> {
  const { status, body } = await get('/metrics', { headers: { authorization } })
  expect(status).toBe(200)
  const values = new Map(
    body.split('\n').flatMap((line) => {
      const [, name = '', value] = /^([a-z_]+(?:\{[^}]*\})?) (\S+)$/.exec(line) ?? []
      return name === '' ? [] : [[name, Number(value)] as const]
    }),
  )
  return { text: body, read: (name) => values.get(name) }
}

describe('metrics', () => {
  it('do not exist while there is no token', async () => {
    await start({})
    await calm()
    for (const headers of [{}, { authorization }, { authorization: 'Bearer ' }]) {
      expect(await get('/metrics', { headers })).toMatchObject({
        status: 404,
        body: expect.stringContaining('/not-found'),
      })
    }
  })

  it('are for whoever has the token, and for nobody to keep', async () => {
    await start()
    for (const headers of [{}, { authorization: 'Bearer wrong' }, { authorization: `Basic ${token}` }]) {
      const { status, headers: sent, body } = await get('/metrics', { headers })
      expect([status, sent['www-authenticate'], sent['cache-control']]).toEqual([
        401,
        'Bearer realm="metrics"',
        'no-store',
      ])
      expect(body).not.toMatch(/vigil_|reads-the-metrics/)
    }
    const { status, headers } = await get('/metrics', { headers: { authorization } })
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
      'no-store',
    ])
    expect(await get('/metrics', { method: 'HEAD', headers: { authorization } })).toMatchObject({
      status: 200,
      body: '',
    })
    expect(await get('/metrics', { method: 'POST', headers: { authorization } })).toMatchObject({ status: 405 })
    expect((await get(`/metrics?token=${token}`)).status).toBe(401)
  })

  it('say of each what it is, once, and are spelled as Prometheus wants it', async () => {
    await start()
    await calm()
    await get('/')
    const { text } = await readMetrics()
    const types = new Map([...text.matchAll(/^# TYPE (\S+) (\w+)$/gm)].map(([, name, type]) => [name, type]))
    const helps = [...text.matchAll(/^# HELP (\S+) \S.*$/gm)].map(([, name]) => name)
    expect(helps.toSorted()).toEqual([...types.keys()].toSorted())
    expect(text.endsWith('\n')).toBe(true)
    for (const line of text.split('\n').filter((each) => each !== '' && !each.startsWith('#'))) {
      expect(line).toMatch(/^[a-z_\d]+(?:\{(?:[a-z_]+="[^"]*",?)+\})? (?:-?[\d.]+(?:e[+-]?\d+)?|NaN)$/)
      const name = /^[a-z_\d]+/.exec(line)?.[0] ?? ''
      expect(types.has(name) || types.get(name.replace(/_(?:bucket|sum|count)$/, '')) === 'histogram').toBe(true)
    }
    for (const [name, type] of types)
      if (name?.startsWith('vigil_')) expect(name.endsWith('_total')).toBe(type === 'counter')
    expect([...types.keys()]).toEqual(
      expect.arrayContaining(['nodejs_eventloop_lag_seconds', 'process_resident_memory_bytes']),
    )
  })

  it('tell of stream, pages, queue, renderings and publishes', async () => {
    await start()
    await calm()
    await get('/stories/a')
    const before = await readMetrics()
    expect(before.read('vigil_stream_state{state="following"}')).toBe(1)
    expect(before.read('vigil_stream_state{state="waiting"}')).toBe(0)
    expect(before.read('vigil_stream_silence_seconds')).toBeGreaterThanOrEqual(0)
    expect(before.read('vigil_last_change_timestamp_seconds')).toBe(0)
    expect(before.read('vigil_pages_stored')).toBe(7)
    expect(before.read('vigil_render_queue_pages{state="waiting"}')).toBe(0)
    expect(before.read('vigil_publish_visible_seconds_count')).toBe(0)

    const rendered = before.read('vigil_renderings_total{outcome="page"}') ?? Number.NaN
    await publish(['s1:/stories/a'])
    await get('/stories/none')
    const after = await readMetrics()
    expect(after.read('vigil_renderings_total{outcome="page"}')).toBe(rendered + 1)
    expect(after.read('vigil_renderings_total{outcome="missing"}')).toBe(1)
    expect(after.read('vigil_rendering_duration_seconds_count')).toBe(rendered + 2)
    expect(after.read('vigil_publish_visible_seconds_count')).toBe(1)
    expect(after.read('vigil_publishes_under_way')).toBe(0)
    expect(after.read('vigil_last_change_timestamp_seconds')).toBeCloseTo(Date.now() / 1000, -2)
  })

  it('count a publish when its page is there, not before, also after failures', async () => {
    await start()
    await calm()
    await get('/stories/a')
    app.before = () => Promise.reject(new Error('The lake is down.'))
    await publish(['s1:/stories/a'])
    const during = await readMetrics()
    expect(during.read('vigil_publish_visible_seconds_count')).toBe(0)
    expect(during.read('vigil_publishes_under_way')).toBe(1)
    expect(during.read('vigil_pages_stale')).toBe(1)
    expect(during.read('vigil_render_queue_pages{state="retrying"}')).toBe(1)
    expect(during.read('vigil_renderings_total{outcome="failed"}')).toBe(1)
    app.before = async () => {}
    await until(() => site.pages.counts().stale === 0)
    await site.pages.idle()
    const after = await readMetrics()
    expect(after.read('vigil_publish_visible_seconds_count')).toBe(1)
    expect(after.read('vigil_publishes_under_way')).toBe(0)
  })

  it('count answers by kind and class of status; no address, query or header is a label', async () => {
    await start()
    await calm()
    const headers = { cookie: 'session=quillfeather', 'user-agent': 'quillfeather', 'x-forwarded-for': '198.51.100.7' }
    for (const path of [
      '/quillfeather',
      '/?q=quillfeather',
      '/search?q=quillfeather',
      '/media/quillfeather.jpg',
      '/..',
    ]) {
      await get(path, { headers })
    }
    await get('/quillfeather', { method: 'DELETE', headers })
    await get('/en/quillfeather', { headers })
    const { text, read } = await readMetrics()
    expect(text).not.toMatch(/quillfeather|198\.51/)
    expect(read('vigil_http_answers_total{kind="page",status="2xx"}')).toBe(1)
    expect(read('vigil_http_answers_total{kind="page",status="4xx"}')).toBe(1)
    expect(read('vigil_http_answers_total{kind="malformed",status="4xx"}')).toBe(1)
    expect(read('vigil_http_answers_total{kind="notAllowed",status="4xx"}')).toBe(1)
    expect(read('vigil_http_answers_total{kind="redirect",status="3xx"}')).toBe(1)
    expect(read('vigil_http_answer_duration_seconds_count{kind="page"}')).toBe(2)
    expect(read('vigil_http_answer_duration_seconds_bucket{kind="page",le="+Inf"}')).toBe(2)
  })

  it('count a reader who went away as such', async () => {
    await start()
    await calm()
    const waiting = Promise.withResolvers<void>()
    app.before = () => waiting.promise
    const leaving = new AbortController()
    const rendered = app.rendered.length
    const asked = fetch(`${front.origin}/stories/a`, { signal: leaving.signal }).catch(() => 'gone')
    await until(() => app.rendered.length > rendered)
    leaving.abort()
    expect(await asked).toBe('gone')
    const name = 'vigil_http_answers_total{kind="page",status="aborted"}'
    while ((await readMetrics()).read(name) === undefined) await new Promise((resolve) => setImmediate(resolve))
    waiting.resolve()
    expect((await readMetrics()).read(name)).toBe(1)
  })
})

describe('the status page', () => {
  it('is there for everybody, for nobody to keep and for no search engine', async () => {
    await start({})
    await calm()
    await publish(['s1:/'])
    const { status, headers, body } = await get('/status')
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex',
      refresh: '5',
      'referrer-policy': 'no-referrer',
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; style-src 'sha256-.*frame-ancestors https:\/\/desk\.example$/,
      ),
    })
    expect(headers).not.toHaveProperty('set-cookie')
    expect(body).toContain('All is well')
    expect(body).toContain('The last change was on every page after')
    expect(app.rendered).not.toContain('/status')
    expect(await get('/status', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
    expect((await get('/status', { method: 'POST' })).status).toBe(405)
  })

  it('speaks the language of its address, and stays as it is if asked to', async () => {
    await start({})
    expect((await get('/ar/status')).body).toContain('<html lang="ar" dir="rtl">')
    expect((await get('/en/status')).headers.location).toBe('/status')
    const still = await get('/fr/status?refresh=off')
    expect(still.body).toContain('<html lang="fr" dir="ltr">')
    expect(still.headers).not.toHaveProperty('refresh')
  })

  it('is there before anything was rendered, while Next and the content server are away', async () => {
    await content.close()
    app.before = () => Promise.reject(new Error('The lake is down.'))
    await start({})
    const { status, body } = await get('/status')
    expect(status).toBe(200)
    expect(body).toContain('The site is connecting')
    expect(body).toContain('No change has reached a page since the site started.')
    content = await aLiveEventsServer(undefined, { port: content.port })
  })

  it('tells nothing secret, personal or unpublished', async () => {
    await start()
    await calm()
    await get('/stories/a', { headers: { cookie: 'session=quillfeather' } })
    await publish(['s1:/stories/a'])
    const { body } = await get('/status', { headers: { 'user-agent': 'quillfeather' } })
    for (const part of ['quillfeather', '/stories/', 's1:', token, 'read"', secret, content.origin, folder]) {
      expect(body).not.toContain(part)
    }
  })
})
