import type { PrayerPage } from '@vigil/content-queries/prayer/prayer-page'
import type { EditAttribute } from './edit-attribute.ts'
import type { Language } from './languages/create-language.ts'
import { PageHeader } from './page-header.tsx'
import { PrayerPoints } from './prayer-points.tsx'
import { PrayerText } from './prayer-text.tsx'

export type PrayerViewProps = PrayerPage & { language: Language; editAttribute?: EditAttribute | undefined }

/** The prayer page: what to pray for now, and words to pray with. */
export function PrayerView({ prayerPoints, prayers, language, editAttribute }: PrayerViewProps) {
  const isEmpty = prayerPoints.length === 0 && prayers.length === 0
  return (
    <div className="page prayer-page">
      <PageHeader title={language.text('prayer.withUs')} introduction={language.text('prayer.introduction')} />
      {isEmpty && <p className="page-empty">{language.text('prayer.empty')}</p>}
      <div className="prayer-page-columns">
        {prayerPoints.length > 0 && (
          <section aria-labelledby="points-title">
            <h2 id="points-title" className="section-title">
              {language.text('prayer.points')}
            </h2>
            <PrayerPoints
              prayerPoints={prayerPoints}
              details="shown"
              language={language}
              editAttribute={editAttribute}
            />
          </section>
        )}
        {prayers.length > 0 && (
          <section className="prayer-page-prayers" aria-labelledby="prayers-title">
            <h2 id="prayers-title" className="section-title">
              {language.text('prayer.prayers')}
            </h2>
            {prayers.map((prayer) => (
              <PrayerText
                key={prayer._id}
                prayer={prayer}
                headingLevel={3}
                language={language}
                editAttribute={editAttribute}
              />
            ))}
          </section>
        )}
      </div>
    </div>
  )
}
