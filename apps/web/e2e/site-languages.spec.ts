import type { Page } from '@playwright/test'
import { allTexts } from '@vigil/ui/languages/all-texts'
import { createLanguage } from '@vigil/ui/languages/create-language'
import { languageNames, locales } from '@vigil/ui/languages/locales'
import { toPathIn } from '@vigil/ui/paths'
import { expect, test } from './fixtures.ts'
import { addressesOf, findSlug } from './site-addresses.ts'

/** What a page says in its own language: texts and names of parts, without what is marked as being in another one. */
function readOwnWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = document.documentElement.lang
    const isForeign = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') !== own
    const words: string[] = [document.title]
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (!isForeign(node.parentElement) && !node.parentElement?.closest('script, style'))
        words.push(node.textContent ?? '')
    for (const element of document.querySelectorAll('[aria-label], [alt], [placeholder], [title]'))
      if (!isForeign(element))
        for (const name of ['aria-label', 'alt', 'placeholder', 'title']) words.push(element.getAttribute(name) ?? '')
    return words.map((text) => text.trim()).filter((text) => text !== '')
  })
}

/** The texts of the interface in English, except those that are the same in Arabic: as patterns, as some take values. */
function englishTexts(): RegExp[] {
  return Object.values(allTexts).flatMap(({ en, ar }: Record<'en' | 'ar', Readonly<Record<string, string>>>) =>
    Object.entries(en)
      .filter(
        ([key, text]) =>
          text !== ar[key] && /[a-z]{3}/.test(text.replace(/\{[^}]*\}/g, '')) && !/plural|select/.test(text),
      )
      .map(([, text]) => {
        const parts = text.split(/\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        return new RegExp(`^${parts.join('.+')}$`)
      }),
  )
}

test('every kind of page answers in every language, in its direction, and names those in which it is there', async ({
  content,
  reader,
}) => {
  const pages = new Map<string, { canonical: string; alternates: Record<string, string> }>()
  for (const locale of locales) {
    for (const path of await addressesOf(locale, content)) {
      const response = await reader.goto(path)
      expect.soft(response?.status(), path).toBe(200)
      const { canonical, alternates, ...facts } = await reader.evaluate(() => {
        const { lang, dir, scrollWidth, clientWidth } = document.documentElement
        const toPath = (link: HTMLLinkElement) => new URL(link.href).pathname
        const canonicals = [...document.querySelectorAll<HTMLLinkElement>('link[rel="canonical"]')]
        const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="alternate"][hreflang]')]
        return {
          ...{ lang, dir, overflow: scrollWidth - clientWidth },
          canonical: canonicals.map(toPath).join(),
          alternates: Object.fromEntries(links.map((link) => [link.hreflang, toPath(link)])),
        }
      })
      expect.soft(facts, path).toEqual({ lang: locale, dir: locale === 'ar' ? 'rtl' : 'ltr', overflow: 0 })
      pages.set(path, { canonical, alternates })
    }
  }
  let untranslated = 0
  for (const path of await addressesOf('en', content)) {
    const pathIn = (locale: (typeof locales)[number]) => toPathIn(locale, path, 'en')
    // A page whose text nobody has translated is at home where its language is, and translates nothing.
    const homes = locales.filter((locale) => pages.get(pathIn(locale))?.canonical === pathIn(locale))
    const [first = 'en'] = homes
    const expected = {
      ...Object.fromEntries(homes.map((locale) => [locale, pathIn(locale)])),
      'x-default': pathIn(first),
    }
    if (homes.length < 2) untranslated += 1
    for (const locale of locales) {
      const isOneOfMany = homes.length > 1 && homes.includes(locale)
      expect.soft(pages.get(pathIn(locale))?.alternates, pathIn(locale)).toEqual(isOneOfMany ? expected : {})
    }
  }
  expect(untranslated, 'pages of the demo content in one language alone').toBeGreaterThan(0)
})

test('an Arabic page says no word of the interface in English', async ({ content, reader }) => {
  const english = englishTexts()
  const readEnglish = async (path: string) => {
    await reader.goto(path)
    return (await readOwnWords(reader)).filter((text) => english.some((pattern) => pattern.test(text)))
  }
  // It would be noticed: an English page is full of them.
  expect((await readEnglish('/')).length).toBeGreaterThan(20)

  const { paths } = createLanguage('ar')
  const others = [`${paths.search}?q=%D9%85%D8%B5%D8%A8%D8%A7%D8%AD`, '/ar/nowhere']
  for (const path of [...(await addressesOf('ar', content)), ...others])
    expect.soft(await readEnglish(path), path).toEqual([])
})

test('the choice of languages leads to the same page, and back', async ({ content, reader }) => {
  const slug = await findSlug(content, 'story')
  for (const width of [360, 1440]) {
    await reader.setViewportSize({ width, height: 800 })
    await reader.goto(`/stories/${slug}`)
    for (const [locale, path] of [
      ['fr', `/fr/stories/${slug}`],
      ['ar', `/ar/stories/${slug}`],
      ['en', `/stories/${slug}`],
    ] as const) {
      await reader.getByRole('banner').getByRole('link', { name: languageNames[locale] }).click()
      await expect(reader).toHaveURL(path)
      await expect(reader.locator('html')).toHaveAttribute('lang', locale)
      await expect(reader.getByRole('heading', { level: 1 })).toBeVisible()
    }
  }
})

test('each page has one address in each language, and what is not there says so in that language', async ({
  reader,
}) => {
  await reader.goto('/en/stories')
  await expect(reader).toHaveURL('/stories')
  for (const locale of locales) {
    const { paths, text } = createLanguage(locale)
    const response = await reader.goto(paths.story('no-such-story'))
    expect(response?.status()).toBe(404)
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(text('messages.notFoundTitle'))
    await reader
      .getByRole('main')
      .getByRole('link', { name: text('messages.goHome') })
      .click()
    await expect(reader).toHaveURL(paths.home)
  }
})

test('a page in Latin letters loads no Arabic face, an Arabic one does', async ({ reader }) => {
  const loaded: string[] = []
  reader.on('request', (request) => request.url().endsWith('.woff2') && loaded.push(request.url()))
  await reader.goto('/prayer', { waitUntil: 'networkidle' })
  expect(loaded.filter((url) => url.includes('arabic'))).toEqual([])
  await reader.goto('/ar/prayer', { waitUntil: 'networkidle' })
  expect(loaded.filter((url) => url.includes('noto-naskh-arabic')).length).toBeGreaterThan(0)
})
