import { followLiveEvents, type LiveEvent, type LiveStream, type LiveStreamOptions } from './live-stream.ts'
import { aLiveEventsServer, type LiveEventsServer, until } from './testing/a-server.ts'

let server: LiveEventsServer
let stream: LiveStream | undefined
let events: LiveEvent[]
let troubles: string[]

beforeEach(() => {
  events = []
  troubles = []
})

afterEach(async () => {
  stream?.close()
  await server.close()
})

function follow(options: Partial<LiveStreamOptions> = {}): void {
  stream = followLiveEvents({
    url: `${server.origin}/live`,
    token: 'secret-token',
    onEvent: (event) => events.push(event),
    onTrouble: (error) => troubles.push(String(error)),
    firstDelay: 1,
    mostDelay: 4,
    ...options,
  })
}

it('sends the token, and passes on welcome and tags', async () => {
  server = await aLiveEventsServer()
  follow()
  await server.connected(1)
  server.send('message', { tags: ['s1:a', 's1:b'] }, '7')
  await until(() => events.length === 2)
  expect(events).toEqual([
    { kind: 'welcome', isResumed: false, id: null },
    { kind: 'changed', tags: ['s1:a', 's1:b'], id: '7' },
  ])
  expect(server.connections[0]).toMatchObject({ authorization: 'Bearer secret-token', accept: 'text/event-stream' })
  expect(server.connections[0]).not.toHaveProperty('last-event-id')
  expect(stream?.state()).toBe('following')
})

it('goes on from the last event after a broken connection', async () => {
  server = await aLiveEventsServer()
  follow()
  await server.connected(1)
  server.send('message', { tags: ['s1:a'] }, '7')
  await until(() => events.length === 2)
  server.cut()
  await server.connected(2)
  await until(() => events.length === 3)
  expect(server.connections[1]).toMatchObject({ 'last-event-id': '7' })
  expect(events[2]).toEqual({ kind: 'welcome', isResumed: true, id: null })
})

it('does not claim to have gone on when there was no event to go on from', async () => {
  server = await aLiveEventsServer()
  follow()
  await server.connected(1)
  await until(() => events.length === 1)
  server.cut()
  await server.connected(2)
  await until(() => events.length === 2)
  expect(events[1]).toEqual({ kind: 'welcome', isResumed: false, id: null })
})

it.each([
  ['when the server cannot replay what was missed', 'restart', {}],
  ['when an event cannot be read', 'message', 'nonsense'],
  ['when an event carries something else than tags', 'message', { tags: [1] }],
  ['when a tag is none', 'message', { tags: ['s1:a', 'two words'] }],
])('reports a gap %s', async (_when, event, data) => {
  server = await aLiveEventsServer()
  follow()
  await server.connected(1)
  server.send(event, data, '8')
  await until(() => events.length === 2)
  expect(events[1]).toEqual({ kind: 'gap', id: '8' })
})

it('follows a server that welcomes it back with a restart', async () => {
  server = await aLiveEventsServer((response) => {
    response.writeHead(200).write('event: restart\nid: 9\ndata: {}\n\n')
  })
  follow()
  await until(() => events.length === 1)
  expect([events, stream?.state(), stream?.lastEventId()]).toEqual([[{ kind: 'gap', id: '9' }], 'following', '9'])
})

it('goes on after the last event of an earlier process', async () => {
  server = await aLiveEventsServer()
  follow({ lastEventId: '41' })
  await until(() => events.length === 1)
  expect(server.connections[0]).toMatchObject({ 'last-event-id': '41' })
  expect(events).toEqual([{ kind: 'welcome', isResumed: true, id: null }])
})

it('starts anew when the server sends it away', async () => {
  server = await aLiveEventsServer()
  follow()
  await server.connected(1)
  server.send('message', { tags: [] }, '7')
  server.send('goaway', { reason: 'too many connections' })
  await server.connected(2)
  await until(() => events.length === 3)
  expect(server.connections[1]).not.toHaveProperty('last-event-id')
  expect(events[2]).toEqual({ kind: 'welcome', isResumed: false, id: null })
})

it('keeps trying while the server refuses or is in trouble, and says so once', async () => {
  server = await aLiveEventsServer((response, connection) => {
    if (connection < 5) response.writeHead(connection === 1 ? 401 : 503).end()
    else response.writeHead(200).write('event: welcome\ndata: {}\n\n')
  })
  follow()
  await until(() => events.length === 1)
  expect(server.connections).toHaveLength(5)
  expect(troubles).toEqual([expect.stringContaining('check SANITY_API_READ_TOKEN')])
})

it('knows since when it follows or does not, why not, and when it last heard anything', async () => {
  let now = 1
  let status = 401
  server = await aLiveEventsServer((response) => {
    if (status !== 200) response.writeHead(status).end()
    else response.writeHead(200).write('event: welcome\ndata: {}\n\n')
  })
  follow({ clock: () => now })
  const seen = () => [stream?.since(), stream?.trouble(), stream?.heardAt()]
  expect(seen()).toEqual([1, null, null])
  now = 2
  await until(() => stream?.trouble() === 'refused')
  status = 404
  await until(() => stream?.trouble() === 'noDataset')
  status = 503
  await until(() => stream?.trouble() === 'unreachable')
  expect(seen()).toEqual([1, 'unreachable', null])
  now = 3
  status = 200
  await until(() => stream?.state() === 'following')
  expect(seen()).toEqual([3, null, 3])
  now = 4
  status = 503
  server.cut()
  await until(() => stream?.trouble() === 'unreachable')
  now = 5
  await server.connected(server.connections.length + 2)
  expect(seen()).toEqual([4, 'unreachable', 3])
})

it('finds a server again that was gone', async () => {
  server = await aLiveEventsServer()
  follow()
  await server.connected(1)
  server.send('message', { tags: [] }, '7')
  await until(() => events.length === 2)
  const { port } = server
  await server.close()
  await until(() => stream?.state() === 'waiting')
  server = await aLiveEventsServer(undefined, { port })
  await server.connected(1)
  await until(() => events.length === 3)
  expect(server.connections[0]).toMatchObject({ 'last-event-id': '7' })
})

it('takes a connection for dead on which nothing comes, but not one with heartbeats', async () => {
  server = await aLiveEventsServer((response, connection) => {
    response.writeHead(200).write('event: welcome\ndata: {}\n\n')
    if (connection !== 2) return
    const heart = setInterval(() => response.write(': still here\n\n'), 10)
    response.on('close', () => clearInterval(heart))
  })
  follow({ silence: 100 })
  await server.connected(2)
  const beats = new Promise((resolve) => setTimeout(resolve, 250))
  await beats
  expect(server.connections).toHaveLength(2)
  expect(troubles[0]).toContain('nothing came for 100 ms')
})

it('is quiet after it was closed', async () => {
  server = await aLiveEventsServer()
  follow()
  await server.connected(1)
  stream?.close()
  await until(() => stream?.state() === 'closed')
  server.send('message', { tags: ['s1:a'] }, '9')
  expect(events.filter(({ kind }) => kind === 'changed')).toEqual([])
  expect(server.connections).toHaveLength(1)
})
