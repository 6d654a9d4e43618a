import { HomeView } from '@vigil/ui/home-view'
import type { HomePage } from '@vigil/content-queries/home/home-page'
import { createLanguage } from '@vigil/ui/languages/create-language'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getHomePage, getSiteSettings } from '../../data/pages'
import { readPerspective } from '../../data/read-perspective'
import { getEnvironment } from '../../environment'
import { imageUrl } from '../../images/image-url'
import { isLocale } from '../../locales'
import { HomeData } from '../../machines/structured-data/site-data'
import { PageFrame } from '../../page-frame'
import { createMetadata, toAbsoluteUrl } from '../../page-metadata'
import { createEditAttribute } from '../../preview/edit-attribute'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const language = createLanguage(locale)
  const perspective = await readPerspective()
  const home = await getHomePage(locale, perspective)
  const seo = home.state === 'found' && home.page.language === locale ? home.page.seo : null
  return createMetadata({ language, path: language.paths.home, perspective, seo })
}

export default async function Page({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) return null
  const language = createLanguage(locale)
  const perspective = await readPerspective()
  const [home, { settings }] = await Promise.all([
    getHomePage(locale, perspective),
    getSiteSettings(locale, perspective),
  ])
  if (home.state !== 'found') notFound()
  return (
    <PageFrame language={language} path={language.paths.home} perspective={perspective} syncTags={home.syncTags}>
      <HomeView
        home={home.page}
        settings={settings}
        imageUrl={imageUrl}
        url={toAbsoluteUrl(language.paths.home)}
        language={language}
        editAttribute={createEditAttribute(getEnvironment(), perspective)}
      />
      <HomeData calls={callsOf(home.page)} language={language} perspective={perspective} />
    </PageFrame>
  )
}

function callsOf({ sections }: HomePage) {
  return sections.flatMap((section) => (section._type === 'callsToActionSection' ? section.callsToAction : []))
}
