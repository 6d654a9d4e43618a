import { ActView } from '@vigil/ui/act-view'
import { createLanguage } from '@vigil/ui/languages/create-language'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getActPage } from '../../../data/act-pages'
import { getSiteSettings } from '../../../data/pages'
import { readPerspective } from '../../../data/read-perspective'
import { getEnvironment } from '../../../environment'
import { isLocale } from '../../../locales'
import { PageData } from '../../../machines/structured-data/site-data'
import { PageFrame } from '../../../page-frame'
import { createMetadata, toAbsoluteUrl } from '../../../page-metadata'
import { createEditAttribute } from '../../../preview/edit-attribute'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const language = createLanguage(locale)
  return createMetadata({
    language,
    path: language.paths.act,
    perspective: await readPerspective(),
    title: language.text('act.title'),
    description: language.text('act.introduction'),
  })
}

export default async function Page({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) return null
  const language = createLanguage(locale)
  const perspective = await readPerspective()
  const [act, { settings }] = await Promise.all([getActPage(locale, perspective), getSiteSettings(locale, perspective)])
  if (act.state !== 'found') notFound()
  return (
    <PageFrame language={language} path={language.paths.act} perspective={perspective} syncTags={act.syncTags}>
      <ActView
        act={act.page}
        sharing={{ title: settings.title, url: toAbsoluteUrl(language.paths.home) }}
        language={language}
        editAttribute={createEditAttribute(getEnvironment(), perspective)}
      />
      <PageData
        steps={[{ name: language.text('act.title'), path: language.paths.act }]}
        calls={act.page.calls}
        language={language}
        perspective={perspective}
      />
    </PageFrame>
  )
}
