import { messageDocument } from './message.ts'

const message = {
  _id: 'message-0b3e9c1e-7f52-4d0b-9d3c-0c6f4f3f9d10',
  _type: 'message',
  _rev: 'r1',
  _createdAt: '2026-11-20T10:00:00Z',
  campaign: 'campaign-1',
  text: 'Peace be with you.',
  sender: { firstName: 'Ruth', age: 31, profession: 'nurse', country: 'Wales' },
  receivedOn: '2026-11-20',
  state: 'waiting',
  copies: 1,
}

const decided = { decidedBy: 'user-1', decidedAt: '2026-11-21T10:00:00Z' }

it.each([
  ['one that waits', {}],
  ['one of somebody who says nothing of themselves', { sender: {} }],
  ['an approved one', { state: 'approved', ...decided, redactedText: 'Peace.' }],
  ['a rejected one', { state: 'rejected', ...decided, reason: 'Spam', purgeOn: '2026-12-21' }],
  ['a merged one', { state: 'merged', ...decided, mergedInto: 'message-2', purgeOn: '2026-12-21' }],
])('%s is a message', (_, fields) => {
  expect(messageDocument.safeParse({ ...message, ...fields }).error?.issues).toBeUndefined()
})

it.each([
  ['an address of a machine', { ip: '203.0.113.7' }, 'ip'],
  ['a browser', { userAgent: 'Mozilla/5.0' }, 'userAgent'],
  ['a surname', { sender: { surname: 'Smith' } }, 'sender'],
  ['an address of a sender', { sender: { email: 'a@example.org' } }, 'sender'],
  ['an hour', { receivedOn: '2026-11-20T10:00:00Z' }, 'receivedOn'],
  ['an id that says something', { _id: 'ruth@wales' }, '_id'],
  ['an id of a draft', { _id: `drafts.${message._id}` }, '_id'],
  ['a state of its own', { state: 'sent' }, 'state'],
  ['a rejection without a reason', { state: 'rejected', ...decided, purgeOn: '2026-12-21' }, 'reason'],
  ['a rejection without an end', { state: 'rejected', ...decided, reason: 'Spam' }, 'purgeOn'],
  ['a merge into nothing', { state: 'merged', ...decided, purgeOn: '2026-12-21' }, 'mergedInto'],
  ['a decision of nobody', { state: 'approved' }, 'decidedBy'],
  ['no text', { text: '' }, 'text'],
])('%s makes it none', (_, fields, path) => {
  const { error } = messageDocument.safeParse({ ...message, ...fields })
  expect(error?.issues.map((issue) => issue.path[0])).toContain(path)
})
