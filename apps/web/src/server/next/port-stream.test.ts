import { buffer, text } from 'node:stream/consumers'
import { MessageChannel } from 'node:worker_threads'
import { createPortStream } from './port-stream.ts'

function aPair() {
  const { port1, port2 } = new MessageChannel()
  return [createPortStream(port1), createPortStream(port2)] as const
}

it('carries bytes both ways, each to its end', async () => {
  const [near, far] = aPair()
  near.end('a question')
  const asked = await text(far)
  far.end('an answer')
  expect([asked, await text(near)]).toEqual(['a question', 'an answer'])
})

it('carries more than fits on the way, whole and in order', async () => {
  const [near, far] = aPair()
  const bytes = Buffer.from(Uint32Array.from({ length: 500_000 }, (_, number) => number).buffer)
  const received = buffer(far)
  for (let start = 0; start < bytes.byteLength; start += 7777) near.write(bytes.subarray(start, start + 7777))
  near.end()
  expect((await received).equals(bytes)).toBe(true)
  far.destroy()
})

it('waits for a reader who does not read', async () => {
  const [near, far] = aPair()
  let written = 0
  const chunk = Buffer.alloc(64 * 1024)
  const writeAll = (async () => {
    for (; written < 100; written++) {
      await new Promise<void>((resolve) => near.write(chunk, () => resolve()))
    }
    near.end()
  })()
  // Long enough for whatever is on its way to arrive.
  for (let turn = 0; turn < 500; turn++) await new Promise(setImmediate)
  expect(written).toBeGreaterThan(0)
  expect(written).toBeLessThan(20)
  const received = await buffer(far)
  await writeAll
  expect(received.byteLength).toBe(100 * chunk.byteLength)
  far.destroy()
})

it('hands on its own bytes alone, not what else is in the memory that they are a part of', async () => {
  const [near, far] = aPair()
  const all = Buffer.from('secret-open-secret')
  near.end(all.subarray(7, 11))
  const [chunk] = await far.toArray()
  expect(Buffer.from(chunk.buffer).toString()).toBe('open')
  far.destroy()
})

it('fails when the other end is given up', async () => {
  const [near, far] = aPair()
  const failed = new Promise<Error>((resolve) => near.once('error', resolve))
  far.destroy()
  expect((await failed).message).toBe('The connection was closed at its other end.')
})
