import { textOf } from '@vigil/content-model/field-of'
import { languageTitle, originalLanguage, siteLanguages } from '@vigil/content-model/lists/site-languages'
import { isRecord } from '@vigil/safeguarding/is-record'
import { type TranslationState, translationsOf } from '@vigil/safeguarding/translations/translations-of'
import type { Badge } from './badge.ts'

/** The most urgent thing about the translations of a document; null when readers of every language have theirs. */
export function translationBadge(document: unknown): Badge | null {
  if (!isRecord(document)) return null
  const translations = translationsOf(document)
  const inState = (...states: TranslationState[]) =>
    translations.filter(({ state }) => states.includes(state)).map(({ language }) => languageTitle(language) || '…')

  const lookAgain = inState('changed', 'incomplete')
  if (lookAgain.length > 0) {
    return {
      label: `${lookAgain.join(', ')}: look again`,
      title: 'The original or the translation has changed since it was reviewed. Its readers get the original.',
      color: 'warning',
    }
  }
  const inReview = inState('inReview')
  if (inReview.length > 0) {
    return {
      label: `${inReview.join(', ')} in review`,
      title: 'Nobody has compared the translation with the original yet. Its readers get the original.',
      color: 'primary',
    }
  }
  const own = textOf(document, 'language') || originalLanguage
  const missing = siteLanguages.filter(
    ({ value }) => value !== own && !translations.some(({ language }) => language === value),
  )
  if (missing.length === 0) return null
  return {
    label: `Not in ${missing.map(({ title }) => title).join(', ')}`,
    title: 'Readers of these languages get the original.',
    color: 'primary',
  }
}
