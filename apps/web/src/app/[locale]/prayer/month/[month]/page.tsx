import { createLanguage } from '@vigil/ui/languages/create-language'
import { MonthView } from '@vigil/ui/prayer-diary/month-view'
import { isMonth } from '@vigil/prayer-diary/days'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readPerspective } from '../../../../../data/read-perspective'
import { getEnvironment } from '../../../../../environment'
import { buildPlaceholder, isLocale } from '../../../../../locales'
import { PageFrame } from '../../../../../page-frame'
import { createMetadata } from '../../../../../page-metadata'
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
  const title = language.text('diary.monthTitle', { month: language.month(month) })
  const path = language.paths.prayerMonth(month)
  return createMetadata({ language, path, perspective: await readPerspective(), title })
}

export default async function Page({ params }: Props) {
  const { locale, month } = await params
  if (!isLocale(locale)) return null
  const language = createLanguage(locale)
  const perspective = await readPerspective()
  const found = await findMonth(month, locale, perspective)
  if (found === null) notFound()
  const path = language.paths.prayerMonth(month)
  return (
    <PageFrame language={language} path={path} perspective={perspective} syncTags={found.syncTags}>
      <MonthView
        month={month}
        diary={found.diary}
        span={found.span}
        language={language}
        editAttribute={createEditAttribute(getEnvironment(), perspective)}
      />
    </PageFrame>
  )
}
