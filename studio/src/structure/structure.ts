import type { StructureResolver } from 'sanity/structure'
import { siteSettingsItem } from '../singletons/site-settings.ts'
import { callsToActionItem } from './calls-to-action-item.ts'
import { draftsInProgressItem } from './drafts-in-progress-item.ts'
import { storiesItem } from './stories-item.ts'

/** The lists of the Studio, in the order in which editors work: what is unfinished, what readers see, what it needs. */
export const structure: StructureResolver = (S) =>
  S.list()
    .id('content')
    .title('Content')
    .items([
      draftsInProgressItem(S),
      S.divider(),
      storiesItem(S),
      S.documentTypeListItem('prayerPoint').title('Prayer points'),
      S.documentTypeListItem('prayer').title('Prayers'),
      callsToActionItem(S),
      S.divider(),
      S.documentTypeListItem('country').title('Countries'),
      S.documentTypeListItem('topic').title('Topics'),
      S.divider(),
      siteSettingsItem(S),
    ])
