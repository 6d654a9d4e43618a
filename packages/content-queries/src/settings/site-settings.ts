import { defineQuery } from 'groq'
import { z } from 'zod'
import { optionalText } from '../result-schema.ts'
import { inLanguage } from '../translations/in-language.ts'

const defaultTitle = 'Vigil'

/** What every page says about the site itself. Parameter: `$language`. */
export const siteSettingsQuery = defineQuery(`*[_id == "siteSettings"][0]{
  _id,
  title,
  tagline,
  description,
  organisation,
  footerNote,
  ${inLanguage}{ language, title, tagline, description, organisation, footerNote }
}`)

export const siteSettingsResult = z.object({
  language: z.string(),
  title: optionalText.transform((title) => title ?? defaultTitle),
  tagline: optionalText,
  description: optionalText,
  organisation: optionalText,
  footerNote: optionalText,
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
}
