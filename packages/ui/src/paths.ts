/** The paths of the site, without origin and without language. */
export const homePath = '/'
export const storiesPath = '/stories'
export const prayerPath = '/prayer'

export function storyPath(slug: string): string {
  return `${storiesPath}/${encodeURIComponent(slug)}`
}

/** The path of a page of the list of stories; the first page, 1, is the list's own path. */
export function storyListPath(page: number): string {
  return page <= 1 ? storiesPath : `${storiesPath}/page/${page}`
}
