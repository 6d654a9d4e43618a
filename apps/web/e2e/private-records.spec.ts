import { colourRules, findViolations } from './axe.ts'
import { expect, test } from './fixtures.ts'

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing wrong with the private records in the ${scheme} scheme`, async ({ editor }) => {
    const { page } = editor
    await page.emulateMedia({ colorScheme: scheme })
    await editor.goTo('/private-records')
    await expect(page.getByRole('tab', { name: 'Consent' })).toBeVisible({ timeout: 60_000 })
    await expect(page.locator('[data-scheme]').first()).toHaveAttribute('data-scheme', scheme)
    for (const name of ['Consent', 'Denied names', 'Identities']) {
      await page.getByRole('tab', { name }).click()
      await expect(page.getByRole('tabpanel')).toBeVisible()
      await expect(page.getByRole('tabpanel').locator('[data-ui="Spinner"]')).toHaveCount(0)
      const rules = scheme === 'dark' ? { rules: colourRules } : {}
      const found = await findViolations(page, { include: '[role="tabpanel"]', ...rules })
      expect.soft(found, name).toEqual([])
    }
    await page.emulateMedia({ colorScheme: null })
  })
}
