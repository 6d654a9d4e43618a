import { homePageQuery, homePageResult } from '@vigil/content-queries/home/home-page'
import {
  defaultSiteSettings,
  type SiteSettings,
  siteSettingsQuery,
  siteSettingsResult,
} from '@vigil/content-queries/settings/site-settings'
import { cache } from 'react'
import type { Locale } from '../locales'
import { loadPage } from './load-page'
import type { Perspective } from './perspective'

/*
 * One function per page; the page's language and whose view of it come last. Each is asked once per rendering, however
 * many parts of the page need it: React's `cache` goes by the arguments, so these are plain texts and numbers.
 */

export const getHomePage = cache((locale: Locale, perspective: Perspective) =>
  loadPage(
    { name: 'home-page', query: homePageQuery, locale, days: { first: 0, last: 0 } },
    homePageResult,
    perspective,
  ),
)

/** The site's settings; a site without any has the default ones. */
export const getSiteSettings = cache(
  async (
    locale: Locale,
    perspective: Perspective,
  ): Promise<{ settings: SiteSettings; syncTags: readonly string[] }> => {
    const query = { name: 'site-settings', query: siteSettingsQuery, locale }
    const loaded = await loadPage(query, siteSettingsResult, perspective)
    return { settings: loaded.state === 'found' ? loaded.page : defaultSiteSettings, syncTags: loaded.syncTags }
  },
)
