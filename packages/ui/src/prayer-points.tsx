import type { PrayerPointContent } from '@vigil/content-queries/prayer/prayer-point'
import type { EditAttribute } from './edit-attribute.ts'
import { formatDay } from './format.ts'
import { Day } from './story-meta.tsx'

export type PrayerPointsProps = {
  prayerPoints: readonly PrayerPointContent[]
  /** Whether to say for which country and day each point is. Default: not, as in a story that says so itself. */
  details?: 'hidden' | 'shown'
  editAttribute?: EditAttribute | undefined
}

/** Things to pray for, one by one. */
export function PrayerPoints({ prayerPoints, details = 'hidden', editAttribute }: PrayerPointsProps) {
  if (prayerPoints.length === 0) return null
  return (
    <ul className="prayer-points">
      {prayerPoints.map((point) => (
        <li key={point._id} className="prayer-point">
          <p
            className="prayer-point-text"
            data-sanity={editAttribute?.({ id: point._id, type: 'prayerPoint' }, 'text')}
          >
            {point.text}
          </p>
          {(point.answeredOn || point.answeredText) && (
            <PrayerPointAnswer point={point} editAttribute={editAttribute} />
          )}
          {details === 'shown' && <PrayerPointDetails point={point} />}
        </li>
      ))}
    </ul>
  )
}

function PrayerPointAnswer({
  point,
  editAttribute,
}: { point: PrayerPointContent } & Pick<PrayerPointsProps, 'editAttribute'>) {
  return (
    <p
      className="prayer-point-answer"
      data-sanity={editAttribute?.({ id: point._id, type: 'prayerPoint' }, 'answeredText')}
    >
      <strong>Answered{point.answeredOn && ` on ${formatDay(point.answeredOn)}`}.</strong> {point.answeredText}
    </p>
  )
}

function PrayerPointDetails({ point }: { point: PrayerPointContent }) {
  if (!point.date && point.countries.length === 0) return null
  return (
    <p className="prayer-point-details">
      {point.countries.length > 0 && <span>{point.countries.map(({ name }) => name).join(', ')}</span>}
      <Day day={point.date} />
    </p>
  )
}
