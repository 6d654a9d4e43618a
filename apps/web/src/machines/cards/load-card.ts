import type { FigureContent } from '@vigil/content-queries/figure'
import { storyAbroadQuery, storyAbroadResult } from '@vigil/content-queries/stories/story-abroad'
import type { Language } from '@vigil/ui/languages/create-language'
import { directionOf } from '@vigil/ui/languages/locales'
import sharp from 'sharp'
import { loadPage } from '../../data/load-page'
import { getSiteSettings } from '../../data/pages'
import { publishedPerspective } from '../../data/perspective'
import { getEnvironment } from '../../environment'
import { imageUrl } from '../../images/image-url'
import { fetchMedia } from '../../server/media/fetch-media'
import { parseMediaUrl } from '../../server/media/parse-media-url'
import { cardPhotoSize, drawCard } from './draw-card'

export interface LoadedCard {
  png: Buffer
  syncTags: readonly string[]
}

/** The card of a story as readers of this language see it; null when there is no such story. */
export async function loadStoryCard(slug: string, language: Language): Promise<LoadedCard | null> {
  const { locale } = language
  const query = { name: 'story-abroad', query: storyAbroadQuery, locale, params: { slug } }
  const [loaded, { settings, syncTags }] = await Promise.all([
    loadPage(query, storyAbroadResult, publishedPerspective),
    getSiteSettings(locale, publishedPerspective),
  ])
  if (loaded.state !== 'found') return null
  const { title, countries, heroImage, language: textLanguage } = loaded.page
  const png = await drawCard({
    title,
    site: settings.title,
    place: countries.length === 0 ? null : countries.map(({ name }) => name).join(' · '),
    direction: directionOf(textLanguage),
    photo: heroImage === null ? null : await fetchPhoto(heroImage),
  })
  return { png, syncTags: [...loaded.syncTags, ...syncTags] }
}

/** The photo as a reader would get it; null when readers would not. */
async function fetchPhoto(figure: FigureContent): Promise<Buffer | null> {
  const { width, height } = cardPhotoSize
  const parsed = parseMediaUrl(imageUrl(figure, { width, aspectRatio: width / height }))
  if (parsed.state !== 'valid') return null
  const environment = getEnvironment()
  const fetched = await fetchMedia(environment, parsed.request, {
    token: environment.readToken,
    accept: 'image/jpeg',
    signal: AbortSignal.timeout(10_000),
  })
  if (fetched.state !== 'found') return null
  const bytes = Buffer.from(await new Response(fetched.body).arrayBuffer())
  return sharp(bytes).resize(width, height, { fit: 'cover' }).png().toBuffer()
}
