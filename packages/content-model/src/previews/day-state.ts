/** Where something with a first and a last day stands. Days are text, `YYYY-MM-DD`, and sort as they follow each other. */
export type DayState = 'planned' | 'running' | 'over'

/** Both days count. Without a first day it has begun, without a last one it does not end. */
export function dayStateOf(days: { readonly from: string; readonly to: string }, today: string): DayState {
  if (days.to !== '' && days.to < today) return 'over'
  return days.from !== '' && days.from > today ? 'planned' : 'running'
}
