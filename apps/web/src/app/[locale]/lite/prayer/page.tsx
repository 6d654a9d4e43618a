import { createLanguage, createLiteLanguage } from '@vigil/ui/languages/create-language'
import { TodayView } from '@vigil/ui/prayer-diary/today-view'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { publishedPerspective } from '../../../../data/perspective'
import { getPrayerToday } from '../../../../data/prayer-pages'
import { LiteFrame } from '../../../../lite/lite-frame'
import { createLiteMetadata } from '../../../../lite/lite-metadata'
import { isLocale } from '../../../../locales'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const full = createLanguage(locale)
  return createLiteMetadata(full, full.paths.prayer, full.text('prayer.title'))
}

export default async function Page({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) return null
  const prayer = await getPrayerToday(locale, publishedPerspective)
  if (prayer.state !== 'found') notFound()
  return (
    <LiteFrame locale={locale} fullPath={createLanguage(locale).paths.prayer} syncTags={prayer.syncTags}>
      <TodayView prayer={prayer.page} language={createLiteLanguage(locale)} />
    </LiteFrame>
  )
}
