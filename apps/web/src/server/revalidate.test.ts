import type { InternalRequest } from './next/in-process-client.ts'
import { createRevalidate } from './revalidate.ts'

function aRevalidate(status = 200) {
  const asked: InternalRequest[] = []
  const revalidate = createRevalidate({
    ask: async (request) => {
      asked.push(request)
      return { status, headers: {}, body: Buffer.alloc(0) }
    },
    siteUrl: new URL('https://site.example'),
    secret: 'a-secret-of-this-test',
  })
  return { asked, revalidate, bodies: () => asked.map(({ body }) => JSON.parse(body ?? '')) }
}

it('says who is asking, and for what', async () => {
  const { asked, revalidate, bodies } = aRevalidate()
  await revalidate(['s1:a', 's1:b'])
  await revalidate('all')
  expect(asked[0]).toMatchObject({
    method: 'POST',
    url: '/api/revalidate',
    headers: { host: 'site.example', 'x-vigil-revalidate': 'a-secret-of-this-test' },
  })
  expect(bodies()).toEqual([{ tags: ['s1:a', 's1:b'] }, { all: true }])
})

it('tells many tags in turns, because the route takes only so many', async () => {
  const { revalidate, bodies } = aRevalidate()
  const tags = Array.from({ length: 2500 }, (_, number) => `s1:${number}`)
  await revalidate(tags)
  expect(bodies().map(({ tags: told }) => told.length)).toEqual([1000, 1000, 500])
  expect(bodies().flatMap(({ tags: told }) => told)).toEqual(tags)
})

it.each([401, 404, 500])('fails when the route says %i', async (status) => {
  await expect(aRevalidate(status).revalidate('all')).rejects.toThrow(`/api/revalidate answered ${status}`)
})
