import { defineQuery } from 'groq'
import { z } from 'zod'
import { optionalText } from '../result-schema.ts'

const defaultTitle = 'Vigil'

/** What every page says about the site itself. */
export const siteSettingsQuery = defineQuery(`*[_id == "siteSettings"][0]{
  title,
  tagline,
  description,
  organisation,
  footerNote
}`)

export const siteSettingsResult = z.object({
  title: optionalText.transform((title) => title ?? defaultTitle),
  tagline: optionalText,
  description: optionalText,
  organisation: optionalText,
  footerNote: optionalText,
})

export type SiteSettings = z.infer<typeof siteSettingsResult>

/** The settings of a site whose editors have not written any. */
export const defaultSiteSettings: SiteSettings = {
  title: defaultTitle,
  tagline: null,
  description: null,
  organisation: null,
  footerNote: null,
}
