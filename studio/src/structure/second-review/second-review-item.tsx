import { LockIcon } from '@sanity/icons/Lock'
import type { ListItemBuilder, StructureBuilder, UserComponent } from 'sanity/structure'
import { workListItem } from '../work-list/work-list-item.ts'
import { WorkListPane } from '../work-list/work-list-pane.tsx'
import { useSecondReviews } from './use-second-reviews.ts'

/** Stories of high risk that a second person must read before readers may. */
export function secondReviewItem(S: StructureBuilder): ListItemBuilder {
  return workListItem(S, { id: 'second-review', title: 'Needs second review', icon: LockIcon, pane: SecondReviewPane })
}

const SecondReviewPane: UserComponent = ({ childItemId }) => (
  <WorkListPane groups={useSecondReviews()} emptyText="Nothing waits for a second review." openId={childItemId} />
)
