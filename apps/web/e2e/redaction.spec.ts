import { join } from 'node:path'
import { aStory } from '@vigil/fixtures/documents'
import { knownMetadata } from '@vigil/fixtures/images'
import {
  colourAt,
  createTestCard,
  differenceOf,
  type Pixels,
  readPixels,
  testCardColour,
  testCardSize,
} from '@vigil/fixtures/test-card'
import { expect, test } from './fixtures.ts'
import { listJpegSegments } from './jpeg-segments.ts'
import { runLakeCommand } from './lake-command.ts'
import { openInFreshStudio, openNewStoryAtPictures, openRedactionDesk, watchSentBytes } from './redaction-desk.ts'
import { filesThatContain, listFiles } from './stored-files.ts'
import type { System } from './system.ts'

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const privateDataset = 'production-private'
/** JPEG writes blocks: next to an edge, colours run into each other. */
const bleeding = 16

test('what is covered is gone from the stored pixels, and the original never leaves the browser', async ({
  system,
  editor,
  content,
  desk,
}) => {
  const { page } = editor
  const card = Buffer.from(await createTestCard({ variant: 1 }))
  const { id, redaction } = await openNewStoryAtPictures({ editor, desk }, 'The house by the road')
  const sent = await watchSentBytes(page)

  await redaction.choose(`IMG-witness-${Date.now()}.jpg`, card)
  await redaction.drag([0.1, 0.15], [0.4, 0.5])
  const rectangle = await redaction.readBox(/^Area 1/)
  await test.step('an ellipse with the keyboard alone', async () => {
    await redaction.dialog.getByRole('combobox', { name: 'Draw' }).selectOption('Ellipse')
    await redaction.dialog.getByRole('button', { name: 'Add area' }).press('Enter')
    await redaction.dialog
      .getByRole('application')
      .getByRole('button', { name: /^Area 2/ })
      .focus()
    for (let press = 0; press < 8; press++) await page.keyboard.press('ArrowRight')
    for (let press = 0; press < 6; press++) await page.keyboard.press('Shift+ArrowDown')
  })
  const ellipse = await redaction.readBox(/^Area 2/)
  expect([rectangle.left, rectangle.top].map((value) => Math.round(value / 10))).toEqual([5, 5])
  // The second area starts a little aside of the middle.
  expect(ellipse).toMatchObject({ left: 199 + 8 * 5, height: 80 + 6 * 5 })
  expect(await sent(), 'nothing is sent while somebody draws').toEqual([])
  await redaction.answer('Faces are covered')
  await redaction.store()

  const figureOf = async () => (await content.getDocument(`drafts.${id}`))?.heroImage
  await expect.poll(async () => (await figureOf())?.asset?._ref).toMatch(/^image-[0-9a-f]{40}-480x320-jpg$/)
  const figure = await figureOf()
  expect(figure).toMatchObject({ faces: 'obscured', redaction: { areas: 2, method: 'solid', original: 'destroyed' } })
  await expect(page.getByText('2 areas covered with a solid colour, original destroyed.')).toBeVisible()

  const asset = await content.getDocument(figure.asset._ref)
  desk.alsoRemove(asset?._id)
  const stored = await download(system, page, asset?.url)
  await test.step('the stored picture is upright, covered, and otherwise as it was', async () => {
    const pixels = await readPixels(stored)
    expect(pixels).toMatchObject(testCardSize)
    expect(brightest(pixels, inside(rectangle))).toBeLessThan(8)
    expect(brightest(pixels, insideEllipse(ellipse))).toBeLessThan(8)
    for (const [x, y] of [
      [20, 20],
      [20, 300],
      [460, 20],
      [460, 300],
      [300, 30],
    ] as const) {
      expect(differenceOf(colourAt(pixels, x, y), testCardColour(x, y, 1)), `${x}, ${y}`).toBeLessThan(12)
    }
  })

  const telling = [knownMetadata.artist, knownMetadata.camera, knownMetadata.takenAt, 'IMG-witness']
  await test.step('it tells nothing beside its pixels', async () => {
    expect(listJpegSegments(stored)).not.toContainEqual(expect.stringMatching(/Exif|xap|Photoshop|comment/))
    for (const text of telling) expect(stored.includes(text), text).toBe(false)
    expect(asset).not.toHaveProperty('originalFilename')
  })

  await test.step('no byte of the original was sent or is kept anywhere', async () => {
    const bodies = await sent()
    expect(bodies).toHaveLength(1)
    const parts = [...partsOf(card), ...telling.map((text) => Buffer.from(text))]
    for (const body of bodies) expect(parts.filter((part) => body.includes(part))).toEqual([])
    expect(filesThatContain(system.dataFolder, parts)).toEqual([])
  })
})

test('an original in the vault is seen by nobody who reads what is public', async ({
  system,
  editor,
  content,
  desk,
}) => {
  const { page } = editor
  const records = content.withConfig({ dataset: privateDataset })
  const { id, redaction } = await openNewStoryAtPictures({ editor, desk }, 'The teacher')
  await redaction.choose('teacher.jpg', await createTestCard({ variant: 2 }))
  await redaction.drag([0.2, 0.2], [0.7, 0.7])
  await redaction.dialog.getByRole('checkbox', { name: 'Keep the original in the private vault' }).check()
  await redaction.dialog.getByRole('textbox', { name: 'Name as readers see it' }).fill('Ruth')
  await redaction.dialog.getByRole('textbox', { name: /^Real name/ }).fill('Somebody Else')
  await redaction.answer('Faces are covered')
  await redaction.store()

  const figureOf = async () => (await content.getDocument(`drafts.${id}`))?.heroImage
  await expect.poll(async () => (await figureOf())?.redaction?.original).toBe('vault')
  const figure = await figureOf()
  const identity = await records.getDocument(figure.redaction.identity)
  expect(identity).toMatchObject({
    publicName: 'Ruth',
    realName: 'Somebody Else',
    stories: [id],
    originals: [{ replacedBy: figure.asset._ref }],
  })
  const original = await records.getDocument(identity?.originals[0].asset._ref)
  expect(await differsFromCard(await download(system, page, original?.url), 2)).toBeLessThan(12)

  await test.step('the public dataset knows neither the picture nor the name', async () => {
    expect(JSON.stringify(await content.fetch('*'))).not.toContain('Somebody Else')
    expect(await content.getDocument(original?._id ?? '')).toBeUndefined()
  })
  for (const role of ['reader', 'viewer', 'contributor', 'editor', 'safeguard']) {
    const token = await runLakeCommand(system, 'token', 'create', '--role', role, '--label', `vault ${role}`)
    const headers = { Authorization: `Bearer ${token}` }
    const response = await fetch(new URL(original?.url, system.lakeUrl), { headers })
    expect([role, [401, 403, 404].includes(response.status)]).toEqual([role, true])
    const seen = await records
      .withConfig({ token })
      .fetch('*[_type == "identity"]')
      .catch(() => [])
    expect([role, seen]).toEqual([role, []])
  }
  desk.alsoRemove(figure.asset._ref)
  await records.delete(identity?._id ?? '')
  await records.delete(original?._id ?? '')
})

test('redacting a picture that readers see replaces it there, destroys it, and lets nobody upload it again', async ({
  system,
  editor,
  content,
  desk,
}) => {
  const { page } = editor
  const card = Buffer.from(await createTestCard({ variant: 3 }))
  const old = await content.assets.upload('image', card, { filename: 'card.jpg' })
  const { _id, _type, ...story } = aStory()
  const heroImage = { _type: 'figure', asset: { _type: 'reference', _ref: old._id }, alt: 'Squares', faces: 'visible' }
  const slug = { _type: 'slug', current: `redaction-${Date.now().toString(36)}` }
  const id = await desk.createPublished('story', { ...story, slug, title: 'The lamp', heroImage })
  const mediaUrl = new URL(`/media/${old.path.split('/').at(-1)}?w=200`, system.siteUrl).href
  await expect.poll(async () => (await fetch(mediaUrl)).status).toBe(200)
  const storedFile = String(old.path).split('/').at(-1) ?? ''
  const folder = join(system.dataFolder, 'lake')
  expect(filesNamed(folder, storedFile.slice(0, 40)).length).toBeGreaterThan(0)
  const storedBytes = await download(system, page, old.url)

  await openInFreshStudio(editor, id)
  await page.getByTestId('group-tab-images').click()
  await page.getByRole('button', { name: 'Redact this picture…' }).click()
  const redaction = openRedactionDesk(page)
  await expect(redaction.dialog.getByText('“The lamp”, as readers see it')).toBeVisible()
  await redaction.drag([0.3, 0.3], [0.8, 0.8])
  await redaction.answer('Faces are covered')
  await redaction.store()

  await test.step('readers get the redacted one', async () => {
    const figure = (await content.getDocument(id))?.heroImage
    expect(figure.asset._ref).not.toBe(old._id)
    expect(figure).toMatchObject({ alt: 'Squares', faces: 'obscured', redaction: { original: 'destroyed' } })
    const asset = await content.getDocument(figure.asset._ref)
    const pixels = await readPixels(await download(system, page, asset?.url))
    expect(brightest(pixels, { left: 180, top: 130, width: 150, height: 90 })).toBeLessThan(8)
    await expect
      .poll(async () => (await fetch(mediaUrl)).status, { timeout: 90_000, message: 'the site forgets it' })
      .toBe(410)
  })

  await test.step('the old one is gone: its document, its bytes, every size of it', async () => {
    expect(await content.getDocument(old._id)).toBeUndefined()
    await expect.poll(() => filesNamed(folder, storedFile.slice(0, 40))).toEqual([])
    expect(filesThatContain(system.dataFolder, partsOf(storedBytes))).toEqual([])
  })

  await test.step('it cannot be uploaded again: not by a program', async () => {
    await expect(content.assets.upload('image', card, { filename: 'again.jpg' })).rejects.toThrow(
      /must not be uploaded again/,
    )
    await expect(content.assets.upload('image', storedBytes)).rejects.toThrow(/must not be uploaded again/)
  })
  await test.step('and not in the Studio, unless something is covered', async () => {
    await redaction.choose('again.jpg', storedBytes)
    await redaction.answer('Faces can be recognised')
    await redaction.dialog.getByRole('button', { name: /^Store/ }).click()
    await expect(redaction.dialog.getByRole('alert')).toContainText('must not be uploaded again')
    await redaction.dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(redaction.dialog).toBeHidden()
  })
})

test('a picture that is dropped or pasted opens the dialog, and one that is dropped onto the text goes nowhere', async ({
  editor,
  content,
  desk,
}) => {
  const { page } = editor
  const card = Buffer.from(await createTestCard({ variant: 4 }))
  const id = await desk.createDraft('story', { title: 'The square' })
  await openInFreshStudio(editor, id)
  const sent = await watchSentBytes(page)
  const uploads: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/assets/')) uploads.push(request.url())
  })
  const redaction = openRedactionDesk(page)
  const transfer = await page.evaluateHandle(
    (bytes) => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(bytes)], 'witness.jpg', { type: 'image/jpeg' }))
      return data
    },
    [...card],
  )

  await test.step('onto the text', async () => {
    const text = page.getByTestId('field-body').locator('[contenteditable="true"]')
    await text.scrollIntoViewIfNeeded()
    for (const type of ['dragenter', 'dragover', 'drop']) await text.dispatchEvent(type, { dataTransfer: transfer })
  })
  await page.getByTestId('group-tab-images').click()
  const field = page.getByTestId('figure-upload')
  await test.step('onto the field', async () => {
    await field.dispatchEvent('drop', { dataTransfer: transfer })
    await expect(redaction.dialog.getByRole('application')).toBeVisible()
    await redaction.dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(redaction.dialog).toBeHidden()
  })
  await test.step('from the clipboard', async () => {
    await field.evaluate(
      (element, clipboardData) => element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true })),
      transfer,
    )
    await expect(redaction.dialog.getByRole('application')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(redaction.dialog).toBeHidden()
  })
  expect([uploads, await sent()]).toEqual([[], []])
  expect(JSON.stringify(await content.getDocument(`drafts.${id}`))).not.toContain('witness')
})

async function download(
  system: System,
  page: { readonly request: { get(url: string): Promise<{ status(): number; body(): Promise<Buffer> }> } },
  url: string,
): Promise<Buffer> {
  const response = await page.request.get(new URL(url, system.lakeUrl).href)
  expect(response.status()).toBe(200)
  return response.body()
}

/** Eight pieces of the picture itself, from behind the segments that tell about it. */
function partsOf(picture: Buffer): Buffer[] {
  const start = Math.floor(picture.byteLength / 2)
  return Array.from({ length: 8 }, (_, index) => picture.subarray(start + index * 100, start + index * 100 + 40))
}

function filesNamed(folder: string, text: string): string[] {
  return listFiles(folder).filter((path) => path.includes(text))
}

function inside({ left, top, width, height }: Box): Box {
  return { left: left + bleeding, top: top + bleeding, width: width - 2 * bleeding, height: height - 2 * bleeding }
}

/** The largest box in the middle half of an ellipse. */
function insideEllipse({ left, top, width, height }: Box): Box {
  return { left: left + width / 4, top: top + height / 4, width: width / 2, height: height / 2 }
}

/** The highest value of any channel of any pixel there; solid areas are black. */
function brightest(pixels: Pixels, { left, top, width, height }: Box): number {
  let found = 0
  for (let y = Math.ceil(top); y < top + height; y++) {
    for (let x = Math.ceil(left); x < left + width; x++) found = Math.max(found, ...colourAt(pixels, x, y))
  }
  return found
}

async function differsFromCard(picture: Buffer, variant: number): Promise<number> {
  const pixels = await readPixels(picture)
  const points = [
    [20, 20],
    [240, 160],
    [460, 300],
  ] as const
  return Math.max(...points.map(([x, y]) => differenceOf(colourAt(pixels, x, y), testCardColour(x, y, variant))))
}
