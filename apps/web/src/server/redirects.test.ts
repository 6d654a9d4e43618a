import { parsePagePath } from '@vigil/page-store/page-path'
import { createPublishedClient } from '../data/content-client.ts'
import { readEnvironment } from '../environment.ts'
import { createRedirects, type Redirects } from './redirects.ts'
import { aServer, type RunningServer } from './testing/a-server.ts'

const quiet = { info() {}, warn() {} }

let lake: RunningServer
let lists: (readonly object[] | null)[]
let redirects: Redirects

beforeEach(async () => {
  lake = await aServer((_request, response) => {
    const list = lists.length > 1 ? lists.shift() : lists[0]
    if (!list) return response.writeHead(400).end('{}')
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify({ result: list, syncTags: ['s1:redirects'], ms: 1 }))
  })
})
afterEach(async () => {
  redirects.close()
  await lake.close()
})

/** Answers with these redirects, one list for each time it is asked, the last one again and again; null: it fails. */
function open(...answers: (readonly object[] | null)[]) {
  lists = answers
  const environment = readEnvironment({
    SANITY_PROJECT_ID: 'vigil',
    SANITY_API_HOST: lake.origin,
    SANITY_API_READ_TOKEN: 'may-read',
  })
  redirects = createRedirects({ client: createPublishedClient(environment), log: quiet, retryDelay: 5 })
}

function find(text: string) {
  const path = parsePagePath(text)
  if (path === null) throw new Error(`${text} is no path.`)
  return redirects.find(path)
}

const old = { _id: 'r', from: '/stories/old', to: '/stories/new', isPermanent: true }

test('an old address leads to the new one, in whichever spelling it is kept', async () => {
  open([old, { ...old, _id: 's', from: '/2019/05/caf%C3%A9/', to: '/stories/cafe', isPermanent: false }])
  expect(await find('/stories/old')).toEqual({ to: '/stories/new', isPermanent: true })
  expect(await find('/2019/05/café')).toEqual({ to: '/stories/cafe', isPermanent: false })
  expect(await find('/stories/other')).toBeNull()
})

test('an old address leads to the new one in every language, unless one has a redirect of its own', async () => {
  open([old, { ...old, _id: 's', from: '/fr/stories/old', to: '/fr/stories/nouveau' }])
  expect(await find('/ar/stories/old')).toEqual({ to: '/ar/stories/new', isPermanent: true })
  expect(await find('/fr/stories/old')).toEqual({ to: '/fr/stories/nouveau', isPermanent: true })
  expect(await find('/ar/stories/new')).toBeNull()
})

test('what leads to itself, or to no page, leads nowhere', async () => {
  open([
    { ...old, to: '/stories/old/' },
    { ...old, _id: 's', from: '/a', to: '/b/../c' },
  ])
  expect(await find('/stories/old')).toBeNull()
  expect(await find('/a')).toBeNull()
})

test('a change of redirects is seen, another one is not asked about', async () => {
  open([old], [{ ...old, to: '/stories/newest' }])
  expect(await find('/stories/old')).toMatchObject({ to: '/stories/new' })
  redirects.applyChange(['s1:something-else'])
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(await find('/stories/old')).toMatchObject({ to: '/stories/new' })
  redirects.applyChange(['s1:redirects'])
  const deadline = Date.now() + 10_000
  while ((await find('/stories/old'))?.to !== '/stories/newest' && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  expect(await find('/stories/old')).toMatchObject({ to: '/stories/newest' })
})

test('a content server that does not answer is asked again', async () => {
  open(null, [old])
  expect(await find('/stories/old')).toMatchObject({ to: '/stories/new' })
})
