import type { SiteSettings } from '@vigil/content-queries/settings/site-settings'
import type { ReactNode } from 'react'
import { BrandMark } from './brand.tsx'
import type { Language } from './languages/create-language.ts'

export type SiteLayoutProps = {
  settings: SiteSettings
  /** The path of this page, to mark where the reader is. */
  path: string
  language: Language
  children: ReactNode
}

/** What surrounds every page: a way past the navigation, the header, the page itself, the footer. */
export function SiteLayout({ settings, path, language, children }: SiteLayoutProps) {
  const { paths } = language
  return (
    <>
      <a className="skip-link" href="#content">
        {language.text('navigation.skip')}
      </a>
      <header className="site-header">
        <div className="site-header-inner">
          <a className="brand" href={paths.home} aria-current={path === paths.home ? 'page' : undefined}>
            <BrandMark />
            <span className="brand-name">{settings.title}</span>
          </a>
          <nav aria-label={language.text('navigation.main')}>
            <ul className="site-nav">
              {sectionsOf(language).map((section) => (
                <li key={section.path}>
                  <a href={section.path} aria-current={toCurrent(path, section.path)}>
                    {section.name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <main id="content" className="site-main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter settings={settings} language={language} />
    </>
  )
}

function SiteFooter({ settings, language }: Pick<SiteLayoutProps, 'settings' | 'language'>) {
  return (
    <footer className="site-footer">
      <div className="site-footer-inner">
        <p className="site-footer-name">{settings.organisation ?? settings.title}</p>
        {settings.footerNote && <p className="site-footer-note">{settings.footerNote}</p>}
        <nav aria-label={language.text('navigation.footer')}>
          <ul className="site-nav">
            {sectionsOf(language).map((section) => (
              <li key={section.path}>
                <a href={section.path}>{section.name}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p className="site-footer-privacy">{language.text('navigation.privacy')}</p>
      </div>
    </footer>
  )
}

function sectionsOf({ paths, text }: Language) {
  return [
    { path: paths.stories, name: text('navigation.stories') },
    { path: paths.prayer, name: text('navigation.prayer') },
  ]
}

function toCurrent(path: string, sectionPath: string): 'page' | 'true' | undefined {
  if (path === sectionPath) return 'page'
  return path.startsWith(`${sectionPath}/`) ? 'true' : undefined
}
