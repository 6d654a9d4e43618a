import { findViolations } from './axe.ts'
import { expect, test } from './fixtures.ts'

test('every story answers, is accessible, and runs no script but our own', async ({ content, reader }) => {
  const slugs: string[] = await content.fetch('*[_type == "story" && !(_id in path("drafts.**"))].slug.current')
  expect(slugs.length).toBeGreaterThanOrEqual(12)
  const errors: string[] = []
  reader.on('pageerror', (error) => errors.push(String(error)))
  reader.on('console', (message) => message.type() === 'error' && errors.push(message.text()))

  for (const path of slugs.map((slug) => `/stories/${slug}`)) {
    const response = await reader.goto(path)
    expect.soft(response?.status(), path).toBe(200)
    await expect.soft(reader.getByRole('heading', { level: 1 }), path).toHaveCount(1)
    const scripts = await reader.locator('script:not([type="application/ld+json"]):not([src^="/enhance/"])').count()
    expect.soft(scripts, `scripts on ${path}`).toBe(0)
    expect.soft(await findViolations(reader), path).toEqual([])
    const broken = await reader
      .locator('img')
      .evaluateAll(
        (images) =>
          images.filter(
            (image) => image instanceof HTMLImageElement && image.loading !== 'lazy' && image.naturalWidth === 0,
          ).length,
      )
    expect.soft(broken, `broken images on ${path}`).toBe(0)
  }
  expect(errors).toEqual([])
})

test('a reader gets no draft, no token and no editorial note', async ({ content, reader }) => {
  // Of the drafts, those whose title no published story has.
  const drafts: { title: string; slug: string | null }[] = await content.fetch(
    `*[_type == "story" && _id in path("drafts.**") && !(title in *[_type == "story" && !(_id in path("drafts.**"))].title)]
      {title, "slug": slug.current}`,
  )
  expect(drafts.length).toBeGreaterThanOrEqual(1)
  for (const path of ['/', '/stories', '/stories/page/2', '/prayer']) {
    const html = await (await reader.request.get(path)).text()
    const told = [...drafts.map(({ title }) => title), 'notAssessed', 'importNotes', 'vigil-sync-tags', 'Bearer']
    expect(
      told.filter((text) => html.includes(text)),
      path,
    ).toEqual([])
  }
  // 410 where an earlier journey has taken down what is a draft again.
  for (const { slug } of drafts) expect([404, 410]).toContain((await reader.request.get(`/stories/${slug}`)).status())
})

test('an address that nobody knows answers 404 with the way back', async ({ reader }) => {
  const response = await reader.goto('/stories/no-such-story')
  expect(response?.status()).toBe(404)
  await expect(reader.getByRole('heading', { level: 1 })).toBeVisible()
  await reader.getByRole('main').getByRole('link').first().click()
  await expect(reader).toHaveURL(/\/(stories)?$/)
})

test('nobody outside can expire the pages', async ({ reader }) => {
  const response = await reader.request.post('/api/revalidate', { data: { all: true } })
  expect(response.status()).toBe(404)
})

test('the lake tells nothing to those without a token', async ({ system, reader }) => {
  for (const path of [
    '/v2025-02-19/data/query/production?query=*',
    '/v2025-02-19/data/doc/production/siteSettings',
    '/v2025-02-19/data/live/events/production',
    '/v2025-02-19/data/history/production/transactions/siteSettings',
  ]) {
    const response = await reader.request.get(system.lakeUrl + path)
    expect.soft(response.status(), path).toBe(401)
  }
})
