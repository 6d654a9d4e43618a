/** Something to be sent on once its transaction is durable. The store keeps it, and knows nothing of what it says. */
export interface OutgoingMessage {
  /** Who takes care of it, such as a webhook. */
  readonly recipient: string
  /** Whatever the recipient needs, as text. */
  readonly body: string
}

/** A message as it waits in the outbox. */
export interface StoredMessage extends OutgoingMessage {
  /** Its place among all messages of the store: later ones have larger numbers, and no number comes twice. */
  readonly position: number
}

/**
 * What transactions have left to be sent on. A message is there exactly when its transaction is, so that nothing is
 * announced that did not happen, and nothing that happened is forgotten.
 */
export interface Outbox {
  /** The oldest first. */
  read(limit: number): readonly StoredMessage[]
  /** Forgets all messages up to this position, which somebody else keeps now. */
  removeThrough(position: number): void
}
