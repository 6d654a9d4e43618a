import { BellIcon } from '@sanity/icons/Bell'
import { today } from '@vigil/content-model/today'
import type { ListItemBuilder, StructureBuilder, UserComponent } from 'sanity/structure'
import { useNow } from '../../clock/use-now.ts'
import { mapLive } from '../live/live.ts'
import { type LiveQuestion, useLiveRows } from '../live/use-live-rows.ts'
import { workListItem } from '../work-list/work-list-item.ts'
import { WorkListPane } from '../work-list/work-list-pane.tsx'
import { toCallGroups } from './to-call-groups.ts'

const question: LiveQuestion = {
  fetch: '*[_type == "callToAction"]{ _id, _type, startsOn, endsOn }',
  listen: '*[_type == "callToAction"]',
  perspective: 'drafts',
}

/** Calls to action by where they stand in their days. */
export function callsToActionItem(S: StructureBuilder): ListItemBuilder {
  return workListItem(S, {
    id: 'calls-to-action',
    title: 'Calls to action',
    icon: BellIcon,
    pane: CallsToActionPane,
    template: 'callToAction',
  })
}

const CallsToActionPane: UserComponent = ({ childItemId }) => {
  const now = useNow()
  return (
    <WorkListPane
      groups={mapLive(useLiveRows(question), (calls) => toCallGroups(calls, today(now)))}
      emptyText="There is no call to action yet. The button above begins one."
      openId={childItemId}
    />
  )
}
