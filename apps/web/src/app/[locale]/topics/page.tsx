import { TopicsView } from '@vigil/ui/topics-view'
import { createLanguage } from '@vigil/ui/languages/create-language'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readPerspective } from '../../../data/read-perspective'
import { getTopicList } from '../../../data/story-list-pages'
import { isLocale } from '../../../locales'
import { PageFrame } from '../../../page-frame'
import { createMetadata } from '../../../page-metadata'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const language = createLanguage(locale)
  return createMetadata({
    language,
    path: language.paths.topics,
    perspective: await readPerspective(),
    title: language.text('choices.topics'),
    description: language.text('choices.topicsIntroduction'),
  })
}

export default async function Page({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) return null
  const language = createLanguage(locale)
  const perspective = await readPerspective()
  const topics = await getTopicList(locale, perspective)
  if (topics.state !== 'found') notFound()
  return (
    <PageFrame language={language} path={language.paths.topics} perspective={perspective} syncTags={topics.syncTags}>
      <TopicsView topics={topics.page} language={language} />
    </PageFrame>
  )
}
