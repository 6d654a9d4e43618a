import { createLanguage } from '@vigil/ui/languages/create-language'
import { AnsweredView } from '@vigil/ui/prayer-diary/answered-view'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getAnsweredPrayer } from '../../../../data/prayer-pages'
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
  const title = language.text('diary.answeredTitle')
  const description = language.text('diary.answeredIntroduction')
  const path = language.paths.answeredPrayer
  return createMetadata({ language, path, perspective: await readPerspective(), title, description })
}

export default async function Page({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) return null
  const language = createLanguage(locale)
  const perspective = await readPerspective()
  const prayer = await getAnsweredPrayer(locale, perspective)
  if (prayer.state !== 'found') notFound()
  const path = language.paths.answeredPrayer
  return (
    <PageFrame language={language} path={path} perspective={perspective} syncTags={prayer.syncTags}>
      <AnsweredView
        prayer={prayer.page}
        language={language}
        editAttribute={createEditAttribute(getEnvironment(), perspective)}
      />
    </PageFrame>
  )
}
