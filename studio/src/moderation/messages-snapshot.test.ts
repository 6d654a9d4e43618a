import { applyMessagesEvent, type MessagesEvent, nothingLoaded } from './messages-snapshot.ts'
import { waitingMessages } from './testing/memory-desk.tsx'

const [a, b] = waitingMessages(['a', 'b'])
if (a === undefined || b === undefined) throw new Error('There are two.')

const opened: MessagesEvent = { type: 'opened' }
const loaded = (documents: readonly unknown[]): MessagesEvent => ({ type: 'loaded', documents, hasMore: false })
const changed = (id: string, document: unknown): MessagesEvent => ({ type: 'changed', id, document })
const after = (...events: MessagesEvent[]) => events.reduce(applyMessagesEvent, nothingLoaded).snapshot
const ready = (messages: readonly unknown[]) => ({ state: 'ready', messages, hasMore: false })

it('is loading until the list is there', () => {
  expect(after(opened)).toEqual({ state: 'loading' })
  expect(after(opened, changed(a._id, a))).toEqual({ state: 'loading' })
})

it('has what was loaded, and what changed then', () => {
  const newer = { ...a, _rev: 'r2', text: 'A' }
  expect(after(opened, loaded([a]), changed(b._id, b), changed(a._id, newer))).toEqual(ready([newer, b]))
  expect(after(opened, loaded([a, b]), changed(a._id, undefined))).toEqual(ready([b]))
})

it('loses nothing that changed while the list was on its way', () => {
  const newer = { ...a, _rev: 'r2', text: 'A' }
  expect(after(opened, changed(a._id, newer), loaded([a, b]))).toEqual(ready([newer, b]))
  expect(after(opened, changed(a._id, null), loaded([a, b]))).toEqual(ready([b]))
})

it('is loaded anew when the stream opens again, and keeps showing what it has meanwhile', () => {
  const first = [opened, loaded([a, b]), opened]
  expect(after(...first)).toEqual(ready([a, b]))
  expect(after(...first, loaded([b]))).toEqual(ready([b]))
})

it('leaves out what is no message', () => {
  expect(after(opened, loaded([a, { _id: 'x' }, null, { ...b, ip: '203.0.113.7' }]))).toEqual(ready([a]))
})

it('says why there is nothing', () => {
  expect(after(opened, { type: 'failed', message: 'No.' })).toEqual({ state: 'failed', message: 'No.' })
})
