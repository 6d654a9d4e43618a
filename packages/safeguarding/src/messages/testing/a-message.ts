import type { StoredMessage } from '../decide.ts'

let made = 0

/** A message that waits. Each has another id. Only in tests. */
export function aMessage(fields: Partial<StoredMessage> = {}): StoredMessage {
  made += 1
  return {
    _id: `message-${made}`,
    _type: 'message',
    _rev: `rev-${made}`,
    campaign: 'campaign-1',
    text: 'Peace be with you.',
    sender: {},
    receivedOn: '2026-11-01',
    state: 'waiting',
    copies: 1,
    ...fields,
  }
}
