import type { MessageDocument } from '../private/message.ts'

/** Who decides, when, and for how long what is not sent is kept. */
export interface Decision {
  /** The id of the user. */
  readonly by: string
  /** ISO 8601. */
  readonly at: string
  /** After this many days a rejected or merged message is deleted for good. Default: 30. */
  readonly keepDays?: number
}

/** What becomes of one message. It holds only while the message is at this revision: nobody's decision is lost. */
export interface MessagePatch {
  readonly id: string
  readonly ifRevisionID: string
  readonly set: Readonly<Partial<MessageDocument>>
  readonly unset: readonly string[]
}

/** A message as the dataset has it now. */
export type StoredMessage = MessageDocument & { readonly _rev: string }

export const defaultKeepDays = 30

/** Reasons that moderators often have. */
export const commonReasons = [
  'Says too much about the sender',
  'Contact details or links',
  'Names the charity',
  'Politics or criticism',
  'Offers help or money',
  'Not kind or not helpful',
  'Spam',
] as const

/** It may be sent. */
export function decideApprove(message: StoredMessage, { by, at }: Decision): MessagePatch {
  const unset = ['reason', 'purgeOn', 'mergedInto']
  return toPatch(message, { set: { state: 'approved', decidedBy: by, decidedAt: at }, unset })
}

/**
 * It will not be sent, and is deleted after some days.
 * @throws RangeError without a reason: who asks later should find one
 */
export function decideReject(
  message: StoredMessage,
  { reason, ...decision }: Decision & { reason: string },
): MessagePatch {
  const words = reason.trim().slice(0, 500)
  if (words === '') throw new RangeError('Give a reason for rejecting a message.')
  const set = { state: 'rejected', reason: words, ...toEnd(decision) } as const
  return toPatch(message, { set, unset: ['mergedInto'] })
}

/**
 * One message stands for all of them and counts how many they were; the others are deleted after some days.
 * @throws RangeError when the one that is kept is itself merged into another, or among the others
 */
export function decideMerge(
  kept: StoredMessage,
  others: readonly StoredMessage[],
  decision: Decision,
): readonly MessagePatch[] {
  if (kept.state === 'merged') throw new RangeError('The message that is kept is itself merged into another one.')
  if (others.some(({ _id }) => _id === kept._id)) throw new RangeError('A message cannot be merged into itself.')
  const copies = others.reduce((sum, other) => sum + other.copies, kept.copies)
  const set = { state: 'merged', mergedInto: kept._id, ...toEnd(decision) } as const
  return [toPatch(kept, { set: { copies } }), ...others.map((other) => toPatch(other, { set, unset: ['reason'] }))]
}

/** Other words are sent instead of the text. The text itself stays as it came, for the moderators. */
export function decideRedact(message: StoredMessage, redactedText: string): MessagePatch {
  const words = redactedText.trim()
  if (words === '' || words === message.text.trim()) return toPatch(message, { unset: ['redactedText'] })
  return toPatch(message, { set: { redactedText: words } })
}

/** Covers what must not be read. Ranges may overlap; each becomes one cover. */
export function coverRanges(
  text: string,
  ranges: readonly { readonly start: number; readonly end: number }[],
  cover = '…',
): string {
  const sorted = [...ranges].filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start)
  let covered = ''
  let place = 0
  for (const { start, end } of sorted) {
    if (end <= place) continue
    if (start >= place) covered += text.slice(place, start) + cover
    place = end
  }
  return covered + text.slice(place)
}

/** Takes a decision back: the message has everything as it was before, if nobody has changed it since. */
export function toUndo(before: StoredMessage, revision: string): MessagePatch {
  const present = changingFields.filter((field) => before[field] !== undefined)
  return {
    id: before._id,
    ifRevisionID: revision,
    set: Object.fromEntries(present.map((field) => [field, before[field]])),
    unset: changingFields.filter((field) => before[field] === undefined),
  }
}

const changingFields = [
  'state',
  'copies',
  'redactedText',
  'mergedInto',
  'reason',
  'decidedBy',
  'decidedAt',
  'purgeOn',
] as const satisfies readonly (keyof MessageDocument)[]

function toPatch(
  { _id, _rev }: StoredMessage,
  { set = {}, unset = [] }: Partial<Pick<MessagePatch, 'set' | 'unset'>>,
): MessagePatch {
  return { id: _id, ifRevisionID: _rev, set, unset }
}

function toEnd({ by, at, keepDays = defaultKeepDays }: Decision) {
  return { decidedBy: by, decidedAt: at, purgeOn: addDays(at.slice(0, 10), keepDays) }
}

export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
