import type { StructureResolver } from 'sanity/structure'
import { siteSettingsItem } from '../singletons/site-settings.ts'
import { callsToActionItem } from './calls-to-action-item.ts'
import { draftsInProgressItem } from './drafts-in-progress-item.ts'
import { storiesItem } from './stories-item.ts'
import { typeItem } from './type-item.ts'

/** The lists of the Studio, in the order in which editors work: what is unfinished, what readers see, what it needs. */
export const structure: StructureResolver = (S) =>
  S.list()
    .id('content')
    .title('Content')
    .items([
      draftsInProgressItem(S),
      S.divider(),
      storiesItem(S),
      typeItem(S, { type: 'prayerPoint', title: 'Prayer points', sortBy: { field: 'date', direction: 'desc' } }),
      typeItem(S, { type: 'prayer', title: 'Prayers', sortBy: { field: 'title', direction: 'asc' } }),
      callsToActionItem(S),
      S.divider(),
      typeItem(S, { type: 'country', title: 'Countries', sortBy: { field: 'name', direction: 'asc' } }),
      typeItem(S, { type: 'topic', title: 'Topics', sortBy: { field: 'title', direction: 'asc' } }),
      S.divider(),
      siteSettingsItem(S),
    ])
