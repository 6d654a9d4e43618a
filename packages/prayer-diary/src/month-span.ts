import { addMonths, toMonth } from './days.ts'

/** The months that a diary shows, from the first to the last. */
export interface MonthSpan {
  readonly first: string
  readonly last: string
}

interface MonthSpanOptions {
  readonly today: string
  /** The first day that has a point of its own; null when none has. */
  readonly firstDay: string | null
  readonly lastDay: string | null
}

/**
 * Which months a diary can be turned to: those that have points of their own and all in between, the one before today's
 * and the two after it. Never more than two years back or one year ahead, so that a slip in a date does not open a century.
 */
export function monthSpanOf({ today, firstDay, lastDay }: MonthSpanOptions): MonthSpan {
  const month = toMonth(today)
  return {
    first: clamp(toMonth(firstDay ?? today), addMonths(month, -24), addMonths(month, -1)),
    last: clamp(toMonth(lastDay ?? today), addMonths(month, 2), addMonths(month, 12)),
  }
}

/** Whether the diary shows this month. */
export function isInSpan(month: string, { first, last }: MonthSpan): boolean {
  return month >= first && month <= last
}

function clamp(month: string, least: string, greatest: string): string {
  if (month < least) return least
  return month > greatest ? greatest : month
}
