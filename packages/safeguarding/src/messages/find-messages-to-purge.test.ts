import { findMessagesToPurge } from './find-messages-to-purge.ts'

const now = new Date('2026-11-20T00:00:01Z')

it.each([
  [{ state: 'rejected', purgeOn: '2026-11-20' }, true],
  [{ state: 'rejected', purgeOn: '2026-11-21' }, false],
  [{ state: 'merged', purgeOn: '2026-01-01' }, true],
  [{ state: 'waiting', purgeOn: '2026-01-01' }, false],
  [{ state: 'approved', purgeOn: '2026-01-01' }, false],
  [{ state: 'rejected', decidedAt: '2026-10-21T10:00:00Z' }, true],
  [{ state: 'rejected', decidedAt: '2026-10-22T10:00:00Z' }, false],
  [{ state: 'rejected', purgeOn: 'soon', receivedOn: '2026-01-01' }, true],
  [{ state: 'rejected' }, true],
])('%j goes: %s', (fields, isGone) => {
  expect(findMessagesToPurge([{ _id: 'message-1', ...fields }], now)).toEqual(isGone ? ['message-1'] : [])
})
