import type { Language } from '@vigil/ui/languages/create-language'
import { SiteLayout } from '@vigil/ui/site-layout'
import { draftMode } from 'next/headers'
import type { ReactNode } from 'react'
import { getSiteSettings } from './data/pages'
import { type Perspective, publishedPerspective } from './data/perspective'
import { PreviewTools } from './preview/preview-tools'

export type PageFrameProps = {
  language: Language
  path: string
  perspective: Perspective
  /** What the page itself depends on; what surrounds it adds its own. */
  syncTags: readonly string[]
  children: ReactNode
}

/** A page in the site's layout. A published page says in its head which sync tags it depends on. */
export async function PageFrame({ language, path, perspective, syncTags, children }: PageFrameProps) {
  const { settings, syncTags: settingsTags } = await getSiteSettings(language.locale, perspective)
  const { isEnabled: isPreview } = await draftMode()
  return (
    <>
      {isPreview && <PreviewTools path={path} language={language} />}
      {perspective === publishedPerspective && (
        // For the store of published pages, which takes it out again: readers never see it.
        <meta name="vigil-sync-tags" content={[...new Set([...syncTags, ...settingsTags])].join(' ')} />
      )}
      <SiteLayout settings={settings} path={path} language={language}>
        {children}
      </SiteLayout>
    </>
  )
}
