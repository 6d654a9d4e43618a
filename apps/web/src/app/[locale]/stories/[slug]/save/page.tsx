import { createLanguage } from '@vigil/ui/languages/create-language'
import { SavedStoryView } from '@vigil/ui/saved-story-view'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getSiteSettings } from '../../../../../data/pages'
import { readPerspective } from '../../../../../data/read-perspective'
import { getStoryPage } from '../../../../../data/story-pages'
import { imageUrl } from '../../../../../images/image-url'
import { buildPlaceholder, isLocale } from '../../../../../locales'
import { toAbsoluteUrl } from '../../../../../page-metadata'

type Props = { params: Promise<{ locale: string; slug: string }> }

export function generateStaticParams() {
  return [{ slug: buildPlaceholder }]
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  if (!isLocale(locale)) return {}
  const story = await getStoryPage(decodeURIComponent(slug), locale, await readPerspective())
  if (story.state !== 'found') return {}
  return { title: story.page.title, referrer: 'no-referrer', robots: { index: false } }
}

/** What the site's server makes one file of; see decisions/005-a-story-as-one-file.md. */
export default async function Page({ params }: Props) {
  const { locale, slug } = await params
  if (!isLocale(locale)) return null
  const language = createLanguage(locale)
  const perspective = await readPerspective()
  const story = await getStoryPage(decodeURIComponent(slug), locale, perspective)
  if (story.state !== 'found' || !story.page.isSavable) notFound()
  const { settings, syncTags } = await getSiteSettings(locale, perspective)
  return (
    <>
      {/* For the store of published pages, which takes it out again. */}
      <meta name="vigil-sync-tags" content={[...new Set([...story.syncTags, ...syncTags])].join(' ')} />
      <SavedStoryView
        story={story.page}
        site={settings.title}
        imageUrl={imageUrl}
        url={toAbsoluteUrl(language.paths.story(story.page.slug))}
        language={language}
      />
    </>
  )
}
