import type { CountryContent } from '@vigil/content-queries/country'
import { createLiteLanguage } from '@vigil/ui/languages/create-language'
import { LiteLayout } from '@vigil/ui/lite-layout'
import type { ReactNode } from 'react'
import { getSiteSettings } from '../data/pages'
import { publishedPerspective } from '../data/perspective'
import type { Locale } from '../locales'
import { offersExit } from '../offers-exit'

export type LiteFrameProps = {
  locale: Locale
  /** The same page of the site itself. */
  fullPath: string
  syncTags: readonly string[]
  countries?: readonly Pick<CountryContent, 'quickExit'>[]
  children: ReactNode
}

/** A page of words alone, as readers see it; there is no preview of it. */
export async function LiteFrame({ locale, fullPath, syncTags, countries = [], children }: LiteFrameProps) {
  const { settings, syncTags: settingsTags } = await getSiteSettings(locale, publishedPerspective)
  return (
    <>
      <meta name="vigil-sync-tags" content={[...new Set([...syncTags, ...settingsTags])].join(' ')} />
      {/* For the store of published pages, which then takes out styles and all else that loads. */}
      <meta name="vigil-plain" />
      <link rel="icon" href="data:," />
      <LiteLayout
        settings={settings}
        language={createLiteLanguage(locale)}
        fullPath={fullPath}
        hasExit={offersExit(settings, countries)}
      >
        {children}
      </LiteLayout>
    </>
  )
}
