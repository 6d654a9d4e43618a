import { createBroker } from './broker.ts'
import { openLiveEvents } from './open-live-events.ts'
import { aCommit, drain, take } from './realtime-test-kit.ts'

it('tells readers of published documents only what concerns them', async () => {
  const broker = createBroker()
  const live = openLiveEvents({ broker, includeDrafts: false })
  broker.publish(aCommit('draft-only', [], []))
  broker.publish(aCommit('t2', []))
  expect(await take(live, 2)).toEqual([
    { event: 'welcome', id: '#', data: {} },
    { event: 'message', id: 't2', data: { tags: ['tag-t2'] } },
  ])
})

it('tells readers of drafts everything', async () => {
  const broker = createBroker()
  const live = openLiveEvents({ broker, includeDrafts: true })
  broker.publish(aCommit('t1', [], []))
  expect((await take(live, 2))[1]?.data).toEqual({ tags: ['draft-t1'] })
})

it('sends what was missed to a reader that comes back', async () => {
  const broker = createBroker()
  for (const id of ['t1', 't2', 't3']) broker.publish(aCommit(id, []))
  const live = openLiveEvents({ broker, includeDrafts: false, lastEventId: 't1' })
  expect((await take(live, 3)).map(({ event, id }) => [event, id])).toEqual([
    ['welcome', 't1'],
    ['message', 't2'],
    ['message', 't3'],
  ])
})

it('asks a reader to start again when nobody knows what it missed', async () => {
  const broker = createBroker()
  broker.publish(aCommit('t9', []))
  const live = openLiveEvents({ broker, includeDrafts: false, lastEventId: 'before-the-restart' })
  expect(await take(live, 1)).toEqual([{ event: 'restart', id: 't9', data: {} }])
})

it('hears nothing more once it is closed', async () => {
  const broker = createBroker()
  const live = openLiveEvents({ broker, includeDrafts: false })
  live.close()
  broker.publish(aCommit('t1', []))
  expect(await drain(live)).toEqual([{ event: 'welcome', id: '#', data: {} }])
})
