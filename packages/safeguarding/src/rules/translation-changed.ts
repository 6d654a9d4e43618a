import type { Rule } from '../finding.ts'
import { languageName } from '../translations/language-name.ts'
import { translationsOf } from '../translations/translations-of.ts'

/** What was taken out of the original to protect somebody must not go on standing in another language. */
export const translationChanged: Rule = {
  name: 'translation-changed',
  severity: 'warning',
  *find(document) {
    for (const { path, language, state } of translationsOf(document)) {
      if (state !== 'changed') continue
      yield {
        path: `${path}.state`,
        message: `The original or the ${languageName(language)} translation has changed since it was reviewed. Until somebody has read it again, its readers get the original.`,
      }
    }
  },
}
