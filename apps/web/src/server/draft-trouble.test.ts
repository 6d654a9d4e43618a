import type { RequestListener } from 'node:http'
import { replaceFailure } from './draft-trouble.ts'
import { pinHeaders } from './pin-headers.ts'
import { aServer, ask, type RunningServer } from './testing/a-server.ts'

const headers = { 'Cache-Control': 'private, no-store', 'Content-Security-Policy': "frame-ancestors 'self'" }

let server: RunningServer
afterEach(() => server.close())

async function askOf(handle: RequestListener, method = 'GET') {
  server = await aServer((request, response) => {
    pinHeaders(response, headers)
    replaceFailure(response, '<p>In words.</p>', headers)
    handle(request, response)
  })
  return ask(server.origin, '/', { method })
}

it.each<[string, RequestListener]>([
  [
    'writes its status',
    (_, response) => response.writeHead(500, { 'Set-Cookie': 'a=b', ETag: '"x"' }).end('at render (app.js:1)'),
  ],
  [
    'sets its status and writes in pieces',
    (_, response) => {
      response.statusCode = 500
      response.setHeader('Set-Cookie', 'a=b').setHeader('ETag', '"x"').setHeader('Content-Length', 7)
      response.write('at ')
      response.end('node')
    },
  ],
])('says in words that a draft failed, when the app %s', async (_name, handle) => {
  const { status, body, headers: sent } = await askOf(handle)
  expect([status, body]).toEqual([503, '<p>In words.</p>'])
  expect(sent).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'private, no-store',
    'content-security-policy': "frame-ancestors 'self'",
    'retry-after': '30',
  })
  expect([sent['set-cookie'], sent.etag]).toEqual([undefined, undefined])
})

it('sends no body to HEAD', async () => {
  expect(await askOf((_, response) => response.writeHead(500).end('broken'), 'HEAD')).toMatchObject({
    status: 503,
    body: '',
  })
})

it('leaves every other answer as it is, also one in pieces', async () => {
  const answer = await askOf((_, response) => {
    response.writeHead(404, { 'X-Of-App': 'yes' })
    response.write('not ')
    response.end('here')
  })
  expect(answer).toMatchObject({ status: 404, body: 'not here', headers: { 'x-of-app': 'yes' } })
})
