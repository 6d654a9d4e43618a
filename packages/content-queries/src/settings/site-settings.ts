import { defineQuery } from 'groq'
import { z } from 'zod'
import { optional, optionalHttpsUrl, optionalText } from '../result-schema.ts'
import { inLanguage } from '../translations/in-language.ts'

const defaultTitle = 'Vigil'

/** Nobody would ask about it, and it shows nothing of who its visitor is. */
const defaultExitUrl = 'https://www.bbc.com/weather'

/** What every page says about the site itself. Parameter: `$language`. */
export const siteSettingsQuery = defineQuery(`*[_id == "siteSettings"][0]{
  _id,
  title,
  tagline,
  description,
  organisation,
  footerNote,
  quickExit,
  exitUrl,
  ${inLanguage}{ language, title, tagline, description, organisation, footerNote }
}`)

export const siteSettingsResult = z.object({
  language: z.string(),
  title: optionalText.transform((title) => title ?? defaultTitle),
  tagline: optionalText,
  description: optionalText,
  organisation: optionalText,
  footerNote: optionalText,
  quickExit: optional(z.enum(['everywhere', 'chosenCountries', 'never'])).transform(
    (choice) => choice ?? 'chosenCountries',
  ),
  exitUrl: optionalHttpsUrl.transform((url) => url ?? defaultExitUrl),
})

export type SiteSettings = z.infer<typeof siteSettingsResult>

/** The settings of a site whose editors have not written any. */
export const defaultSiteSettings: SiteSettings = {
  language: 'en',
  title: defaultTitle,
  tagline: null,
  description: null,
  organisation: null,
  footerNote: null,
  quickExit: 'chosenCountries',
  exitUrl: defaultExitUrl,
}
