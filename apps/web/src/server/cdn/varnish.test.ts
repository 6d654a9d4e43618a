import type { IncomingMessage, ServerResponse } from 'node:http'
import { aServer, ask, until } from '../testing/a-server.ts'
import { type ASite, aSite } from '../testing/a-site.ts'
import { aFreePort, aVarnish, type RunningVarnish, whyNoVarnish } from '../testing/a-varnish.ts'

const token = 'a-secret-of-the-shared-cache'
const picture = `${'a1'.repeat(20)}-1200x800.jpg`

// Skipped where there is no Varnish; the name of the tests says so.
const describeVarnish = whyNoVarnish === null ? describe : describe.skip

describeVarnish(whyNoVarnish ?? 'Varnish, with the configuration that is shipped,', () => {
  let site: ASite
  let varnish: RunningVarnish

  async function open({ knows = token as string | null, sitePort = 0, purgeBy = '' } = {}): Promise<void> {
    const port = await aFreePort()
    site = await aSite({ CDN: 'varnish', CDN_TOKEN: token, CDN_URL: purgeBy || `http://127.0.0.1:${port}` })
    site.app.content
      .set('/', { text: 'Home', tags: ['s1:home'] })
      .set('/stories/a', { text: 'Story A', tags: ['s1:a'] })
      .set('/prayer', { text: 'Prayer', tags: ['s1:prayer'] })
      .set('/not-found', { text: 'Not here', tags: ['s1:settings'] })
    site.pictures.add(picture)
    varnish = await aVarnish({ port, sitePort: sitePort || site.front.port, token: knows })
    await site.calm()
  }

  afterEach(async () => {
    await varnish.close()
    await site.close()
  })

  const get = (path: string, options?: Parameters<typeof ask>[2]) => ask(varnish.origin, path, options)
  const countOf = (path: string) => site.asked.filter((line) => line.endsWith(` ${path}`)).length

  /** Nothing more is on its way to Varnish: the purge of the start has been, and it will not come again soon. */
  async function calm(): Promise<void> {
    const state = async () => JSON.parse((await ask(site.front.origin, '/healthz')).body).cdn
    for (let now = await state(); now.waiting > 0 || now.isFailing; now = await state())
      await new Promise((resolve) => setTimeout(resolve, 10))
  }

  async function untilShown(path: string, text: string): Promise<void> {
    while (!(await get(path)).body.includes(text)) await new Promise((resolve) => setTimeout(resolve, 10))
  }

  describe('that is told the secret', () => {
    beforeEach(async () => {
      await open()
      await calm()
    })

    it('answers readers by itself, who see nothing of how', async () => {
      const first = await get('/stories/a')
      const again = await get('/stories/a', { headers: { cookie: 'session=mine' } })
      expect([first.status, again.body]).toEqual([200, first.body])
      expect(countOf('/stories/a')).toBe(1)
      expect(again.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
      expect(again.headers).not.toHaveProperty('surrogate-key')
      expect(again.headers).not.toHaveProperty('surrogate-control')
      const same = await get('/stories/a', { headers: { 'if-none-match': String(again.headers.etag) } })
      expect([same.status, countOf('/stories/a')]).toEqual([304, 1])
    })

    it('shows an edit, and asks again for nothing else', async () => {
      await get('/stories/a')
      await get('/prayer')
      site.app.content.set('/stories/a', { text: 'Story A, corrected', tags: ['s1:a'] })
      await site.publish(['s1:a'])
      await untilShown('/stories/a', 'Story A, corrected')
      await get('/prayer')
      expect(countOf('/prayer')).toBe(1)
    })

    it('says at once that a story was taken down', async () => {
      await get('/stories/a')
      site.app.content.delete('/stories/a')
      await site.publish(['s1:a'])
      await untilShown('/stories/a', 'Not here')
      expect((await get('/stories/a')).status).toBe(410)
    })

    it('keeps nothing that may be another thing in the next moment', async () => {
      for (const path of ['/stories/none', '/search?q=words', '/healthz']) {
        const before = countOf(path)
        await get(path)
        await get(path)
        expect([path, countOf(path) - before]).toEqual([path, 2])
      }
      site.app.content.set('/stories/none', { text: 'Story that came', tags: ['s1:none'] })
      await site.publish(['s1:none'])
      expect((await get('/stories/none')).body).toContain('Story that came')
    })

    it('hands drafts, forms and the looks of the Studio to the site, whatever it holds', async () => {
      const stored = await get('/stories/a')
      const draft = await get('/stories/a', { headers: { cookie: 'a=b; __prerender_bypass=the-real-one' } })
      expect(draft.body).toContain('draft of /stories/a')
      expect((await get('/stories/a', { method: 'POST' })).status).toBe(405)
      const look = await get('/stories/a', { headers: { origin: 'https://desk.example' } })
      expect(look.headers['access-control-allow-origin']).toBe('https://desk.example')
      const reader = await get('/stories/a')
      expect([reader.body, reader.headers['access-control-allow-origin']]).toEqual([stored.body, undefined])
    })

    it('gives each browser the picture that it takes, and forgets a picture that was taken down', async () => {
      const path = `/media/${picture}?auto=format&w=100`
      for (const accept of ['image/avif,image/webp,*/*', 'image/webp,image/avif;q=0.9', 'image/png', '*/*'])
        expect((await get(path, { headers: { accept } })).status).toBe(200)
      expect(countOf(path)).toBe(2)
      site.pictures.delete(picture)
      await site.publish(['s1:something'])
      while ((await get(path, { headers: { accept: 'image/png' } })).status === 200)
        await new Promise((resolve) => setTimeout(resolve, 10))
      expect((await get(path, { headers: { accept: 'image/avif,image/webp,*/*' } })).status).toBe(410)
    })

    it.each([
      ['without the token', {}, 403],
      ['with another token', { 'vigil-purge-token': 'a-guess-of-somebody-else' }, 403],
      ['with an empty token', { 'vigil-purge-token': '' }, 403],
      ['with keys that are an expression', { 'vigil-purge-token': token, 'surrogate-key': '.*' }, 400],
      ['without keys', { 'vigil-purge-token': token }, 400],
    ])('purges nothing %s', async (_name, headers, status) => {
      const { headers: known } = await ask(site.front.origin, '/stories/a')
      await get('/stories/a')
      const before = countOf('/stories/a')
      const keys = { 'surrogate-key': String(known['surrogate-key']) }
      const isKeyTest = 'surrogate-key' in headers || status === 400
      const answer = await get('/', { method: 'PURGE', headers: isKeyTest ? headers : { ...keys, ...headers } })
      expect(answer.status).toBe(status)
      await get('/stories/a')
      expect(countOf('/stories/a')).toBe(before)
    })

    it('holds nothing of an earlier build once the site has started again', async () => {
      await get('/prayer')
      await site.stop()
      site.app.content.set('/prayer', { text: 'Prayer of the new build', tags: ['s1:prayer'] })
      await site.start({ buildId: 'build-2' })
      await untilShown('/prayer', 'Prayer of the new build')
    })
  })

  it.each([null, ''])('whose secret is %j lets nobody purge', async (knows) => {
    await open({ knows })
    for (const given of [token, '', 'null'])
      expect((await get('/', { method: 'PURGE', headers: { 'vigil-purge-token': given } })).status).toBe(403)
    await until(() => site.log.join().includes('answered 403: it does not take this CDN_TOKEN'))
  })

  it('drops an old page that was on its way to it when the new one came', async () => {
    // Between the site and Varnish: what readers ask for, and what the site purges, goes on when the test says so.
    const pages = openGate()
    const purges = openGate()
    const way = await aServer((request, response) => {
      if (request.method === 'PURGE') return purges.pass(() => forward(varnish.origin, request, response))
      // The answer is as old as the question, however late it arrives.
      forward(site.front.origin, request, response, pages.pass)
    })
    await open({ sitePort: way.port, purgeBy: way.origin })
    await calm()
    pages.close()
    const early = get('/stories/a')
    await until(() => pages.waiting() === 1)
    site.app.content.set('/stories/a', { text: 'Story A, corrected', tags: ['s1:a'] })
    await site.publish(['s1:a'])
    await calm()
    // The first purge has been, and there was nothing to drop yet; the second has to wait.
    purges.close()
    pages.open()
    expect((await early).body).toContain('<p>Story A</p>')
    expect((await get('/stories/a')).body).toContain('<p>Story A</p>')
    purges.open()
    await untilShown('/stories/a', 'Story A, corrected')
    await way.close()
  })
})

function openGate() {
  let queue: (() => void)[] | null = null
  return {
    pass: (task: () => void) => (queue === null ? task() : void queue.push(task)),
    waiting: () => queue?.length ?? 0,
    close() {
      queue ??= []
    },
    open() {
      const tasks = queue ?? []
      queue = null
      for (const task of tasks) task()
    },
  }
}

function forward(
  origin: string,
  { method = 'GET', url = '/', headers }: IncomingMessage,
  response: ServerResponse,
  send: (task: () => void) => void = (task) => task(),
): void {
  const given = Object.entries(headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  ask(origin, url, { method, headers: { ...Object.fromEntries(given), 'accept-encoding': 'identity' } }).then(
    (answer) => send(() => response.writeHead(answer.status, answer.headers).end(answer.body)),
    () => response.destroy(),
  )
}
