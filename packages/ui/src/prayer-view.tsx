import type { PrayerPage } from '@vigil/content-queries/prayer/prayer-page'
import type { EditAttribute } from './edit-attribute.ts'
import { PageHeader } from './page-header.tsx'
import { PrayerPoints } from './prayer-points.tsx'
import { PrayerText } from './prayer-text.tsx'

export type PrayerViewProps = PrayerPage & { editAttribute?: EditAttribute | undefined }

/** The prayer page: what to pray for now, and words to pray with. */
export function PrayerView({ prayerPoints, prayers, editAttribute }: PrayerViewProps) {
  const isEmpty = prayerPoints.length === 0 && prayers.length === 0
  return (
    <div className="page prayer-page">
      <PageHeader title="Pray with us" introduction="Take a point a day, or one prayer and a quiet minute." />
      {isEmpty && <p className="page-empty">There is nothing here yet.</p>}
      <div className="prayer-page-columns">
        {prayerPoints.length > 0 && (
          <section aria-labelledby="points-title">
            <h2 id="points-title" className="section-title">
              Prayer points
            </h2>
            <PrayerPoints prayerPoints={prayerPoints} details="shown" editAttribute={editAttribute} />
          </section>
        )}
        {prayers.length > 0 && (
          <section className="prayer-page-prayers" aria-labelledby="prayers-title">
            <h2 id="prayers-title" className="section-title">
              Prayers
            </h2>
            {prayers.map((prayer) => (
              <PrayerText key={prayer._id} prayer={prayer} headingLevel={3} editAttribute={editAttribute} />
            ))}
          </section>
        )}
      </div>
    </div>
  )
}
