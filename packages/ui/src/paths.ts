import { defaultLocale, isLocale, type Locale } from './languages/locales.ts'

/** What a list of stories is narrowed to; all that is given must fit. */
export interface StoryFilterChoice {
  /** Slugs, as they stand in the address. */
  readonly country?: string | undefined
  readonly topic?: string | undefined
  /** Four digits. */
  readonly year?: string | undefined
}

/** What a feed brings: stories, all or some, or prayer points. Slugs as they stand in addresses. */
export type FeedChoice =
  | { readonly of: 'stories' | 'prayer' }
  | { readonly of: 'country'; readonly slug: string }
  | { readonly of: 'topic'; readonly slug: string }

/** By the ending of a feed's address. */
export const feedFormats = ['atom', 'rss', 'json'] as const

export type FeedFormat = (typeof feedFormats)[number]

/** The paths of the site in one language, without origin. Months are `2026-11`, days `2026-11-22`. */
export interface Paths {
  readonly home: string
  readonly stories: string
  story(slug: string): string
  /** A story as one file, to keep. */
  storySave(slug: string): string
  /** A page of a list of stories; the first, 1, is the list's own path. */
  storyList(page: number, filter?: StoryFilterChoice): string
  readonly countries: string
  country(slug: string): string
  readonly topics: string
  topic(slug: string): string
  readonly prayer: string
  readonly prayerWeek: string
  prayerMonth(month: string): string
  prayerOfCountry(slug: string): string
  readonly answeredPrayer: string
  prayerBooklet(month: string): string
  readonly act: string
  /** The form of a message campaign. */
  write(slug: string): string
  /** Where somebody comes whose message has arrived. */
  writeThanks(slug: string): string
  readonly search: string
  readonly lite: string
  readonly exit: string
  readonly accessibility: string
  readonly privacy: string
  /** How the site is, for editors. */
  readonly status: string
  /** What is shown in place of a page that is not there. */
  readonly notFound: string
  /** A page that editors wrote. */
  page(slug: string): string
  /** The page that offers feeds and calendars. */
  readonly subscribe: string
  feed(choice: FeedChoice, format: FeedFormat): string
  /** The prayer diary, or the days of a country in it, to subscribe to. */
  prayerCalendar(country?: string): string
  /** The picture that stands for a story where its address is passed on. */
  storyCard(slug: string): string
}

export function createPaths(locale: Locale): Paths {
  const prefix = locale === defaultLocale ? '' : `/${locale}`
  const at = (path: string) => `${prefix}${path}`
  const below = (folder: string) => (slug: string) => at(`${folder}/${encodeURIComponent(slug)}`)
  return {
    home: prefix || '/',
    stories: at('/stories'),
    story: below('/stories'),
    storySave: (slug) => at(`/stories/${encodeURIComponent(slug)}/save`),
    storyList: (page, filter = {}) => at(`/stories${toFilterPath(filter)}${page <= 1 ? '' : `/page/${page}`}`),
    countries: at('/countries'),
    country: below('/countries'),
    topics: at('/topics'),
    topic: below('/topics'),
    prayer: at('/prayer'),
    prayerWeek: at('/prayer/week'),
    prayerMonth: below('/prayer/month'),
    prayerOfCountry: below('/prayer/in'),
    answeredPrayer: at('/prayer/answered'),
    prayerBooklet: below('/prayer/booklet'),
    act: at('/act'),
    write: below('/write'),
    writeThanks: (slug) => `${below('/write')(slug)}/thanks`,
    search: at('/search'),
    lite: at('/lite'),
    exit: at('/exit'),
    accessibility: at('/accessibility'),
    privacy: at('/privacy'),
    status: at('/status'),
    notFound: at('/not-found'),
    page: below(''),
    subscribe: at('/subscribe'),
    feed: (choice, format) => at(`/feeds${toFeedPath(choice)}.${format}`),
    prayerCalendar: (country) =>
      at(country === undefined ? '/calendars/prayer.ics' : `/calendars/prayer/in/${encodeURIComponent(country)}.ics`),
    storyCard: (slug) => at(`/cards/stories/${encodeURIComponent(slug)}.png`),
  }
}

/** The language of an address, as it was typed: the one it begins with, or else the first. */
export function localeOf(address: string): Locale {
  const [, first = ''] = /^\/([^/?#]*)/.exec(address) ?? []
  return isLocale(first) ? first : defaultLocale
}

/** The paths of the light version: what it has of its own leads there, the rest to the site's. */
export function createLitePaths(locale: Locale): Paths {
  const paths = createPaths(locale)
  const toLite = (path: string) => `${paths.lite}${path.slice(paths.home.length === 1 ? 0 : paths.home.length)}`
  return {
    ...paths,
    home: paths.lite,
    stories: toLite(paths.stories),
    story: (slug) => toLite(paths.story(slug)),
    storyList: (page, filter) => toLite(paths.storyList(page, filter)),
    prayer: toLite(paths.prayer),
    act: toLite(paths.act),
  }
}

/** The same page in another language. */
export function toPathIn(locale: Locale, path: string, from: Locale): string {
  const bare = from === defaultLocale ? path : path.slice(from.length + 1) || '/'
  if (locale === defaultLocale) return bare
  return bare === '/' ? `/${locale}` : `/${locale}${bare}`
}

function toFeedPath(choice: FeedChoice): string {
  switch (choice.of) {
    case 'stories':
    case 'prayer':
      return `/${choice.of}`
    case 'country':
      return `/stories/in/${encodeURIComponent(choice.slug)}`
    case 'topic':
      return `/stories/about/${encodeURIComponent(choice.slug)}`
  }
}

// The order is fixed, so that each choice has one address.
function toFilterPath({ country, topic, year }: StoryFilterChoice): string {
  const parts = [
    ['in', country],
    ['about', topic],
    ['from', year],
  ] as const
  return parts.map(([word, value]) => (value === undefined ? '' : `/${word}/${encodeURIComponent(value)}`)).join('')
}

const defaultPaths = createPaths(defaultLocale)

export const homePath = defaultPaths.home
export const storiesPath = defaultPaths.stories
export const prayerPath = defaultPaths.prayer
export const storyPath = defaultPaths.story
export const storyListPath = defaultPaths.storyList
