import { createLanguage, createLiteLanguage } from '@vigil/ui/languages/create-language'
import { StoryView } from '@vigil/ui/story-view'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { publishedPerspective } from '../../../../../data/perspective'
import { getStoryPage } from '../../../../../data/story-pages'
import { imageUrl } from '../../../../../images/image-url'
import { LiteFrame } from '../../../../../lite/lite-frame'
import { createLiteMetadata } from '../../../../../lite/lite-metadata'
import { withoutPictures } from '../../../../../lite/without-pictures'
import { buildPlaceholder, isLocale } from '../../../../../locales'
import { toAbsoluteUrl } from '../../../../../page-metadata'

type Props = { params: Promise<{ locale: string; slug: string }> }

export function generateStaticParams() {
  return [{ slug: buildPlaceholder }]
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  if (!isLocale(locale)) return {}
  const full = createLanguage(locale)
  const story = await getStoryPage(decodeURIComponent(slug), locale, publishedPerspective)
  if (story.state !== 'found') return {}
  return createLiteMetadata(full, full.paths.story(story.page.slug), story.page.title)
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) return null
  const story = await getStoryPage(decodeURIComponent(slug), locale, publishedPerspective)
  if (story.state !== 'found') notFound()
  const fullPath = createLanguage(locale).paths.story(story.page.slug)
  return (
    <LiteFrame locale={locale} fullPath={fullPath} syncTags={story.syncTags} countries={story.page.countries}>
      <StoryView
        story={withoutPictures(story.page)}
        imageUrl={imageUrl}
        url={toAbsoluteUrl(fullPath)}
        language={createLiteLanguage(locale)}
      />
    </LiteFrame>
  )
}
