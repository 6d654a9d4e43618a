import { homePageQuery, homePageResult } from '@vigil/content-queries/home/home-page'
import { prayerPageQuery, prayerPageResult } from '@vigil/content-queries/prayer/prayer-page'
import {
  defaultSiteSettings,
  type SiteSettings,
  siteSettingsQuery,
  siteSettingsResult,
} from '@vigil/content-queries/settings/site-settings'
import { storyListQuery, storyListResult, toStoryListRange } from '@vigil/content-queries/stories/story-list'
import { storyPageQuery, storyPageResult } from '@vigil/content-queries/stories/story-page'
import { cache } from 'react'
import { loadPage } from './load-page'
import type { Perspective } from './perspective'

/*
 * One function per page. Each is asked once per rendering, however many parts of the page need it:
 * React's `cache` goes by the arguments, so these are plain texts and numbers.
 */

export const getHomePage = cache((perspective: Perspective) =>
  loadPage({ name: 'home-page', query: homePageQuery }, homePageResult, perspective),
)

export const getStoryList = cache((page: number, perspective: Perspective) =>
  loadPage({ name: 'story-list', query: storyListQuery, params: toStoryListRange(page) }, storyListResult, perspective),
)

export const getStoryPage = cache((slug: string, perspective: Perspective) =>
  loadPage({ name: 'story-page', query: storyPageQuery, params: { slug } }, storyPageResult, perspective),
)

export const getPrayerPage = cache((perspective: Perspective) =>
  loadPage({ name: 'prayer-page', query: prayerPageQuery }, prayerPageResult, perspective),
)

/** The site's settings; a site without any has the default ones. */
export const getSiteSettings = cache(
  async (perspective: Perspective): Promise<{ settings: SiteSettings; syncTags: readonly string[] }> => {
    const loaded = await loadPage({ name: 'site-settings', query: siteSettingsQuery }, siteSettingsResult, perspective)
    return { settings: loaded.state === 'found' ? loaded.page : defaultSiteSettings, syncTags: loaded.syncTags }
  },
)
