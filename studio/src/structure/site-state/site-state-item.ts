import { ActivityIcon } from '@sanity/icons/Activity'
import type { ListItemBuilder, StructureBuilder } from 'sanity/structure'
import { SiteStatePane } from './site-state-pane.tsx'

/** Whether what editors publish reaches readers, as the site itself tells. */
export function siteStateItem(S: StructureBuilder): ListItemBuilder {
  return S.listItem()
    .id('site-state')
    .title('State of the site')
    .icon(ActivityIcon)
    .child(S.component(SiteStatePane).id('site-state').title('State of the site').minWidth(360))
}
