import type { PrayerContent } from '@vigil/content-queries/prayer/prayer'

/** A prayer, set apart to be read slowly. */
export function PrayerText({ prayer, headingLevel }: { prayer: PrayerContent; headingLevel: 2 | 3 }) {
  const Heading = `h${headingLevel}` as const
  return (
    <div className="prayer-text">
      <Heading className="prayer-text-title">{prayer.title ?? 'A prayer'}</Heading>
      {toParagraphs(prayer.body).map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a text have no other identity.
        <p key={index}>{paragraph}</p>
      ))}
    </div>
  )
}

function toParagraphs(body: string): string[] {
  return body.split(/\n\s*\n/).filter((paragraph) => /\S/.test(paragraph))
}
