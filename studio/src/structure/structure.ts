import type { StructureResolver } from 'sanity/structure'
import { prayerDiaryItem } from '../prayer-diary/prayer-diary-item.ts'
import { allContentItem } from './all-content-item.ts'
import { callsToActionItem } from './calls-to-action/calls-to-action-item.tsx'
import { messagesItem } from './messages/messages-item.tsx'
import { myDraftsItem } from './my-drafts/my-drafts-item.tsx'
import { reviewDueItem } from './review-due/review-due-item.tsx'
import { scheduledItem } from './scheduled/scheduled-item.tsx'
import { secondReviewItem } from './second-review/second-review-item.tsx'
import { siteItem } from './site-item.ts'
import { storiesByCountryItem } from './stories-by-country-item.ts'
import { translationsItem } from './translations/translations-item.tsx'

/** The desk, by the work that an editor comes for: what waits, what readers have, what comes in, what it stands on. */
export const structure: StructureResolver = (S) =>
  S.list()
    .id('desk')
    .title('Desk')
    .items([
      myDraftsItem(S),
      secondReviewItem(S),
      scheduledItem(S),
      reviewDueItem(S),
      translationsItem(S),
      S.divider(),
      storiesByCountryItem(S),
      prayerDiaryItem(S),
      callsToActionItem(S),
      S.divider(),
      messagesItem(S),
      S.divider(),
      siteItem(S),
      allContentItem(S),
    ])
