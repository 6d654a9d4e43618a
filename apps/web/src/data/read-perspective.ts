import { cookies, draftMode } from 'next/headers'
import { type Perspective, parsePerspective, publishedPerspective } from './perspective'

/** The name is @sanity/preview-url-secret's, whose route sets it. */
export const perspectiveCookie = 'sanity-preview-perspective'

/** What this visitor sees: readers what is published, editors in draft mode what they chose in the Studio. */
export async function readPerspective(): Promise<Perspective> {
  const { isEnabled } = await draftMode()
  if (!isEnabled) return publishedPerspective
  const cookie = (await cookies()).get(perspectiveCookie)
  return parsePerspective(cookie?.value)
}
