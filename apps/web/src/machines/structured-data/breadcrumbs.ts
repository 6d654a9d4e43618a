import type { BreadcrumbList } from 'schema-dts'

/** One step on the way to a page. */
export interface Crumb {
  name: string
  url: string
}

/** The way from the front page to this one. */
export function toBreadcrumbs(crumbs: readonly Crumb[]) {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(
      ({ name, url }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: url }) as const,
    ),
  } as const satisfies BreadcrumbList
}
