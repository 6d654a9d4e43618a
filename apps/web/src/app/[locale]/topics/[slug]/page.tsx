import { TopicView } from '@vigil/ui/topic-view'
import { createLanguage } from '@vigil/ui/languages/create-language'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readPerspective } from '../../../../data/read-perspective'
import { getTopicPage } from '../../../../data/story-list-pages'
import { getEnvironment } from '../../../../environment'
import { imageUrl } from '../../../../images/image-url'
import { buildPlaceholder, isLocale } from '../../../../locales'
import { PageData } from '../../../../machines/structured-data/site-data'
import { PageFrame } from '../../../../page-frame'
import { createMetadata } from '../../../../page-metadata'
import { createEditAttribute } from '../../../../preview/edit-attribute'

type Props = { params: Promise<{ locale: string; slug: string }> }

export function generateStaticParams() {
  return [{ slug: buildPlaceholder }]
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  if (!isLocale(locale)) return {}
  const language = createLanguage(locale)
  const perspective = await readPerspective()
  const topic = await getTopicPage(decodeURIComponent(slug), locale, perspective)
  if (topic.state !== 'found') return {}
  const { title, description } = topic.page
  const path = language.paths.topic(topic.page.slug)
  const feed = { of: 'topic', slug: topic.page.slug } as const
  return createMetadata({ language, path, perspective, title, description, text: topic.page, feed })
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) return null
  const language = createLanguage(locale)
  const perspective = await readPerspective()
  const topic = await getTopicPage(decodeURIComponent(slug), locale, perspective)
  if (topic.state !== 'found') notFound()
  const path = language.paths.topic(topic.page.slug)
  return (
    <PageFrame language={language} path={path} perspective={perspective} syncTags={topic.syncTags}>
      <TopicView
        topic={topic.page}
        imageUrl={imageUrl}
        language={language}
        editAttribute={createEditAttribute(getEnvironment(), perspective)}
      />
      <PageData
        steps={[
          { name: language.text('choices.topics'), path: language.paths.topics },
          { name: topic.page.title, path },
        ]}
        language={language}
        perspective={perspective}
      />
    </PageFrame>
  )
}
