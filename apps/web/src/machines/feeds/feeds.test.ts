import { parseFeed } from '@rowanmanning/feed-parser'
import type { StoryAbroad } from '@vigil/content-queries/stories/story-abroad'
import { createLanguage } from '@vigil/ui/languages/create-language'
import { z } from 'zod'
import { imageUrl } from '../../images/image-url.ts'
import { createStableId } from '../stable-id.ts'
import type { Feed } from './feed.ts'
import { toStoryItem } from './feed-items.ts'
import { toAtom } from './to-atom.ts'
import { toJsonFeed } from './to-json-feed.ts'
import { toRss } from './to-rss.ts'

const toUrl = (path: string) => `https://site.example${path}`
const stableId = createStableId('vigil', 'production')
const context = { language: createLanguage('en'), stableId, imageUrl, toUrl }

const story: StoryAbroad = {
  _id: 'story-1',
  language: 'en',
  title: 'The <lamp> & the “window”\u0007 ]]> المصباح',
  slug: 'the-lamp',
  publishedOn: '2026-11-18',
  standfirst: 'One family* lit a <b>lamp</b> & waited.',
  heroImage: {
    assetId: 'image-0123456789abcdef0123456789abcdef01234567-1600x900-jpg',
    placeholder: null,
    alt: 'A "lamp" <in> a window',
    caption: null,
    credit: null,
    crop: null,
    hotspot: null,
  },
  countries: [{ _id: 'country-syria', language: 'en', name: 'Syria', slug: 'syria', quickExit: false }],
  topics: [],
  hasContentWarning: false,
  contentWarning: null,
  nameChangedNotice: null,
  hasChangedNames: true,
  updatedAt: '2026-11-20T10:11:12.000Z',
  createdAt: '2026-11-17T10:11:12.000Z',
}

function aFeed(changes: Partial<Feed> = {}): Feed {
  return {
    id: 'urn:uuid:8f1d2b7c-6a0e-4f39-a5d2-c4b3e6f70918',
    title: 'Vigil & friends',
    description: null,
    homeUrl: 'https://site.example/stories',
    feedUrl: 'https://site.example/feeds/stories.atom?a=1&b=2',
    language: 'en',
    author: 'The organisation',
    items: [toStoryItem(story, context)],
    withdrawn: [],
    ...changes,
  }
}

const title = 'The <lamp> & the “window” ]]> المصباح'
const text = 'One family* lit a <b>lamp</b> & waited.'

test('a reader of Atom understands it', () => {
  const parsed = parseFeed(toAtom(aFeed()))
  expect(parsed.meta).toMatchObject({ type: 'atom', version: '1.0' })
  expect(parsed).toMatchObject({ title: 'Vigil & friends', language: 'en', url: 'https://site.example/stories' })
  expect(parsed.self).toBe('https://site.example/feeds/stories.atom?a=1&b=2')
  const [item] = parsed.items
  expect(item?.id).toBe(`urn:uuid:${stableId('story-1', 'en')}`)
  expect(item?.title).toBe(title)
  expect(item?.description).toBe(`${text}\n\n* Name changed for safety.`)
  expect(item?.url).toBe('https://site.example/stories/the-lamp')
  expect(item?.published?.toISOString()).toBe('2026-11-18T00:00:00.000Z')
  expect(item?.updated?.toISOString()).toBe('2026-11-20T10:11:12.000Z')
  expect(item?.categories.map(({ term }) => term)).toEqual(['Syria'])
})

test('a reader of RSS understands it, and gets a description that is HTML', () => {
  const parsed = parseFeed(toRss(aFeed()))
  expect(parsed.meta).toMatchObject({ type: 'rss', version: '2.0' })
  expect(parsed).toMatchObject({ title: 'Vigil & friends', url: 'https://site.example/stories' })
  const [item] = parsed.items
  expect(item?.id).toBe(`urn:uuid:${stableId('story-1', 'en')}`)
  expect(item?.title).toBe(title)
  // As it is written: this reader undoes the escapes of HTML as well as those of XML.
  expect(toRss(aFeed())).toContain(
    '&lt;p&gt;One family* lit a &amp;lt;b&amp;gt;lamp&amp;lt;/b&amp;gt; &amp;amp; waited.&lt;/p&gt;&lt;p&gt;* Name changed',
  )
  expect(item?.published?.toISOString()).toBe('2026-11-18T00:00:00.000Z')
})

// JSON Feed 1.1 as its specification has it; nothing else may be there.
const author = z.strictObject({ name: z.string().optional(), url: z.url().optional(), avatar: z.url().optional() })
const jsonFeed = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  home_page_url: z.url().optional(),
  feed_url: z.url().optional(),
  description: z.string().optional(),
  language: z.string().optional(),
  authors: z.array(author).optional(),
  items: z.array(
    z.strictObject({
      id: z.string(),
      url: z.url().optional(),
      title: z.string().optional(),
      content_text: z.string(),
      date_published: z.iso.datetime({ offset: true }).optional(),
      date_modified: z.iso.datetime({ offset: true }).optional(),
      language: z.string().optional(),
      tags: z.array(z.string()).optional(),
      image: z.url().optional(),
    }),
  ),
})

test('the JSON feed is one of version 1.1', () => {
  const parsed = jsonFeed.parse(JSON.parse(toJsonFeed(aFeed())))
  expect(parsed.items[0]).toMatchObject({ title: story.title, content_text: `${text}\n\n* Name changed for safety.` })
})

test.each([
  ['Atom', toAtom],
  ['RSS', toRss],
  ['JSON Feed', toJsonFeed],
])('%s has the photo only where it may be shared, and the warning before the words', (_name, write) => {
  expect(write(aFeed())).toContain('/media/0123456789abcdef')
  const warned = { ...story, heroImage: null, contentWarning: 'Violence is described.', hasContentWarning: true }
  const written = write(aFeed({ items: [toStoryItem(warned, context)] }))
  expect(written).not.toContain('/media/')
  expect(written.indexOf('Content warning: Violence is described.')).toBeLessThan(written.indexOf('One family'))
  expect(written).toContain('Content warning: Violence is described.')
})

test('what was withdrawn leaves a tombstone in Atom that says nothing of it, and nothing elsewhere', () => {
  const withdrawn = [{ id: 'urn:uuid:1', at: '2026-11-21T00:00:00.000Z' }]
  const feed = aFeed({ items: [], withdrawn })
  expect(toAtom(feed)).toMatch(/<at:deleted-entry ref="urn:uuid:1" when="2026-11-21T00:00:00.000Z"\/>/)
  expect(toAtom(feed)).toContain('<updated>2026-11-21T00:00:00.000Z</updated>')
  expect(parseFeed(toAtom(feed)).items).toEqual([])
  expect(toRss(feed)).not.toContain('urn:uuid:1')
  expect(toJsonFeed(feed)).not.toContain('urn:uuid:1')
})

test('an item keeps its id when its address changes, and tells nothing of the document by it', () => {
  const moved = toStoryItem({ ...story, slug: 'another' }, context)
  expect(moved.id).toBe(toStoryItem(story, context).id)
  expect(moved.id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(toStoryItem(story, { ...context, language: createLanguage('fr') }).id).not.toBe(moved.id)
})

test('a text that is not translated says its own language', () => {
  const items = [toStoryItem(story, { ...context, language: createLanguage('ar') })]
  const feed = aFeed({ language: 'ar', items })
  expect(toAtom(feed)).toContain('<entry xml:lang="en">')
  expect(toRss(feed)).toContain('<dc:language>en</dc:language>')
})
