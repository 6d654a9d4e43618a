import type { SiteSettings } from '@vigil/content-queries/settings/site-settings'
import type { ReactNode } from 'react'
import { BrandMark } from './brand.tsx'
import { homePath, prayerPath, storiesPath } from './paths.ts'

const sections = [
  { path: storiesPath, name: 'Stories' },
  { path: prayerPath, name: 'Prayer' },
]

export type SiteLayoutProps = {
  settings: SiteSettings
  /** The path of this page, to mark where the reader is. */
  path: string
  children: ReactNode
}

/** What surrounds every page: a way past the navigation, the header, the page itself, the footer. */
export function SiteLayout({ settings, path, children }: SiteLayoutProps) {
  return (
    <>
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      <header className="site-header">
        <div className="site-header-inner">
          <a className="brand" href={homePath} aria-current={path === homePath ? 'page' : undefined}>
            <BrandMark />
            <span className="brand-name">{settings.title}</span>
          </a>
          <nav aria-label="Main">
            <ul className="site-nav">
              {sections.map((section) => (
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
      <SiteFooter settings={settings} />
    </>
  )
}

function SiteFooter({ settings }: { settings: SiteSettings }) {
  return (
    <footer className="site-footer">
      <div className="site-footer-inner">
        <p className="site-footer-name">{settings.organisation ?? settings.title}</p>
        {settings.footerNote && <p className="site-footer-note">{settings.footerNote}</p>}
        <nav aria-label="Footer">
          <ul className="site-nav">
            {sections.map((section) => (
              <li key={section.path}>
                <a href={section.path}>{section.name}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p className="site-footer-privacy">This site sets no cookies and loads nothing from other sites.</p>
      </div>
    </footer>
  )
}

function toCurrent(path: string, sectionPath: string): 'page' | 'true' | undefined {
  if (path === sectionPath) return 'page'
  return path.startsWith(`${sectionPath}/`) ? 'true' : undefined
}
