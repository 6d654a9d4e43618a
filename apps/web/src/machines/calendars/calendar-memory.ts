import { z } from 'zod'
import { decodeNote, encodeNote } from '../encode-note.ts'
import type { CalendarEvent } from './calendar.ts'

/** What a calendar remembers from one rendering to the next, by the uid of events that are still to come. */
export interface CalendarMemory {
  readonly shown: Readonly<Record<string, RememberedEvent>>
  readonly cancelled: Readonly<Record<string, RememberedEvent & { readonly at: string }>>
}

interface RememberedEvent {
  readonly day: string
  readonly sequence: number
}

const remembered = z.object({ day: z.iso.date(), sequence: z.number() })
const memory = z.object({
  shown: z.record(z.string(), remembered),
  cancelled: z.record(z.string(), remembered.extend({ at: z.iso.datetime() })),
})

const daysRemembered = 14
// Of one day to the next few events move; more than these are left to programs that drop what is not there any more.
const mostCancelled = 500

export function readCalendarMemory(note: string | null): CalendarMemory {
  return decodeNote(note, memory) ?? { shown: {}, cancelled: {} }
}

export function writeCalendarMemory(calendar: CalendarMemory): string {
  return encodeNote(calendar)
}

/**
 * The events of now, followed by those that were shown before and are not any more. These are cancelled, without a word
 * of what they were, until every program that subscribes has had time to hear of it.
 */
export function cancelAbsent(
  before: CalendarMemory,
  events: readonly CalendarEvent[],
  now: Date,
): { events: CalendarEvent[]; memory: CalendarMemory } {
  const today = now.toISOString().slice(0, 10)
  const oldest = new Date(now.getTime() - daysRemembered * 24 * 3600 * 1000).toISOString()
  // What comes back after it was cancelled must be newer than its cancellation.
  const current = events.map((event) => {
    const cancelled = before.cancelled[event.uid]
    const known = before.shown[event.uid]?.sequence ?? 0
    const least = cancelled === undefined ? known : cancelled.sequence + 1
    return event.sequence >= least ? event : { ...event, sequence: least }
  })
  const isCurrent = new Set(current.map(({ uid }) => uid))
  const absent = Object.entries(before.shown)
    .filter(([uid, { day }]) => !isCurrent.has(uid) && day >= today)
    .map(([uid, { day, sequence }]) => [uid, { day, sequence: sequence + 1, at: now.toISOString() }] as const)
  const still = Object.entries(before.cancelled).filter(
    ([uid, { day, at }]) => !isCurrent.has(uid) && day >= today && at > oldest,
  )
  const cancelled = Object.fromEntries([...still, ...absent].slice(-mostCancelled))
  const shown = Object.fromEntries(
    current.filter(({ day }) => day >= today).map(({ uid, day, sequence }) => [uid, { day, sequence }]),
  )
  return { events: [...current, ...toCancelledEvents(cancelled)], memory: { shown, cancelled } }
}

function toCancelledEvents(cancelled: CalendarMemory['cancelled']): CalendarEvent[] {
  return Object.entries(cancelled).map(([uid, { day, sequence, at }]) => ({
    uid,
    day,
    sequence,
    shown: null,
    createdAt: at,
    updatedAt: at,
  }))
}
