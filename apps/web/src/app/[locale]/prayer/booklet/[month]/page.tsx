import { isMonth } from '@vigil/prayer-diary/days'
import { createLanguage } from '@vigil/ui/languages/create-language'
import { BookletView } from '@vigil/ui/prayer-diary/booklet-view'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getSiteSettings } from '../../../../../data/pages'
import { readPerspective } from '../../../../../data/read-perspective'
import { getEnvironment } from '../../../../../environment'
import { buildPlaceholder, isLocale } from '../../../../../locales'
import { PageFrame } from '../../../../../page-frame'
import { createMetadata, toAbsoluteUrl } from '../../../../../page-metadata'
import { createEditAttribute } from '../../../../../preview/edit-attribute'
import { findMonth } from '../../find-month'

type Props = { params: Promise<{ locale: string; month: string }> }

export function generateStaticParams() {
  return [{ month: buildPlaceholder }]
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, month } = await params
  if (!isLocale(locale) || !isMonth(month)) return {}
  const language = createLanguage(locale)
  const title = language.text('diary.bookletTitle', { month: language.month(month) })
  const path = language.paths.prayerBooklet(month)
  return createMetadata({ language, path, perspective: await readPerspective(), title })
}

export default async function Page({ params }: Props) {
  const { locale, month } = await params
  if (!isLocale(locale)) return null
  const language = createLanguage(locale)
  const perspective = await readPerspective()
  const found = await findMonth(month, locale, perspective)
  if (found === null) notFound()
  const { settings } = await getSiteSettings(locale, perspective)
  const path = language.paths.prayerBooklet(month)
  return (
    <PageFrame language={language} path={path} perspective={perspective} syncTags={found.syncTags}>
      <BookletView
        month={month}
        diary={found.diary}
        siteTitle={settings.title}
        url={toAbsoluteUrl(language.paths.prayerMonth(month))}
        language={language}
        editAttribute={createEditAttribute(getEnvironment(), perspective)}
      />
    </PageFrame>
  )
}
