/** A calendar of whole days, before it is written as iCalendar. */
export interface Calendar {
  readonly name: string
  readonly description: string
  readonly url: string
  readonly events: readonly CalendarEvent[]
}

export interface CalendarEvent {
  /** The same for this point on this day, whatever else changes. */
  readonly uid: string
  /** `2026-11-22`. */
  readonly day: string
  /** Grows with every change of the event, so that programs know which of two is the newer one. */
  readonly sequence: number
  /** Null: the event was withdrawn, and nothing is said of it any more. */
  readonly shown: { readonly title: string; readonly text: string; readonly url: string } | null
  readonly createdAt: string
  readonly updatedAt: string
}
