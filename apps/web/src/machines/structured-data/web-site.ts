import type { SiteSettings } from '@vigil/content-queries/settings/site-settings'
import type { SearchAction, WebSite, WithActionConstraints } from 'schema-dts'
import { toOrganisation } from './organisation.ts'

export interface WebSiteContext {
  settings: SiteSettings
  language: string
  homeUrl: string
  searchUrl: string
}

/** The site itself, and how to search it. */
export function toWebSite({ settings, language, homeUrl, searchUrl }: WebSiteContext) {
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${searchUrl}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  }
  return {
    '@type': 'WebSite',
    name: settings.title,
    url: homeUrl,
    inLanguage: language,
    publisher: toOrganisation(settings, homeUrl),
    ...(settings.description !== null && { description: settings.description }),
    potentialAction: search,
  } as const satisfies WebSite
}
