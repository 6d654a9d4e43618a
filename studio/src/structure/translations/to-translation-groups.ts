import { textOf } from '@vigil/content-model/field-of'
import { languageTitle } from '@vigil/content-model/lists/site-languages'
import { isRecord } from '@vigil/safeguarding/is-record'
import { type TranslationState, translationsOf } from '@vigil/safeguarding/translations/translations-of'
import type { WorkEntry, WorkGroup } from '../work-list/work-group.ts'

/** Documents whose translations wait for somebody who reads them; first those whose readers get the original again. */
export function toTranslationGroups(documents: readonly unknown[]): WorkGroup[] {
  const entriesOf = (...states: TranslationState[]) => documents.flatMap((document) => toEntry(document, states))
  return [
    {
      id: 'look-again',
      title: 'To be looked at again',
      hint: 'The original has changed, or the translation lacks something. Readers get the original until then.',
      entries: entriesOf('changed', 'incomplete'),
    },
    {
      id: 'in-review',
      title: 'In review',
      hint: 'Compare every sentence with the original, if you read both languages.',
      entries: entriesOf('inReview'),
    },
  ]
}

function toEntry(document: unknown, states: readonly TranslationState[]): WorkEntry[] {
  if (!isRecord(document)) return []
  const waiting = translationsOf(document).filter(({ state }) => states.includes(state))
  if (waiting.length === 0) return []
  const note = waiting.map(({ language }) => languageTitle(language) || 'language not chosen').join(', ')
  return [{ kind: 'document', id: textOf(document, '_id'), type: textOf(document, '_type'), note }]
}
