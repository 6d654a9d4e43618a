import { revalidateTag } from 'next/cache'
import { everythingTag, toCacheTag } from '../../../data/cache-tags'
import { contentChanges } from '../../../data/content-changes'
import { getEnvironment } from '../../../environment'
import { handleRevalidation } from '../../../revalidation/handle-revalidation'

/** Makes the site forget content that has changed. Called by the site's own server, or by a webhook's. */
export function POST(request: Request): Promise<Response> {
  return handleRevalidation(request, {
    secret: getEnvironment().revalidateSecret,
    expire(what) {
      const tags = what === 'everything' ? [everythingTag] : what.map(toCacheTag)
      contentChanges.record(what === 'everything' ? 'all' : what)
      // At once: the next visitor must not see what was taken down a moment ago.
      for (const tag of tags) revalidateTag(tag, { expire: 0 })
    },
  })
}
