import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** A story with a content warning, and with a photo. */
const warned = { path: '/stories/the-fifth-plate', words: 'Visitors think that they are expected.' }

test.describe('without JavaScript', () => {
  test('stories are narrowed and paged through by links alone', async ({ browser, system }) => {
    const context = await browser.newContext({ baseURL: system.siteUrl, javaScriptEnabled: false })
    const reader = await context.newPage()
    await reader.goto('/stories')
    await reader.getByRole('link', { name: 'Older' }).click()
    await expect(reader).toHaveURL('/stories/page/2')
    await reader.getByRole('link', { name: 'Newer' }).click()
    await expect(reader).toHaveURL('/stories')

    const choices = reader.getByRole('navigation', { name: 'Narrow the list' })
    await choices.getByText('All countries').first().click()
    const syria = choices.getByRole('listitem').filter({ has: reader.getByRole('link', { name: 'Syria' }) })
    const count = Number(/\d+/.exec((await syria.innerText()).replace('Syria', ''))?.[0])
    await syria.getByRole('link').click()
    await expect(reader).toHaveURL('/stories/in/syria')
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Stories: Syria')
    await expect(reader.getByRole('article')).toHaveCount(count)

    await choices.getByText('All topics').first().click()
    await choices.getByRole('link', { name: 'Families' }).click()
    await expect(reader).toHaveURL('/stories/in/syria/about/families')
    await choices.getByText('Syria', { exact: true }).first().click()
    await choices.getByRole('link', { name: 'All countries' }).click()
    await expect(reader).toHaveURL('/stories/about/families')
    await context.close()
  })

  test('a list has one address, and one that holds nothing is not there', async ({ reader }) => {
    for (const path of [
      '/stories/in/nowhere',
      '/stories/from/1999',
      '/stories/about/prison/in/syria',
      '/stories/in/syria/page/1',
      '/stories/in/syria/page/99',
      '/countries/nowhere',
      '/topics/nothing',
      '/no-such-page',
    ])
      expect.soft((await reader.request.get(path)).status(), path).toBe(404)
  })

  test('a distressing story stays closed until its gate is opened, and leads to its country and topic', async ({
    browser,
    system,
  }) => {
    const context = await browser.newContext({ baseURL: system.siteUrl, javaScriptEnabled: false })
    const reader = await context.newPage()
    await reader.goto(warned.path)
    const hero = reader.locator('.story-hero img').last()
    await expect(reader.getByText(warned.words)).toBeHidden()
    await expect(hero).toBeHidden()
    await reader.getByText('Show the story').click()
    await expect(reader.getByText(warned.words)).toBeVisible()
    await expect(hero).toBeVisible()
    await expect(reader.getByText('Karim* went to buy batteries.')).toBeVisible()
    await reader.getByRole('article').getByRole('link', { name: 'Syria' }).first().click()
    await expect(reader).toHaveURL('/countries/syria')
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Syria')
    await reader.goBack()
    await reader.getByRole('link', { name: 'Families' }).click()
    await expect(reader).toHaveURL('/topics/families')
    await context.close()
  })

  test('its photo is on no card and in no list', async ({ reader }) => {
    await reader.goto('/countries/syria')
    const card = reader.getByRole('article').filter({ hasText: 'The fifth plate' })
    await expect(card).toContainText('Content warning')
    await expect(card.locator('img')).toHaveCount(0)
  })

  test('a story is saved as one file that opens without the internet, pictures and all', async ({
    browser,
    reader,
  }) => {
    await reader.goto('/stories/the-lamp-in-the-window')
    const save = reader.getByRole('link', { name: 'Save as one file' })
    const response = await reader.request.get((await save.getAttribute('href')) ?? '')
    expect(response.status()).toBe(200)
    expect(response.headers()['content-disposition']).toBe('attachment; filename="the-lamp-in-the-window.html"')
    const folder = await mkdtemp(join(tmpdir(), 'vigil-saved-'))
    const file = join(folder, 'the-lamp-in-the-window.html')
    await writeFile(file, await response.body())
    const context = await browser.newContext({ offline: true })
    const requests: string[] = []
    context.on('request', (request) => !request.url().startsWith('data:') && requests.push(request.url()))
    const page = await context.newPage()
    const errors = collectErrors(page)
    await page.goto(pathToFileURL(file).href)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The lamp in the window')
    const widths = await page
      .locator('img')
      .evaluateAll((images) => images.map((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)))
    expect(widths.length).toBeGreaterThan(0)
    expect(widths.filter((width) => width === 0)).toEqual([])
    expect(requests).toEqual([pathToFileURL(file).href])
    expect(errors).toEqual([])
    await context.close()
    await rm(folder, { recursive: true })
  })
})

test('with JavaScript, no page of stories asks anybody else, keeps anything, or complains', async ({
  reader,
  content,
}) => {
  const pages: string[] = await content.fetch(
    `*[_type == "page" && !(_id in path("drafts.**")) && defined(slug.current)].slug.current`,
  )
  const errors = collectErrors(reader)
  for (const path of [
    '/',
    '/stories',
    '/stories/page/2',
    '/stories/in/syria/about/families',
    '/stories/from/2026',
    '/countries',
    '/countries/syria',
    '/topics',
    '/topics/families',
    warned.path,
    ...pages.map((slug) => `/${slug}`),
    '/ar',
    '/ar/stories/in/syria',
    '/fr/countries',
  ]) {
    const response = await reader.goto(path)
    expect.soft(response?.status(), path).toBe(200)
    await expect.soft(reader.getByRole('heading', { level: 1 }), path).toHaveCount(1)
    const kept = await reader.evaluate(() => localStorage.length + sessionStorage.length)
    expect.soft(kept, `storage on ${path}`).toBe(0)
    const isTooWide = await reader.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    )
    expect.soft(isTooWide, `${path} is wider than the window`).toBe(false)
  }
  expect(errors).toEqual([])
})

test('the photo of a distressing story is fetched when its gate is opened, and not before', async ({ reader }) => {
  const fetched: string[] = []
  reader.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await reader.goto(warned.path, { waitUntil: 'networkidle' })
  const hero = reader.locator('.story-hero img').last()
  const photo = new URL((await hero.getAttribute('src')) ?? '', reader.url()).pathname
  expect(fetched).not.toContain(photo)
  await reader.getByText('Show the story').click()
  await expect.poll(() => fetched).toContain(photo)
})

function collectErrors(page: Page): string[] {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  return errors
}
