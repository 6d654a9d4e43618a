import type { Page } from '@playwright/test'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { colourRules, findViolations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { addressesOf } from './site-addresses.ts'

/** What only style guides ask for, or what React writes its own way. */
const notAboutValidity = {
  'doctype-style': 'off',
  'no-inline-style': 'off',
  'no-trailing-whitespace': 'off',
  'void-style': 'off',
  'long-title': 'off',
  'attribute-boolean-style': 'off',
  'attribute-empty-style': 'off',
  'no-redundant-role': 'off',
} as const

for (const locale of ['en', 'ar'] as const) {
  test(`every kind of page is accessible in both schemes, and keeps to itself: "${locale}"`, async ({
    content,
    reader,
  }) => {
    const complaints: string[] = []
    reader.on('pageerror', (error) => complaints.push(String(error)))
    reader.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))

    for (const path of await addressesOf(locale, content)) {
      await reader.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      const response = await reader.goto(path)
      expect.soft(response?.status(), path).toBe(200)
      await expect.soft(reader.getByRole('heading', { level: 1 }), path).toHaveCount(1)
      expect.soft(await findScripts(reader), path).toEqual([])
      expect.soft(await findTraces(reader), path).toEqual([])
      // A page of words alone lies on the browser's own canvas, which axe takes for white in every scheme.
      if (path.includes('/lite')) await reader.evaluate(() => document.body.style.setProperty('background', 'Canvas'))
      expect.soft(await findViolations(reader), path).toEqual([])
      await reader.emulateMedia({ colorScheme: 'dark' })
      expect.soft(await findViolations(reader, { rules: colourRules }), `${path}, dark`).toEqual([])
    }
    expect(complaints).toEqual([])
    expect(await reader.context().cookies()).toEqual([])
  })
}

test('every kind of page is whole without JavaScript', async ({ browser, content, reader, system }) => {
  const context = await browser.newContext({ baseURL: system.siteUrl, javaScriptEnabled: false })
  const page = await context.newPage()
  for (const path of await addressesOf('en', content)) {
    await page.goto(path)
    await reader.goto(path)
    await expect.soft(page.getByRole('heading', { level: 1 }), path).toBeVisible()
    const [without, withScripts] = [await readLinksAndFields(page), await readLinksAndFields(reader)]
    expect.soft(without.length, path).toBeGreaterThan(0)
    // Scripts may add a shortcut; what can be followed and filled in is there without them.
    expect.soft(without, path).toEqual(expect.arrayContaining(withScripts))
  }
  await context.close()
})

test('every kind of page is valid HTML, in every language', async ({ content, reader }) => {
  const validator = new HtmlValidate(
    new StaticConfigLoader({ extends: ['html-validate:standard'], rules: notAboutValidity }),
  )
  for (const locale of ['en', 'fr', 'ar'] as const) {
    for (const path of [...(await addressesOf(locale, content)), '/no-such-page']) {
      const html = await (await reader.request.get(path)).text()
      const { results } = await validator.validateString(html)
      const faults = results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
      )
      expect.soft(faults, path).toEqual([])
    }
  }
})

test('a page of words alone loads nothing, and is small', async ({ content, reader }) => {
  for (const path of (await addressesOf('ar', content)).filter((each) => each.includes('/lite'))) {
    const asked: string[] = []
    const note = (request: { url(): string }) => asked.push(request.url())
    reader.on('request', note)
    const response = await reader.goto(path, { waitUntil: 'networkidle' })
    reader.off('request', note)
    expect
      .soft(
        asked.filter((url) => url.startsWith('http')),
        path,
      )
      .toHaveLength(1)
    expect.soft((await response?.body())?.byteLength, path).toBeLessThanOrEqual(20_000)
    await expect.soft(reader.locator('img, svg, picture, script, style, [style]'), path).toHaveCount(0)
  }
})

/** What a reader can follow or fill in, as far as it is shown. */
function readLinksAndFields(page: Page): Promise<string[]> {
  return page
    .locator('a[href], input:not([type="hidden"]), textarea, select, summary, button[type="submit"]')
    .evaluateAll((elements) =>
      elements
        .filter((element) => element.checkVisibility())
        .map((element) => `${element.localName} ${element.getAttribute('href') ?? element.getAttribute('name') ?? ''}`),
    )
}

/** Scripts that are not our own little ones, and are more than data. */
function findScripts(page: Page): Promise<string[]> {
  return page
    .locator('script:not([type="application/ld+json"]):not([src^="/enhance/"])')
    .evaluateAll((scripts) => scripts.map((script) => script.outerHTML.slice(0, 100)))
}

/** What a page could leave on a device. */
function findTraces(page: Page): Promise<string[]> {
  return page.evaluate(async () => [
    ...(document.cookie === '' ? [] : ['a cookie']),
    ...(localStorage.length === 0 ? [] : ['local storage']),
    ...(sessionStorage.length === 0 ? [] : ['session storage']),
    ...((await indexedDB.databases()).length === 0 ? [] : ['a database']),
    ...((await caches.keys().catch(() => [])).length === 0 ? [] : ['a cache']),
    ...((await navigator.serviceWorker?.getRegistrations()) ?? []).map(() => 'a service worker'),
  ])
}
