import { aRedirect } from '@vigil/fixtures/documents'
import { parsePage } from './parse-page.ts'
import { redirectsQuery, redirectsResult } from './redirects.ts'
import { ask } from './testing/ask.ts'

test('redirectsQuery yields redirects', async () => {
  const redirect = aRedirect({ isPermanent: undefined })
  const answer = await ask(redirectsQuery, [redirect])
  expect(redirectsResult.parse(answer)).toEqual([
    { _id: redirect._id, from: redirect.from, to: redirect.to, isPermanent: true },
  ])
})

test.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'stories'])(
  'nobody is led to %s, and the other redirects stay',
  async (to) => {
    const answer = await ask(redirectsQuery, [aRedirect({ _id: 'a', to }), aRedirect({ _id: 'b' })])
    expect(parsePage(redirectsResult, answer)).toMatchObject({ state: 'found', page: [{ _id: 'b' }] })
  },
)
