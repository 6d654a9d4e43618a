import { connect } from 'node:net'
import { WebSocket } from 'ws'
import { createTestLake, type TestLake } from '../http/test-lake.ts'
import { type LakeServer, startLakeServer } from './lake-server.ts'
import { createPresenceSockets } from './presence-sockets.ts'

let test: TestLake
let server: LakeServer

beforeEach(async () => {
  test = createTestLake()
  const { lake, auth, handler } = test
  server = await startLakeServer({ handler, port: 0, connectPresence: createPresenceSockets({ lake, auth }) })
})

afterEach(async () => {
  const closed = server.close()
  test.close()
  await closed
})

interface Frame {
  readonly id?: number
  readonly result?: unknown
  readonly error?: { readonly message: string }
  readonly params?: { readonly result: unknown }
}

async function until<Value>(find: () => Value | undefined): Promise<Value> {
  for (;;) {
    const found = find()
    if (found !== undefined && found !== false) return found
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** A Studio that says where its editor is. */
async function aStudio(token: string, dataset = 'production') {
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/v2022-06-30/socket/${dataset}?tag=sanity.studio`)
  const frames: Frame[] = []
  socket.on('message', (text) => String(text) !== '♥' && frames.push(JSON.parse(String(text))))
  await new Promise((resolve) => socket.once('open', resolve))
  let id = 0
  const call = (method: string, params: Record<string, unknown> = {}) => {
    id += 1
    const asked = id
    socket.send(JSON.stringify({ jsonrpc: '2.0', id, method, params: { apiVersion: 'v1', ...params } }))
    return until(() => frames.find((frame) => frame.id === asked))
  }
  const signedIn = await call('authorization', { authorization: `Bearer ${token}` })
  return { socket, frames, call, signedIn }
}

describe('presence', () => {
  it('shows editors to each other, until they leave', async () => {
    const ada = await aStudio(test.tokens.editor)
    const bob = await aStudio(test.tokens.contributor)
    await ada.call('presence_subscribe')
    await bob.call('presence_announce', {
      data: { sessionId: 's1', locations: [{ type: 'document', documentId: 'a' }] },
    })
    const heard = (type: string) =>
      until(() => ada.frames.find(({ params }) => JSON.stringify(params?.result)?.includes(`"type":"${type}"`)))
    expect(await heard('state')).toMatchObject({ params: { result: { m: { sessionId: 's1' } } } })
    bob.socket.close()
    expect(await heard('disconnect')).toMatchObject({ params: { result: { m: { session: 's1' } } } })
    ada.socket.close()
  })

  it.each<[string, () => string]>([
    ['strangers', () => 'unknown'],
    ['the website', () => test.tokens.reader],
  ])('shows nobody to %s', async (_, token) => {
    const { signedIn, call, socket } = await aStudio(token())
    expect(signedIn.error).toBeDefined()
    expect((await call('presence_subscribe')).error).toBeDefined()
    socket.close()
  })

  it('keeps datasets apart', async () => {
    const ada = await aStudio(test.tokens.editor, 'production')
    const bob = await aStudio(test.tokens.editor, 'open')
    await ada.call('presence_subscribe')
    await bob.call('presence_announce', { data: { sessionId: 's1', locations: [] } })
    await bob.call('presence_rollcall', { session: 's1' })
    await ada.call('presence_rollcall', { session: 's2' })
    expect(ada.frames.every(({ params }) => params === undefined)).toBe(true)
    ada.socket.close()
    bob.socket.close()
  })

  it('has no place for a dataset that is not there, as whoever signs in is told', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/v1/socket/missing`)
    const closed = new Promise((resolve) => socket.once('close', resolve))
    const params = { apiVersion: 'v1', authorization: `Bearer ${test.tokens.editor}` }
    socket.on('open', () => socket.send(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'authorization', params })))
    expect(await closed).toBe(1008)
  })
})

describe('closing', () => {
  it('ends streams and sockets, and takes no further connections', async () => {
    const { port } = server
    const headers = { authorization: `Bearer ${test.tokens.viewer}` }
    const stream = await fetch(`http://127.0.0.1:${port}/v1/data/listen/production?query=*`, { headers })
    const socket = new WebSocket(`ws://127.0.0.1:${port}/v1/streams`)
    await new Promise((resolve) => socket.once('open', resolve))
    const code = new Promise((resolve) => socket.once('close', resolve))
    const closed = server.close()
    test.lake.close()
    expect(await code).toBe(1001)
    expect(await stream.text()).toContain('welcome')
    await closed
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow('fetch failed')
  })
})

describe('requests that no browser sends', () => {
  /** Sends bytes as they are and gives the first line of the answer. */
  const send = (text: string) =>
    new Promise<string>((resolve) => {
      const connection = connect(server.port, '127.0.0.1', () => connection.write(text))
      let answer = ''
      connection.on('data', (chunk) => {
        answer += String(chunk)
        connection.end()
      })
      connection.on('close', () => resolve(answer.split('\r\n')[0] ?? ''))
    })
  const upgrade =
    'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x\r\n\r\n'

  it.each([
    ['a host that is none', 'GET /healthz HTTP/1.1\r\nHost: a b\r\n\r\n', /^HTTP\/1\.1 400/],
    ['no host', 'GET /healthz HTTP/1.1\r\n\r\n', /^HTTP\/1\.1 400/],
    ['two slashes', 'GET // HTTP/1.1\r\nHost: x\r\n\r\n', /^HTTP\/1\.1 4/],
    ['a percent sign alone', 'GET /v1/data/doc/production/% HTTP/1.1\r\nHost: x\r\n\r\n', /^HTTP\/1\.1 4/],
    ['an upgrade of a bad host', `GET /v1/streams HTTP/1.1\r\nHost: a b\r\n${upgrade}`, /^HTTP\/1\.1 400/],
    ['an upgrade of two slashes', `GET // HTTP/1.1\r\nHost: x\r\n${upgrade}`, /^HTTP\/1\.1 4/],
  ])('are refused, and the lake goes on: %s', async (_, text, expected) => {
    expect(await send(text)).toMatch(expected)
    expect((await fetch(`http://127.0.0.1:${server.port}/healthz`)).status).toBe(200)
  })
})
