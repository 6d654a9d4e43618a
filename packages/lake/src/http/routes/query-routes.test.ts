import { ClientError } from '@sanity/client'
import { createTestLake, json, type TestLake } from '../test-lake.ts'

let lake: TestLake

beforeAll(() => {
  lake = createTestLake()
})

afterAll(() => lake.close())

const address = '/v2025-02-19/data/query/production'

async function answerTo(query: string, search = '') {
  const path = `${address}?query=${encodeURIComponent(query)}${search}`
  const response = await lake.request('administrator', path)
  return { status: response.status, body: await response.json() }
}

describe('a query with a mistake', () => {
  it.each([
    ['*[_type == "story"', 17, 18, 'Syntax error'],
    ['*[nobody(1)]', 2, 8, 'Undefined function: nobody'],
    ['*[no::body(1)]', 2, 4, 'Undefined namespace: no'],
    ['*[_id == $id]', 9, 12, 'param $id referenced, but not provided'],
    ['*{title} | score(a == 1)', 0, 24, 'score()'],
    ['*[text::semanticSimilarity("a") > 1]', 8, 26, 'not there'],
    ['*[a == text::query("b")]', 13, 18, 'match'],
    ['*[anywhere(a)]', 2, 10, 'diff'],
    ['count(1, 2)', 0, 11, 'count'],
  ])('%s is shown where it is', async (query, start, end, description) => {
    expect(await answerTo(query)).toEqual({
      status: 400,
      body: {
        error: { type: 'queryParseError', description: expect.stringContaining(description), query, start, end },
      },
    })
  })

  it('is marked by the real client', async () => {
    const { body, status } = await answerTo('*[_id == $id]')
    const error = new ClientError({
      body,
      statusCode: status,
      headers: {},
      method: 'GET',
      url: address,
      statusMessage: '',
    })
    expect(error.message).toContain('param $id referenced, but not provided')
    expect(error.message).toContain('^^^')
  })

  it.each([
    ['a parameter that is no JSON', '*[_id == $id]', '&$id=abc', 400, 'The parameter $id is not JSON'],
    ['no query at all', '', '', 400, 'query'],
    ['a perspective that cannot be', '*', '&perspective=raw,drafts', 400, 'perspective'],
  ])('gets a clear answer to %s', async (_, query, search, status, message) => {
    expect(await answerTo(query, search)).toEqual({
      status,
      body: expect.objectContaining({ statusCode: status, message: expect.stringContaining(message) }),
    })
  })

  it('is too long', async () => {
    const response = await lake.request('administrator', address, json({ query: `"${'a'.repeat(200_001)}"` }))
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ message: expect.stringContaining('200000 are allowed') })
  })

  it('is shown where it is in a long query as well', async () => {
    const query = `// ${'a'.repeat(6000)}\n*[_id == $id]`
    const response = await lake.request('administrator', address, json({ query }))
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: { query, start: 6013, end: 6016 } })
  })
})
