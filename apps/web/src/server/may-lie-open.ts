/** Which stored pages a web server may send by itself, from the folder that it shares with the page store. */

import type { PagePath } from '@vigil/page-store/page-path'
import type { Redirects } from './redirects.ts'
import { isSavedStory } from './save/saved-stories.ts'
import { isMissingPage } from './site-pages.ts'

/** Only those that the front would send as they are: a web server knows no redirects, and makes nothing of a page. */
export function mayLieOpen(path: PagePath, redirects: Pick<Redirects, 'peek'>): boolean {
  return !isMissingPage(path) && !isSavedStory(path) && redirects.peek(path) === null
}
