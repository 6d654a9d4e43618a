import { textOf } from '@vigil/content-model/field-of'
import { type DayState, dayStateOf } from '@vigil/content-model/previews/day-state'
import type { WorkGroup } from '../work-list/work-group.ts'

interface Stage {
  readonly id: DayState
  readonly title: string
  readonly order: (one: unknown, other: unknown) => number
}

/** What ends next, what begins next and what ended last come first. */
const stages: readonly Stage[] = [
  { id: 'running', title: 'Running', order: (one, other) => compare(endOf(one), endOf(other)) },
  {
    id: 'planned',
    title: 'Planned',
    order: (one, other) => compare(textOf(one, 'startsOn'), textOf(other, 'startsOn')),
  },
  { id: 'over', title: 'Expired', order: (one, other) => compare(endOf(other), endOf(one)) },
]

/** Calls by where they stand in their days. What those days are, each call says in its preview. */
export function toCallGroups(calls: readonly unknown[], today: string): WorkGroup[] {
  return stages.map(({ id, title, order }) => ({
    id,
    title,
    entries: calls
      .filter((call) => dayStateOf({ from: textOf(call, 'startsOn'), to: textOf(call, 'endsOn') }, today) === id)
      .sort(order)
      .map((call) => ({ kind: 'document', id: textOf(call, '_id'), type: textOf(call, '_type'), note: '' })),
  }))
}

/** The last day, or one after all others when there is none. */
function endOf(call: unknown): string {
  return textOf(call, 'endsOn') || '9999'
}

function compare(one: string, other: string): number {
  return one.localeCompare(other)
}
