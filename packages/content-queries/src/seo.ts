import { z } from 'zod'
import { optional, optionalText } from './result-schema.ts'

/** How a page looks in search results and in links, where that differs from the page. */
export const seoFragment = /* groq */ `seo { title, description, noIndex }`

export const seoResult = z
  .object({ title: optionalText, description: optionalText, noIndex: optional(z.boolean()) })
  .nullish()
  .transform((seo) => ({
    title: seo?.title ?? null,
    description: seo?.description ?? null,
    isListed: seo?.noIndex !== true,
  }))

export type SeoContent = z.infer<typeof seoResult>
