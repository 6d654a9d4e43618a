import { defineQuery } from 'groq'
import { z } from 'zod'
import { optionalText } from '../result-schema.ts'

/** What every page says about the site itself. */
export const siteSettingsQuery = defineQuery(`*[_id == "siteSettings"][0]{
  "title": coalesce(title, "Vigil"),
  tagline,
  description,
  organisation,
  footerNote
}`)

export const siteSettingsResult = z.object({
  title: z.string(),
  tagline: optionalText,
  description: optionalText,
  organisation: optionalText,
  footerNote: optionalText,
})

export type SiteSettings = z.infer<typeof siteSettingsResult>

/** The settings of a site whose editors have not written any. */
export const defaultSiteSettings: SiteSettings = {
  title: 'Vigil',
  tagline: null,
  description: null,
  organisation: null,
  footerNote: null,
}
