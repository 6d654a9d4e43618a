import { join } from 'node:path'
import type { Settings } from '../settings.ts'
import type { SiteLog } from '../site-log.ts'
import { type Announcer, createAnnouncer } from './announcer.ts'
import { loadAnnouncedStories } from './load-announced-stories.ts'

/** Opens what tells search engines; it tells nobody anything unless the site has a key and an address that is safe to name. */
export function openAnnouncer(settings: Settings, log: SiteLog): Pick<Announcer, 'noteChange' | 'close'> {
  const { indexNowKey: key, siteUrl, pagesFolder } = settings
  if (key === null) return { noteChange: () => {}, close: () => {} }
  if (siteUrl.protocol !== 'https:') {
    log.warn('Search engines are told nothing: INDEXNOW_KEY is set, but SITE_URL is no https address.')
    return { noteChange: () => {}, close: () => {} }
  }
  return createAnnouncer({
    key,
    siteUrl,
    file: join(pagesFolder, 'index-now.json'),
    load: (announcedBefore) => loadAnnouncedStories(settings, announcedBefore),
    log,
  })
}
