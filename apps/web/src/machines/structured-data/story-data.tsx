import type { StoryPage } from '@vigil/content-queries/stories/story-page'
import type { Language } from '@vigil/ui/languages/create-language'
import { getSiteSettings } from '../../data/pages'
import { type Perspective, publishedPerspective } from '../../data/perspective'
import { imageUrl } from '../../images/image-url'
import { toAbsoluteUrl } from '../../page-metadata'
import { toBreadcrumbs } from './breadcrumbs'
import { toDonateActions } from './donate-action'
import { toNewsArticle } from './news-article'
import { StructuredData } from './structured-data'

/** What the page of a story says to programs; a preview says nothing. */
export async function StoryData({
  story,
  language,
  perspective,
}: {
  story: StoryPage
  language: Language
  perspective: Perspective
}) {
  if (perspective !== publishedPerspective) return null
  const { locale, paths } = language
  const { settings } = await getSiteSettings(locale, perspective)
  const [url, homeUrl] = [toAbsoluteUrl(paths.story(story.slug)), toAbsoluteUrl(paths.home)]
  const context = { settings, imageUrl, url, homeUrl, toUrl: toAbsoluteUrl }
  const crumbs = [
    { name: settings.title, url: homeUrl },
    { name: language.text('navigation.stories'), url: toAbsoluteUrl(paths.stories) },
    { name: story.title, url },
  ]
  const things = [
    toNewsArticle(story, context),
    toBreadcrumbs(crumbs),
    ...toDonateActions(story.callsToAction, settings, homeUrl),
  ]
  return <StructuredData things={things} />
}
