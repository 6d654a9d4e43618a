import { createLanguage } from '@vigil/ui/languages/create-language'
import { AccessibilityView } from '@vigil/ui/statement-view'
import type { Metadata } from 'next'
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
  const title = language.text('statements.accessibilityTitle')
  return createMetadata({ language, path: language.paths.accessibility, perspective: await readPerspective(), title })
}

export default async function Page({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) return null
  const language = createLanguage(locale)
  const perspective = await readPerspective()
  return (
    <PageFrame language={language} path={language.paths.accessibility} perspective={perspective} syncTags={[]}>
      <AccessibilityView language={language} contact={getEnvironment().contact} />
    </PageFrame>
  )
}
