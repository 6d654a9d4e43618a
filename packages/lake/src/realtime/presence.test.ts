import { createPresenceHub, type PresenceConnection } from './presence.ts'

function connect(hub: ReturnType<typeof createPresenceHub>) {
  const received: Record<string, unknown>[] = []
  const connection: PresenceConnection = hub.connect({
    authenticate: (authorization) => /^Bearer (\w+)$/.exec(authorization)?.[1] ?? null,
    send: (text) => received.push(JSON.parse(text)),
  })
  let id = 0
  const call = (method: string, params: Record<string, unknown> = {}) => {
    connection.receive(JSON.stringify({ jsonrpc: '2.0', id: ++id, method, params }))
    return received.findLast((message) => message.id === id)
  }
  return { connection, received, call }
}

function twoUsers() {
  const hub = createPresenceHub()
  const [ada, ben] = [connect(hub), connect(hub)]
  ada.call('authorization', { authorization: 'Bearer ada' })
  ben.call('authorization', { authorization: 'Bearer ben' })
  const subscription = ada.call('presence_subscribe')?.result
  return { ada, ben, subscription }
}

const locations = [{ type: 'document', documentId: 'a', path: ['title'], lastActiveAt: '2026-01-01T00:00:00Z' }]

it('tells the others, and not oneself, where somebody is', () => {
  const { ada, ben, subscription } = twoUsers()
  expect(ben.call('presence_announce', { data: { sessionId: 's1', locations } })).toMatchObject({ result: true })
  expect(ada.received.at(-1)).toEqual({
    jsonrpc: '2.0',
    method: 'presence_subscription',
    params: { subscription, result: { type: 'state', i: 'ben', m: { sessionId: 's1', locations } } },
  })
  expect(ben.received.some(({ method }) => method === 'presence_subscription')).toBe(false)
})

it('passes a roll call on', () => {
  const { ada, ben } = twoUsers()
  ben.call('presence_rollcall', { session: 's1' })
  expect(ada.received.at(-1)).toMatchObject({ params: { result: { type: 'rollCall', i: 'ben', session: 's1' } } })
})

it('tells that somebody has gone when the connection closes', () => {
  const { ada, ben } = twoUsers()
  ben.call('presence_announce', { data: { sessionId: 's1', locations } })
  ben.connection.close()
  expect(ada.received.at(-1)).toMatchObject({
    params: { result: { type: 'disconnect', i: 'ben', m: { session: 's1' } } },
  })
})

it('tells nothing after presence_unsubscribe', () => {
  const { ada, ben, subscription } = twoUsers()
  ada.call('presence_unsubscribe', { subscriptionId: subscription })
  const before = ada.received.length
  ben.call('presence_announce', { data: { sessionId: 's1', locations } })
  expect(ada.received).toHaveLength(before)
})

it.each([
  ['presence_subscribe', {}],
  ['presence_announce', { data: { sessionId: 's1', locations } }],
])('refuses %s to somebody who has not signed in', (method, params) => {
  const { call } = connect(createPresenceHub())
  expect(call(method, params)).toMatchObject({ error: { message: expect.stringContaining('Sign in first') } })
})

it('refuses a wrong token', () => {
  const { call } = connect(createPresenceHub())
  expect(call('authorization', { authorization: 'nonsense' })).toHaveProperty('error')
})

it.each(['♥', '{', '[]', '{"id":1}', 'null'])('takes no harm from the frame %s', (text) => {
  const { connection, received } = connect(createPresenceHub())
  connection.receive(text)
  expect(received).toEqual([])
})
