/** The address of a story on the site, from its slug. */
export function toStoryPath(slug: string): string {
  return `/stories/${slug}`
}
