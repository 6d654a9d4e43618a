import { defineArrayMember, defineField } from '@sanity/types'
import { fieldOf, textOf } from '../field-of.ts'
import { languageTitle } from '../lists/site-languages.ts'
import { translationGroup } from './translation-groups.ts'

/** The translations of a document into the other languages of the site, each an object of `<type>Translation`. */
export function translationsField(type: string) {
  return defineField({
    name: 'translations',
    title: 'Translations',
    type: 'array',
    group: translationGroup.name,
    of: [defineArrayMember({ type: `${type}Translation` })],
    description:
      'The texts in the other languages of the site, one of each. Whoever translates leaves the state at “In review”; somebody who reads the language compares both and calls it reviewed. Until then, readers get the original.',
    validation: (rule) => rule.custom(explainTwins).error(),
  })
}

function explainTwins(translations: readonly unknown[] | undefined) {
  const seen = new Set<string>()
  for (const translation of translations ?? []) {
    const language = textOf(translation, 'language')
    if (seen.has(language) && language !== '') {
      return {
        message: `There are two translations into ${languageTitle(language)}. Remove one of them.`,
        path: [{ _key: String(fieldOf(translation, '_key')) }, 'language'],
      }
    }
    seen.add(language)
  }
  return true
}
