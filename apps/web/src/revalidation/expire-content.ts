import { revalidateTag } from 'next/cache'
import { everythingTag, toCacheTag } from '../data/cache-tags'
import { contentChanges } from '../data/content-changes'

/** Makes Next forget what depends on these sync tags, or everything. */
export function expireContent(what: readonly string[] | 'everything'): void {
  const tags = what === 'everything' ? [everythingTag] : what.map(toCacheTag)
  contentChanges.record(what === 'everything' ? 'all' : what)
  // At once: the next visitor must not see what was taken down a moment ago.
  for (const tag of tags) revalidateTag(tag, { expire: 0 })
}
