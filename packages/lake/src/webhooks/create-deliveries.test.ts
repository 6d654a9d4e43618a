import { createMemoryDocumentStore } from '../storage/memory/memory-document-store.ts'
import { createHookedLake, editor, type HookedLake, openTarget, type Target } from './webhook-test-kit.ts'

let target: Target
let other: Target
let hooked: HookedLake
beforeEach(async () => {
  target = await openTarget()
  other = await openTarget()
  hooked = createHookedLake({ targets: [target, other], timeoutMilliseconds: 1500 })
})
afterEach(async () => {
  await hooked.close()
  await target.close()
  await other.close()
})

const write = (id: string, title = '') =>
  hooked.dataset.mutate([{ createOrReplace: { _id: id, _type: 'story', title } }], { access: editor })
const seen = (of = target) => of.received.map(({ body }) => JSON.parse(body)).map(({ _id, title }) => `${_id}${title}`)
const minute = 60_000
const attemptsOf = (id: string) => hooked.webhooks.store.listAttempts(id, 100).toReversed()
const messagesOf = (id: string) => hooked.webhooks.store.listMessages(id, 100).toReversed()

describe('an answer', () => {
  it.each([
    [200, 1, 'success'],
    [204, 1, 'success'],
    [302, 1, 'failure'],
    [400, 1, 'failure'],
    [404, 1, 'failure'],
    [410, 1, 'failure'],
  ])('%s is final', async (status, attempts, expected) => {
    const { id } = hooked.add(target.origin)
    target.answer = () => ({ status, headers: { location: `${other.origin}/` } })
    await write('a')
    await hooked.pass(5 * minute)
    expect(target.received).toHaveLength(attempts)
    expect(other.received).toEqual([])
    expect(messagesOf(id)).toMatchObject([{ status: expected, resultCode: status }])
  })

  it.each([429, 500, 503])('%s is tried again until the target has it, with the same key', async (status) => {
    const { id } = hooked.add(target.origin, { secret: 's' })
    target.answer = () => ({ status, body: 'not now' })
    await write('a')
    await hooked.pass(5000)
    expect(target.received.length).toBeGreaterThan(1)
    expect(messagesOf(id)).toMatchObject([{ status: 'queued', resultCode: status }])
    target.answer = () => ({ status: 200, body: 'thanks' })
    await hooked.pass(minute)
    expect(new Set(target.received.map(({ headers }) => headers['idempotency-key'])).size).toBe(1)
    expect(new Set(target.received.map(({ body }) => body)).size).toBe(1)
    const attempts = attemptsOf(id)
    expect(attempts).toHaveLength(target.received.length)
    expect(attempts.at(0)).toMatchObject({ resultCode: status, failureReason: 'http', resultBody: 'not now' })
    expect(attempts.at(-1)).toMatchObject({ resultCode: 200, failureReason: null, resultBody: 'thanks' })
    expect(messagesOf(id)).toMatchObject([{ status: 'success', failureCount: attempts.length - 1 }])
  })

  it('that is long is kept by its beginning', async () => {
    const { id } = hooked.add(target.origin)
    target.answer = () => ({ status: 200, body: 'x'.repeat(5_000_000) })
    await write('a')
    await hooked.webhooks.settle()
    expect(attemptsOf(id)[0]?.resultBody).toBe('x'.repeat(1000))
  })

  it('that does not come is a timeout, and one that cannot come trouble with the network', async () => {
    const silent = hooked.add(target.origin)
    target.answer = () => null
    await write('a')
    await hooked.webhooks.settle()
    expect(attemptsOf(silent.id)).toMatchObject([{ resultCode: null, failureReason: 'timeout' }])
    const gone = hooked.add(other.origin)
    await other.close()
    await write('b')
    await hooked.webhooks.settle()
    expect(attemptsOf(gone.id)).toMatchObject([
      { failureReason: 'network', resultBody: expect.stringContaining('ECONNREFUSED') },
    ])
    other = await openTarget()
  })

  it('may say how long to wait', async () => {
    hooked.add(target.origin)
    target.answer = () => ({ status: 429, headers: { 'retry-after': '120' } })
    await write('a')
    await hooked.pass(110_000)
    expect(target.received).toHaveLength(1)
    await hooked.pass(15_000)
    expect(target.received).toHaveLength(2)
  })
})

describe('a target that is down', () => {
  it('is tried for half an hour, in growing intervals, and then no more', async () => {
    const { id } = hooked.add(target.origin)
    target.answer = () => ({ status: 500 })
    await write('a')
    await hooked.pass(60 * minute)
    const times = attemptsOf(id).map(({ createdAt }) => Date.parse(createdAt))
    const first = times[0] ?? 0
    expect(Math.max(...times) - first).toBeLessThanOrEqual(30 * minute)
    expect(Math.max(...times) - first).toBeGreaterThan(20 * minute)
    expect(times.length).toBeGreaterThan(8)
    expect(times.length).toBeLessThan(20)
    const pauses = times.slice(1).map((time, n) => time - (times[n] ?? 0))
    // The test's time goes in steps of five seconds.
    const step = 5000
    expect(pauses.every((pause, n) => pause + step >= (pauses[n - 1] ?? 0))).toBe(true)
    expect(Math.min(...pauses)).toBeLessThanOrEqual(step)
    expect(Math.max(...pauses)).toBeGreaterThanOrEqual(5 * minute - step)
    expect(Math.max(...pauses)).toBeLessThanOrEqual(5 * minute + step)
    expect(messagesOf(id)).toMatchObject([{ status: 'failure', failureCount: times.length }])
  })

  it('harms no other target and no commit', async () => {
    hooked.add(target.origin)
    hooked.add(other.origin)
    target.answer = () => null
    for (const id of ['a', 'b', 'c']) await write(id)
    // Three requests to the dead one would take three timeouts; the other has everything before the first is over.
    while (seen(other).length < 3) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(seen(other)).toEqual(['a', 'b', 'c'])
    expect(target.received.length).toBeLessThanOrEqual(1)
  })

  it('gets everything in the end, each document in the order of its changes', async () => {
    hooked.add(target.origin)
    let isDown = true
    target.answer = () => ({ status: isDown ? 503 : 200 })
    for (const title of ['1', '2', '3']) for (const id of ['a', 'b']) await write(id, title)
    await hooked.pass(3 * minute)
    // What comes after a message that failed waits for it, when it is about the same document.
    expect(new Set(seen())).toEqual(new Set(['a1', 'b1']))
    isDown = false
    target.received.length = 0
    await hooked.pass(10 * minute)
    expect(seen().filter((each) => each.startsWith('a'))).toEqual(['a1', 'a2', 'a3'])
    expect(seen().filter((each) => each.startsWith('b'))).toEqual(['b1', 'b2', 'b3'])
  })

  it('for one document holds back that document only', async () => {
    hooked.add(target.origin)
    target.answer = ({ body }) => ({ status: body.includes('poison') ? 500 : 200 })
    await write('a', 'poison')
    await write('a', '2')
    await write('b', '1')
    await hooked.pass(3000)
    expect(seen()).toContain('b1')
    expect(seen()).not.toContain('a2')
    await hooked.pass(31 * minute)
    expect(seen()).toContain('a2')
  })
})

it('sends one request of a webhook at a time', async () => {
  hooked.add(target.origin)
  let open = 0
  let most = 0
  target.answer = async () => {
    most = Math.max(most, ++open)
    await new Promise((resolve) => setTimeout(resolve, 5))
    open--
    return { status: 200 }
  }
  for (let n = 0; n < 20; n++) await write(`doc${n}`)
  await hooked.webhooks.settle()
  expect(target.received).toHaveLength(20)
  expect(most).toBe(1)
})

describe('a webhook that is', () => {
  it('disabled forgets what was on its way, and gets nothing more', async () => {
    const { id } = hooked.add(target.origin)
    target.answer = () => ({ status: 500 })
    await write('a')
    await hooked.webhooks.settle()
    hooked.webhooks.store.change(id, { isDisabledByUser: true })
    hooked.webhooks.refresh()
    target.answer = () => ({ status: 200 })
    await write('b')
    await hooked.pass(10 * minute)
    expect(target.received).toHaveLength(1)
    expect(messagesOf(id)).toEqual([])
    hooked.webhooks.store.change(id, { isDisabledByUser: false })
    hooked.webhooks.refresh()
    await write('c')
    await hooked.pass(1000)
    expect(seen()).toEqual(['a', 'c'])
  })

  it('removed takes its log with it', async () => {
    const { id } = hooked.add(target.origin)
    await write('a')
    await hooked.webhooks.settle()
    hooked.webhooks.store.remove(id)
    hooked.webhooks.refresh()
    await write('b')
    await hooked.pass(2000)
    expect(target.received).toHaveLength(1)
    expect(messagesOf(id)).toEqual([])
    expect(attemptsOf(id)).toEqual([])
  })

  it('changed sends what waits to its new address', async () => {
    const { id } = hooked.add(target.origin)
    target.answer = () => ({ status: 500 })
    await write('a')
    await hooked.webhooks.settle()
    hooked.webhooks.store.change(id, { url: other.origin })
    hooked.webhooks.refresh()
    await hooked.pass(minute)
    expect(seen(other)).toEqual(['a'])
  })
})

it('delivers a failed message again when somebody asks for it', async () => {
  const { id } = hooked.add(target.origin)
  target.answer = () => ({ status: 400 })
  await write('a')
  await hooked.webhooks.settle()
  target.answer = () => ({ status: 200 })
  hooked.webhooks.store.retry(id, messagesOf(id)[0]?.id ?? '')
  hooked.webhooks.refresh()
  await hooked.webhooks.settle()
  expect(messagesOf(id)).toMatchObject([{ status: 'success', failureCount: 0 }])
  expect(attemptsOf(id).map(({ resultCode }) => resultCode)).toEqual([400, 200])
  expect(() => hooked.webhooks.store.retry(id, 'unknown')).toThrow(expect.objectContaining({ kind: 'notFound' }))
})

it('keeps a bounded log: finished messages for a week, and the last thousand', async () => {
  const { id } = hooked.add(target.origin)
  for (let n = 0; n < 30; n++) await write(`doc${n}`)
  await hooked.webhooks.settle()
  hooked.webhooks.store.tidy(id, { before: new Date(0), finished: 10, queued: 10 })
  expect(messagesOf(id)).toHaveLength(10)
  expect(attemptsOf(id)).toHaveLength(10)
  expect(JSON.parse(messagesOf(id).at(-1)?.payload ?? '')).toMatchObject({ _id: 'doc29' })
  hooked.time.jump(8 * 24 * 60 * minute)
  await hooked.pass(1000)
  expect(messagesOf(id)).toEqual([])
})

it('gives up the oldest when too much waits', async () => {
  const { id } = hooked.add(target.origin)
  target.answer = () => ({ status: 500 })
  for (let n = 0; n < 6; n++) await write(`doc${n}`)
  await hooked.webhooks.settle()
  hooked.webhooks.store.tidy(id, { before: new Date(0), finished: 100, queued: 4 })
  expect(messagesOf(id).map(({ status }) => status)).toEqual(['failure', 'failure', ...Array(4).fill('queued')])
})

describe('an address in the network of the lake', () => {
  it('gets nothing unless it was allowed, and the log says how to allow it', async () => {
    const { id } = hooked.add('http://localhost:9/hook')
    await write('a')
    await hooked.pass(5 * minute)
    expect(attemptsOf(id)).toMatchObject([
      {
        resultCode: null,
        failureReason: 'other',
        resultBody: expect.stringContaining('--webhook-target http://localhost:9'),
      },
    ])
  })

  it('is allowed by its whole origin, port included', async () => {
    await hooked.close()
    hooked = createHookedLake({ store: createMemoryDocumentStore(), targets: [other] })
    const { id } = hooked.add(target.origin)
    hooked.add(other.origin)
    await write('a')
    await hooked.webhooks.settle()
    expect(target.received).toEqual([])
    expect(seen(other)).toEqual(['a'])
    expect(attemptsOf(id)).toMatchObject([{ failureReason: 'other' }])
  })
})
