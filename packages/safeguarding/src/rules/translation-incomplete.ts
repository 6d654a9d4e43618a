import type { Rule } from '../finding.ts'
import { languageName } from '../translations/language-name.ts'
import { translationsOf } from '../translations/translations-of.ts'

/** Readers of every language get the same warnings and corrections, and never two languages in one text. */
export const translationIncomplete: Rule = {
  name: 'translation-incomplete',
  severity: 'warning',
  *find(document) {
    for (const { path, language, state, missing } of translationsOf(document)) {
      // One in review is still being written.
      if (missing.length === 0 || state === 'inReview') continue
      yield {
        path: `${path}.${missing[0]}`,
        message: `The ${languageName(language)} translation lacks what the original has (${missing.map(toWords).join(', ')}). Until it is complete, its readers get the original.`,
      }
    }
  },
}

/** A field as editors read it: nameChangedNotice → name changed notice. */
function toWords(field: string): string {
  return field.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`)
}
