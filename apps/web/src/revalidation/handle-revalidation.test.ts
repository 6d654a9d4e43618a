import { handleRevalidation } from './handle-revalidation.ts'

const secret = 'a secret of the site'

async function send(body: unknown, { header = secret as string | null, known = secret as string | null } = {}) {
  const expired: (readonly string[] | 'everything')[] = []
  const request = new Request('http://site.test/api/revalidate', {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: header === null ? {} : { 'x-vigil-revalidate': header },
  })
  const response = await handleRevalidation(request, { secret: known, expire: (what) => expired.push(what) })
  return { status: response.status, expired }
}

test('sync tags are expired, each once', async () => {
  expect(await send({ tags: ['s1:a', 's1:b', 's1:a'] })).toEqual({ status: 200, expired: [['s1:a', 's1:b']] })
})

test('everything is expired on request', async () => {
  expect(await send({ all: true })).toEqual({ status: 200, expired: ['everything'] })
})

test.each([
  ['a wrong secret', { header: 'a secret of somebody else' }],
  ['no secret', { header: null }],
  ['an empty secret', { header: '' }],
  ['any secret while the site has none', { known: null }],
  ['an empty secret while the site has an empty one', { header: '', known: '' }],
])('%s expires nothing', async (_name, options) => {
  expect(await send({ all: true }, options)).toEqual({ status: 401, expired: [] })
})

test.each([
  ['no JSON', '{'],
  ['an empty body', ''],
  ['no list', { tags: 's1:a' }],
  ['a tag that is no text', { tags: [1] }],
  ['a blank tag', { tags: [''] }],
  ['too many tags', { tags: Array.from({ length: 5001 }, (_, index) => `s1:${index}`) }],
  ['"all" that is not true', { all: 'yes' }],
  ['both at once', { all: true, tags: [] }],
])('%s expires nothing', async (_name, body) => {
  expect(await send(body)).toEqual({ status: 400, expired: [] })
})

test('a body that is too large is not read to its end', async () => {
  expect(await send({ tags: ['x'.repeat(600_000)] })).toEqual({ status: 413, expired: [] })
})
