import { createLanguage } from '@vigil/ui/languages/create-language'
import { SharedPreviewBar } from '@vigil/ui/shared-preview-bar'
import { SiteLayout } from '@vigil/ui/site-layout'
import { StoryView } from '@vigil/ui/story-view'
import type { Metadata } from 'next'
import { draftMode, headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { getSiteSettings } from '../../../data/pages'
import { publishedPerspective } from '../../../data/perspective'
import { getEnvironment } from '../../../environment'
import { imageUrl } from '../../../images/image-url'
import { isLocale } from '../../../locales'
import { toAbsoluteUrl } from '../../../page-metadata'
import { findPreviewLink } from '../../../preview-link/find-preview-link'
import { loadSharedStory } from '../../../preview-link/load-shared-story'
import { previewLinkHeader } from '../../../preview-link/preview-link'
import { toSharedImageUrl } from '../../../preview-link/shared-image-url'

type Props = { params: Promise<{ locale: string }> }

// Nothing of the story: programs that unfold links in messages read the head and pass it on.
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  return {
    title: isLocale(locale) ? createLanguage(locale).text('preview.notPublished') : null,
    robots: { index: false, follow: false, noarchive: true },
    referrer: 'no-referrer',
  }
}

/** One unpublished story for whoever has its link. The site's server asks for it; there is no other way here. */
export default async function Page({ params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) return null
  const { isEnabled } = await draftMode()
  const token = isEnabled ? (await headers()).get(previewLinkHeader) : null
  if (token === null) notFound()

  const environment = getEnvironment()
  const link = await findPreviewLink(environment, token)
  if (link.state !== 'working') notFound()
  const [story, { settings }] = await Promise.all([
    loadSharedStory(environment, link.documentId),
    getSiteSettings(locale, publishedPerspective),
  ])
  if (story === null) notFound()
  const language = createLanguage(locale)
  const path = language.paths.story(story.slug)
  return (
    <>
      <SharedPreviewBar endsAt={link.endsAt} language={language} />
      <SiteLayout settings={settings} path={path} language={language}>
        <StoryView
          // Its file would be at an address where nothing is yet.
          story={{ ...story, isSavable: false }}
          imageUrl={toSharedImageUrl(imageUrl, token)}
          url={toAbsoluteUrl(path)}
          language={language}
        />
      </SiteLayout>
    </>
  )
}
