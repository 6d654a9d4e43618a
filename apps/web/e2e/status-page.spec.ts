import { colourRules, findViolations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { wordOfLetters } from './word-of-letters.ts'

test('anybody can read how the site is, in any light, on any screen, with a keyboard', async ({ content, reader }) => {
  // A change that the page of its country shows, so that there is something to tell.
  const country = await content.fetch<{ _id: string; slug: string }>(
    '*[_type == "country"][0]{ _id, "slug": slug.current }',
  )
  await reader.goto(`/countries/${country.slug}`)
  await content.patch(country._id).set({ journey: wordOfLetters() }).commit()
  await content.patch(country._id).unset(['journey']).commit()

  await reader.goto('/status?refresh=off')
  await expect(async () => {
    await reader.reload()
    await expect(reader.getByRole('heading', { name: 'All is well' })).toBeVisible({ timeout: 500 })
    await expect(reader.getByRole('table', { name: 'The last changes, newest first' })).toBeVisible({ timeout: 500 })
  }).toPass()

  for (const colorScheme of ['light', 'dark'] as const) {
    await reader.emulateMedia({ colorScheme })
    for (const path of ['/status', '/fr/status', '/ar/status']) {
      for (const width of [360, 1440]) {
        await reader.setViewportSize({ width, height: 800 })
        await reader.goto(`${path}?refresh=off`)
        const beyond = await reader.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect.soft(beyond, `${path} at ${width}`).toBeLessThanOrEqual(0)
        const found = await findViolations(reader, colorScheme === 'dark' ? { rules: colourRules } : {})
        expect.soft(found, `${path} ${colorScheme} ${width}`).toEqual([])
      }
    }
  }

  await reader.goto('/status?refresh=off')
  await reader.keyboard.press('Tab')
  await expect(reader.getByRole('link', { name: 'Let it load itself again' })).toBeFocused()
  await reader.keyboard.press('Enter')
  await expect(reader.getByRole('link', { name: 'Stop loading it again' })).toBeVisible()
  const again = await reader.waitForResponse((response) => new URL(response.url()).pathname === '/status')
  expect(again.status()).toBe(200)
})

test('an editor finds it at the desk', async ({ editor, system }) => {
  const { page } = editor
  await editor.goTo('/structure/site;site-state')
  const frame = page.frameLocator('iframe[title="State of the site"]')
  await expect(frame.getByRole('heading', { name: 'State of the site' })).toBeVisible({ timeout: 60_000 })
  // It loads itself again in the frame too.
  const again = await page.waitForResponse((response) => response.url() === `${system.siteUrl}/status`)
  expect(again.status()).toBe(200)
})
