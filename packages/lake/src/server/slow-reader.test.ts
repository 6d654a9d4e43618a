import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { createTestLake } from '../http/test-lake.ts'
import { startLakeServer } from './lake-server.ts'

const administrator = {
  userId: 'ed',
  grants: [{ filter: '_id in path("**")', permissions: ['read', 'create', 'update'] as const }],
}

it('ends the stream of a reader that falls far behind, who then gets what it missed', async () => {
  const test = createTestLake()
  const server = await startLakeServer({ handler: test.handler, port: 0 })
  const dataset = test.lake.dataset('production')
  const openStream = async (lastEventId?: string): Promise<IncomingMessage> => {
    const query = encodeURIComponent('*[_type == "big"]')
    const url = `http://127.0.0.1:${server.port}/v2025-02-19/data/listen/production?query=${query}&enableResume=true`
    const headers = {
      authorization: `Bearer ${test.tokens.administrator}`,
      ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
    }
    const [response] = await once(get(url, { agent: false, headers }), 'response')
    return response
  }
  try {
    const stalled = await openStream()
    stalled.pause()
    // 64 MiB: more than may wait for one reader, besides what the system keeps on the way.
    const text = 'x'.repeat(1024 * 1024)
    for (let n = 1; n <= 64; n++) {
      const document = { _id: 'big', _type: 'big', n, text }
      await dataset.mutate([{ createOrReplace: document }], { access: administrator, transactionId: `t${n}` })
    }
    const ids = await readIds(stalled)
    expect(ids.length).toBeLessThan(64)
    // What did come came without a gap.
    expect(ids).toEqual(ids.map((_, n) => `t${n + 1}#big`))

    const again = await openStream(ids.at(-1))
    const [first] = await readIds(again, 1)
    // So much is not replayed: it fetches the document anew.
    expect(first).toBe('t64#')
    again.destroy()
  } finally {
    const closed = server.close()
    test.close()
    await closed
  }
}, 30_000)

/** The ids of the events after the welcome, until the stream ends or so many have come. */
async function readIds(response: IncomingMessage, count = Number.POSITIVE_INFINITY): Promise<readonly string[]> {
  let text = ''
  let ids: string[] = []
  const isWanted = (id: string) => count === 1 || !id.endsWith('#')
  for await (const chunk of response.setEncoding('utf8')) {
    text += chunk
    ids = [...text.matchAll(/^id: (.*)$/gm)].map(([, id = '']) => id).filter(isWanted)
    if (ids.length >= count) break
  }
  return ids
}
