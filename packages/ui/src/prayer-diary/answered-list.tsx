import type { DiaryPointContent } from '@vigil/content-queries/prayer/diary'
import type { EditAttribute } from '../edit-attribute.ts'
import type { Language } from '../languages/create-language.ts'
import { inTextLanguage } from '../languages/in-text-language.ts'
import { DiaryPointPlace } from './diary-point.tsx'

export type AnsweredListProps = {
  points: readonly DiaryPointContent[]
  language: Language
  editAttribute?: EditAttribute | undefined
}

/** Answered prayers: what came of each first, then what had been asked. */
export function AnsweredList({ points, language, editAttribute }: AnsweredListProps) {
  return (
    <ul className="diary-answers">
      {points.map((point) => {
        const document = { id: point._id, type: 'prayerPoint' }
        const words = inTextLanguage(point.language, language)
        return (
          <li key={point._id} className="diary-answer">
            <p className="diary-answer-day">
              {point.answeredOn && language.text('prayer.answeredOn', { day: language.day(point.answeredOn) })}
            </p>
            {point.answeredText && (
              <p className="diary-answer-text" {...words} data-sanity={editAttribute?.(document, 'answeredText')}>
                {point.answeredText}
              </p>
            )}
            <p className="diary-answer-point">
              <span className="diary-answer-asked">{language.text('diary.askedFor')}</span>{' '}
              <span {...words} data-sanity={editAttribute?.(document, 'text')}>
                {point.text}
              </span>
            </p>
            <DiaryPointPlace countries={point.countries} language={language} />
          </li>
        )
      })}
    </ul>
  )
}
