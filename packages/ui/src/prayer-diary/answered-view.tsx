import type { DiaryPointContent } from '@vigil/content-queries/prayer/diary'
import type { AnsweredPrayer } from '@vigil/content-queries/prayer/answered-prayer'
import { toMonth } from '@vigil/prayer-diary/days'
import type { EditAttribute } from '../edit-attribute.ts'
import type { Language } from '../languages/create-language.ts'
import { PageHeader } from '../page-header.tsx'
import { AnsweredList } from './answered-list.tsx'
import { DiaryNavigation } from './diary-navigation.tsx'
import { UntranslatedNote } from './diary-point.tsx'

export type AnsweredViewProps = {
  prayer: AnsweredPrayer
  language: Language
  editAttribute?: EditAttribute | undefined
}

/** Prayers that were answered, month by month, the latest first. */
export function AnsweredView({ prayer: { today, answered }, language, editAttribute }: AnsweredViewProps) {
  return (
    <div className="page diary">
      <PageHeader
        title={language.text('diary.answeredTitle')}
        introduction={language.text('diary.answeredIntroduction')}
      />
      <DiaryNavigation path={language.paths.answeredPrayer} today={today} language={language} />
      <UntranslatedNote texts={answered} language={language} />
      {answered.length === 0 && <p className="page-empty">{language.text('diary.noAnswers')}</p>}
      {byMonth(answered).map(([month, points]) => (
        <section key={month} className="diary-section" aria-labelledby={`answered-${month}`}>
          <h2 id={`answered-${month}`} className="section-title">
            <time dateTime={month}>{language.month(month)}</time>
          </h2>
          <AnsweredList points={points} language={language} editAttribute={editAttribute} />
        </section>
      ))}
    </div>
  )
}

function byMonth(points: readonly DiaryPointContent[]): [string, DiaryPointContent[]][] {
  const months = new Map<string, DiaryPointContent[]>()
  for (const point of points) {
    const month = toMonth(point.answeredOn ?? '')
    months.set(month, [...(months.get(month) ?? []), point])
  }
  return [...months]
}
