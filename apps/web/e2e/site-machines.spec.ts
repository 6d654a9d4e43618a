import { parseFeed } from '@rowanmanning/feed-parser'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import ICAL from 'ical.js'
import sharp from 'sharp'
import { z } from 'zod'
import { expect, test } from './fixtures.ts'
import { aSafeStory } from './safe-story.ts'

test.use({ javaScriptEnabled: false })

const reader = new XMLParser({ isArray: (name) => ['sitemap', 'url'].includes(name) })
const location = z.object({ loc: z.string() })
const indexResult = z.object({ sitemapindex: z.object({ sitemap: z.array(location) }) })
const sitemapResult = z.object({ urlset: z.union([z.literal(''), z.object({ url: z.array(location).default([]) })]) })

test('feeds, calendars, sitemaps and cards are what they say, in every language', async ({ reader: page, system }) => {
  const get = (path: string) => page.request.get(path)
  for (const prefix of ['', '/fr', '/ar']) {
    for (const ending of ['atom', 'rss']) {
      const feed = parseFeed(await (await get(`${prefix}/feeds/stories.${ending}`)).text())
      expect(feed.items.length, `${prefix} ${ending}`).toBeGreaterThanOrEqual(10)
      expect(feed.items.every(({ id }) => id?.startsWith('urn:uuid:'))).toBe(true)
    }
    const json: unknown = await (await get(`${prefix}/feeds/prayer.json`)).json()
    expect(json).toMatchObject({ version: 'https://jsonfeed.org/version/1.1' })
    const calendar = await get(`${prefix}/calendars/prayer.ics`)
    expect(calendar.headers()['content-type']).toBe('text/calendar; charset=utf-8')
    const events = new ICAL.Component(ICAL.parse(await calendar.text())).getAllSubcomponents('vevent')
    expect(events.length).toBeGreaterThan(300)
  }

  const index = await (await get('/sitemap.xml')).text()
  expect(XMLValidator.validate(index)).toBe(true)
  const pages: string[] = []
  for (const { loc } of indexResult.parse(reader.parse(index)).sitemapindex.sitemap) {
    const text = await (await get(loc)).text()
    expect(XMLValidator.validate(text), loc).toBe(true)
    const { urlset } = sitemapResult.parse(reader.parse(text))
    if (urlset !== '') pages.push(...urlset.url.map((url) => url.loc))
  }
  expect(pages).toContain(`${system.siteUrl}/`)
  const stories = pages.filter((url) => url.startsWith(`${system.siteUrl}/stories/`))
  expect(stories.length).toBeGreaterThanOrEqual(10)

  const [story = ''] = stories
  const html = await (await get(story)).text()
  const card = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? ''
  const { width, height, format } = await sharp(await (await get(card)).body()).metadata()
  expect([width, height, format]).toEqual([1200, 630, 'png'])
  const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? ''
  expect(JSON.parse(data)).toMatchObject({
    '@graph': expect.arrayContaining([expect.objectContaining({ url: story })]),
  })
  expect((await get('/robots.txt')).status()).toBe(200)
  expect((await get('/.well-known/security.txt')).status()).toBe(404)
})

test('what is published is there for programs, and what is unpublished is gone from them', async ({
  reader: page,
  content,
  desk,
}) => {
  const story = await aSafeStory(content)
  const slug = story.slug.current
  const country = await content.fetch<string>('*[_id == $id][0].slug.current', { id: story.countries[0]?._ref })
  const lists = [
    '/feeds/stories.atom',
    '/feeds/stories.rss',
    '/feeds/stories.json',
    `/feeds/stories/in/${country}.atom`,
    `/fr/feeds/stories.atom`,
    `/sitemaps/stories-in-${country}-1.xml`,
  ]
  const card = `/cards/stories/${slug}.png`
  const read = async (path: string) => (await page.request.get(path)).text()
  const countrySitemap = new RegExp(`/sitemaps/stories-in-${country}-1\\.xml</loc>\\s*<lastmod>([^<]+)<`)
  const readSitemapDate = async () => Date.parse(countrySitemap.exec(await read('/sitemap.xml'))?.[1] ?? '')
  const datedBefore = await readSitemapDate()
  // Asked for before, so that they are stored and have to change.
  for (const path of lists) expect(await read(path), path).not.toContain(slug)

  const publishedId = await desk.createPublished('story', story)
  for (const path of lists) await expect.poll(() => read(path), { message: path }).toContain(slug)
  await expect.poll(readSitemapDate).toBeGreaterThan(datedBefore)
  const datedWithStory = await readSitemapDate()
  await expect.poll(async () => (await page.request.get(card)).status()).toBe(200)

  await content.action({
    actionType: 'sanity.action.document.unpublish',
    publishedId,
    draftId: `drafts.${publishedId}`,
  })
  await expect.poll(async () => (await page.request.get(card)).status()).toBeGreaterThanOrEqual(404)
  for (const path of lists) await expect.poll(() => read(path), { message: path }).not.toContain(slug)
  // Nothing in the content says any more that something left it.
  await expect.poll(readSitemapDate).toBeGreaterThan(datedWithStory)
  const atom = await read('/feeds/stories.atom')
  expect(atom).toContain('<at:deleted-entry ref="urn:uuid:')
  expect(atom).not.toContain(story.title)
})

test('a page with data for programs troubles no browser', async ({ browser, system }) => {
  const context = await browser.newContext({ baseURL: system.siteUrl, javaScriptEnabled: true })
  const page = await context.newPage()
  const troubles: string[] = []
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()))
  page.on('pageerror', (error) => troubles.push(String(error)))
  for (const path of ['/', '/subscribe', '/ar/subscribe']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await expect(page.locator('link[rel=alternate][type="application/atom+xml"]')).toHaveAttribute(
    'href',
    `${system.siteUrl}/ar/feeds/stories.atom`,
  )
  expect(troubles).toEqual([])
  await context.close()
})
