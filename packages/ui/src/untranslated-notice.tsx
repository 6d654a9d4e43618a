import type { Language } from './languages/create-language.ts'

/** Says that a text is shown in another language than the page, because nobody has translated it yet. */
export function UntranslatedNotice({ textLanguage, language }: { textLanguage: string; language: Language }) {
  if (textLanguage === language.locale) return null
  const names = new Intl.DisplayNames([language.locale], { type: 'language' })
  return (
    <p className="untranslated">
      {language.text('languages.notTranslated', { original: names.of(textLanguage) ?? textLanguage })}
    </p>
  )
}
