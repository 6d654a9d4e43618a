import { createLanguage } from '@vigil/ui/languages/create-language'
import { StoryView } from '@vigil/ui/story-view'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getStoryPage } from '../../../../data/story-pages'
import { readPerspective } from '../../../../data/read-perspective'
import { getEnvironment } from '../../../../environment'
import { imageUrl } from '../../../../images/image-url'
import { buildPlaceholder, isLocale } from '../../../../locales'
import { StoryData } from '../../../../machines/structured-data/story-data'
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
  const language = createLanguage(locale)
  const perspective = await readPerspective()
  const story = await getStoryPage(decodeURIComponent(slug), locale, perspective)
  if (story.state !== 'found') return {}
  const { title, standfirst, publishedOn, seo, hasContentWarning } = story.page
  const path = language.paths.story(story.page.slug)
  return createMetadata({
    language,
    path,
    perspective,
    title,
    description: standfirst,
    publishedOn,
    text: story.page,
    seo,
    withholdsPhotos: hasContentWarning,
    card: { path: language.paths.storyCard(story.page.slug), text: title },
  })
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) return null
  const language = createLanguage(locale)
  const perspective = await readPerspective()
  const story = await getStoryPage(decodeURIComponent(slug), locale, perspective)
  if (story.state !== 'found') notFound()
  const path = language.paths.story(story.page.slug)
  return (
    <PageFrame
      language={language}
      path={path}
      perspective={perspective}
      syncTags={story.syncTags}
      countries={story.page.countries}
      enhancements={['share']}
    >
      <StoryView
        story={story.page}
        imageUrl={imageUrl}
        url={toAbsoluteUrl(path)}
        language={language}
        editAttribute={createEditAttribute(getEnvironment(), perspective)}
      />
      <StoryData story={story.page} language={language} perspective={perspective} />
    </PageFrame>
  )
}
