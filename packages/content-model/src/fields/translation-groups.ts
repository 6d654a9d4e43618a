import { TranslateIcon } from '@sanity/icons/Translate'

/** The tab of a form with what is said in other languages. */
export const translationGroup = { name: 'translations', title: 'Translations', icon: TranslateIcon }

/** The tabs of a form that has no others: what it is about, and its translations. */
export const contentGroups = [{ name: 'content', title: 'Content', default: true }, translationGroup]

/** Puts fields on the first tab of a form with `contentGroups`. */
export function inContent<Field extends object>(fields: readonly Field[]): (Field & { group: string })[] {
  return fields.map((field) => ({ ...field, group: 'content' }))
}
