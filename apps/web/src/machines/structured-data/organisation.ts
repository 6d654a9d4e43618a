import type { SiteSettings } from '@vigil/content-queries/settings/site-settings'
import type { Organization } from 'schema-dts'

/** Who answers for all that the site says. No editor, and nobody whom a story tells about, is ever named as its author. */
export function toOrganisation(settings: SiteSettings, homeUrl: string) {
  return {
    '@type': 'Organization',
    name: settings.organisation ?? settings.title,
    url: homeUrl,
  } as const satisfies Organization
}
