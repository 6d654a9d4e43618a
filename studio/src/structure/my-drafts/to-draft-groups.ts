import { today } from '@vigil/content-model/today'
import { addDays } from '@vigil/prayer-diary/days'
import { readableMoment } from '../../clock/readable-moment.ts'
import type { WorkGroup } from '../work-list/work-group.ts'

/** A draft as the list of drafts knows it. */
export interface Draft {
  /** The id of the published document. */
  readonly id: string
  readonly type: string
  readonly revision: string
  readonly changedAt: string
}

/** Drafts by when they were changed last, where the editor is. They come in the order in which they are given. */
export function toDraftGroups(drafts: readonly Draft[], now: Date): WorkGroup[] {
  const thisDay = today(now)
  const weekBegan = addDays(thisDay, -6)
  const dayOf = ({ changedAt }: Draft) => today(new Date(changedAt))
  const group = (id: string, title: string, chosen: readonly Draft[]): WorkGroup => ({
    id,
    title,
    entries: chosen.map((draft) => ({
      kind: 'document',
      id: draft.id,
      type: draft.type,
      note: `Changed ${readableMoment(draft.changedAt, { now })}`,
    })),
  })
  return [
    group(
      'today',
      'Changed today',
      drafts.filter((draft) => dayOf(draft) >= thisDay),
    ),
    group(
      'week',
      'In the last seven days',
      drafts.filter((draft) => dayOf(draft) < thisDay && dayOf(draft) >= weekBegan),
    ),
    group(
      'earlier',
      'Earlier',
      drafts.filter((draft) => dayOf(draft) < weekBegan),
    ),
  ]
}
