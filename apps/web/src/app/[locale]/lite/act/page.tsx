import { ActView } from '@vigil/ui/act-view'
import { createLanguage, createLiteLanguage } from '@vigil/ui/languages/create-language'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getActPage } from '../../../../data/act-pages'
import { publishedPerspective } from '../../../../data/perspective'
import { LiteFrame } from '../../../../lite/lite-frame'
import { createLiteMetadata } from '../../../../lite/lite-metadata'
import { isLocale } from '../../../../locales'
import { toAbsoluteUrl } from '../../../../page-metadata'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const full = createLanguage(locale)
  return createLiteMetadata(full, full.paths.act, full.text('navigation.act'))
}

export default async function Page({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) return null
  const act = await getActPage(locale, publishedPerspective)
  if (act.state !== 'found') notFound()
  const language = createLiteLanguage(locale)
  const fullPath = createLanguage(locale).paths.act
  return (
    <LiteFrame locale={locale} fullPath={fullPath} syncTags={act.syncTags}>
      <ActView
        act={act.page}
        sharing={{ title: language.text('navigation.act'), url: toAbsoluteUrl(createLanguage(locale).paths.home) }}
        language={language}
      />
    </LiteFrame>
  )
}
