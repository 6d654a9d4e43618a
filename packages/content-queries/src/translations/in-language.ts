/**
 * A document’s translation into the reader’s language, beside its own texts: which of the two is shown is decided for
 * the document as a whole, by `takeTranslations`. To be followed by the texts, under the same names as the document’s own:
 *
 *     `_id, title, description, ${inLanguage}{ language, title, description }`
 *
 * Needs the parameters `$language` and `$translationStates`.
 */
export const inLanguage = /* groq */ `
  "language": coalesce(language, "en"),
  "translation": translations[language == $language && state in $translationStates][0]`

/** The translations that readers may see; the value of `$translationStates` for everything that is public. */
export const statesForReaders: readonly string[] = ['reviewed']

/** The translations that editors see in a preview. */
export const statesForEditors: readonly string[] = ['reviewed', 'inReview']
