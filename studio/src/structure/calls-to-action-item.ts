import { BellIcon } from '@sanity/icons/Bell'
import { ArchiveIcon } from '@sanity/icons/Archive'
import { CalendarIcon } from '@sanity/icons/Calendar'
import { PlayIcon } from '@sanity/icons/Play'
import { today } from '@vigil/content-model/today'
import type { ComponentType } from 'react'
import type { ListItemBuilder, StructureBuilder } from 'sanity/structure'
import { apiVersion } from '../api-version.ts'

interface CallToActionStage {
  readonly id: string
  readonly title: string
  readonly icon: ComponentType
  /** Days are text, `YYYY-MM-DD`, and sort as they follow each other. */
  readonly filter: string
  readonly order: 'startsOn' | 'endsOn'
}

export const callToActionStages: readonly CallToActionStage[] = [
  {
    id: 'running',
    title: 'Running',
    icon: PlayIcon,
    filter: '(!defined(startsOn) || startsOn <= $today) && (!defined(endsOn) || endsOn >= $today)',
    order: 'endsOn',
  },
  { id: 'planned', title: 'Planned', icon: CalendarIcon, filter: 'startsOn > $today', order: 'startsOn' },
  { id: 'over', title: 'Over', icon: ArchiveIcon, filter: 'endsOn < $today', order: 'endsOn' },
]

/** Calls to action by where they stand in their days. */
export function callsToActionItem(S: StructureBuilder): ListItemBuilder {
  return S.listItem()
    .id('calls-to-action')
    .title('Calls to action')
    .icon(BellIcon)
    .child(
      S.list()
        .id('calls-to-action')
        .title('Calls to action')
        .items([
          ...callToActionStages.map((stage) => stageItem(S, stage)),
          S.divider(),
          S.documentTypeListItem('callToAction').id('all').title('All calls'),
        ]),
    )
}

function stageItem(S: StructureBuilder, { id, title, icon, filter, order }: CallToActionStage): ListItemBuilder {
  return S.listItem()
    .id(id)
    .title(title)
    .icon(icon)
    .child(() =>
      S.documentList()
        .id(id)
        .title(title)
        .apiVersion(apiVersion)
        .schemaType('callToAction')
        .filter(`_type == "callToAction" && ${filter}`)
        // Asked for when the list is opened: a Studio that stays open overnight does not keep yesterday.
        .params({ today: today() })
        .defaultOrdering([{ field: order, direction: 'asc' }]),
    )
}
