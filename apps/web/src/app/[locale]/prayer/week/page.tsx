import { createLanguage } from '@vigil/ui/languages/create-language'
import { WeekView } from '@vigil/ui/prayer-diary/week-view'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getPrayerWeek } from '../../../../data/prayer-pages'
import { readPerspective } from '../../../../data/read-perspective'
import { getEnvironment } from '../../../../environment'
import { isLocale } from '../../../../locales'
import { PageFrame } from '../../../../page-frame'
import { createMetadata } from '../../../../page-metadata'
import { createEditAttribute } from '../../../../preview/edit-attribute'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const language = createLanguage(locale)
  const title = language.text('diary.weekTitle')
  return createMetadata({ language, path: language.paths.prayerWeek, perspective: await readPerspective(), title })
}

export default async function Page({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) return null
  const language = createLanguage(locale)
  const perspective = await readPerspective()
  const diary = await getPrayerWeek(locale, perspective)
  if (diary.state !== 'found') notFound()
  const path = language.paths.prayerWeek
  return (
    <PageFrame language={language} path={path} perspective={perspective} syncTags={diary.syncTags}>
      <WeekView
        diary={diary.page}
        language={language}
        editAttribute={createEditAttribute(getEnvironment(), perspective)}
      />
    </PageFrame>
  )
}
