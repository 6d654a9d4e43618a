import { CountriesView } from '@vigil/ui/countries-view'
import { createLanguage } from '@vigil/ui/languages/create-language'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readPerspective } from '../../../data/read-perspective'
import { getCountryList } from '../../../data/story-list-pages'
import { isLocale } from '../../../locales'
import { PageFrame } from '../../../page-frame'
import { createMetadata } from '../../../page-metadata'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const language = createLanguage(locale)
  return createMetadata({
    language,
    path: language.paths.countries,
    perspective: await readPerspective(),
    title: language.text('choices.countries'),
    description: language.text('choices.countriesIntroduction'),
  })
}

export default async function Page({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) return null
  const language = createLanguage(locale)
  const perspective = await readPerspective()
  const countries = await getCountryList(locale, perspective)
  if (countries.state !== 'found') notFound()
  return (
    <PageFrame
      language={language}
      path={language.paths.countries}
      perspective={perspective}
      syncTags={countries.syncTags}
    >
      <CountriesView countries={countries.page} language={language} />
    </PageFrame>
  )
}
