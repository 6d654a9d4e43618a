import { once } from 'node:events'
import { WebSocket } from 'ws'
import { createTestLake, type TestLake } from '../http/test-lake.ts'
import { type LakeServer, startLakeServer } from './lake-server.ts'
import { createPresenceSockets } from './presence-sockets.ts'

let test: TestLake
let server: LakeServer

beforeEach(async () => {
  test = createTestLake()
  server = await startLakeServer({
    handler: test.handler,
    port: 0,
    listedOrigins: test.auth.corsOrigins,
    connectPresence: createPresenceSockets({ lake: test.lake, auth: test.auth }),
  })
})

afterEach(async () => {
  await server.close()
  test.close()
})

async function connect(token: string) {
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/v2022-06-30/socket/production`)
  await once(socket, 'open')
  const answer = new Promise<unknown>((resolve) => {
    socket.on('message', (message) => {
      if (String(message) !== '♥') resolve(JSON.parse(String(message)))
    })
  })
  const params = { authorization: `Bearer ${token}` }
  socket.send(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'authorization', params }))
  return { socket, answer: await answer }
}

async function aPerson() {
  const user = { email: 'ada@example.org', displayName: 'Ada', role: 'editor' }
  const { id } = await test.auth.users.create(user)
  return { id, token: test.auth.exchange(test.auth.codes.create('exchange', id)).token }
}

describe('a page of another origin', () => {
  const open = async (origin: string) => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/v2022-06-30/socket/production`, { origin })
    const opened = await Promise.race([
      once(socket, 'open').then(() => true),
      once(socket, 'unexpected-response').then(() => false),
    ])
    socket.on('error', () => {}).terminate()
    return opened
  }

  it('opens sockets once it is listed with credentials', async () => {
    const origin = 'https://studio.example.net'
    expect(await open(origin)).toBe(false)
    test.auth.corsOrigins.add(origin, { allowCredentials: false })
    expect(await open(origin)).toBe(false)
    test.auth.corsOrigins.add(origin, { allowCredentials: true })
    expect(await open(origin)).toBe(true)
  })
})

describe('presence', () => {
  it.each([
    ['is deactivated', (id: string) => test.auth.people.deactivate(id)],
    ['is removed', (id: string) => test.auth.people.remove(id)],
    ['signs out everywhere', (id: string) => test.auth.people.signOutEverywhere(id)],
    ['gets a role that is no staff', (id: string) => test.auth.people.setRole(id, 'reader')],
  ])('of somebody who %s ends at once', async (_, leave) => {
    const { id, token } = await aPerson()
    const { socket, answer } = await connect(token)
    expect(answer).toMatchObject({ result: true })
    const closed = once(socket, 'close')
    leave(id)
    expect((await closed)[0]).toBe(1008)
  })

  it('is not for the token of a website', async () => {
    const { socket, answer } = await connect(test.tokens.reader)
    expect(answer).toHaveProperty('error')
    socket.close()
  })

  it('of others goes on', async () => {
    const { id } = await aPerson()
    const { socket, answer } = await connect(test.tokens.viewer)
    expect(answer).toMatchObject({ result: true })
    const looked = new Promise<void>((resolve) => {
      test.auth.changes.subscribe(resolve)
    })
    test.auth.people.remove(id)
    await looked
    expect(socket.readyState).toBe(WebSocket.OPEN)
    socket.close()
  })
})
