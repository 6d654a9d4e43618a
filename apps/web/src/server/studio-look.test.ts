import { allowStudioLook } from './studio-look.ts'
import { aServer, ask, type RunningServer } from './testing/a-server.ts'

const page = { 'Cache-Control': 'public, max-age=0, must-revalidate', Vary: 'Accept-Encoding', ETag: '"a"' }

let site: RunningServer
let studioOrigin: string | null
beforeEach(async () => {
  studioOrigin = 'https://desk.example'
  site = await aServer((request, response) => {
    allowStudioLook(request, response, studioOrigin)
    response.writeHead(404, page).end('Not here')
  })
})
afterEach(() => site.close())

const headersFor = async (origin?: string) =>
  (await ask(site.origin, '/', origin === undefined ? {} : { headers: { origin } })).headers

/** What leaves the site for a page without any of this. */
async function plainHeaders() {
  const plain = await aServer((_request, response) => response.writeHead(404, page).end('Not here'))
  const { headers } = await ask(plain.origin, '/')
  await plain.close()
  return headers
}

test('the Studio may read what readers get, with its status, and must not keep it', async () => {
  expect(await headersFor('https://desk.example')).toMatchObject({
    'access-control-allow-origin': 'https://desk.example',
    'cache-control': 'no-store',
  })
  expect(await headersFor('https://desk.example')).not.toHaveProperty('access-control-allow-credentials')
})

test.each([undefined, 'https://elsewhere.example', 'null', 'https://desk.example.elsewhere.example'])(
  'for the origin %s the answer is what it always was',
  async (origin) => {
    const { date: _date, ...headers } = await headersFor(origin)
    const { date: _plainDate, ...plain } = await plainHeaders()
    expect(headers).toEqual(plain)
  },
)

test('where there is no Studio nobody may read', async () => {
  studioOrigin = null
  expect(await headersFor('null')).not.toHaveProperty('access-control-allow-origin')
})
