import { siteSettingsId } from '@vigil/content-model/documents/site-settings'
import { defineDocuments } from 'sanity/presentation'

/** Which document a page of the site is about: Presentation opens it beside the page. */
export const mainDocuments = defineDocuments([
  { route: ['/stories/:slug', '/:language/stories/:slug'], filter: '_type == "story" && slug.current == $slug' },
  {
    route: ['/write/:slug', '/:language/write/:slug'],
    filter: '_type == "messageCampaign" && slug.current == $slug',
  },
  { route: '/', filter: `_id == "${siteSettingsId}"` },
])
