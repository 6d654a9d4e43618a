import { createAuth } from '../auth/create-auth.ts'
import { createLakeHandler } from '../http/create-lake-handler.ts'
import { createLake } from '../lake/create-lake.ts'
import { aDocument } from '../groq/groq-test-kit.ts'
import { createMemoryAssetStore } from '../storage/memory/memory-asset-store.ts'
import { createMemoryDocumentStore } from '../storage/memory/memory-document-store.ts'
import { startLakeServer } from './lake-server.ts'

const documents = Array.from({ length: 10_000 }, (_, n) =>
  aDocument({ _id: `story-${n}`, n, words: 'a'.repeat(200), related: [n, n + 1, n + 2] }),
)

async function openServer({ time = 700 } = {}) {
  const store = { ...createMemoryDocumentStore(), loadDocuments: () => documents }
  const lake = createLake({ store, queryLimits: { time, answerSize: 5_000_000 } })
  lake.createDataset('production')
  const auth = createAuth({ path: ':memory:' })
  const handler = createLakeHandler({ lake, auth, assets: createMemoryAssetStore() })
  const server = await startLakeServer({ handler, port: 0 })
  const token = auth.tokens.create({ label: 'test', role: 'administrator' }).secret
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const post = (path: string, body: unknown) =>
    fetch(`http://127.0.0.1:${server.port}/v2025-02-19/data/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })

  return {
    ask: (query: string) => post('query/production?perspective=raw', { query }),
    commit: (id: string) => post('mutate/production', { mutations: [{ create: { _id: id, _type: 'note' } }] }),
    async close() {
      const closed = server.close()
      lake.close()
      auth.close()
      await closed
    },
  }
}

const runaways: Readonly<Record<string, string>> = {
  'a join of three times all documents': 'count(*{"a": count(*{"b": count(*[n > ^.n && n > ^.^.n])})})',
  'an answer of all documents for each document': '*{_id, "all": *}',
  'lists that double': `count(${'{"a": [1, 2]}'}${'{"a": [...a, ...a]}'.repeat(60)}.a)`,
  'products inside of documents': `*[count(related[@ in ^.related[@ in ^.^.related]]) > 0]{"p": *[n in ^.related[]]{"q": *[n > ^.n]._id}}`,
  'a query that takes long to read': `*[${'a==1||'.repeat(15_000)}true]`,
}

describe('a lake whose users ask for too much', () => {
  it('goes on answering everybody else, and refuses what costs too much', async () => {
    const lake = await openServer()
    const ended: string[] = []
    const asked = Object.entries(runaways).map(async ([name, query]) => {
      const response = await lake.ask(query)
      ended.push(name)
      return { name, status: response.status, body: await response.text() }
    })

    // One after the other, while all of those are waiting or running.
    for (const round of [1, 2, 3]) {
      expect((await lake.commit(`note-${round}`)).status).toBe(200)
      expect(await (await lake.ask('count(*[_type == "note"])')).json()).toMatchObject({ result: round })
    }
    expect(ended.length).toBeLessThan(asked.length)
    ended.push('small requests')

    const refused = await Promise.all(asked)
    expect(ended.at(-1)).not.toBe('small requests')
    for (const { name, status, body } of refused) {
      expect({ name, status, body }).toEqual({ name, status: 400, body: expect.stringContaining('costs too much') })
    }

    // A query that nobody has read yet, and that is long, goes where the costly ones went; it sees what was committed.
    const padding = `// ${'x'.repeat(5000)}`
    const answer = await lake.ask(
      `${padding}\n{"notes": count(*[_type == "note"]), "last": *[_id == "story-9999"][0].n}`,
    )
    expect(await answer.json()).toMatchObject({ result: { notes: 3, last: 9999 } })
    await lake.close()
  }, 60_000)

  it('matches hostile patterns as quickly as others', async () => {
    const lake = await openServer()
    const answer = await lake.ask(`count(*[words match "${'a*'.repeat(8)}b"])`)
    expect(await answer.json()).toMatchObject({ result: 0 })
    await lake.close()
  }, 60_000)

  it('asks somebody who sends too many of them at once to wait', async () => {
    const lake = await openServer({ time: 60_000 })
    const query = runaways['a join of three times all documents'] ?? ''
    const asked = Array.from({ length: 12 }, (_, n) => lake.ask(`${query} + ${n}`))
    // Those that wait are not answered yet.
    const refused = await Promise.race(asked)
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/)
    expect((await lake.ask('count(*)')).status).toBe(200)
    await lake.close()
    await Promise.allSettled(asked)
  }, 60_000)
})
