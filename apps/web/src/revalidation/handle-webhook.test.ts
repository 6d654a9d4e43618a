import { encodeSignatureHeader } from '@sanity/webhook'
import { handleWebhook, type WebhookOptions } from './handle-webhook.ts'
import { createTakenSignatures } from './taken-signatures.ts'

const secret = 'the secret of the webhook'
const start = Date.parse('2026-11-22T12:00:00Z')
const body = '{"_id":"story-a"}'

let now: number
let events: string[]
let options: WebhookOptions

beforeEach(() => {
  now = start
  events = []
  options = {
    secret,
    taken: createTakenSignatures(),
    expireEverything: () => events.push('expired'),
    untilConsistent: null,
    clock: () => now,
  }
})

const sign = (text = body, { at = start, by = secret } = {}) => encodeSignatureHeader(text, at, by)

const send = (signature: string | null, text: string | null = body) =>
  handleWebhook({ signature, readBody: async () => text }, options)

test('a signed request expires everything', async () => {
  expect(await send(await sign())).toEqual({ status: 200, message: 'Done.' })
  expect(events).toEqual(['expired'])
})

test('where the content server is consistent only later, everything is expired at once and then', async () => {
  options.untilConsistent = async () => void events.push('waited')
  expect((await send(await sign())).status).toBe(200)
  expect(events).toEqual(['expired', 'waited', 'expired'])
})

test('the same request does nothing a second time, however it is spelt', async () => {
  const signature = await sign()
  await send(signature)
  for (const again of [signature, signature.replace(',', ', '), ` ${signature} `]) {
    expect(await send(again)).toEqual({ status: 200, message: expect.stringContaining('taken before') })
  }
  expect(events).toEqual(['expired'])
  // The same body, signed again: another change of the same document.
  now += 1
  await send(await sign(body, { at: now }))
  expect(events).toEqual(['expired', 'expired'])
})

test('a request that could not be taken may come again', async () => {
  options.expireEverything = () => {
    throw new Error('Next is not there.')
  }
  await expect(send(await sign())).rejects.toThrow('Next is not there.')
  options.expireEverything = () => events.push('expired')
  expect((await send(await sign())).status).toBe(200)
  expect(events).toEqual(['expired'])
})

test.each([
  ['five minutes old', -5 * 60_000, 200],
  ['older', -5 * 60_000 - 1, 401],
  ['from a clock that is a little ahead', 30_000, 200],
  ['from the future', 30_001, 401],
])('a signature that is %s', async (_name, offset, status) => {
  expect((await send(await sign(body, { at: start + offset }))).status).toBe(status)
  expect(events).toHaveLength(status === 200 ? 1 : 0)
})

test('a timestamp cannot be changed', async () => {
  const old = await sign(body, { at: start - 3_600_000 })
  expect(await send(old.replace(/t=\d+/, `t=${start}`))).toMatchObject({ status: 401 })
  expect(events).toEqual([])
})

test.each([
  ['another secret', () => sign(body, { by: 'a guess of somebody else' }), 401],
  ['another body', () => sign('{"_id":"story-b"}'), 401],
  ['a signature that is cut off', async () => (await sign()).slice(0, -1), 401],
  ['no signature', async () => null, 401],
  ['what is no signature', async () => 'sha256=abc', 400],
  ['an empty signature', async () => `t=${start},v1=`, 400],
])('%s expires nothing', async (_name, make, status) => {
  expect((await send(await make())).status).toBe(status)
  expect(events).toEqual([])
})

test('an empty body expires nothing', async () => {
  expect((await send(await sign(), '')).status).toBe(400)
  expect(events).toEqual([])
})

test('a body that is too large expires nothing, and is told how to become smaller', async () => {
  expect(await send(await sign(), null)).toEqual({ status: 413, message: expect.stringContaining('{_id}') })
  expect(events).toEqual([])
})

test.each([null, ''])('a site whose secret is %j believes nobody', async (none) => {
  options.secret = none
  expect((await send(await sign())).status).toBe(401)
  expect((await send(`t=${start},v1=x`)).status).toBe(401)
  expect(events).toEqual([])
})

test('a body is read only when the header may be right', async () => {
  const readBody = jest.fn(async () => body)
  for (const signature of [null, 'nonsense', await sign(body, { at: start - 3_600_000 })])
    await handleWebhook({ signature, readBody }, options)
  expect(readBody).not.toHaveBeenCalled()
})

test('memory is bounded: beyond it requests are put off, until the first are too old', async () => {
  options.taken = createTakenSignatures(2)
  const first = await sign('1')
  await send(first, '1')
  await send(await sign('2'), '2')
  expect((await send(await sign('3'), '3')).status).toBe(429)
  expect(await send(first, '1')).toMatchObject({ message: expect.stringContaining('taken before') })
  expect(events).toHaveLength(2)
  now += 5 * 60_000 + 1
  expect((await send(await sign('3', { at: now }), '3')).status).toBe(200)
  expect((await send(first, '1')).status).toBe(401)
})
