/** The cache tag that all content carries: expiring it makes the site forget everything. */
export const everythingTag = 'sanity'

/** Next's name for a sync tag of the content server. */
export function toCacheTag(syncTag: string): string {
  return `sanity:${syncTag}`
}
