import { CalendarIcon } from '@sanity/icons/Calendar'
import { useActiveReleases } from 'sanity'
import type { ListItemBuilder, StructureBuilder, UserComponent } from 'sanity/structure'
import { useNow } from '../../clock/use-now.ts'
import { mapLive } from '../live/live.ts'
import { type LiveQuestion, useLiveRows } from '../live/use-live-rows.ts'
import { workListItem } from '../work-list/work-list-item.ts'
import { WorkListPane } from '../work-list/work-list-pane.tsx'
import { toScheduledGroups } from './to-scheduled-groups.ts'

const filter = '_id in path("versions.**") || (_type == "story" && (defined(publishAt) || defined(unpublishAt)))'
const question: LiveQuestion = {
  fetch: `*[${filter}]{ _id, _type, publishAt, unpublishAt }`,
  listen: `*[${filter}]`,
  perspective: 'raw',
}

/** What goes out, or leaves, at a time. */
export function scheduledItem(S: StructureBuilder): ListItemBuilder {
  return workListItem(S, { id: 'scheduled', title: 'Scheduled', icon: CalendarIcon, pane: ScheduledPane })
}

const ScheduledPane: UserComponent = ({ childItemId }) => {
  const now = useNow()
  const { data: releases } = useActiveReleases()
  const documents = useLiveRows(question)
  return (
    <WorkListPane
      groups={mapLive(documents, (found) => toScheduledGroups({ documents: found, releases, now }))}
      emptyText="Nothing has a time at which it goes out or leaves."
      openId={childItemId}
    />
  )
}
