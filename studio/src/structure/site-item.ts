import { EarthAmericasIcon } from '@sanity/icons/EarthAmericas'
import type { ListItemBuilder, StructureBuilder } from 'sanity/structure'
import { homePage, singletonItem, siteSettings } from '../singletons/singletons.ts'
import { siteStateItem } from './site-state/site-state-item.ts'
import { typeItem } from './type-item.ts'

/** What the site is made of apart from its stories. */
export function siteItem(S: StructureBuilder): ListItemBuilder {
  return S.listItem()
    .id('site')
    .title('Site')
    .icon(EarthAmericasIcon)
    .child(
      S.list()
        .id('site')
        .title('Site')
        .items([
          singletonItem(S, homePage),
          typeItem(S, { type: 'page', title: 'Pages', sortBy: { field: 'title', direction: 'asc' } }),
          singletonItem(S, siteSettings),
          S.divider(),
          typeItem(S, {
            type: 'messageCampaign',
            title: 'Message campaigns',
            sortBy: { field: 'closesOn', direction: 'desc' },
          }),
          typeItem(S, { type: 'country', title: 'Countries', sortBy: { field: 'name', direction: 'asc' } }),
          typeItem(S, { type: 'topic', title: 'Topics', sortBy: { field: 'title', direction: 'asc' } }),
          S.divider(),
          typeItem(S, { type: 'redirect', title: 'Redirects', sortBy: { field: 'from', direction: 'asc' } }),
          S.divider(),
          siteStateItem(S),
        ]),
    )
}
