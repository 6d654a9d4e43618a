import { z } from 'zod'

const reference = z.looseObject({ _ref: z.string() })
const references = z.array(reference)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2026-11-20')
const objects = z.array(z.looseObject({ _type: z.string() }))
const slug = z.looseObject({ current: z.string() })

/**
 * What the fields of a document must be if they are there. Drafts may be half-written, so nothing is required; that is
 * for the editor and the Studio.
 */
export const contentShapes = {
  story: z
    .looseObject({
      title: z.string(),
      slug,
      publishedOn: day,
      standfirst: z.string(),
      heroImage: z.looseObject({}),
      body: objects,
      countries: references,
      topics: references,
      prayerPoints: references,
      prayer: reference,
      callsToAction: references,
      identityStatement: z.string(),
      provenanceStatement: z.string(),
    })
    .partial(),
  prayerPoint: z.looseObject({ text: z.string(), date: day, countries: references, general: z.boolean() }).partial(),
  prayer: z.looseObject({ title: z.string(), body: z.string(), countries: references, general: z.boolean() }).partial(),
  callToAction: z
    .looseObject({
      kind: z.enum(['give', 'pray', 'write', 'share', 'learn']),
      title: z.string(),
      text: z.string(),
      buttonLabel: z.string(),
      url: z.string(),
      suggestedAmounts: z.array(z.number()),
      currency: z.string(),
      startsOn: day,
      endsOn: day,
      countries: references,
      general: z.boolean(),
    })
    .partial(),
  country: z
    .looseObject({
      name: z.string(),
      slug,
      isoCode: z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters'),
      region: z.string(),
    })
    .partial(),
  topic: z.looseObject({ title: z.string(), slug, description: z.string() }).partial(),
  siteSettings: z.looseObject({ title: z.string(), tagline: z.string(), leadStory: reference }).partial(),
} as const

export type ContentType = keyof typeof contentShapes

export function isContentType(type: string): type is ContentType {
  return Object.hasOwn(contentShapes, type)
}

/** Types that remember where they came from. */
export function hasImportSource(type: ContentType): boolean {
  return type === 'story' || type === 'prayerPoint' || type === 'prayer' || type === 'callToAction'
}
