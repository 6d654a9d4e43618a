import { LanguageChoice } from './language-choice.tsx'
import type { Language } from './languages/create-language.ts'
import { inTextLanguage } from './languages/in-text-language.ts'
import type { SiteHeaderProps } from './site-header.tsx'

/** Who speaks here, the whole map of the site, and what it promises its readers. */
export function SiteFooter({ settings, path, language }: SiteHeaderProps) {
  const inText = inTextLanguage(settings.language, language)
  return (
    <footer className="site-footer">
      <div className="site-footer-inner">
        <div className="site-footer-about">
          <p className="site-footer-name" {...inText}>
            {settings.organisation ?? settings.title}
          </p>
          {settings.footerNote && <p {...inText}>{settings.footerNote}</p>}
          <p>{language.text('navigation.promise')}</p>
        </div>
        <nav className="site-footer-nav" aria-label={language.text('navigation.footer')}>
          {groupsOf(language).map((group) => (
            <ul key={group[0]?.path} className="site-footer-links">
              {group.map((link) => (
                <li key={link.path}>
                  <a href={link.path}>{link.name}</a>
                </li>
              ))}
            </ul>
          ))}
          <LanguageChoice path={path} language={language} />
        </nav>
      </div>
    </footer>
  )
}

function groupsOf({ paths, text }: Language): { path: string; name: string }[][] {
  return [
    [
      { path: paths.stories, name: text('navigation.stories') },
      { path: paths.countries, name: text('navigation.countries') },
      { path: paths.topics, name: text('navigation.topics') },
    ],
    [
      { path: paths.prayer, name: text('navigation.prayer') },
      { path: paths.act, name: text('navigation.act') },
      { path: paths.search, name: text('navigation.search') },
    ],
    [
      { path: paths.subscribe, name: text('subscribe.title') },
      { path: paths.accessibility, name: text('navigation.accessibility') },
      { path: paths.privacy, name: text('navigation.privacy') },
      { path: paths.lite, name: text('navigation.lite') },
    ],
  ]
}
