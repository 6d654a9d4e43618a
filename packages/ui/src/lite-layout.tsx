import type { SiteSettings } from '@vigil/content-queries/settings/site-settings'
import type { ReactNode } from 'react'
import type { Language } from './languages/create-language.ts'
import { inTextLanguage } from './languages/in-text-language.ts'
import { locales, languageNames } from './languages/locales.ts'
import { createLitePaths } from './paths.ts'

export type LiteLayoutProps = {
  settings: SiteSettings
  /** With the paths of the light version. */
  language: Language
  /** The same page of the site itself. */
  fullPath: string
  /** Leads away at once, where that is asked for. */
  hasExit: boolean
  children: ReactNode
}

/** What surrounds a page of words alone: it is read without any style. */
export function LiteLayout({ settings, language, fullPath, hasExit, children }: LiteLayoutProps) {
  const { text, paths } = language
  return (
    <>
      <header>
        {hasExit && (
          <p>
            <a href={settings.exitUrl} rel="nofollow noreferrer">
              {text('exit.link')}
            </a>
          </p>
        )}
        <p {...inTextLanguage(settings.language, language)}>{settings.title}</p>
        <nav aria-label={text('navigation.main')}>
          <a href={paths.home}>{text('lite.title')}</a> · <a href={paths.stories}>{text('navigation.stories')}</a> ·{' '}
          <a href={paths.prayer}>{text('navigation.prayer')}</a> · <a href={paths.act}>{text('navigation.act')}</a>
        </nav>
        <hr />
      </header>
      <main id="content">{children}</main>
      <footer>
        <hr />
        <p>
          <a href={fullPath}>{text('lite.full')}</a>
        </p>
        <p>
          {locales.map((locale) => (
            <span key={locale}>
              <a href={createLitePaths(locale).home} lang={locale} hrefLang={locale}>
                {languageNames[locale]}
              </a>{' '}
            </span>
          ))}
        </p>
      </footer>
    </>
  )
}
