import { TranslateIcon } from '@sanity/icons/Translate'
import type { ListItemBuilder, StructureBuilder, UserComponent } from 'sanity/structure'
import { mapLive } from '../live/live.ts'
import { type LiveQuestion, useLiveRows } from '../live/use-live-rows.ts'
import { workListItem } from '../work-list/work-list-item.ts'
import { WorkListPane } from '../work-list/work-list-pane.tsx'
import { toTranslationGroups } from './to-translation-groups.ts'

const filter = 'count(translations) > 0'
const question: LiveQuestion = {
  // Whole, because a review is about every text of both.
  fetch: `*[${filter}] | order(_updatedAt desc)[0...500]`,
  listen: `*[${filter}]`,
  perspective: 'drafts',
}

/** Translations that wait for somebody who reads both languages. */
export function translationsItem(S: StructureBuilder): ListItemBuilder {
  return workListItem(S, {
    id: 'translations',
    title: 'Translations to review',
    icon: TranslateIcon,
    pane: TranslationsPane,
  })
}

const TranslationsPane: UserComponent = ({ childItemId }) => (
  <WorkListPane
    groups={mapLive(useLiveRows(question), toTranslationGroups)}
    emptyText="No translation waits for a review."
    openId={childItemId}
  />
)
