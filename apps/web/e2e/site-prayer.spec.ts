import { aPrayerPoint } from '@vigil/fixtures/documents'
import { addDays, toMonth } from '@vigil/prayer-diary/days'
import { createLanguage } from '@vigil/ui/languages/create-language'
import { expect, test } from './fixtures.ts'

const today = new Date().toISOString().slice(0, 10)
const pointId = 'a-point-of-the-prayer-journey'

test.afterAll(async ({ content }) => {
  await content.delete(pointId)
})

test('the diary is read by keyboard and without scripts', async ({ browser, system }) => {
  const context = await browser.newContext({ baseURL: system.siteUrl, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/prayer')
  await expect(page.getByText(createLanguage('en').fullDay(today))).toBeVisible()
  await expect(page.getByRole('region', { name: 'The days ahead' }).getByRole('heading', { level: 3 })).toHaveCount(6)

  const pages = page.getByRole('navigation', { name: 'Pages of the prayer diary' })
  await pages.getByRole('link', { name: 'Today' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/prayer\/week$/)
  await expect(page.locator('.diary-day')).toHaveCount(7)

  await pages.getByRole('link', { name: 'Month' }).press('Enter')
  await expect(page).toHaveURL(new RegExp(`/prayer/month/${toMonth(today)}$`))
  await page
    .getByRole('table', { name: /^Calendar of/ })
    .getByRole('link', { name: '28', exact: true })
    .press('Enter')
  await expect(page.locator(':target')).toBeInViewport()
  await expect(page.locator(':target').getByRole('rowheader')).toContainText('28')

  await page
    .getByRole('link', { name: createLanguage('en').month(toMonth(addDays(`${toMonth(today)}-01`, -1))) })
    .first()
    .click()
  await expect(page).not.toHaveURL(new RegExp(toMonth(today)))
  await page.goto('/prayer')
  await page.getByRole('region', { name: 'Pray for one country' }).getByRole('link', { name: 'Syria' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Pray for Syria' })).toBeVisible()
  await context.close()
})

test('months and countries that the diary does not have are not there', async ({ reader }) => {
  for (const path of [
    '/prayer/month/1990-01',
    '/prayer/month/2026-13',
    '/prayer/booklet/2999-01',
    '/prayer/in/nowhere',
  ])
    expect.soft((await reader.goto(path))?.status(), path).toBe(404)
})

test('a point of today shows, changes, and moves to the answers when it is answered', async ({ content, reader }) => {
  const point = aPrayerPoint({ _id: pointId, text: 'For a lamp that needs oil.', date: today })
  await content.createOrReplace({ ...point, general: true })
  const band = reader.getByRole('region', { name: 'Today we pray' })
  const openUntil = (path: string, check: () => Promise<void>) =>
    expect(async () => {
      await reader.goto(path)
      await check()
    }).toPass()

  await openUntil('/prayer', () => expect(band).toContainText('For a lamp that needs oil.', { timeout: 1000 }))
  await content.patch(pointId).set({ text: 'For a lamp that needs a wick.' }).commit()
  await openUntil('/prayer', () => expect(band).toContainText('For a lamp that needs a wick.', { timeout: 1000 }))
  await expect(band).not.toContainText('oil')

  await content.patch(pointId).set({ answeredOn: today, answeredText: 'Somebody left one at the door.' }).commit()
  await openUntil('/prayer', () => expect(band).not.toContainText('wick', { timeout: 1000 }))
  await openUntil('/prayer/answered', () =>
    expect(reader.getByText('Somebody left one at the door.')).toBeVisible({ timeout: 1000 }),
  )
  await openUntil(`/prayer/month/${toMonth(today)}`, () =>
    expect(reader.locator(`#day-${today}`)).not.toContainText('wick', { timeout: 1000 }),
  )
})

test('the booklet prints on A5, with the cover alone on its first page', async ({ reader }) => {
  await reader.goto(`/prayer/booklet/${toMonth(today)}`)
  const pdf = (await reader.pdf({ preferCSSPageSize: true })).toString('latin1')
  const sizes = Array.from(pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g), ([, width, height]) =>
    [width, height].map((points) => Math.round((Number(points) / 72) * 25.4)),
  )
  expect(sizes.length).toBeGreaterThanOrEqual(4)
  expect(sizes.length).toBeLessThanOrEqual(12)
  for (const size of sizes) expect(size).toEqual([148, 210])
})
