import type { LakeDocument } from '../core/document.ts'
import type { ListenOptions } from '../lake/lake.ts'
import { type Broker, createBroker } from './broker.ts'
import { createListenerView } from './create-listener-view.ts'
import { aChange, aCommit, aDocument, drain, take } from './realtime-test-kit.ts'
import { toMutationEvents, type Visibility } from './to-mutation-events.ts'

const isOpen = (document: LakeDocument) => document.open === true
const options: ListenOptions = { query: '*[open]', access: { userId: 'maria', grants: [] } }
const open = aDocument('a', { open: true })
const closed = aDocument('a', { open: false })

interface Opened {
  readonly broker: Broker
  readonly isVisible: Visibility
  readonly options: ListenOptions
}

const viewOf = ({ broker, isVisible, options: content }: Opened) =>
  createListenerView({ broker, toEvents: (transaction) => toMutationEvents(transaction, isVisible, content) })
const openListener = (opened: Opened) => viewOf(opened).open(opened.options)

describe('a listener', () => {
  it('says welcome first', async () => {
    const listener = openListener({ broker: createBroker(), isVisible: isOpen, options })
    expect(await take(listener, 1)).toEqual([{ event: 'welcome', id: '#', data: { listenerName: 'lake' } }])
  })

  it.each([
    ['appear', 'enters the filter', closed, open],
    ['appear', 'is created', null, open],
    ['update', 'stays in the filter', open, open],
    ['disappear', 'leaves the filter', open, closed],
    ['disappear', 'is deleted', open, null],
  ])('sends "%s" when a document %s', async (transition, _what, before, after) => {
    const broker = createBroker()
    const listener = openListener({ broker, isVisible: isOpen, options })
    broker.publish(aCommit('t1', [aChange(before, after)]))
    const [, event] = await take(listener, 2)
    expect(event).toMatchObject({
      event: 'mutation',
      id: 't1#a',
      data: { transition, documentId: 'a', transactionId: 't1' },
    })
  })

  it('counts only the events of its own view', async () => {
    const broker = createBroker()
    const listener = openListener({ broker, isVisible: isOpen, options })
    const other = aDocument('b', { open: true })
    broker.publish(aCommit('t1', [aChange(null, open), aChange(null, aDocument('hidden')), aChange(null, other)]))
    const [, first, second] = await take(listener, 3)
    expect(first?.data).toMatchObject({ documentId: 'a', transactionTotalEvents: 2, transactionCurrentEvent: 0 })
    expect(second?.data).toMatchObject({ documentId: 'b', transactionTotalEvents: 2, transactionCurrentEvent: 1 })
  })

  it('tells nothing of what a document became after it left the view', async () => {
    const broker = createBroker()
    const listener = openListener({ broker, isVisible: isOpen, options: { ...options, includeEffects: true } })
    broker.publish(aCommit('t1', [aChange(open, closed)]))
    const [, event] = await take(listener, 2)
    expect(event?.data).not.toHaveProperty('result')
    expect(event?.data).not.toHaveProperty('mutations')
    expect(event?.data).not.toHaveProperty('effects')
  })

  it('sends effects, mutations, result and previous only as asked', async () => {
    const broker = createBroker()
    const all = { ...options, includeEffects: true, includePreviousRevision: true }
    const none = { ...options, includeMutations: false, includeResult: false }
    const [rich, poor] = [all, none].map((asked) => openListener({ broker, isVisible: isOpen, options: asked }))
    broker.publish(aCommit('t1', [aChange(open, open)]))
    if (rich === undefined || poor === undefined) throw new Error('two listeners')
    expect((await take(rich, 2))[1]?.data).toMatchObject({ previous: open, result: open, effects: { apply: [0] } })
    const lean = (await take(poor, 2))[1]?.data
    for (const name of ['previous', 'result', 'effects', 'mutations']) expect(lean).not.toHaveProperty(name)
  })

  it('shares each event, which is made once, with all listeners of the view', async () => {
    const broker = createBroker()
    let calls = 0
    const isVisible = () => ++calls > 0
    const view = viewOf({ broker, isVisible, options })
    const listeners = [view.open(options), view.open(options), view.open(options)]
    broker.publish(aCommit('t1', [aChange(null, open)]))
    const events = await Promise.all(listeners.map(async (listener) => (await take(listener, 2))[1]))
    expect(new Set(events).size).toBe(1)
    expect(calls).toBe(1)
  })

  it('hears nothing more once it is closed, while the others do', async () => {
    const broker = createBroker()
    const view = viewOf({ broker, isVisible: isOpen, options })
    const [first, second] = [view.open(options), view.open(options)]
    first.close()
    broker.publish(aCommit('t1', [aChange(null, open)]))
    expect(await drain(first)).toHaveLength(1)
    expect((await take(second, 2))[1]?.id).toBe('t1#a')
  })

  it('ends with channelError when the filter cannot be evaluated', async () => {
    const broker = createBroker()
    const isVisible = () => {
      throw new Error('no such function')
    }
    const listener = openListener({ broker, isVisible, options })
    broker.publish(aCommit('t1', [aChange(null, open)]))
    expect(await drain(listener)).toMatchObject([
      { event: 'welcome' },
      { event: 'channelError', data: { message: 'no such function' } },
    ])
  })
})

describe('a listener that comes back', () => {
  const resume = (lastEventId: string) => ({ ...options, enableResume: true, lastEventId })
  const twoChanges = [aChange(null, open), aChange(null, aDocument('b', { open: true }))]

  it('gets welcomeback and the rest of the transaction it was cut off in', async () => {
    const broker = createBroker()
    broker.publish(aCommit('t1', twoChanges))
    broker.publish(aCommit('t2', [aChange(open, open)]))
    const listener = openListener({ broker, isVisible: isOpen, options: resume('t1#a') })
    expect((await take(listener, 3)).map(({ event, id }) => [event, id])).toEqual([
      ['welcomeback', 't1#a'],
      ['mutation', 't1#b'],
      ['mutation', 't2#a'],
    ])
  })

  it('gets nothing again that it had before its welcome', async () => {
    const broker = createBroker()
    broker.publish(aCommit('t1', twoChanges))
    const listener = openListener({ broker, isVisible: isOpen, options: resume('t1#') })
    broker.publish(aCommit('t2', [aChange(open, open)]))
    expect((await take(listener, 2)).map(({ id }) => id)).toEqual(['t1#', 't2#a'])
  })

  it('is told to reset when its place is no longer known', async () => {
    const broker = createBroker({ capacity: 1 })
    broker.publish(aCommit('t1', twoChanges))
    broker.publish(aCommit('t2', twoChanges))
    const listener = openListener({ broker, isVisible: isOpen, options: resume('t1#a') })
    expect(await take(listener, 1)).toMatchObject([{ event: 'reset', id: 't2#' }])
  })
})

describe('a listener that comes back after the lake has started anew', () => {
  const recorded = [
    aCommit('t1', [aChange(null, open), aChange(null, aDocument('b', { open: true }))]),
    aCommit('t2', [aChange(open, open)]),
  ]
  const history = {
    findLastTransactionId: () => 't2',
    read(transactionId: string, limit: number) {
      const from = transactionId === '' ? 0 : recorded.findIndex(({ transaction }) => transaction.id === transactionId)
      return from < 0 || recorded.length - from > limit ? null : recorded.slice(from)
    },
  }
  const resume = (broker: Broker, lastEventId: string) =>
    openListener({ broker, isVisible: isOpen, options: { ...options, enableResume: true, lastEventId } })

  it('gets from the recorded history what it missed, and goes on', async () => {
    const broker = createBroker({ history })
    const listener = resume(broker, 't1#a')
    broker.publish(aCommit('t3', [aChange(open, open)]))
    expect((await take(listener, 4)).map(({ event, id }) => [event, id])).toEqual([
      ['welcomeback', 't1#a'],
      ['mutation', 't1#b'],
      ['mutation', 't2#a'],
      ['mutation', 't3#a'],
    ])
  })

  it.each([
    ['t2#a', []],
    ['t2#', []],
    ['#', ['t1#a', 't1#b', 't2#a']],
  ])('after %s gets %j', async (lastEventId, expected) => {
    const listener = resume(createBroker({ history }), lastEventId)
    listener.close()
    expect((await drain(listener)).map(({ id }) => id)).toEqual([lastEventId, ...expected])
  })

  it('is told to reset when there is too much to tell', async () => {
    const listener = resume(createBroker({ history, capacity: 1 }), 't1#a')
    expect(await take(listener, 1)).toMatchObject([{ event: 'reset', id: 't2#' }])
  })
})

it('ends a listener that falls too far behind instead of growing', async () => {
  const broker = createBroker()
  const listener = openListener({ broker, isVisible: () => true, options })
  const changes = Array.from({ length: 6000 }, (_, index) => aChange(null, aDocument(`d${index}`)))
  broker.publish(aCommit('t1', changes))
  await new Promise((resolve) => setImmediate(resolve))
  expect((await drain(listener)).length).toBeLessThan(6000)
})
