import { z } from 'zod'

const row = z.object({
  id: z.string(),
  title: z.string().nullable(),
  isPublic: z.boolean(),
  consents: z.array(z.string().nullable()).nullable(),
})
/** What the Studio asks of every story that names a consent. */
export const storyRows = z.array(row)

/** A story in which somebody appears by a consent. */
export interface StoryWithConsent {
  readonly id: string
  readonly title: string
  /** Whether readers see it now. */
  readonly isPublic: boolean
}

/** A story and its drafts and versions are one to an editor; it is public when one of them is. */
export function groupByConsent(found: readonly z.infer<typeof row>[]): Map<string, StoryWithConsent[]> {
  const byConsent = new Map<string, Map<string, StoryWithConsent>>()
  for (const { id, title, isPublic, consents } of found) {
    const published = id.replace(/^(?:drafts|versions\.[^.]+)\./, '')
    for (const consent of consents ?? []) {
      if (consent === null || consent === '') continue
      const stories = byConsent.get(consent) ?? new Map<string, StoryWithConsent>()
      const known = stories.get(published)
      if (known === undefined || isPublic) {
        stories.set(published, { id: published, title: title || 'Story without a title', isPublic })
      }
      byConsent.set(consent, stories)
    }
  }
  return new Map(Array.from(byConsent, ([consent, stories]) => [consent, [...stories.values()]]))
}
