import { CountryView } from '@vigil/ui/country-view'
import { createLanguage } from '@vigil/ui/languages/create-language'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readPerspective } from '../../../../data/read-perspective'
import { getCountryPage } from '../../../../data/story-list-pages'
import { getEnvironment } from '../../../../environment'
import { imageUrl } from '../../../../images/image-url'
import { buildPlaceholder, isLocale } from '../../../../locales'
import { PageData } from '../../../../machines/structured-data/site-data'
import { PageFrame } from '../../../../page-frame'
import { createMetadata, toAbsoluteUrl } from '../../../../page-metadata'
import { createEditAttribute } from '../../../../preview/edit-attribute'

type Props = { params: Promise<{ locale: string; slug: string }> }

export function generateStaticParams() {
  return [{ slug: buildPlaceholder }]
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  if (!isLocale(locale)) return {}
  const language = createLanguage(locale)
  const perspective = await readPerspective()
  const country = await getCountryPage(decodeURIComponent(slug), locale, perspective)
  if (country.state !== 'found') return {}
  const { name, description } = country.page
  const path = language.paths.country(country.page.slug)
  const feed = { of: 'country', slug: country.page.slug } as const
  return createMetadata({ language, path, perspective, title: name, description, text: country.page, feed })
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) return null
  const language = createLanguage(locale)
  const perspective = await readPerspective()
  const country = await getCountryPage(decodeURIComponent(slug), locale, perspective)
  if (country.state !== 'found') notFound()
  const path = language.paths.country(country.page.slug)
  return (
    <PageFrame language={language} path={path} perspective={perspective} syncTags={country.syncTags}>
      <CountryView
        country={country.page}
        imageUrl={imageUrl}
        url={toAbsoluteUrl(path)}
        language={language}
        editAttribute={createEditAttribute(getEnvironment(), perspective)}
      />
      <PageData
        steps={[
          { name: language.text('choices.countries'), path: language.paths.countries },
          { name: country.page.name, path },
        ]}
        calls={country.page.callsToAction}
        language={language}
        perspective={perspective}
      />
    </PageFrame>
  )
}
