import type { Language } from './languages/create-language.ts'
import { directionOf, languageNames, locales } from './languages/locales.ts'
import { toPathIn } from './paths.ts'

export type LanguageChoiceProps = {
  /** The path of this page. */
  path: string
  language: Language
}

/** This page in each language, each by its own name. That of the reader is there, and leads nowhere else. */
export function LanguageChoice({ path, language }: LanguageChoiceProps) {
  return (
    <ul className="language-choice">
      {locales.map((locale) => (
        <li key={locale}>
          <a
            href={toPathIn(locale, path, language.locale)}
            hrefLang={locale}
            lang={locale}
            dir={directionOf(locale)}
            aria-current={locale === language.locale ? 'true' : undefined}
          >
            {languageNames[locale]}
          </a>
        </li>
      ))}
    </ul>
  )
}
