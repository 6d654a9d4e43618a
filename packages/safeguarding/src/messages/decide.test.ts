import { messageDocument } from '../private/message.ts'
import {
  addDays,
  coverRanges,
  decideApprove,
  decideMerge,
  decideRedact,
  decideReject,
  type MessagePatch,
  type StoredMessage,
  toUndo,
} from './decide.ts'
import { aMessage } from './testing/a-message.ts'

const decision = { by: 'user-1', at: '2026-11-20T23:30:00.000Z' }
const decided = { decidedBy: 'user-1', decidedAt: '2026-11-20T23:30:00.000Z' }

/** What the lake makes of a patch. */
function applied(message: StoredMessage, { set, unset }: MessagePatch): StoredMessage {
  const changed = { ...message, ...set, _rev: `${message._rev}+` }
  return Object.fromEntries(Object.entries(changed).filter(([field]) => !unset.includes(field))) as never
}

it('approves, for good, what was rejected', () => {
  const rejected = aMessage({ state: 'rejected', reason: 'Spam', purgeOn: '2026-12-01', ...decided })
  const approved = applied(rejected, decideApprove(rejected, decision))
  expect(approved).toMatchObject({ state: 'approved', ...decided })
  expect(Object.keys(approved)).not.toEqual(expect.arrayContaining(['purgeOn']))
  expect(Object.keys(approved)).not.toContain('reason')
})

it('rejects with a reason, and says when the message is deleted', () => {
  const message = aMessage()
  expect(decideReject(message, { reason: ' Spam ', ...decision })).toEqual({
    id: message._id,
    ifRevisionID: message._rev,
    set: { state: 'rejected', reason: 'Spam', purgeOn: '2026-12-20', ...decided },
    unset: ['mergedInto'],
  })
  expect(decideReject(message, { reason: 'Spam', ...decision, keepDays: 7 }).set.purgeOn).toBe('2026-11-27')
  expect(() => decideReject(message, { reason: ' ', ...decision })).toThrow(RangeError)
})

it('merges, and counts what was merged before', () => {
  const [kept, one, two] = [aMessage({ copies: 2 }), aMessage(), aMessage({ copies: 3 })]
  const [first, ...others] = decideMerge(kept, [one, two], decision)
  expect(first).toMatchObject({ id: kept._id, set: { copies: 6 } })
  expect(first?.set).not.toHaveProperty('state')
  expect(others.map(({ id, ifRevisionID, set }) => [id, ifRevisionID, set])).toEqual(
    [one, two].map(({ _id, _rev }) => [
      _id,
      _rev,
      { state: 'merged', mergedInto: kept._id, purgeOn: '2026-12-20', ...decided },
    ]),
  )
})

it('merges nothing into itself, nor into what is merged', () => {
  const kept = aMessage()
  expect(() => decideMerge(kept, [kept], decision)).toThrow(RangeError)
  expect(() => decideMerge(aMessage({ state: 'merged' }), [kept], decision)).toThrow(RangeError)
})

it.each([
  ['Peace, Ruth.', 'Peace.', { redactedText: 'Peace.' }, []],
  ['Peace, Ruth.', ' Peace, Ruth. ', {}, ['redactedText']],
  ['Peace, Ruth.', '  ', {}, ['redactedText']],
])('redacts "%s" to "%s"', (text, redactedText, set, unset) => {
  expect(decideRedact(aMessage({ text }), redactedText)).toMatchObject({ set, unset })
})

it.each([
  ['Peace to Ruth Jones.', [[9, 19]], 'Peace to ….'],
  [
    'abcdef',
    [
      [1, 3],
      [2, 4],
    ],
    'a…ef',
  ],
  [
    'abcdef',
    [
      [4, 6],
      [0, 1],
    ],
    '…bcd…',
  ],
  [
    'abcdef',
    [
      [0, 6],
      [2, 3],
    ],
    '…',
  ],
  ['abcdef', [[3, 3]], 'abcdef'],
  ['abcdef', [], 'abcdef'],
] as const)('covers in "%s" the places %j', (text, places, result) => {
  expect(
    coverRanges(
      text,
      places.map(([start, end]) => ({ start, end })),
    ),
  ).toBe(result)
})

it.each([
  ['an approval', (message: StoredMessage) => decideApprove(message, decision)],
  ['a rejection', (message: StoredMessage) => decideReject(message, { reason: 'Spam', ...decision })],
  ['a redaction', (message: StoredMessage) => decideRedact(message, 'Peace.')],
])('takes %s back whole', (_, decide) => {
  for (const before of [
    aMessage(),
    aMessage({ state: 'approved', ...decided, redactedText: 'Hope.' }),
    aMessage({ state: 'rejected', ...decided, reason: 'Old', purgeOn: '2026-12-01' }),
  ]) {
    const after = applied(before, decide(before))
    const undo = toUndo(before, after._rev)
    expect(undo.ifRevisionID).toBe(after._rev)
    expect({ ...applied(after, undo), _rev: before._rev }).toEqual(before)
  }
})

it('leaves messages that are messages', () => {
  const one = aMessage({ _id: 'message-1a' })
  const two = aMessage({ _id: 'message-2b' })
  const after = [
    applied(one, decideApprove(one, decision)),
    applied(one, decideReject(one, { reason: 'Spam', ...decision })),
    applied(one, decideRedact(one, 'Hope.')),
    ...decideMerge(one, [two], decision).map((patch) => applied(patch.id === one._id ? one : two, patch)),
  ]
  for (const message of after) expect(messageDocument.safeParse(message).error?.issues).toBeUndefined()
})

it.each([
  ['2026-02-27', 2, '2026-03-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
])('%s and %d days is %s', (day, days, later) => {
  expect(addDays(day, days)).toBe(later)
})
