import { textOf } from '@vigil/content-model/field-of'
import { readableDate } from '@vigil/content-model/readable-date'
import { callStageOf } from '../structure/calls-to-action/call-stage.ts'
import type { Badge } from './badge.ts'

/** Where a call to action stands in its days. */
export function callBadge(call: unknown, today: string): Badge {
  const startsOn = readableDate(textOf(call, 'startsOn'))
  const endsOn = readableDate(textOf(call, 'endsOn'))
  switch (callStageOf(call, today)) {
    case 'planned':
      return { label: `Planned from ${startsOn}`, title: `Readers see it from ${startsOn} on.`, color: 'primary' }
    case 'expired':
      return { label: `Expired ${endsOn}`, title: `Its last day was ${endsOn}.`, color: 'danger' }
    case 'running':
      return endsOn === ''
        ? { label: 'Running', title: 'Its days have begun, and no last day is set.', color: 'success' }
        : { label: `Running until ${endsOn}`, title: `Its last day is ${endsOn}.`, color: 'success' }
  }
}
