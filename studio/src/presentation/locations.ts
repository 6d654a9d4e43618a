import { map, type Observable, of } from 'rxjs'
import type { DocumentLocation, DocumentLocationResolver, DocumentLocationsState } from 'sanity/presentation'
import { apiVersion } from '../api-version.ts'

interface StoryLink {
  readonly title: string | null
  readonly slug: string | null
}

const home: DocumentLocation = { title: 'Home page', href: '/' }
const stories: DocumentLocation = { title: 'All stories', href: '/stories' }
const prayerPage: DocumentLocation = { title: 'Prayer page', href: '/prayer' }

const storyQuery = '*[_type == "story" && _id == $id]{ title, "slug": slug.current }'
/** Where a story links to something that readers see. Not `references()`: it would also find the notes of the import. */
const placesOfLinks = [
  'countries[]._ref',
  'topics[]._ref',
  'prayerPoints[]._ref',
  '[prayer._ref]',
  'callsToAction[]._ref',
  'body[].prayerPoints[]._ref',
  'body[].callToAction._ref',
]
const storiesThatUseQuery = `*[_type == "story" && (${placesOfLinks.map((place) => `$id in ${place}`).join(' || ')})]
  | order(publishedOn desc)[0...20]{ title, "slug": slug.current }`

/** Says for every type on which pages of the site a document appears. */
export const locations: DocumentLocationResolver = ({ id, type }, { documentStore }) =>
  findLocations(type, (query) => documentStore.listenQuery(query, { id }, { apiVersion, perspective: 'drafts' }))

/** Asks for the stories that a query finds for the document, now and whenever they change. */
type ListenToStories = (query: string) => Observable<StoryLink[]>

/** The pages of one document; null for types that no page shows. */
export function findLocations(type: string, listen: ListenToStories): Observable<DocumentLocationsState> | null {
  switch (type) {
    case 'story':
      return listen(storyQuery).pipe(map(locationsOfStory))
    case 'prayerPoint':
    case 'prayer':
      return listen(storiesThatUseQuery).pipe(
        map((links) => ({ locations: [...links.flatMap(toLocation), prayerPage] })),
      )
    case 'callToAction':
    case 'country':
    case 'topic':
      return listen(storiesThatUseQuery).pipe(map(locationsOfPart))
    case 'siteSettings':
      return of({ locations: [home], message: 'Every page shows the settings.', tone: 'positive' })
    default:
      return null
  }
}

function locationsOfStory(links: StoryLink[]): DocumentLocationsState {
  const pages = links.flatMap(toLocation)
  if (pages.length > 0) return { locations: [...pages, stories, home] }
  return {
    message: 'This story has no page yet. Press “Generate” below the title to give it an address.',
    tone: 'caution',
  }
}

function locationsOfPart(links: StoryLink[]): DocumentLocationsState {
  const pages = links.flatMap(toLocation)
  return pages.length > 0 ? { locations: pages } : { message: 'No story uses this yet.', tone: 'caution' }
}

function toLocation({ title, slug }: StoryLink): DocumentLocation[] {
  return slug === null ? [] : [{ title: title ?? 'Story without a title', href: `/stories/${slug}` }]
}
