import type { ReactNode } from 'react'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader, type SiteHeaderProps } from './site-header.tsx'

export type SiteLayoutProps = SiteHeaderProps & {
  /** The quick way out, where there is one. Right after the way past the navigation, so that the keyboard finds it. */
  exit?: ReactNode
  children: ReactNode
}

/** What surrounds every page: a way past the navigation, the header, the page itself, the footer. */
export function SiteLayout({ exit, children, ...surroundings }: SiteLayoutProps) {
  return (
    <>
      <a className="skip-link" href="#content">
        {surroundings.language.text('navigation.skip')}
      </a>
      {exit}
      <SiteHeader {...surroundings} />
      <main id="content" className="site-main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter {...surroundings} />
    </>
  )
}
