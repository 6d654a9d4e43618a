import type { CountryContent } from '@vigil/content-queries/country'
import type { Language } from '@vigil/ui/languages/create-language'
import { ExitBar } from '@vigil/ui/exit-link'
import { SiteLayout } from '@vigil/ui/site-layout'
import { draftMode } from 'next/headers'
import type { ReactNode } from 'react'
import { getSiteSettings } from './data/pages'
import { type Perspective, publishedPerspective } from './data/perspective'
import { type Enhancement, enhancementPath } from './enhancements/enhancements'
import { offersExit } from './offers-exit'
import { PreviewTools } from './preview/preview-tools'

export type PageFrameProps = {
  language: Language
  path: string
  perspective: Perspective
  /** What the page itself depends on; what surrounds it adds its own. */
  syncTags: readonly string[]
  /** Of the countries that the page is about: some ask for a quick way out of their pages. */
  countries?: readonly Pick<CountryContent, 'quickExit'>[]
  /** The little scripts of the page, by name; it is complete without them. */
  enhancements?: readonly Enhancement[]
  children: ReactNode
}

/** A page in the site's layout. A published page says in its head which sync tags it depends on. */
export async function PageFrame(props: PageFrameProps) {
  const { language, path, perspective, syncTags, countries = [], enhancements = [], children } = props
  const { settings, syncTags: settingsTags } = await getSiteSettings(language.locale, perspective)
  const { isEnabled: isPreview } = await draftMode()
  const hasExit = offersExit(settings, countries)
  const scripts = new Set([...enhancements, ...(hasExit ? (['exit'] as const) : [])])
  return (
    <>
      {isPreview && <PreviewTools path={path} language={language} />}
      {perspective === publishedPerspective && (
        // For the store of published pages, which takes it out again: readers never see it.
        <meta name="vigil-sync-tags" content={[...new Set([...syncTags, ...settingsTags])].join(' ')} />
      )}
      <SiteLayout
        settings={settings}
        path={path}
        language={language}
        exit={hasExit && <ExitBar language={language} exitUrl={settings.exitUrl} />}
      >
        {children}
      </SiteLayout>
      {[...scripts].map((name) => (
        <script key={name} type="module" src={enhancementPath(name)} data-keep="" />
      ))}
    </>
  )
}
