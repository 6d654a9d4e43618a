import { map, type Observable, of } from 'rxjs'
import type { DocumentLocation, DocumentLocationResolver, DocumentLocationsState } from 'sanity/presentation'
import type { StackablePerspective } from '@sanity/client'
import { originalLanguage, siteLanguages } from '@vigil/content-model/lists/site-languages'
import { apiVersion } from '../api-version.ts'

interface StoryLink {
  readonly title: string | null
  readonly slug: string | null
  /** The languages into which it is translated. */
  readonly languages?: readonly (string | null)[] | null
}

interface RedirectLink {
  readonly from: string | null
  readonly to: string | null
}

const home: DocumentLocation = { title: 'Home page', href: '/' }
const stories: DocumentLocation = { title: 'All stories', href: '/stories' }
const prayerPage: DocumentLocation = { title: 'Prayer page', href: '/prayer' }
const actPage: DocumentLocation = { title: 'What you can do', href: '/act' }

// A listener sees drafts by their own id, also where the query calls them by their published one.
const isDocument = '_id in [$id, "drafts." + $id]'
const storyQuery = `*[_type == "story" && ${isDocument}]{
  title,
  "slug": slug.current,
  "languages": translations[].language
}`
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

const campaignQuery = `*[_type == "messageCampaign" && ${isDocument}]{ title, "slug": slug.current }`
const redirectQuery = `*[_type == "redirect" && ${isDocument}]{ from, to }`

/** Says for every type on which pages of the site a document appears, as the chosen perspective sees it. */
export const locations: DocumentLocationResolver = ({ id, type, perspectiveStack }, { documentStore }) =>
  findLocations(type, (query) =>
    documentStore.listenQuery(query, { id }, { apiVersion, perspective: toClientPerspective(perspectiveStack) }),
  )

/** A perspective as queries take it: `published` stands alone, everything else is a stack. */
export function toClientPerspective(stack: readonly StackablePerspective[]): 'published' | StackablePerspective[] {
  return stack.length === 1 && stack[0] === 'published' ? 'published' : [...stack]
}

/** Asks for what a query finds for the document, now and whenever that changes. */
export type ListenTo = <Found>(query: string) => Observable<Found[]>

/** The pages of one document, or why it has none; null for types that the site knows nothing of. */
export function findLocations(type: string, listen: ListenTo): Observable<DocumentLocationsState> | null {
  switch (type) {
    case 'story':
      return listen<StoryLink>(storyQuery).pipe(map(locationsOfStory))
    case 'prayerPoint':
    case 'prayer':
      return listen<StoryLink>(storiesThatUseQuery).pipe(
        map((links) => ({ locations: [...links.flatMap(toLocation), prayerPage] })),
      )
    case 'callToAction':
      return listen<StoryLink>(storiesThatUseQuery).pipe(
        map((links) => ({ locations: [...links.flatMap(toLocation), actPage] })),
      )
    case 'country':
    case 'topic':
      return listen<StoryLink>(storiesThatUseQuery).pipe(map(locationsOfPart))
    case 'siteSettings':
      return of({ locations: [home], message: 'Every page shows the settings.', tone: 'positive' })
    case 'redirect':
      return listen<RedirectLink>(redirectQuery).pipe(map(locationsOfRedirect))
    case 'homePage':
      return say('The site does not read this document yet: its home page shows the newest stories by itself.')
    case 'page':
      return say('The site does not show pages of this kind yet.')
    case 'messageCampaign':
      return listen<StoryLink>(campaignQuery).pipe(map(locationsOfCampaign))
    default:
      return null
  }
}

function locationsOfStory(links: StoryLink[]): DocumentLocationsState {
  const pages = links.flatMap(toLocation)
  if (pages.length > 0) return { locations: [...pages, stories, home] }
  return {
    message: 'This story has no page yet. Press “Generate” below, beside its address.',
    tone: 'caution',
  }
}

function locationsOfCampaign(links: StoryLink[]): DocumentLocationsState {
  const forms = links.flatMap(({ title, slug }) =>
    slug === null ? [] : [{ title: title ?? 'Campaign without a title', href: `/write/${slug}` }],
  )
  if (forms.length > 0) return { locations: [...forms, actPage] }
  return {
    message: 'This campaign has no page yet. Press “Generate” below, beside its address.',
    tone: 'caution',
  }
}

function locationsOfPart(links: StoryLink[]): DocumentLocationsState {
  const pages = links.flatMap(toLocation)
  return pages.length > 0 ? { locations: pages } : { message: 'No story uses this yet.', tone: 'caution' }
}

function locationsOfRedirect(links: RedirectLink[]): DocumentLocationsState {
  const locations = links.flatMap(({ from, to }) => [
    ...(from ? [{ title: 'The old address', href: from }] : []),
    ...(to ? [{ title: 'Where it leads', href: to }] : []),
  ])
  return locations.length > 0 ? { locations } : { message: 'This redirect has no addresses yet.', tone: 'caution' }
}

function say(message: string): Observable<DocumentLocationsState> {
  return of({ message, tone: 'caution' })
}

function toLocation({ title, slug, languages }: StoryLink): DocumentLocation[] {
  if (slug === null) return []
  const name = title ?? 'Story without a title'
  const translations = siteLanguages.filter(({ value }) => value !== originalLanguage && languages?.includes(value))
  return [
    { title: name, href: `/stories/${slug}` },
    ...translations.map((language) => ({
      title: `${name} (${language.title})`,
      href: `/${language.value}/stories/${slug}`,
    })),
  ]
}
