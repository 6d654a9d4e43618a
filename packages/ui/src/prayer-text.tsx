import type { PrayerContent } from '@vigil/content-queries/prayer/prayer'
import type { EditAttribute } from './edit-attribute.ts'
import type { Language } from './languages/create-language.ts'
import { inTextLanguage } from './languages/in-text-language.ts'

export type PrayerTextProps = {
  prayer: PrayerContent
  headingLevel: 2 | 3
  language: Language
  editAttribute?: EditAttribute | undefined
}

/** A prayer, set apart to be read slowly. */
export function PrayerText({ prayer, headingLevel, language, editAttribute }: PrayerTextProps) {
  const Heading = `h${headingLevel}` as const
  const document = { id: prayer._id, type: 'prayer' }
  const inText = inTextLanguage(prayer.language, language)
  return (
    <div className="prayer-text">
      <Heading
        className="prayer-text-title"
        {...(prayer.title === null ? {} : inText)}
        data-sanity={editAttribute?.(document, 'title')}
      >
        {prayer.title ?? language.text('prayer.aPrayer')}
      </Heading>
      {toParagraphs(prayer.body).map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a text have no other identity.
        <p key={index} {...inText} data-sanity={editAttribute?.(document, 'body')}>
          {paragraph}
        </p>
      ))}
    </div>
  )
}

function toParagraphs(body: string): string[] {
  return body.split(/\n\s*\n/).filter((paragraph) => /\S/.test(paragraph))
}
