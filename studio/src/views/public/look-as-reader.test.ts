import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http'
import { lookAsReader } from './look-as-reader.ts'

let server: Server | undefined
afterEach(async () => {
  server?.closeAllConnections()
  server?.close()
})

async function aSite(handle: RequestListener): Promise<string> {
  server = createServer(handle).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

const lookedAt = new Date('2026-11-22T12:00:00Z')
const options = { clock: () => lookedAt }

test('a page is told with its status, its bytes and when it was rendered', async () => {
  const asked: IncomingHttpHeaders[] = []
  const site = await aSite((request, response) => {
    asked.push(request.headers)
    response.writeHead(200, { 'Content-Type': 'text/html', 'Last-Modified': 'Sun, 22 Nov 2026 11:59:00 GMT' })
    response.end('<p>Seen</p>')
  })
  expect(await lookAsReader(`${site}/stories/a`, options)).toEqual({
    state: 'seen',
    address: `${site}/stories/a`,
    status: 200,
    html: '<p>Seen</p>',
    renderedAt: new Date('2026-11-22T11:59:00Z'),
    lookedAt,
  })
  expect(asked[0]).toMatchObject({ 'cache-control': 'no-cache' })
  expect(asked[0]).not.toHaveProperty('cookie')
})

test('a page that is not there is seen as readers see it', async () => {
  const site = await aSite((_request, response) => response.writeHead(404).end('<p>Not here</p>'))
  expect(await lookAsReader(site, options)).toMatchObject({ status: 404, html: '<p>Not here</p>', renderedAt: null })
})

test('where readers are led on, the place they come to is told', async () => {
  const site = await aSite((request, response) =>
    request.url === '/old' ? response.writeHead(308, { Location: '/new' }).end() : response.end('<p>New</p>'),
  )
  expect(await lookAsReader(`${site}/old`, options)).toMatchObject({ address: `${site}/new`, html: '<p>New</p>' })
})

test('a site that does not answer is told as that', async () => {
  const site = await aSite((_request, response) => response.destroy())
  expect(await lookAsReader(site, options)).toEqual({ state: 'unreachable', address: site, lookedAt })
})

test('a look that is given up tells nothing', async () => {
  const site = await aSite(() => undefined)
  const given = new AbortController()
  const look = lookAsReader(site, { signal: given.signal })
  given.abort()
  await expect(look).rejects.toMatchObject({ name: 'AbortError' })
})
