import { createLanguage } from '@vigil/ui/languages/create-language'
import { ExitView } from '@vigil/ui/exit-view'
import type { Metadata } from 'next'
import { getSiteSettings } from '../../../data/pages'
import { readPerspective } from '../../../data/read-perspective'
import { getEnvironment } from '../../../environment'
import { isLocale } from '../../../locales'
import { PageFrame } from '../../../page-frame'
import { createMetadata } from '../../../page-metadata'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const language = createLanguage(locale)
  const title = language.text('exit.title')
  return createMetadata({ language, path: language.paths.exit, perspective: await readPerspective(), title })
}

export default async function Page({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) return null
  const language = createLanguage(locale)
  const perspective = await readPerspective()
  const { settings, syncTags } = await getSiteSettings(locale, perspective)
  return (
    <PageFrame
      language={language}
      path={language.paths.exit}
      perspective={perspective}
      syncTags={syncTags}
      enhancements={['exit']}
    >
      <ExitView language={language} exitUrl={settings.exitUrl} onionUrl={getEnvironment().onionUrl?.origin ?? null} />
    </PageFrame>
  )
}
