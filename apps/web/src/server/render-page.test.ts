import { parsePagePath } from '@vigil/page-store/page-path'
import type { RequestListener } from 'node:http'
import { connectTo } from './next/connections.ts'
import { createInProcessClient } from './next/in-process-client.ts'
import { createRenderPage } from './render-page.ts'

const path = parsePagePath('/stories/caf%C3%A9')

function render(handler: RequestListener, patience = 5000) {
  if (path === null) throw new Error('not a path')
  return createRenderPage({
    ask: createInProcessClient(connectTo(handler)),
    siteUrl: new URL('https://site.example'),
    patience,
  })(path)
}

const html = (body: string) => `<!DOCTYPE html><html><head></head><body>${body}</body></html>`

it('reads the tags of a page, strips its scripts, and keeps only headers a reader may have', async () => {
  const rendered = await render((request, response) => {
    response.setHeader('Set-Cookie', 'session=secret')
    response.setHeader('X-Robots-Tag', 'noarchive')
    response.setHeader('X-Nextjs-Cache', 'MISS')
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
    response.end(html(`<meta name="vigil-sync-tags" content="s1:a">${request.url}<script>a()</script>`))
  })
  expect(rendered).toEqual({
    state: 'page',
    body: html('/stories/caf%C3%A9'),
    contentType: 'text/html; charset=utf-8',
    tags: ['s1:a'],
    headers: { 'x-robots-tag': 'noarchive' },
    note: '',
  })
})

it("asks as nobody in particular, under the site's own name", async () => {
  let seen: NodeJS.Dict<string | string[]> = {}
  await render((request, response) => {
    seen = request.headers
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(html(''))
  })
  expect(seen).toMatchObject({ host: 'site.example', 'x-forwarded-proto': 'https', 'x-vigil-render': 'published' })
  expect(Object.keys(seen)).not.toEqual(expect.arrayContaining(['cookie']))
})

it.each([404, 410])('tells that a page is missing (%i)', async (status) => {
  const rendered = await render((_request, response) => {
    response.writeHead(status, { 'Content-Type': 'text/html' }).end('<!DOCTYPE html><html id="__next_error__"></html>')
  })
  expect(rendered).toEqual({ state: 'missing', status })
})

it('passes a redirect on', async () => {
  const rendered = await render((_request, response) => {
    response.writeHead(308, { Location: '/stories/cafe', 'Set-Cookie': 'a=b' }).end()
  })
  expect(rendered).toEqual({
    state: 'other',
    status: 308,
    headers: { location: '/stories/cafe' },
    body: Buffer.alloc(0),
  })
})

it('reads the tags of what is no page from a header, which goes no further', async () => {
  const rendered = await render((_request, response) => {
    response.setHeader('X-Vigil-Sync-Tags', `s1:a s1:b ${'s1:0123456789 '.repeat(5000)}`)
    response.setHeader('X-Vigil-Note', 'seen=1')
    response.setHeader('Set-Cookie', 'session=secret')
    response.writeHead(200, { 'Content-Type': 'application/atom+xml; charset=utf-8' }).end('<feed/>')
  })
  expect(rendered).toEqual({
    state: 'page',
    body: Buffer.from('<feed/>'),
    contentType: 'application/atom+xml; charset=utf-8',
    tags: ['s1:a', 's1:b', ...Array.from({ length: 5000 }, () => 's1:0123456789')],
    headers: {},
    note: 'seen=1',
  })
})

it('hands the note of the last rendering to the next', async () => {
  const note = 'n'.repeat(100_000)
  let seen: unknown
  const handler: RequestListener = (request, response) => {
    seen = request.headers['x-vigil-note']
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(html(''))
  }
  if (path === null) throw new Error('not a path')
  await createRenderPage({ ask: createInProcessClient(connectTo(handler)), siteUrl: new URL('https://site.example') })(
    path,
    note,
  )
  expect(seen).toBe(note)
})

it('passes on what names no tags', async () => {
  const rendered = await render((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'image/x-icon', 'Cache-Control': 'public, max-age=60' }).end('icon')
  })
  expect(rendered).toMatchObject({ state: 'other', headers: { 'cache-control': 'public, max-age=60' } })
})

const failures: [string, RequestListener, RegExp][] = [
  ['an error', (_request, response) => response.writeHead(500).end('broken'), /Next answered 500/],
  [
    'half a page',
    (_request, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!DOCTYPE html><html><p>ha'),
    /not whole: the page is cut off/,
  ],
  [
    'a page with a hole',
    (_request, response) =>
      response
        .writeHead(200, { 'Content-Type': 'text/html' })
        .end(html('<!--$!--><template></template>Loading<!--/$-->')),
    /not whole/,
  ],
  ['nothing', () => {}, /abort|timeout/i],
]

it.each(failures)('fails on %s, so that nothing broken is stored', async (_what, handler, message) => {
  await expect(render(handler, 100)).rejects.toThrow(message)
})
