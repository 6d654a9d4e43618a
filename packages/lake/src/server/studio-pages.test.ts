import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { studioPages } from './studio-pages.ts'

const script = `export const words = "${'word '.repeat(500)}"`
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lake-studio-'))
  mkdirSync(join(folder, 'dist/static'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'dist/index.html'), '<html><head><script>inline()</script></head></html>')
  writeFileSync(join(folder, 'dist/static/sanity-Abc12_-3.js'), script)
  writeFileSync(join(folder, 'dist/static/plain.js'), 'short')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const get = (path: string, headers: Record<string, string> = {}) =>
  studioPages({ folder: join(folder, 'dist'), siteOrigin: 'http://localhost:3000' }).request(
    `http://localhost:3333${path}`,
    { headers: { host: 'localhost:3333', ...headers } },
  )

describe('the Studio pages', () => {
  it.each(['/studio', '/studio/', '/studio/structure/story;drafts.a', '/studio/intent/edit/id=a'])(
    'open the Studio at %s',
    async (path) => {
      const response = await get(path)
      expect(response.status).toBe(200)
      expect(await response.text()).toContain('/studio-transport.js')
    },
  )

  it('let the page load and call nothing but the lake and the previewed website', async () => {
    const policy = (await get('/studio')).headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'self'")
    expect(policy).toContain("connect-src 'self' ws://localhost:3333 wss://localhost:3333 http://localhost:3000")
    // A page of the site is shown as readers get it, with its own style.
    expect(policy).toContain("style-src 'self' 'unsafe-inline' http://localhost:3000;")
    expect(policy).toContain("font-src 'self' data: http://localhost:3000;")
    expect(policy).toMatch(/script-src 'self' 'sha256-[^']+';/)
    expect(policy).not.toMatch(/https:|\*|script-src[^;]*unsafe/)
  })

  it('send files compressed to those who take it, with a type, for ever when their name has a hash', async () => {
    const response = await get('/studio/static/sanity-Abc12_-3.js', { 'accept-encoding': 'gzip, br' })
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect(gunzipSync(Buffer.from(await response.arrayBuffer())).toString()).toBe(script)
  })

  it('send files plain to the others', async () => {
    expect(await (await get('/studio/static/sanity-Abc12_-3.js')).text()).toBe(script)
    const short = await get('/studio/static/plain.js', { 'accept-encoding': 'gzip' })
    expect(short.headers.get('cache-control')).toBe('no-cache')
    expect(await short.text()).toBe('short')
  })

  it('answer 304 to who has the file', async () => {
    const etag = (await get('/studio/static/plain.js')).headers.get('etag') ?? ''
    expect((await get('/studio/static/plain.js', { 'if-none-match': etag })).status).toBe(304)
  })

  it('show a Studio that was built anew while the lake runs', async () => {
    const app = studioPages({ folder: join(folder, 'dist') })
    await app.request('/studio')
    writeFileSync(join(folder, 'dist/index.html'), '<html><head></head>new</html>')
    utimesSync(join(folder, 'dist/index.html'), new Date(), new Date(Date.now() + 5000))
    expect(await (await app.request('/studio')).text()).toContain('new')
  })

  it('have no page where a file is missing', async () => {
    expect((await get('/studio/static/missing.js')).status).toBe(404)
  })

  it.each([
    '/studio/../secret.txt',
    '/studio/%2e%2e/secret.txt',
    '/studio/..%2fsecret.txt',
    '/studio/static/..%2f..%2f..%2fsecret.txt',
    '/studio/%00',
  ])('show no file from outside of the Studio: %s', async (path) => {
    const response = await get(path)
    expect(response.status).toBeLessThan(500)
    expect(await response.text()).not.toContain('secret')
  })

  it('say what to do when the Studio is not built', async () => {
    rmSync(join(folder, 'dist'), { recursive: true })
    const response = await get('/studio')
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('npm run build')
  })

  it('serve the stream transport', async () => {
    const response = await get('/studio-transport.js')
    expect(response.headers.get('content-type')).toContain('javascript')
    expect(await response.text()).toContain('/v1/streams')
  })
})
