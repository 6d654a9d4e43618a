/** Real nginx and real Caddy, with the configuration that is shipped, beside the real front over one folder of pages. */

import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { isInstalled, type StartedWebServer, startCaddy, startNginx } from '@vigil/tooling/system/started-web-server'
import { readSettings, type Settings } from '../server/settings.ts'
import { type Site, startSite } from '../server/start-site.ts'
import {
  aLiveEventsServer,
  aServer,
  ask,
  type LiveEventsServer,
  type RawAnswer,
  type RunningServer,
  until,
} from '../server/testing/a-server.ts'
import { aBuild } from '../server/testing/a-build.ts'
import { anApp, type AnApp } from '../server/testing/an-app.ts'
import { toCaddyfile } from './to-caddyfile.ts'
import { toNginxConfig } from './to-nginx-config.ts'
import { toWebServerSetup, type WebServerSetup } from './web-server-setup.ts'
import { connectTo } from '../server/next/connections.ts'

const brotliModule = 'ngx_http_brotli_static_module'

const programs = [
  {
    name: 'nginx',
    isThere: isInstalled('nginx'),
    differs: new Map([['a page, as browsers ask', 'it has no Brotli and sends gzip']]),
    start: (setup: WebServerSetup, port: number) =>
      startNginx({ config: toNginxConfig(setup, { hasBrotli: false }), port }),
  },
  {
    name: 'nginx with Brotli',
    isThere: isInstalled('nginx') && hasModule(brotliModule),
    differs: new Map<string, string>(),
    start: (setup: WebServerSetup, port: number) =>
      startNginx({ config: toNginxConfig(setup, { hasBrotli: true }), port, modules: [brotliModule] }),
  },
  {
    name: 'Caddy',
    isThere: isInstalled('caddy'),
    /** Only the status is the same here. */
    differs: new Map([
      ['the head of a page, packed', 'Caddy tells no length of what it found packed'],
      ['broken escapes', 'Go answers before Caddy hears of it'],
      ['half an escape', 'Go answers before Caddy hears of it'],
    ]),
    start: (setup: WebServerSetup, port: number) => startCaddy({ config: toCaddyfile(setup), port }),
  },
]

const studio = 'https://desk.example'
const draftCookie = '__prerender_bypass=the-real-one'
const redirects = [
  { _id: 'r1', from: '/stories/old', to: '/stories/a', isPermanent: true },
  // A page is at both of these; the second leads nowhere yet.
  { _id: 'r2', from: '/stories/moved', to: '/stories/a', isPermanent: false },
  { _id: 'r3', from: '/stories/waiting', to: '/stories/later', isPermanent: true },
]

let folder: string
let content: LiveEventsServer
let app: AnApp
let settings: Settings
let site: Site
let front: RunningServer
/** What web servers asked of the site's process. */
let forwarded: { url: string; names: string[] }[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vigil-site-'))
  forwarded = []
  content = await aLiveEventsServer(
    (response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' })
      response.write('event: welcome\nid: 0\ndata: {}\n\n')
    },
    { redirects },
  )
  app = anApp('a-secret-of-this-test')
  for (const path of ['/', '/not-found', '/ar', '/ar/not-found', '/fr', '/fr/stories/a', '/search', '/write/letters'])
    app.content.set(path, { text: `Page of ${path}`, tags: ['s1:all'] })
  for (const name of ['a', 'a/save', 'b', 'moved', 'waiting', 'caf%C3%A9', 'Loud'])
    app.content.set(`/stories/${name}`, { text: `Story ${name}, ${'long '.repeat(200)}`, tags: [`s1:${name}`] })
  app.content.set('/hidden', { text: 'Not for search engines', tags: [], headers: { 'x-robots-tag': 'noindex' } })
  app.content.set('/feeds/stories', { text: '<feed/>', tags: ['s1:all'], type: 'application/atom+xml' })
  settings = readSettings(
    {
      SANITY_PROJECT_ID: 'vigil',
      SANITY_API_HOST: content.origin,
      SANITY_API_READ_TOKEN: 'read',
      SITE_URL: 'https://site.example',
      SITE_ONION_URL: 'http://site.onion',
      STUDIO_URL: `${studio}/studio`,
      VIGIL_DATA: folder,
    },
    '/',
  )
  site = startSite({
    settings,
    app: {
      connect: connectTo(app.handle),
      buildId: 'build-1',
      staticFolder: aBuild(folder),
      isDraftCookie: (value) => value === 'the-real-one',
      draftId: 'the-real-one',
    },
    revalidateSecret: 'a-secret-of-this-test',
    log: { info: () => {}, warn: () => {} },
  })
  await listen(0)
  await until(() => app.revalidations.length > 0)
  await site.bridge.settled()
  await site.pages.idle()
  for (const path of app.content.keys()) await ask(front.origin, path)
  await ask(front.origin, '/search?q=')
})

afterEach(async () => {
  await front.close()
  await site.close()
  await content.close()
  rmSync(folder, { recursive: true, force: true })
})

async function listen(port: number): Promise<void> {
  front = await aServer((request, response) => {
    if (request.headers['x-forwarded-proto'] !== undefined)
      forwarded.push({ url: request.url ?? '', names: Object.keys(request.headers) })
    site.handle(request, response)
  }, port)
}

/** Asked in the same way of the front and of the web server. `disk`: the site's process does not hear of it. */
type Asked = [what: string, from: 'disk' | 'site', path: string, options?: Parameters<typeof ask>[2]]

const table: Asked[] = [
  ['the front page', 'disk', '/'],
  ['a page', 'disk', '/stories/a'],
  ['a page in another language', 'disk', '/fr/stories/a'],
  ['the front page of another language', 'disk', '/ar'],
  ['a page, packed', 'disk', '/stories/a', { headers: { 'accept-encoding': 'gzip' } }],
  ['a page, packed, by HTTP proxies', 'disk', '/stories/a', { headers: { 'accept-encoding': 'gzip', via: '1.1 a' } }],
  ['a page, as browsers ask', 'disk', '/stories/a', { headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } }],
  ['a page, not packed', 'disk', '/stories/a', { headers: { 'accept-encoding': 'gzip;q=0, br;q=0' } }],
  ['the head of a page', 'disk', '/stories/a', { method: 'HEAD' }],
  ['the head of a page, packed', 'disk', '/stories/a', { method: 'HEAD', headers: { 'accept-encoding': 'gzip' } }],
  ['a page with a query', 'disk', '/stories/a?utm_source=letter&_rsc=1'],
  ['a page with a query that looks like another page', 'disk', '/stories/a?/../b'],
  ['a page with an empty query', 'disk', '/stories/b?'],
  ['a page with cookies of other kinds', 'disk', '/stories/a', { headers: { cookie: 'session=mine; b=__other' } }],
  ['a part of a page', 'disk', '/stories/a', { headers: { range: 'bytes=0-9' } }],
  [
    'a page, if it changed since a time',
    'disk',
    '/',
    { headers: { 'if-modified-since': 'Fri, 01 Jan 2100 00:00:00 GMT' } },
  ],
  ['a page with another ETag', 'disk', '/', { headers: { 'if-none-match': '"other"' } }],
  ['the form of a campaign', 'disk', '/write/letters'],
  ['the form of the search', 'disk', '/search'],
  ['words to look for', 'site', '/search?q=lighthouse'],
  ['words to look for in another language', 'site', '/ar/search?q=lighthouse'],
  ['a page in draft mode', 'site', '/stories/a', { headers: { cookie: draftCookie } }],
  ['a page with a made-up draft cookie', 'site', '/stories/a', { headers: { cookie: 'a=b; __prerender_bypass=x' } }],
  ['a page, by the Studio', 'site', '/stories/a', { headers: { origin: studio } }],
  ['a page, on a condition', 'site', '/stories/a', { headers: { 'if-match': '"other"' } }],
  [
    'a page, on a condition of time',
    'site',
    '/',
    { headers: { 'if-unmodified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' } },
  ],
  ['a page that has a redirect', 'site', '/stories/moved'],
  ['a page whose redirect leads nowhere', 'site', '/stories/waiting'],
  ['an old address', 'site', '/stories/old'],
  ['a page with headers of its own', 'site', '/hidden'],
  ['a feed', 'site', '/feeds/stories'],
  ['a story as a file', 'site', '/stories/a/save'],
  ['the page for what is missing', 'site', '/not-found'],
  ['what is missing', 'site', '/stories/none'],
  ['what is missing, in another language', 'site', '/ar/stories/none'],
  ['a folder of pages that is none', 'site', '/stories'],
  ['a page with letters beyond ASCII', 'site', '/stories/caf%C3%A9'],
  ['the same, decomposed', 'site', '/stories/cafe%CC%81'],
  ['a page with a capital', 'site', '/stories/Loud'],
  ['a page in other capitals', 'site', '/Stories/A'],
  ['a page with needless escapes', 'site', '/%73tories/a'],
  ['a page with a slash at its end', 'site', '/stories/a/'],
  ['a page with doubled slashes', 'site', '//stories//a?b=c'],
  ['the first language by its name', 'site', '/en/stories/a?b=c'],
  ['a language in capitals', 'site', '/FR/stories/a'],
  ['a picture', 'site', '/media/none'],
  ['a style sheet', 'site', '/_next/static/css/a.css'],
  ["Next's own addresses", 'site', '/_next/data/x.json'],
  ['the revalidation', 'site', '/api/revalidate', { method: 'POST' }],
  ['health', 'site', '/healthz'],
  ['a POST to a page', 'site', '/stories/a', { method: 'POST' }],
  ['a PUT', 'site', '/stories/a', { method: 'PUT' }],
  ['a DELETE', 'site', '/stories/a', { method: 'DELETE' }],
  ['OPTIONS', 'site', '/stories/a', { method: 'OPTIONS' }],
  ['the file of a page', 'site', '/stories/a/index.html'],
  ['the packed file of a page', 'site', '/stories/a/index.html.gz'],
  ['the packed file of the front page', 'site', '/index.html.br'],
  ['the file of a page, escaped', 'site', '/stories/a/%69ndex.html'],
  ['the index of the store', 'site', '/index.sqlite'],
  ['the index of the store, above', 'site', '/../index.sqlite'],
  ['the index of the store, by a page', 'site', '/stories/../../index.sqlite'],
  ['a way up', 'site', '/pages/../stories/a'],
  ['a way up, escaped', 'site', '/..%2findex.sqlite'],
  ['a way up, escaped twice over', 'site', '/stories/%2e%2e/%2e%2e/index.sqlite'],
  ['a way up with backslashes', 'site', '/stories%5c..%5c..%5cindex.sqlite'],
  ['a dot', 'site', '/stories/./a'],
  ['odd pages', 'site', '/odd-pages/'],
  ['odd pages, above', 'site', '/../odd-pages'],
  ['what is being written', 'site', '/../incoming'],
  ['the name that stands for no page', 'site', '/-'],
  ['the name of an own answer', 'site', '/-malformed'],
  ['a null byte', 'site', '/stories/a%00'],
  ['broken escapes', 'site', '/ar/%E0%A4%A'],
  ['half an escape', 'site', '/stories/%'],
  ['a very long address', 'site', `/${'a'.repeat(9000)}`],
]

for (const program of programs) {
  if (!program.isThere) {
    // The real program is what is tested; a machine without it says here that it was not.
    it.skip(`is skipped for ${program.name}, which is not installed on this machine`, () => {})
    continue
  }
  describe(program.name, () => {
    let server: StartedWebServer
    let origin: string

    beforeEach(async () => {
      const { port, close } = await aServer(() => {})
      await close()
      const setup = toWebServerSetup(settings, { listen: `127.0.0.1:${port}`, site: `127.0.0.1:${front.port}` })
      server = await program.start(setup, port)
      origin = `http://127.0.0.1:${port}`
    })

    afterEach(() => server.stop())

    async function publish(tags: string[]): Promise<void> {
      const told = app.revalidations.length
      content.send('message', { tags })
      await until(() => app.revalidations.length > told)
      await site.bridge.settled()
      await site.pages.idle()
    }

    it('answers as the site does, and asks it only for what is not a stored page', async () => {
      const differences: unknown[] = []
      for (const [what, from, path, options] of table) {
        const expected = toComparable(await ask(front.origin, path, options), options)
        forwarded.length = 0
        const found = toComparable(await ask(origin, path, options), options)
        const cameFrom = forwarded.length > 0 ? 'site' : 'disk'
        const isLike = program.differs.has(what) ? expected.status === found.status : isSame(expected, found)
        // A web server may refuse by itself what is no address at all.
        const isFromThere = cameFrom === from || found.status === 400
        if (!isLike || !isFromThere) differences.push({ what, path, from: cameFrom, expected, found })
      }
      expect(differences).toEqual([])
    })

    it('has differences left to name', async () => {
      for (const what of program.differs.keys()) {
        const [, , path, options] = table.find(([name]) => name === what) ?? []
        const [expected, found] = [await ask(front.origin, path ?? '', options), await ask(origin, path ?? '', options)]
        expect(isSame(toComparable(expected, options), toComparable(found, options))).toBe(false)
      }
    })

    it('sends what was packed when the page was stored, to those who take it', async () => {
      for (const encoding of ['identity', 'gzip', ...(program.name === 'nginx' ? [] : ['br'])]) {
        const headers = { 'accept-encoding': encoding }
        const [expected, found] = [await ask(front.origin, '/', { headers }), await ask(origin, '/', { headers })]
        expect(found.headers['content-encoding']).toBe(encoding === 'identity' ? undefined : encoding)
        expect(found.bytes.equals(expected.bytes)).toBe(true)
      }
    })

    it('has an ETag for each encoding, and says 304 with all headers to those who have the page', async () => {
      const etags: unknown[] = []
      for (const encoding of ['identity', 'gzip', ...(program.name === 'nginx' ? [] : ['br'])]) {
        const page = await ask(origin, '/stories/a', { headers: { 'accept-encoding': encoding } })
        const etag = page.headers.etag ?? ''
        etags.push(etag)
        for (const method of ['GET', 'HEAD']) {
          const headers = { 'accept-encoding': encoding, 'if-none-match': `"other", ${etag}` }
          const answer = await ask(origin, '/stories/a', { method, headers })
          expect(answer).toMatchObject({ status: 304, body: '', headers: { etag, vary: 'Accept-Encoding' } })
          const {
            'content-length': _length,
            'content-type': _type,
            'content-encoding': _coding,
            ...common
          } = toComparable(page).headers
          expect(answer.headers).toMatchObject(common)
        }
      }
      expect(new Set(etags).size).toBe(etags.length)
      expect(etags).not.toContain('')
    })

    it('shows a correction at once, also one of the same length, and to those who have the page', async () => {
      for (const name of ['Anna', 'Hana', 'Lena']) {
        const etag = (await ask(origin, '/stories/b')).headers.etag ?? ''
        app.content.set('/stories/b', { text: `Story of ${name}`, tags: ['s1:b'] })
        await publish(['s1:b'])
        const again = await ask(origin, '/stories/b', { headers: { 'if-none-match': etag } })
        expect([again.status, again.body.includes(name)]).toEqual([200, true])
      }
      expect(forwarded).toEqual([])
    })

    it('has nothing of a page that was taken down: the site says 410 at once', async () => {
      const { headers } = await ask(origin, '/stories/b')
      app.content.delete('/stories/b')
      await publish(['s1:b'])
      const conditional = { headers: { 'if-none-match': headers.etag ?? '', 'accept-encoding': 'gzip, br' } }
      for (const options of [{}, conditional]) {
        const found = await ask(origin, '/stories/b', options)
        expect(found).toMatchObject({ status: 410, headers: { 'cache-control': 'no-store' } })
        expect(toComparable(found)).toEqual(toComparable(await ask(front.origin, '/stories/b', options)))
      }
    })

    it('has nothing of a page that editors have led elsewhere since', async () => {
      expect(await ask(origin, '/stories/b')).toMatchObject({ status: 200 })
      redirects.push({ _id: 'r4', from: '/stories/b', to: '/stories/a', isPermanent: true })
      await publish(['s1:redirects'])
      await until(() => !existsSync(join(folder, 'pages/pages/stories/b/index.html')))
      redirects.pop()
      expect(await ask(origin, '/stories/b')).toMatchObject({ status: 308, headers: { location: '/stories/a' } })
    })

    it('has stored pages while the process of the site is away, and a kind word for the rest', async () => {
      const { port } = front
      await front.close()
      expect(await ask(origin, '/stories/a')).toMatchObject({ status: 200, body: expect.stringContaining('Story a') })
      const rest: [string, string, string][] = [
        ['GET', '/stories/none', '<html lang="en" dir="ltr">'],
        ['POST', '/write/letters', '<html lang="en" dir="ltr">'],
        ['GET', '/ar/stories/a/save', '<html lang="ar" dir="rtl">'],
        ['GET', '/fr/search?q=a', '<html lang="fr" dir="ltr">'],
      ]
      for (const [method, path, language] of rest) {
        const answer = await ask(origin, path, { method })
        expect(answer).toMatchObject({ status: 503, body: expect.stringContaining(language) })
        expect(answer.headers).toMatchObject({
          'cache-control': 'no-store',
          'content-security-policy': expect.stringContaining("default-src 'none'"),
          'content-type': 'text/html; charset=utf-8',
          'retry-after': '30',
          'x-content-type-options': 'nosniff',
        })
      }
      await listen(port)
      expect(await ask(origin, '/stories/none')).toMatchObject({ status: 404 })
    })

    it('tells nobody who its readers are, or what they ask for', async () => {
      const headers = { 'x-forwarded-for': '203.0.113.7', 'x-real-ip': '203.0.113.7', 'user-agent': 'Secret/1.0' }
      const { port } = front
      for (const path of ['/stories/a', '/stories/none', '/search?q=secret', '/%']) await ask(origin, path, { headers })
      for (const { names } of forwarded)
        expect(names.filter((name) => /^(?:forwarded|x-forwarded-for|x-real-ip)$/.test(name))).toEqual([])
      expect(forwarded.map(({ url }) => url)).toContain('/search?q=secret')
      await front.close()
      await ask(origin, '/search?q=secret', { headers })
      await server.stop()
      expect(server.log()).not.toMatch(/secret|203\.0\.113\.7|127\.0\.0\.1:\d+ |"remote_(?:ip|addr)"/i)
      await listen(port)
    })
  })
}

interface Comparable {
  status: number
  headers: Record<string, unknown>
  body: string
}

// Of the connection and the program, or made in another way: a test of its own is about ETags.
const unlike = ['date', 'connection', 'keep-alive', 'transfer-encoding', 'server', 'etag', 'last-modified']

function toComparable({ status, headers, bytes }: RawAnswer, { method }: Parameters<typeof ask>[2] = {}): Comparable {
  const compared = Object.entries(headers).filter(([name]) => !unlike.includes(name))
  return { status, headers: Object.fromEntries(compared), body: method === 'HEAD' ? '' : unpack(headers, bytes) }
}

function unpack(headers: RawAnswer['headers'], bytes: Buffer): string {
  if (bytes.byteLength === 0) return ''
  if (headers['content-encoding'] === 'gzip') return gunzipSync(bytes).toString()
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(bytes).toString()
  return bytes.toString()
}

function isSame(a: Comparable, b: Comparable): boolean {
  return JSON.stringify(toSorted(a)) === JSON.stringify(toSorted(b))
}

function toSorted({ status, headers, body }: Comparable) {
  return { status, headers: Object.entries(headers).toSorted(([a], [b]) => (a < b ? -1 : 1)), body }
}

function hasModule(name: string): boolean {
  try {
    return readdirSync('/usr/lib/nginx/modules').includes(`${name}.so`)
  } catch {
    // Another system keeps them elsewhere.
    return false
  }
}
