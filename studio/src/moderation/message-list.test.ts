import { messagesIn, neighbourOf, pageOf } from './message-list.ts'
import { waitingMessages } from './testing/memory-desk.tsx'

const [a, b, c] = waitingMessages(['a', 'b', 'c'])
if (a === undefined || b === undefined || c === undefined) throw new Error('There are three.')

it('lists what waits as it came, and what is decided with the latest first', () => {
  const later = { ...a, receivedOn: '2026-11-02' }
  expect(messagesIn('waiting', [later, c, b])).toEqual([b, c, later])
  const approved = [a, b, c].map((message, index) => ({
    ...message,
    state: 'approved' as const,
    decidedAt: `2026-11-0${index + 1}`,
  }))
  expect(messagesIn('approved', approved).map(({ _id }) => _id)).toEqual([c._id, b._id, a._id])
  expect(messagesIn('waiting', approved)).toEqual([])
})

it.each([
  [a._id, b._id],
  [b._id, c._id],
  [c._id, b._id],
  ['unknown', a._id],
])('behind %s comes %s', (id, next) => {
  expect(neighbourOf(id, [a, b, c])).toBe(next)
})

it('has nobody beside the only message', () => {
  expect(neighbourOf(a._id, [a])).toBeNull()
})

it.each([
  [0, 0, 0, 1, 0],
  [20, 0, 0, 1, 20],
  [21, 0, 0, 2, 20],
  [21, 1, 1, 2, 1],
  [21, 9, 1, 2, 1],
  [5, -1, 0, 1, 5],
])('%d items: page %d is page %d of %d with %d', (count, wanted, page, pages, shown) => {
  const found = pageOf(Array.from({ length: count }), wanted)
  expect([found.page, found.pages, found.items.length]).toEqual([page, pages, shown])
})
