import type { EventSubscription, ServerEvent } from '../lake/lake.ts'
import { createEventStreamResponse } from './event-stream.ts'

/** A subscription that the test feeds. */
function aSubscription() {
  const waiting: ((result: IteratorResult<ServerEvent>) => void)[] = []
  const ready: ServerEvent[] = []
  let isClosed = false
  const next = () =>
    new Promise<IteratorResult<ServerEvent>>((resolve) => {
      const event = ready.shift()
      if (event !== undefined) resolve({ value: event, done: false })
      else if (isClosed) resolve({ value: undefined, done: true })
      else waiting.push(resolve)
    })
  const subscription: EventSubscription = {
    events: { [Symbol.asyncIterator]: () => ({ next }) },
    close() {
      isClosed = true
      for (const resolve of waiting.splice(0)) resolve({ value: undefined, done: true })
    },
  }
  const send = (event: ServerEvent) => {
    const resolve = waiting.shift()
    if (resolve === undefined) ready.push(event)
    else resolve({ value: event, done: false })
  }
  return { subscription, send, isClosed: () => isClosed }
}

const readerOf = (response: Response) => {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (reader === undefined) throw new Error('There is no body.')
  return reader
}

describe('an event stream', () => {
  it('sends events in order, each with its name, its id and one line of JSON', async () => {
    const { subscription, send } = aSubscription()
    send({ event: 'welcome', data: { listenerName: 'x' } })
    send({ event: 'mutation', id: 't1', data: { text: 'two\nlines' } })
    subscription.close()
    expect(await createEventStreamResponse(subscription).text()).toBe(
      'event: welcome\ndata: {"listenerName":"x"}\n\nevent: mutation\nid: t1\ndata: {"text":"two\\nlines"}\n\n',
    )
  })

  it('says that it is still there when nothing happens, and loses no event over it', async () => {
    const { subscription, send } = aSubscription()
    const reader = readerOf(createEventStreamResponse(subscription, { heartbeatMilliseconds: 5 }))
    expect((await reader.read()).value).toBe(': still here\n\n')
    send({ event: 'welcome', data: {} })
    let text = ''
    while (!text.includes('welcome')) text = (await reader.read()).value ?? 'ended'
    expect(text).toBe('event: welcome\ndata: {}\n\n')
    await reader.cancel()
  })

  it('closes the subscription when the reader goes away', async () => {
    const { subscription, isClosed } = aSubscription()
    await readerOf(createEventStreamResponse(subscription)).cancel()
    expect(isClosed()).toBe(true)
  })

  it('ends when the request is aborted', async () => {
    const { subscription, isClosed } = aSubscription()
    const request = new AbortController()
    const reader = readerOf(createEventStreamResponse(subscription, { signal: request.signal }))
    const end = reader.read()
    request.abort()
    expect(await end).toEqual({ value: undefined, done: true })
    expect(isClosed()).toBe(true)
  })

  it('does not even start for a request that was aborted before', () => {
    const { subscription, isClosed } = aSubscription()
    createEventStreamResponse(subscription, { signal: AbortSignal.abort() })
    expect(isClosed()).toBe(true)
  })

  it('cuts off a reader that takes nothing any more', async () => {
    const { subscription, send, isClosed } = aSubscription()
    const timing = { heartbeatMilliseconds: 5, stallMilliseconds: 20 }
    const response = createEventStreamResponse(subscription, timing)
    send({ event: 'welcome', data: {} })
    send({ event: 'mutation', data: {} })
    while (!isClosed()) await new Promise((resolve) => setTimeout(resolve, 5))
    await expect(response.text()).rejects.toThrow('has taken nothing for too long')
  })
})
