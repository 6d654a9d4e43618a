import type { Locale } from './locales.ts'

/** The words of one area of the interface: ICU messages by key, with the same keys in each language. */
export type Texts<Key extends string> = Readonly<Record<Locale, Readonly<Record<Key, string>>>>

/**
 * Declares the words of an area in all languages; a key that one of them lacks is a type error.
 *
 * @param texts messages as ICU writes them: `{count, plural, one {# story} other {# stories}}`
 */
export function defineTexts<Key extends string>(texts: Texts<Key>): Texts<Key> {
  return texts
}
