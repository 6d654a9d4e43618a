import type { Language } from './create-language.ts'
import { directionOf } from './locales.ts'

/**
 * The attributes of a part of a page whose text is in another language than the page, so that it is read out and set
 * as it must be; none where both are the same.
 */
export function inTextLanguage(textLanguage: string, { locale }: Pick<Language, 'locale'>) {
  return textLanguage === locale ? {} : { lang: textLanguage, dir: directionOf(textLanguage) }
}
