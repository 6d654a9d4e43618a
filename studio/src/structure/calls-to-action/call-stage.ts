import { textOf } from '@vigil/content-model/field-of'

export type CallStage = 'running' | 'planned' | 'expired'

/** Where a call stands in its days. Days are text, `YYYY-MM-DD`, and sort as they follow each other. */
export function callStageOf(call: unknown, today: string): CallStage {
  const startsOn = textOf(call, 'startsOn')
  const endsOn = textOf(call, 'endsOn')
  if (endsOn !== '' && endsOn < today) return 'expired'
  return startsOn > today ? 'planned' : 'running'
}
