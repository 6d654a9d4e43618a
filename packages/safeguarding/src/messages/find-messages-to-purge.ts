import { addDays, defaultKeepDays } from './decide.ts'

/** What is known of a message that may have to go; anything may be missing. */
export interface PurgeCandidate {
  readonly _id: string
  readonly state?: unknown
  readonly purgeOn?: unknown
  readonly decidedAt?: unknown
  readonly receivedOn?: unknown
}

/**
 * The messages whose time is over: rejected or merged, and the day to delete them has come. One without such a day goes
 * after the usual time; nothing is kept because a field is missing.
 */
export function findMessagesToPurge(messages: readonly PurgeCandidate[], now: Date): string[] {
  const today = now.toISOString().slice(0, 10)
  return messages
    .filter(({ state }) => state === 'rejected' || state === 'merged')
    .filter((message) => lastDayOf(message) <= today)
    .map(({ _id }) => _id)
}

function lastDayOf({ purgeOn, decidedAt, receivedOn }: PurgeCandidate): string {
  const planned = dayOf(purgeOn)
  if (planned !== null) return planned
  const start = dayOf(decidedAt) ?? dayOf(receivedOn)
  return start === null ? '' : addDays(start, defaultKeepDays)
}

function dayOf(value: unknown): string | null {
  const day = typeof value === 'string' ? value.slice(0, 10) : ''
  return Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? null : day
}
