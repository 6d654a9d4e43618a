import { join } from 'node:path'
import { createImageWithMetadata, knownMetadata } from '@vigil/fixtures/images'
import { expect, test } from './fixtures.ts'
import { listJpegSegments } from './jpeg-segments.ts'
import { openNewStoryAtPictures } from './redaction-desk.ts'
import { filesThatContain } from './stored-files.ts'

test('a photo that tells where it was taken tells nothing once it is uploaded', async ({
  system,
  editor,
  content,
  desk,
}) => {
  const { page } = editor
  const name = `IMG-house-of-the-witness-${Date.now()}.jpg`
  const photo = Buffer.from(await createImageWithMetadata())
  const telling = [name, knownMetadata.artist, knownMetadata.camera, knownMetadata.takenAt]
  expect(listJpegSegments(photo)).toContain('Exif')
  for (const text of telling.slice(1)) expect(photo.includes(text), text).toBe(true)

  const { id, redaction } = await openNewStoryAtPictures({ editor, desk }, 'The house by the road')
  await redaction.choose(name, photo)
  await redaction.answer('No face')
  await redaction.store()
  const assetIdOf = async () => (await content.getDocument(`drafts.${id}`))?.heroImage?.asset?._ref
  await expect.poll(assetIdOf).toMatch(/^image-[0-9a-f]{40}-32x24-jpg$/)
  await expect(page.getByTestId('document-panel-scroller').locator('img[src*="/images/"]')).toBeVisible()

  const asset = await content.getDocument(await assetIdOf())
  desk.alsoRemove(asset?._id)
  await test.step('the stored bytes are pixels alone', async () => {
    const response = await page.request.get(new URL(asset?.url, system.lakeUrl).href)
    expect(response.status()).toBe(200)
    const stored = await response.body()
    expect(listJpegSegments(stored)).not.toContainEqual(expect.stringMatching(/Exif|xap|Photoshop|comment/))
    for (const text of telling) expect(stored.includes(text), text).toBe(false)
  })

  await test.step('no document and no file of the lake knows the name or what the photo told', async () => {
    const everything = JSON.stringify([asset, await content.fetch('*')])
    for (const text of telling) expect.soft(everything.includes(text), text).toBe(false)
    expect(filesThatContain(join(system.dataFolder, 'lake'), telling)).toEqual([])
  })
})
