import { createLanguage } from '@vigil/ui/languages/create-language'
import { MessageThanksView } from '@vigil/ui/message-thanks-view'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getWritePage } from '../../../../../data/act-pages'
import { readPerspective } from '../../../../../data/read-perspective'
import { buildPlaceholder, isLocale } from '../../../../../locales'
import { PageFrame } from '../../../../../page-frame'
import { createMetadata } from '../../../../../page-metadata'

type Props = { params: Promise<{ locale: string; slug: string }> }

export function generateStaticParams() {
  return [{ slug: buildPlaceholder }]
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  if (!isLocale(locale)) return {}
  const language = createLanguage(locale)
  const metadata = await createMetadata({
    language,
    path: language.paths.writeThanks(decodeURIComponent(slug)),
    perspective: await readPerspective(),
    title: language.text('write.thanksTitle'),
  })
  return { ...metadata, robots: { index: false } }
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) return null
  const language = createLanguage(locale)
  const perspective = await readPerspective()
  const campaign = await getWritePage(decodeURIComponent(slug), locale, perspective)
  if (campaign.state !== 'found') notFound()
  return (
    <PageFrame
      language={language}
      path={language.paths.writeThanks(campaign.page.slug)}
      perspective={perspective}
      syncTags={campaign.syncTags}
    >
      <MessageThanksView campaign={campaign.page} language={language} />
    </PageFrame>
  )
}
