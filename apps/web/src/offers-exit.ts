import type { CountryContent } from '@vigil/content-queries/country'
import type { SiteSettings } from '@vigil/content-queries/settings/site-settings'

/** Whether a page about these countries has a quick way out. */
export function offersExit(
  { quickExit }: Pick<SiteSettings, 'quickExit'>,
  countries: readonly Pick<CountryContent, 'quickExit'>[],
): boolean {
  switch (quickExit) {
    case 'everywhere':
      return true
    case 'chosenCountries':
      return countries.some((country) => country.quickExit === true)
    case 'never':
      return false
  }
}
