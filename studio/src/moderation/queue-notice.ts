/** What is told after something was done, or could not be. */
export interface Notice {
  /** `trouble` is told at once, everything else when there is time. */
  readonly tone: 'done' | 'trouble'
  readonly text: string
}

export function countMessages(count: number): string {
  return count === 1 ? '1 message' : `${count} messages`
}

/** What to say when a colleague was faster. */
export function explainConflicts(count: number): string {
  return count === 1
    ? 'A colleague has changed this message in the meantime, so your decision was not written. Look at it again as it is now.'
    : `A colleague has changed ${count} of these messages in the meantime. Your decision about those was not written; look at them again as they are now.`
}
