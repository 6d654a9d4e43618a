import { storyPath } from '@vigil/ui/paths'
import { StoryView } from '@vigil/ui/story-view'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getStoryPage } from '../../../../data/pages'
import { readPerspective } from '../../../../data/read-perspective'
import { getEnvironment } from '../../../../environment'
import { imageUrl } from '../../../../images/image-url'
import { buildPlaceholder, isLocale } from '../../../../locales'
import { PageFrame } from '../../../../page-frame'
import { createMetadata, toAbsoluteUrl } from '../../../../page-metadata'
import { createEditAttribute } from '../../../../preview/edit-attribute'

type Props = { params: Promise<{ locale: string; slug: string }> }

export function generateStaticParams() {
  return [{ slug: buildPlaceholder }]
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  if (!isLocale(locale)) return {}
  const perspective = await readPerspective()
  const story = await getStoryPage(decodeURIComponent(slug), perspective)
  if (story.state !== 'found') return {}
  const { title, standfirst, publishedOn } = story.page
  return createMetadata({ path: storyPath(story.page.slug), perspective, title, description: standfirst, publishedOn })
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) return null
  const perspective = await readPerspective()
  const story = await getStoryPage(decodeURIComponent(slug), perspective)
  if (story.state !== 'found') notFound()
  const path = storyPath(story.page.slug)
  return (
    <PageFrame path={path} perspective={perspective} syncTags={story.syncTags}>
      <StoryView
        story={story.page}
        imageUrl={imageUrl}
        url={toAbsoluteUrl(path)}
        editAttribute={createEditAttribute(getEnvironment(), perspective)}
      />
    </PageFrame>
  )
}
