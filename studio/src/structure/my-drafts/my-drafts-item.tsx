import { EditIcon } from '@sanity/icons/Edit'
import type { ListItemBuilder, StructureBuilder, UserComponent } from 'sanity/structure'
import { useNow } from '../../clock/use-now.ts'
import { storyFromFieldReport } from '../../templates/story-from-field-report.ts'
import { mapLive } from '../live/live.ts'
import { workListItem } from '../work-list/work-list-item.ts'
import { WorkListPane } from '../work-list/work-list-pane.tsx'
import { toDraftGroups } from './to-draft-groups.ts'
import { useMyDrafts } from './use-my-drafts.ts'

/** What the editor has begun or changed and not published. */
export function myDraftsItem(S: StructureBuilder): ListItemBuilder {
  return workListItem(S, {
    id: 'my-drafts',
    title: 'My drafts',
    icon: EditIcon,
    pane: MyDraftsPane,
    template: storyFromFieldReport.id,
  })
}

const MyDraftsPane: UserComponent = ({ childItemId }) => {
  const now = useNow()
  return (
    <WorkListPane
      groups={mapLive(useMyDrafts(), (drafts) => toDraftGroups(drafts, now))}
      emptyText="You have no drafts. What you begin or change appears here until it is published."
      openId={childItemId}
    />
  )
}
