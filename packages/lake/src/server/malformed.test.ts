import { connect } from 'node:net'
import fc from 'fast-check'
import { WebSocket } from 'ws'
import { createTestLake, type TestLake } from '../http/test-lake.ts'
import { type LakeServer, startLakeServer } from './lake-server.ts'
import { createPresenceSockets } from './presence-sockets.ts'
import { streamsPath } from './stream-multiplexer.ts'

let test: TestLake
let server: LakeServer

beforeAll(async () => {
  test = createTestLake()
  const { lake, auth, handler } = test
  server = await startLakeServer({ handler, port: 0, connectPresence: createPresenceSockets({ lake, auth }) })
})

afterAll(async () => {
  const closed = server.close()
  test.close()
  await closed
})

const isHealthy = async () => (await fetch(`http://127.0.0.1:${server.port}/healthz`)).status === 200

/** Sends bytes as they are. @returns what came back until the lake closed the connection, or we did */
function sendRaw(bytes: Uint8Array | string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(server.port, '127.0.0.1')
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1')
      socket.end()
    })
    socket.on('error', () => {})
    socket.on('close', () => resolve(answer))
    socket.write(bytes, () => socket.end())
  })
}

it.each([
  ['no HTTP at all', 'HELLO\r\n\r\n'],
  ['an HTTP that nobody speaks', 'GET / HTTP/9.9\r\n\r\n'],
  ['an address that is none', 'GET http://[::1 HTTP/1.1\r\nHost: a\r\n\r\n'],
  ['a host that is none', 'GET /healthz HTTP/1.1\r\nHost: [[[\r\n\r\n'],
  ['no host', 'GET /healthz HTTP/1.1\r\n\r\n'],
  ['two lengths', 'POST /v1/data/mutate/open HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 9\r\n\r\n{}'],
  ['headers without end', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`],
  ['a chunk that is none', 'POST /v1/data/mutate/open HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'],
  ['half a body', 'POST /v1/data/mutate/open HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\n\r\n{"mut'],
  [
    'an upgrade without a key',
    `GET ${streamsPath} HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
  ],
  ['an upgrade to something else', 'GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n'],
])('goes on after %s', async (_, text) => {
  const answer = await sendRaw(text)
  expect(answer).not.toMatch(/^HTTP\/1\.1 500/)
  expect(await isHealthy()).toBe(true)
})

it('goes on after random bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 400 }), async (bytes) => {
      expect(await sendRaw(bytes)).not.toMatch(/^HTTP\/1\.1 500/)
    }),
    { numRuns: 100 },
  )
  expect(await isHealthy()).toBe(true)
})

const anyMessage = fc.oneof(
  fc.json(),
  fc.string(),
  fc
    .record({ jsonrpc: fc.constant('2.0'), id: fc.jsonValue(), method: fc.string(), params: fc.jsonValue() })
    .map((message) => JSON.stringify(message)),
  fc
    .record({
      method: fc.constantFrom('authorization', 'presence_announce', 'presence_rollcall'),
      params: fc.jsonValue(),
    })
    .map((message) => JSON.stringify({ jsonrpc: '2.0', id: 1, ...message })),
  fc
    .record({ id: fc.jsonValue(), open: fc.webPath(), close: fc.jsonValue(), headers: fc.jsonValue() })
    .map((message) => JSON.stringify(message)),
)

it.each([streamsPath, '/v2022-06-30/socket/production', '/v2022-06-30/socket/open'])(
  'goes on after messages to %s that nobody would send',
  async (path) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyMessage, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        async (messages, isBinary) => {
          const socket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`)
          socket.on('error', () => {})
          await new Promise((resolve) => socket.once('open', resolve))
          for (const message of messages) socket.send(message, { binary: isBinary })
          const closed = new Promise((resolve) => socket.once('close', resolve))
          socket.close()
          await closed
        },
      ),
      { numRuns: 60 },
    )
    expect(await isHealthy()).toBe(true)
  },
)

it('tells nobody who has not signed in which datasets there are', async () => {
  const listen = (dataset: string) =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(`ws://127.0.0.1:${server.port}/v2022-06-30/socket/${dataset}`)
      const heard: string[] = []
      socket.on('message', (message) => {
        heard.push(String(message))
        socket.close()
      })
      socket.on('open', () =>
        socket.send(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'presence_subscribe', params: {} })),
      )
      socket.on('close', (code, reason) => resolve(`${heard.join()} ${code} ${String(reason)}`))
    })
  expect(await listen('production')).toBe(await listen('nothing'))
})
