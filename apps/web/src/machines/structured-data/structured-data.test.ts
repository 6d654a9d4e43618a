import type { CallToActionContent } from '@vigil/content-queries/calls-to-action/call-to-action'
import { defaultSiteSettings } from '@vigil/content-queries/settings/site-settings'
import { preparePage } from '@vigil/page-store/prepare-page'
import jsonld from 'jsonld'
import { z } from 'zod'
import { imageUrl } from '../../images/image-url.ts'
import { toBreadcrumbs } from './breadcrumbs.ts'
import { toDonateActions } from './donate-action.ts'
import { type NewsStory, toNewsArticle } from './news-article.ts'
import { toJsonLd } from './to-json-ld.ts'
import { toWebSite } from './web-site.ts'

const settings = { ...defaultSiteSettings, title: 'Vigil', organisation: 'The organisation' }
const homeUrl = 'https://site.example/'
const context = {
  settings,
  imageUrl,
  homeUrl,
  url: 'https://site.example/stories/the-lamp',
  toUrl: (path: string) => `https://site.example${path}`,
}

const story: NewsStory = {
  language: 'en',
  title: 'The </script><script>alert(1)</script> lamp',
  publishedOn: '2026-11-18',
  standfirst: 'One family lit a lamp.',
  heroImage: {
    assetId: 'image-0123456789abcdef0123456789abcdef01234567-1600x900-jpg',
    placeholder: null,
    alt: 'A lamp',
    caption: null,
    credit: 'A photographer',
    crop: null,
    hotspot: null,
  },
  countries: [{ _id: 'country-syria', language: 'en', name: 'Syria', slug: 'syria', quickExit: false }],
  topics: [{ _id: 'topic-1', language: 'en', title: 'Families', slug: 'families' }],
  isPhotoSharable: true,
  corrections: [{ _key: 'c', date: '2026-11-19', text: 'It was two lamps.' }],
  updatedAt: '2026-11-20T10:11:12.345Z',
}

const article = (changes: Partial<NewsStory> = {}) => toNewsArticle({ ...story, ...changes }, context)

/** What another program reads out of it; the vocabulary is taken as known, so that nothing is fetched. */
async function expand(things: Parameters<typeof toJsonLd>[0]): Promise<unknown[]> {
  const document: unknown = JSON.parse(toJsonLd(things))
  const documentLoader = async (documentUrl: string) => ({
    documentUrl,
    document: { '@context': { '@vocab': 'https://schema.org/', url: { '@type': '@id' } } },
  })
  return z
    .array(z.unknown())
    .parse(await jsonld.expand(z.record(z.string(), z.json()).parse(document), { documentLoader }))
}

const term = (name: string) => `https://schema.org/${name}`
const value = (text: string | number | boolean) => [{ '@value': text }]

test('a program that reads JSON-LD finds the article with its days, its place and who answers for it', async () => {
  const [found] = await expand([article()])
  expect(found).toMatchObject({
    '@type': [term('NewsArticle')],
    [term('headline')]: value(story.title),
    [term('datePublished')]: value('2026-11-18T00:00:00+00:00'),
    [term('dateModified')]: value('2026-11-20T10:11:12+00:00'),
    [term('author')]: [{ '@type': [term('Organization')], [term('name')]: value('The organisation') }],
    [term('contentLocation')]: [{ '@type': [term('Country')], [term('name')]: value('Syria') }],
    [term('correction')]: [{ '@type': [term('CorrectionComment')], [term('text')]: value('It was two lamps.') }],
    [term('url')]: [{ '@id': 'https://site.example/stories/the-lamp' }],
  })
})

test('the photo comes in three shapes with its credit, or not at all', () => {
  const images = article().image ?? []
  expect(images.map(({ height }) => height.value)).toEqual([675, 900, 1200])
  expect(images[0]).toMatchObject({ creditText: 'A photographer', copyrightNotice: 'A photographer' })
  expect(images[0]?.contentUrl).toMatch(/^https:\/\/site\.example\/media\/0123.*w=1200.*h=675/)
  const without = article({ isPhotoSharable: false })
  expect(without).not.toHaveProperty('image')
  expect(JSON.stringify(without)).not.toContain('/media/')
})

test('a half-written story is still an article', () => {
  const bare = article({ standfirst: null, publishedOn: null, countries: [], topics: [], heroImage: null })
  expect(Object.keys(bare)).toEqual(expect.not.arrayContaining(['description', 'datePublished', 'contentLocation']))
  expect(bare.headline).toBe(story.title)
})

test('nothing in it can end the element that holds it, and the store of pages keeps it as it is', () => {
  const text = toJsonLd([article()])
  expect(text).not.toMatch(/[<>&]/)
  const html = `<!DOCTYPE html><html><head></head><body><script type="application/ld+json">${text}</script><script>run()</script></body></html>`
  const prepared = preparePage(html)
  const kept = prepared.state === 'ready' ? prepared.html : ''
  expect(kept).toContain(`<script type="application/ld+json">${text}</script>`)
  expect(kept).not.toContain('run()')
  expect(JSON.parse(text)).toMatchObject({ '@graph': [{ headline: story.title }] })
})

test('the way to a page is a list in order', async () => {
  const crumbs = toBreadcrumbs([
    { name: 'Vigil', url: homeUrl },
    { name: 'Stories', url: 'https://site.example/stories' },
  ])
  expect(crumbs.itemListElement.map(({ position, item }) => [position, item])).toEqual([
    [1, homeUrl],
    [2, 'https://site.example/stories'],
  ])
  expect(await expand([crumbs])).toHaveLength(1)
})

const call: CallToActionContent = {
  _id: 'call-1',
  language: 'en',
  kind: 'give',
  campaignSlug: null,
  title: 'Give a lamp',
  text: null,
  buttonLabel: null,
  url: 'https://give.example/lamp',
  suggestedAmounts: [10],
  currency: 'GBP',
  endsOn: null,
  expiredText: null,
  hasEnded: false,
  isUpcoming: false,
}

test('a call to give is an action while it runs', () => {
  expect(toDonateActions([call], settings, homeUrl)).toEqual([
    {
      '@type': 'DonateAction',
      name: 'Give a lamp',
      priceCurrency: 'GBP',
      recipient: { '@type': 'Organization', name: 'The organisation', url: homeUrl },
      target: 'https://give.example/lamp',
    },
  ])
})

test.each([{ hasEnded: true }, { isUpcoming: true }, { url: null }, { kind: 'write' as const }])(
  'a call with %j is none',
  (changes) => expect(toDonateActions([{ ...call, ...changes }], settings, homeUrl)).toEqual([]),
)

test('the site says how to search it', async () => {
  const site = toWebSite({ settings, language: 'fr', homeUrl, searchUrl: 'https://site.example/fr/search' })
  expect(site).toMatchObject({
    inLanguage: 'fr',
    potentialAction: {
      target: { urlTemplate: 'https://site.example/fr/search?q={search_term_string}' },
      'query-input': 'required name=search_term_string',
    },
  })
  expect(await expand([site])).toHaveLength(1)
})
