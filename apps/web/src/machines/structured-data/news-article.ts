import type { SiteSettings } from '@vigil/content-queries/settings/site-settings'
import type { FigureContent } from '@vigil/content-queries/figure'
import type { StoryPage } from '@vigil/content-queries/stories/story-page'
import type { ImageUrl } from '@vigil/ui/image-url'
import type { ImageObject, NewsArticle } from 'schema-dts'
import { toOrganisation } from './organisation.ts'

export interface ArticleContext {
  settings: SiteSettings
  imageUrl: ImageUrl
  url: string
  homeUrl: string
  toUrl: (path: string) => string
}

/** What of a story goes into it. */
export type NewsStory = Pick<
  StoryPage,
  | 'title'
  | 'standfirst'
  | 'language'
  | 'publishedOn'
  | 'updatedAt'
  | 'heroImage'
  | 'isPhotoSharable'
  | 'countries'
  | 'topics'
  | 'corrections'
>

/**
 * A story as search engines read it: what its page shows, its place no nearer than the country, its photo only if nobody is
 * harmed by that.
 */
export function toNewsArticle(story: NewsStory, { settings, imageUrl, url, homeUrl, toUrl }: ArticleContext) {
  const organisation = toOrganisation(settings, homeUrl)
  const { standfirst, publishedOn, updatedAt, countries, topics, corrections } = story
  const photo = story.isPhotoSharable ? story.heroImage : null
  return {
    '@type': 'NewsArticle',
    headline: story.title,
    url,
    mainEntityOfPage: url,
    inLanguage: story.language,
    isAccessibleForFree: true,
    author: organisation,
    publisher: organisation,
    ...(standfirst !== null && { description: standfirst }),
    ...(updatedAt !== null && { dateModified: toOffset(updatedAt) }),
    ...(publishedOn !== null && { datePublished: `${publishedOn}T00:00:00+00:00` }),
    ...(countries.length > 0 && {
      contentLocation: countries.map(({ name }) => ({ '@type': 'Country', name }) as const),
    }),
    ...(topics.length > 0 && { keywords: topics.map(({ title }) => title) }),
    ...(corrections.length > 0 && {
      correction: corrections.map(
        ({ text, date }) =>
          ({ '@type': 'CorrectionComment', text, ...(date !== null && { datePublished: date }) }) as const,
      ),
    }),
    ...(photo !== null && { image: toImages(photo, imageUrl, toUrl) }),
  } as const satisfies NewsArticle
}

const width = 1200
// The shapes that search engines ask for.
const shapes = [16 / 9, 4 / 3, 1]

function toImages(figure: FigureContent, imageUrl: ImageUrl, toUrl: (path: string) => string) {
  return shapes.map((aspectRatio) => {
    const image = {
      '@type': 'ImageObject',
      contentUrl: toUrl(imageUrl(figure, { width, aspectRatio })),
      width: { '@type': 'QuantitativeValue', value: width },
      height: { '@type': 'QuantitativeValue', value: Math.round(width / aspectRatio) },
      ...(figure.alt !== null && { description: figure.alt }),
      ...(figure.caption !== null && { caption: figure.caption }),
      ...(figure.credit !== null && { creditText: figure.credit, copyrightNotice: figure.credit }),
    } as const satisfies ImageObject
    return image
  })
}

/** `2026-11-22T10:00:00.000Z` with the offset written out. */
function toOffset(moment: string): string {
  return moment.replace(/(?:\.\d+)?Z$/, '+00:00')
}
