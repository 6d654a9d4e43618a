import { createLanguage } from '@vigil/ui/languages/create-language'
import { CountryPrayerView } from '@vigil/ui/prayer-diary/country-prayer-view'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getPrayerOfCountry } from '../../../../../data/prayer-pages'
import { readPerspective } from '../../../../../data/read-perspective'
import { getEnvironment } from '../../../../../environment'
import { buildPlaceholder, isLocale } from '../../../../../locales'
import { PageFrame } from '../../../../../page-frame'
import { createMetadata } from '../../../../../page-metadata'
import { createEditAttribute } from '../../../../../preview/edit-attribute'

type Props = { params: Promise<{ locale: string; country: string }> }

export function generateStaticParams() {
  return [{ country: buildPlaceholder }]
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, country } = await params
  if (!isLocale(locale) || country === buildPlaceholder) return {}
  const language = createLanguage(locale)
  const perspective = await readPerspective()
  const prayer = await getPrayerOfCountry(decodeURIComponent(country), locale, perspective)
  if (prayer.state !== 'found' || prayer.page.country === null) return {}
  const title = language.text('diary.prayFor', { country: prayer.page.country.name })
  return createMetadata({
    language,
    path: language.paths.prayerOfCountry(decodeURIComponent(country)),
    perspective,
    title,
    feed: { of: 'prayer' },
    calendar: language.paths.prayerCalendar(decodeURIComponent(country)),
  })
}

export default async function Page({ params }: Props) {
  const { locale, country: slug } = await params
  if (!isLocale(locale) || slug === buildPlaceholder) return null
  const language = createLanguage(locale)
  const perspective = await readPerspective()
  const prayer = await getPrayerOfCountry(decodeURIComponent(slug), locale, perspective)
  if (prayer.state !== 'found' || prayer.page.country === null) notFound()
  const { country } = prayer.page
  const path = language.paths.prayerOfCountry(decodeURIComponent(slug))
  return (
    <PageFrame
      language={language}
      path={path}
      perspective={perspective}
      syncTags={prayer.syncTags}
      countries={[country]}
    >
      <CountryPrayerView
        prayer={prayer.page}
        country={{ ...country, slug: decodeURIComponent(slug) }}
        language={language}
        editAttribute={createEditAttribute(getEnvironment(), perspective)}
      />
    </PageFrame>
  )
}
