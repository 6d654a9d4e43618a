import { aStory } from '@vigil/fixtures/documents'
import { references } from '@vigil/fixtures/references'
import { toPreviewLinkId } from '../src/preview-link/preview-link.ts'
import { expect, test } from './fixtures.ts'
import { wordOfLetters } from './word-of-letters.ts'

test('a link shows one draft to somebody without an account, until it is ended or over', async ({
  content,
  desk,
  editor,
  reader,
}) => {
  const { page } = editor
  const slug = `shared-${wordOfLetters()}`
  const countryId = await content.fetch<string>('*[_type == "country" && !(_id in path("drafts.**"))][0]._id')
  const { _id, _type, ...fields } = aStory({
    title: 'Not yet told',
    slug: { _type: 'slug', current: slug },
    countries: references([countryId]),
  })
  const pointId = await desk.createPublished('prayerPoint', { text: 'For those who wait.', general: true })
  await content.create({ _id: `drafts.${pointId}`, _type: 'prayerPoint', text: 'For those who hide.', general: true })
  const unseenId = await desk.createDraft('prayerPoint', { text: 'For those whom nobody may know of.', general: true })
  const id = await desk.createDraft('story', {
    ...fields,
    prayerPoints: [pointId, unseenId].map((_ref) => ({ _key: _ref, _type: 'reference', _ref, _weak: true })),
  })

  await editor.openDocument('story', id)
  const openDialog = async () => {
    // While the document is loading, the menu may close by itself under the pointer, or another item come to lie there.
    await expect(async () => {
      if (await page.getByRole('dialog').isVisible()) await page.keyboard.press('Escape')
      const item = page.getByRole('menuitem', { name: 'Share preview' })
      if (!(await item.isVisible())) await page.getByTestId('pane-footer').getByTestId('action-menu-button').click()
      await item.click({ timeout: 5000 })
      await expect(page.getByRole('button', { name: 'Make link' })).toBeVisible({ timeout: 10_000 })
    }).toPass()
  }
  const makeLink = async () => {
    await page.getByRole('button', { name: 'Make link' }).click()
    const input = page.getByRole('textbox', { name: 'Link to the preview' })
    const before = page.getByRole('listitem').filter({ hasText: 'Made by' })
    await expect(before).not.toHaveCount(0)
    return input.inputValue()
  }

  await openDialog()
  await page.getByRole('radio', { name: '1 hour' }).check()
  const link = await makeLink()
  const token = new URL(link).searchParams.get('token') ?? ''

  await test.step('it is copied, and that is announced', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Copy' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)
  })

  await test.step('what is stored opens nothing', async () => {
    const stored = await content.getDocument(toPreviewLinkId(token))
    expect(stored).toMatchObject({ documentId: `drafts.${id}`, madeByName: 'Editor' })
    expect(JSON.stringify(await content.fetch('*[]', {}, { perspective: 'raw' }))).not.toContain(token)
  })

  await test.step('somebody without an account sees the draft and how long they can', async () => {
    const response = await reader.goto(link)
    expect(response?.status()).toBe(200)
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Not yet told')
    await expect(reader.getByRole('complementary', { name: 'Preview' })).toContainText(
      'Preview, not published. Works until',
    )
    const headers = response?.headers() ?? {}
    expect(headers['cache-control']).toContain('no-store')
    expect(headers['x-robots-tag']).toContain('noindex')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers).not.toHaveProperty('set-cookie')
    expect(await reader.locator('script').count()).toBe(0)
    expect(await reader.title()).toMatch(/^Preview, not published\.?$/)
  })

  await test.step('other drafts stay hidden', async () => {
    const html = await reader.content()
    expect(html).toContain('For those who wait.')
    expect(html).not.toContain('For those who hide.')
    expect(html).not.toContain('nobody may know of')
    expect((await reader.request.get(`/stories/${slug}`)).status()).toBe(404)
    await reader.getByRole('link', { name: 'Stories' }).first().click()
    expect(await reader.content()).not.toContain('Not yet told')
    expect((await reader.request.get('/shared-preview')).status()).toBe(404)
  })

  await test.step('“End now” ends it', async () => {
    await page.getByRole('button', { name: /^End now: link made by Editor/ }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'Made by' })).toHaveCount(0)
    const response = await reader.goto(link)
    expect(response?.status()).toBe(410)
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('This preview has ended')
  })

  await test.step('a link whose time is over says the same', async () => {
    const second = await makeLink()
    expect((await reader.request.get(second)).status()).toBe(200)
    const stored = toPreviewLinkId(new URL(second).searchParams.get('token') ?? '')
    await content
      .patch(stored)
      .set({ endsAt: new Date(Date.now() - 1000).toISOString() })
      .commit()
    expect((await reader.request.get(second)).status()).toBe(410)
    await expect(page.getByRole('listitem').filter({ hasText: 'Made by' })).toHaveCount(0)
    await content.delete(stored)
  })

  await test.step('once it is published, a link leads to the page', async () => {
    const third = await makeLink()
    await page.keyboard.press('Escape')
    await editor.publish()
    const response = await reader.goto(third)
    expect(response?.status()).toBe(200)
    expect(new URL(reader.url()).pathname).toBe(`/stories/${slug}`)
    await expect(reader.getByRole('complementary', { name: 'Preview' })).toHaveCount(0)
  })
})
