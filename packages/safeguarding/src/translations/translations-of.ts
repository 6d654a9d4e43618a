import type { PublishCandidate } from '../finding.ts'
import { itemsOf, textAt } from '../story.ts'
import { missingTexts } from './missing-texts.ts'
import { reviewMarkOf } from './review-mark.ts'

/**
 * `inReview`: nobody who reads the language has agreed yet. `changed`: somebody has, but the original or the translation
 * is another one since. `incomplete`: it lacks texts that the original has. `shown`: readers get it.
 */
export type TranslationState = 'inReview' | 'changed' | 'incomplete' | 'shown'

export interface Translation {
  readonly path: string
  /** The code of its language; empty while nobody has chosen one. */
  readonly language: string
  readonly state: TranslationState
  /** The fields that the original has and this lacks. */
  readonly missing: readonly string[]
  readonly value: PublishCandidate
}

/** The translations that stand in a document, each with what becomes of it. */
export function translationsOf(document: PublishCandidate): readonly Translation[] {
  const known = judged.get(document)
  if (known !== undefined) return known
  const translations = itemsOf(document, 'translations').map(({ path, value }) => {
    const missing = missingTexts(document, value)
    return { path, value, language: textAt(value, 'language'), missing, state: stateOf(document, value, missing) }
  })
  judged.set(document, translations)
  return translations
}

// Several rules ask, and fingerprints of long texts take a while.
const judged = new WeakMap<PublishCandidate, readonly Translation[]>()

/**
 * The languages whose readers get the original although there is a reviewed translation.
 *
 * NB: also after a change as small as a comma. No program can tell it from a name that was taken out because it had put
 * somebody in danger, and in the translation the name would go on being read.
 */
export function withheldLanguages(document: PublishCandidate): readonly string[] {
  return translationsOf(document).flatMap(({ state, language }) =>
    state === 'changed' || state === 'incomplete' ? [language] : [],
  )
}

function stateOf(
  document: PublishCandidate,
  translation: PublishCandidate,
  missing: readonly string[],
): TranslationState {
  if (translation.state !== 'reviewed') return 'inReview'
  if (translation.reviewedFor !== reviewMarkOf(document, translation)) return 'changed'
  return missing.length > 0 ? 'incomplete' : 'shown'
}
