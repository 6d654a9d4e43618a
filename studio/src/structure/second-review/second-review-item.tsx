import { LockIcon } from '@sanity/icons/Lock'
import type { ListItemBuilder, StructureBuilder, UserComponent } from 'sanity/structure'
import { documentChild } from '../document-child.ts'
import { WorkListPane } from '../work-list/work-list-pane.tsx'
import { useSecondReviews } from './use-second-reviews.ts'

/** Stories of high risk that a second person must read before readers may. */
export function secondReviewItem(S: StructureBuilder): ListItemBuilder {
  return S.listItem()
    .id('second-review')
    .title('Needs second review')
    .icon(LockIcon)
    .child(S.component(SecondReviewPane).id('second-review').title('Needs second review').child(documentChild(S)))
}

const SecondReviewPane: UserComponent = ({ childItemId }) => (
  <WorkListPane groups={useSecondReviews()} emptyText="Nothing waits for a second review." openId={childItemId} />
)
