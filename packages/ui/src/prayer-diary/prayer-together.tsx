import type { PrayerContent } from '@vigil/content-queries/prayer/prayer'
import type { EditAttribute } from '../edit-attribute.ts'
import type { Language } from '../languages/create-language.ts'
import { PrayerText } from '../prayer-text.tsx'

export type PrayerTogetherProps = {
  prayer: PrayerContent | null
  language: Language
  editAttribute?: EditAttribute | undefined
}

/** The prayer of the day, to say together. */
export function PrayerTogether({ prayer, language, editAttribute }: PrayerTogetherProps) {
  if (prayer === null) return null
  return (
    <section className="diary-together" aria-labelledby="together-title">
      <h2 id="together-title" className="section-title">
        {language.text('diary.together')}
      </h2>
      <PrayerText prayer={prayer} headingLevel={3} language={language} editAttribute={editAttribute} />
    </section>
  )
}
