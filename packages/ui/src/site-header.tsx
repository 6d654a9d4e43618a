import type { SiteSettings } from '@vigil/content-queries/settings/site-settings'
import { BrandMark } from './brand.tsx'
import { LanguageChoice } from './language-choice.tsx'
import type { Language } from './languages/create-language.ts'
import { inTextLanguage } from './languages/in-text-language.ts'

export type SiteHeaderProps = {
  settings: SiteSettings
  /** The path of this page, to mark where the reader is. */
  path: string
  language: Language
}

/** The site's name, the choice of languages, and the way to its parts. */
export function SiteHeader({ settings, path, language }: SiteHeaderProps) {
  const { paths, text } = language
  const sections = [
    { path: paths.stories, name: text('navigation.stories') },
    { path: paths.prayer, name: text('navigation.prayer') },
    { path: paths.act, name: text('navigation.act') },
  ]
  return (
    <header className="site-header">
      <div className="site-header-inner">
        <a className="brand" href={paths.home} aria-current={path === paths.home ? 'page' : undefined}>
          <BrandMark />
          <span className="brand-name" {...inTextLanguage(settings.language, language)}>
            {settings.title}
          </span>
        </a>
        <nav className="site-languages" aria-label={text('languages.choice')}>
          <LanguageChoice path={path} language={language} />
        </nav>
        <nav className="site-sections" aria-label={text('navigation.main')}>
          <ul className="site-nav">
            {sections.map((section) => (
              <li key={section.path}>
                <a href={section.path} aria-current={toCurrent(path, section.path)}>
                  {section.name}
                </a>
              </li>
            ))}
            <li className="site-nav-search">
              <a href={paths.search} aria-current={toCurrent(path, paths.search)}>
                <SearchMark />
                {text('navigation.search')}
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </header>
  )
}

function SearchMark() {
  return (
    <svg className="search-mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <circle cx="8.5" cy="8.5" r="5.75" />
      <path d="m13 13 5 5" />
    </svg>
  )
}

function toCurrent(path: string, sectionPath: string): 'page' | 'true' | undefined {
  if (path === sectionPath) return 'page'
  return path.startsWith(`${sectionPath}/`) ? 'true' : undefined
}
