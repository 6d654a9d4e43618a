import { CalendarIcon } from '@sanity/icons/Calendar'
import type { ListItemBuilder, StructureBuilder } from 'sanity/structure'
import { createItem } from '../structure/create-item.ts'
import { documentChild } from '../structure/document-child.ts'
import { urgentPrayer } from '../templates/prayer-templates.ts'
import { PrayerDiaryPane } from './prayer-diary-pane.tsx'

/** With less room a month is a list; beside an open document it stays a grid, and the desk folds away instead. */
const narrowestPane = 640

/** What readers are asked to pray for, day by day. */
export function prayerDiaryItem(S: StructureBuilder): ListItemBuilder {
  return S.listItem()
    .id('prayer-diary')
    .title('Prayer diary')
    .icon(CalendarIcon)
    .child(
      S.component(PrayerDiaryPane)
        .id('prayer-diary')
        .title('Prayer diary')
        .minWidth(narrowestPane)
        .menuItems(createItem(S, urgentPrayer.id))
        .child(documentChild(S)),
    )
}
