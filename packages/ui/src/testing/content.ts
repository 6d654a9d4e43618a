import type { CallToActionContent } from '@vigil/content-queries/calls-to-action/call-to-action'
import type { FigureContent } from '@vigil/content-queries/figure'
import type { HomePage } from '@vigil/content-queries/home/home-page'
import type { PrayerContent } from '@vigil/content-queries/prayer/prayer'
import type { PrayerPointContent } from '@vigil/content-queries/prayer/prayer-point'
import type { SectionContent } from '@vigil/content-queries/sections/section'
import { defaultSiteSettings, type SiteSettings } from '@vigil/content-queries/settings/site-settings'
import type { StoryContent } from '@vigil/content-queries/stories/story-page'
import type { EditAttribute } from '../edit-attribute.ts'
import type { ImageUrl } from '../image-url.ts'
import { createLanguage } from '../languages/create-language.ts'

/*
 * Builders of what pages are given. The defaults are what half-written content comes to: almost nothing.
 * A test states what it is about.
 */

/** The language of tests that are about something else. */
export const english = createLanguage('en')

/** Nobody has translated it yet. */
export const untranslated = { language: 'en', writtenIn: 'en', translations: [] }

export const aFigure = (changes: Partial<FigureContent> = {}): FigureContent => ({
  assetId: `image-${'a'.repeat(40)}-2000x1000-jpg`,
  placeholder: null,
  alt: 'A lamp in a window',
  caption: null,
  credit: null,
  crop: null,
  hotspot: null,
  ...changes,
})

export const aCall = (changes: Partial<CallToActionContent> = {}): CallToActionContent => ({
  _id: 'call',
  language: 'en',
  kind: 'learn',
  title: null,
  text: null,
  buttonLabel: null,
  url: null,
  campaignSlug: null,
  suggestedAmounts: [],
  currency: null,
  endsOn: null,
  expiredText: null,
  hasEnded: false,
  isUpcoming: false,
  ...changes,
})

export const aPoint = (changes: Partial<PrayerPointContent> = {}): PrayerPointContent => ({
  _id: 'point',
  language: 'en',
  text: 'For all who keep watch.',
  date: null,
  answeredOn: null,
  answeredText: null,
  countries: [],
  ...changes,
})

export const aPrayer = (changes: Partial<PrayerContent> = {}): PrayerContent => ({
  _id: 'prayer',
  language: 'en',
  title: null,
  body: 'Stay with us.',
  countries: [],
  ...changes,
})

export const aStory = (changes: Partial<StoryContent> = {}): StoryContent => ({
  _id: 'story',
  ...untranslated,
  title: 'Untitled story',
  slug: 'the-lighthouse',
  publishedOn: null,
  standfirst: null,
  heroImage: null,
  countries: [],
  hasContentWarning: false,
  hasChangedNames: false,
  body: [],
  topics: [],
  prayerPoints: [],
  prayer: null,
  callsToAction: [],
  nameChangedNotice: null,
  identityStatement: null,
  provenanceStatement: null,
  contentWarning: null,
  claims: [],
  corrections: [],
  relatedStories: [],
  seo: { title: null, description: null, isListed: true },
  isSavable: false,
  ...changes,
})

export const aHome = (changes: Partial<HomePage> = {}): HomePage => ({
  lead: null,
  language: null,
  sections: [],
  seo: null,
  ...changes,
})

/** A story list, prayer and calls, as the home page has them while editors chose no sections. */
export const someSections = ({
  stories = [],
  prayerPoints = [],
  prayer = null,
  callsToAction = [],
}: {
  stories?: StoryContent['relatedStories']
  prayerPoints?: PrayerPointContent[]
  prayer?: PrayerContent | null
  callsToAction?: CallToActionContent[]
}): SectionContent[] => [
  {
    _type: 'storyListSection',
    _key: 'stories',
    heading: null,
    show: 'newest',
    count: 6,
    country: null,
    topic: null,
    stories,
  },
  { _type: 'prayerSection', _key: 'prayer', heading: null, prayerPoints, diary: null, prayer },
  { _type: 'callsToActionSection', _key: 'calls', heading: null, callsToAction },
]

export const someSettings = (changes: Partial<SiteSettings> = {}): SiteSettings => ({
  ...defaultSiteSettings,
  ...changes,
})

export const paragraph = (text: string, _key = text): StoryContent['body'][number] => ({
  _type: 'block',
  _key,
  style: 'normal',
  children: [{ _type: 'span', _key: 'span', text, marks: [] }],
  markDefs: [],
})

/** Addresses that say what was asked for. */
export const imageUrl: ImageUrl = (_figure, { width, aspectRatio }) =>
  `/media/photo?w=${width}${aspectRatio ? `&shape=${aspectRatio}` : ''}`

/** Attributes that say which document and field they were asked for. */
export const editAttribute: EditAttribute = ({ id, type }, field) => `${type} ${id} ${field}`
