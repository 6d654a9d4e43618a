import { expect, test } from './fixtures.ts'

const exitUrl = 'https://www.bbc.com/weather'
/** A story of a country that asks for a quick way out. */
const dangerous = '/stories/bread-at-the-gate'

test('a reader finds stories by their words, without JavaScript, also in Arabic', async ({ browser, system }) => {
  const context = await browser.newContext({ baseURL: system.siteUrl, javaScriptEnabled: false })
  const reader = await context.newPage()
  await reader.goto('/')
  await reader.getByRole('banner').getByRole('link', { name: 'Search' }).click()
  await reader.getByRole('searchbox', { name: 'Words to look for' }).fill('lamp window')
  await reader.getByRole('button', { name: 'Search' }).click()
  await expect(reader).toHaveURL('/search?q=lamp+window')
  await expect(reader).toHaveTitle(/lamp window/)
  await reader
    .getByRole('main')
    .getByRole('article')
    .first()
    .getByRole('link', { name: /lamp in the window/i })
    .click()
  await expect(reader).toHaveURL('/stories/the-lamp-in-the-window')

  await reader.goto(`/ar/search?q=${encodeURIComponent('المصباح')}`)
  const first = reader.getByRole('main').getByRole('article').first().getByRole('link')
  await expect(first).toHaveAttribute('href', '/ar/stories/the-lamp-in-the-window')

  await reader.goto('/search?q=xyzzyplugh')
  await expect(reader.getByText('Nothing was found for “xyzzyplugh”.')).toBeVisible()
  await context.close()
})

test('what is published is found, and what is unpublished is not', async ({ content, desk, reader }) => {
  const id = await desk.createPublished('topic', {
    title: 'Quincewaters',
    slug: { _type: 'slug', current: 'quincewaters' },
  })
  const count = async () => {
    await reader.goto('/search?q=quincewaters')
    return reader.getByRole('main').getByRole('article').count()
  }
  await expect.poll(count).toBe(1)
  await content.action({ actionType: 'sanity.action.document.unpublish', publishedId: id, draftId: `drafts.${id}` })
  await expect.poll(count).toBe(0)
})

test('the way out is a plain link where it is asked for, and with a script Shift leads away', async ({
  browser,
  system,
}) => {
  const context = await browser.newContext({ baseURL: system.siteUrl })
  await context.route(`${exitUrl}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Sunny</h1>' }))
  const reader = await context.newPage()
  await reader.goto('/stories/counting-bricks')
  await expect(reader.getByRole('link', { name: 'Exit this page' })).toHaveCount(0)

  await reader.goto(dangerous)
  const exit = reader.getByRole('link', { name: 'Exit this page' })
  await expect(exit).toHaveAttribute('href', exitUrl)
  // The second stop of the keyboard, after the way past the navigation.
  await reader.keyboard.press('Tab')
  await reader.keyboard.press('Tab')
  await expect(exit).toBeFocused()

  await reader.keyboard.press('Shift')
  await expect(reader.getByText('press 2 more times to leave')).toBeVisible()
  await reader.keyboard.press('Shift')
  await reader.keyboard.press('a')
  await reader.keyboard.press('Shift')
  await expect(reader).toHaveURL(dangerous)
  await reader.keyboard.press('Shift')
  await reader.keyboard.press('Shift')
  await expect(reader).toHaveURL(exitUrl)
  await context.close()
})
