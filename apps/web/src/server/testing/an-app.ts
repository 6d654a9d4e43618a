/**
 * An app in the place of Next, for tests: it renders what the test's content says, keeps what it rendered until it is
 * told to forget it, as Next does, and counts.
 */

import type { RequestListener } from 'node:http'

interface Shown {
  text: string
  tags: string[]
  /** What is no page is its text, under this type. */
  type?: string
  /** Of this page alone. */
  headers?: Record<string, string>
}

export interface AnApp {
  handle: RequestListener
  /** What each address shows; what is missing here is 404. Change it, then send the tags. */
  content: Map<string, Shown>
  /** Addresses that were rendered, in order. */
  rendered: string[]
  /** Bodies that the revalidation route took. */
  revalidations: unknown[]
  /** Makes every rendering wait, or fail. */
  before: () => Promise<void>
}

export function anApp(secret: string): AnApp {
  const cache = new Map<string, Shown>()
  let forgotten = 0
  const app: AnApp = {
    content: new Map(),
    rendered: [],
    revalidations: [],
    before: async () => {},
    handle(request, response) {
      answer(request, response).catch(() => response.writeHead(500, { 'Content-Type': 'text/html' }).end('broken'))
    },
  }

  const answer = async (...[request, response]: Parameters<RequestListener>) => {
    const { pathname } = new URL(request.url ?? '', 'http://app')
    if (pathname === '/api/revalidate') {
      if (request.method !== 'POST' || request.headers['x-vigil-revalidate'] !== secret) {
        response.writeHead(401).end()
        return
      }
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk)
      forgotten += 1
      const body: { tags?: string[]; all?: boolean } = JSON.parse(Buffer.concat(chunks).toString())
      app.revalidations.push(body)
      for (const [path, { tags }] of cache)
        if (body.all || tags.some((tag) => body.tags?.includes(tag))) cache.delete(path)
      response.writeHead(204).end()
      return
    }
    response.setHeader('Set-Cookie', 'session=secret')
    response.setHeader('Cache-Control', 's-maxage=31536000')
    if (request.headers.cookie?.includes('__prerender_bypass')) {
      response
        .writeHead(200, { 'Content-Type': 'text/html' })
        .end(toHtml({ text: `draft of ${request.url}`, tags: [] }))
      return
    }
    app.rendered.push(pathname)
    const found = cache.get(pathname) ?? app.content.get(pathname)
    const startedAfter = forgotten
    await app.before()
    if (found === undefined) {
      response
        .writeHead(404, { 'Content-Type': 'text/html' })
        .end('<!DOCTYPE html><html id="__next_error__"><body></body></html>')
      return
    }
    if (startedAfter === forgotten) cache.set(pathname, found)
    if (found.type !== undefined) {
      // Each rendering of what is no page notes how many there were.
      const note = String(Number(request.headers['x-vigil-note'] ?? 0) + 1)
      response.setHeader('X-Vigil-Sync-Tags', found.tags.join(' ')).setHeader('X-Vigil-Note', note)
      response.writeHead(200, { 'Content-Type': found.type }).end(`${found.text} ${note}`)
      return
    }
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...found.headers }).end(toHtml(found))
  }
  return app
}

function toHtml({ text, tags }: { text: string; tags: string[] }): string {
  return `<!DOCTYPE html><html><head><meta name="vigil-sync-tags" content="${tags.join(' ')}"></head><body><p>${text}</p><script>run()</script></body></html>`
}
