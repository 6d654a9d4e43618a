import type { PrayerContent } from '@vigil/content-queries/prayer/prayer'
import type { PrayerPointContent } from '@vigil/content-queries/prayer/prayer-point'
import type { EditAttribute } from './edit-attribute.ts'
import type { Language } from './languages/create-language.ts'
import { PrayerPoints } from './prayer-points.tsx'
import { PrayerText } from './prayer-text.tsx'

export type PrayerBandProps = {
  heading: string
  prayerPoints: readonly PrayerPointContent[]
  prayer: PrayerContent | null
  /** Whether to say for which country and day each point is. */
  details: 'hidden' | 'shown'
  /** Names the section on its page; without: the only one. */
  id?: string
  /** Where there is more to pray for. */
  more?: { path: string; text: string }
  language: Language
  editAttribute?: EditAttribute | undefined
}

/** Prayer points and a prayer, across the whole page. */
export function PrayerBand({
  heading,
  prayerPoints,
  prayer,
  details,
  id = 'prayer',
  more,
  language,
  editAttribute,
}: PrayerBandProps) {
  if (prayerPoints.length === 0 && !prayer) return null
  return (
    <section className="prayer-band" aria-labelledby={`${id}-title`}>
      <div className="prayer-band-inner">
        <h2 id={`${id}-title`} className="section-title">
          {heading}
        </h2>
        <div className="prayer-band-columns" data-columns={prayerPoints.length > 0 && prayer ? 2 : 1}>
          <PrayerPoints
            prayerPoints={prayerPoints}
            details={details}
            language={language}
            editAttribute={editAttribute}
          />
          {prayer && <PrayerText prayer={prayer} headingLevel={3} language={language} editAttribute={editAttribute} />}
        </div>
        {more && (
          <p className="home-more">
            <a href={more.path}>{more.text}</a>
          </p>
        )}
      </div>
    </section>
  )
}
