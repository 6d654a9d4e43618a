import { textOf } from '@vigil/content-model/field-of'
import { dayStateOf } from '@vigil/content-model/previews/day-state'
import { readableDate } from '@vigil/content-model/readable-date'
import type { Badge } from './badge.ts'

/** Where a call to action stands in its days. */
export function callBadge(call: unknown, today: string): Badge {
  const startsOn = readableDate(textOf(call, 'startsOn'))
  const endsOn = readableDate(textOf(call, 'endsOn'))
  switch (dayStateOf({ from: textOf(call, 'startsOn'), to: textOf(call, 'endsOn') }, today)) {
    case 'planned':
      return { label: `Planned from ${startsOn}`, title: `Readers see it from ${startsOn} on.`, color: 'primary' }
    case 'over':
      return { label: `Expired ${endsOn}`, title: `Its last day was ${endsOn}.`, color: 'danger' }
    case 'running':
      return endsOn === ''
        ? { label: 'Running', title: 'Its days have begun, and no last day is set.', color: 'success' }
        : { label: `Running until ${endsOn}`, title: `Its last day is ${endsOn}.`, color: 'success' }
  }
}
