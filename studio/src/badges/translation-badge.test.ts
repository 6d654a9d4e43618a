import { reviewMarkOf } from '@vigil/safeguarding/translations/review-mark'
import { translationBadge } from './translation-badge.ts'

const point = { _type: 'prayerPoint', text: 'For peace.' }
const translation = (language: string, changes: object = {}) => {
  const texts = { _key: language, language, state: 'reviewed', text: 'Paix.' }
  return { ...texts, reviewedFor: reviewMarkOf(point, texts), ...changes }
}

it.each<[string, object[], string | undefined]>([
  ['without translations', [], 'Not in French, Arabic'],
  ['with one', [translation('fr')], 'Not in Arabic'],
  ['with all', [translation('fr'), translation('ar')], undefined],
  ['with one in review', [translation('fr'), translation('ar', { state: 'inReview' })], 'Arabic in review'],
  [
    'with one that has changed and one in review',
    [translation('fr', { text: 'La paix.' }), translation('ar', { state: 'inReview' })],
    'French: look again',
  ],
])('a document %s', (_what, translations, label) => {
  expect(translationBadge({ ...point, translations })?.label).toBe(label)
})

it('a document is not missing in its own language', () => {
  expect(translationBadge({ ...point, _type: 'story', language: 'fr' })?.label).toBe('Not in English, Arabic')
  expect(translationBadge(null)).toBeNull()
})
