import { ClockIcon } from '@sanity/icons/Clock'
import { today } from '@vigil/content-model/today'
import type { ListItemBuilder, StructureBuilder, UserComponent } from 'sanity/structure'
import { useNow } from '../../clock/use-now.ts'
import { mapLive } from '../live/live.ts'
import { type LiveQuestion, useLiveRows } from '../live/use-live-rows.ts'
import { workListItem } from '../work-list/work-list-item.ts'
import { WorkListPane } from '../work-list/work-list-pane.tsx'
import { toReviewGroups } from './to-review-groups.ts'

const filter = '_type == "story" && (defined(reviewBy) || count(claims[defined(reviewBy)]) > 0)'
const question: LiveQuestion = {
  fetch: `*[${filter}]{ _id, _type, reviewBy, claims[]{ text, reviewBy } }`,
  listen: `*[${filter}]`,
  perspective: 'drafts',
}

/** Stories and claims that somebody promised to look at again. */
export function reviewDueItem(S: StructureBuilder): ListItemBuilder {
  return workListItem(S, { id: 'review-due', title: 'Review due', icon: ClockIcon, pane: ReviewDuePane })
}

const ReviewDuePane: UserComponent = ({ childItemId }) => {
  const now = useNow()
  return (
    <WorkListPane
      groups={mapLive(useLiveRows(question), (stories) => toReviewGroups(stories, today(now)))}
      emptyText="Nothing is due for review in the next two weeks."
      openId={childItemId}
    />
  )
}
