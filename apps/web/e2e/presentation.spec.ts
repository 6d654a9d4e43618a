import { stegaClean } from '@sanity/client/stega'
import type { FrameLocator } from '@playwright/test'
import { aStory } from '@vigil/fixtures/documents'
import { references } from '@vigil/fixtures/references'
import { expect, test } from './fixtures.ts'
import { createRelease } from './releases-tool.ts'
import { wordOfLetters } from './word-of-letters.ts'

test('the preview follows what an editor chooses to see, and a click on a text leads to its field', async ({
  system,
  content,
  desk,
  editor,
}) => {
  const { page } = editor
  const slug = `presentation-${wordOfLetters()}`
  const path = `/stories/${slug}`
  const countryId = await content.fetch<string>('*[_type == "country" && !(_id in path("drafts.**"))][0]._id')
  const { _id, _type, ...fields } = aStory({
    title: 'As it is published',
    slug: { _type: 'slug', current: slug },
    countries: references([countryId]),
  })
  const id = await desk.createPublished('story', fields)
  await content.create({ ...fields, _id: `drafts.${id}`, _type, title: 'As it is drafted' })
  const release = await createRelease(editor, 'In spring')
  await content.create({ ...fields, _id: `versions.${release.id}.${id}`, _type, title: 'As it will be in spring' })

  const titleIn = (frame: string) => async () =>
    stegaClean(await page.frameLocator(frame).getByRole('heading', { level: 1 }).textContent({ timeout: 60_000 }))
  const choices = [
    ['drafts', 'As it is drafted'],
    ['published', 'As it is published'],
    [release.id, 'As it will be in spring'],
  ] as const
  const withPerspective = (address: string, perspective: string) =>
    perspective === 'drafts' ? address : `${address}${address.includes('?') ? '&' : '?'}perspective=${perspective}`

  await test.step('in Presentation', async () => {
    for (const [perspective, title] of choices) {
      const address = `${system.studioUrl}/presentation/story/${id}?preview=${encodeURIComponent(path)}`
      await page.goto(withPerspective(address, perspective))
      await expect.poll(titleIn('iframe'), { timeout: 60_000 }).toBe(title)
    }
  })

  await test.step('in the view beside the form', async () => {
    for (const [perspective, title] of choices) {
      await page.goto(withPerspective(editor.addressOf('story', id), perspective))
      await page.getByRole('tab', { name: 'Preview' }).click()
      await expect.poll(titleIn('iframe[title^="Preview of"]'), { timeout: 60_000 }).toBe(title)
    }
  })

  await test.step('a click on a text in Presentation opens its field', async () => {
    await editor.openInPresentation('story', id, path)
    await expect.poll(titleIn('iframe'), { timeout: 60_000 }).toBe('As it is drafted')
    await clickText(editor.preview, '.story-standfirst')
    await expect(editor.field('standfirst')).toBeFocused()
  })

  await test.step('a click on a text in the view beside the form opens its field', async () => {
    await page.goto(editor.addressOf('story', id))
    await page.getByRole('tab', { name: 'Preview' }).click()
    const frame = 'iframe[title^="Preview of"]'
    await expect.poll(titleIn(frame), { timeout: 60_000 }).toBe('As it is drafted')
    await clickText(page.frameLocator(frame), '.story-standfirst')
    await expect(editor.field('standfirst')).toBeFocused()
  })
})

/** Clicks once, as soon as the overlays know the text and frame it: before that a click is one on the page. */
async function clickText(frame: FrameLocator, text: string): Promise<void> {
  await expect(async () => {
    await frame.getByRole('heading', { level: 1 }).hover({ timeout: 5000 })
    await frame.locator(text).hover({ timeout: 5000 })
    await expect(frame.locator('sanity-visual-editing [data-hovered]')).not.toHaveCount(0, { timeout: 3000 })
  }).toPass({ timeout: 120_000 })
  await frame.locator(text).click()
}
