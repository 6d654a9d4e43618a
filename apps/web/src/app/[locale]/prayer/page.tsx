import { createLanguage } from '@vigil/ui/languages/create-language'
import { TodayView } from '@vigil/ui/prayer-diary/today-view'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getPrayerToday } from '../../../data/prayer-pages'
import { readPerspective } from '../../../data/read-perspective'
import { getEnvironment } from '../../../environment'
import { isLocale } from '../../../locales'
import { PageFrame } from '../../../page-frame'
import { createMetadata } from '../../../page-metadata'
import { createEditAttribute } from '../../../preview/edit-attribute'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const language = createLanguage(locale)
  const title = language.text('prayer.title')
  const description = language.text('prayer.introduction')
  return createMetadata({
    language,
    path: language.paths.prayer,
    perspective: await readPerspective(),
    title,
    description,
    feed: { of: 'prayer' },
    calendar: language.paths.prayerCalendar(),
  })
}

export default async function Page({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) return null
  const language = createLanguage(locale)
  const perspective = await readPerspective()
  const prayer = await getPrayerToday(locale, perspective)
  if (prayer.state !== 'found') notFound()
  return (
    <PageFrame language={language} path={language.paths.prayer} perspective={perspective} syncTags={prayer.syncTags}>
      <TodayView
        prayer={prayer.page}
        language={language}
        editAttribute={createEditAttribute(getEnvironment(), perspective)}
      />
    </PageFrame>
  )
}
