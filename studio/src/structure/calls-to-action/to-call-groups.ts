import { textOf } from '@vigil/content-model/field-of'
import { callBadge } from '../../badges/call-badge.ts'
import type { WorkGroup } from '../work-list/work-group.ts'
import { type CallStage, callStageOf } from './call-stage.ts'

const stages: readonly { readonly id: CallStage; readonly title: string; readonly order: Order }[] = [
  {
    id: 'running',
    title: 'Running',
    order: (one, other) => orLast(one, 'endsOn').localeCompare(orLast(other, 'endsOn')),
  },
  {
    id: 'planned',
    title: 'Planned',
    order: (one, other) => textOf(one, 'startsOn').localeCompare(textOf(other, 'startsOn')),
  },
  {
    id: 'expired',
    title: 'Expired',
    order: (one, other) => textOf(other, 'endsOn').localeCompare(textOf(one, 'endsOn')),
  },
]

type Order = (one: unknown, other: unknown) => number

/** Calls by where they stand in their days: what ends next, what begins next and what ended last come first. */
export function toCallGroups(calls: readonly unknown[], today: string): WorkGroup[] {
  return stages.map(({ id, title, order }) => ({
    id,
    title,
    entries: calls
      .filter((call) => callStageOf(call, today) === id)
      .sort(order)
      .map((call) => ({
        kind: 'document',
        id: textOf(call, '_id'),
        type: textOf(call, '_type'),
        note: callBadge(call, today).label,
      })),
  }))
}

/** The day, or one after all others when there is none. */
function orLast(call: unknown, field: string): string {
  return textOf(call, field) || '9999'
}
