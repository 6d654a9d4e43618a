import { defineQuery } from 'groq'
import { z } from 'zod'
import { listOf, optionalText } from '../result-schema.ts'
import { sectionFragment, sectionResult, sectionWords, toShownSections } from '../sections/section.ts'
import { seoFragment, seoResult } from '../seo.ts'
import { inLanguage } from '../translations/in-language.ts'
import { shownLanguagesFragment, shownLanguagesShape } from '../translations/shown-languages.ts'

/** A page that editors wrote. Parameters: `$slug`, `$today`, `$language`. */
export const pageQuery = defineQuery(`*[_type == "page" && slug.current == $slug] | order(_id asc)[0]{
  _id,
  title,
  "slug": slug.current,
  sections[]{ ${sectionFragment} },
  ${seoFragment},
  ${shownLanguagesFragment},
  ${inLanguage}{ language, title, ${sectionWords}, seo { title, description } }
}`)

export const pageResult = z
  .object({
    _id: z.string(),
    language: z.string(),
    title: optionalText.transform((title) => title ?? 'Untitled page'),
    slug: z.string().min(1),
    sections: listOf(sectionResult),
    seo: seoResult,
    ...shownLanguagesShape,
  })
  .transform((page) => ({ ...page, sections: toShownSections(page.sections) }))

export type Page = z.infer<typeof pageResult>
