import { randomBytes } from 'node:crypto'
import { ClientError } from '@sanity/client'
import { createImageUrlBuilder } from '@sanity/image-url'
import sharp from 'sharp'
import { useContractTarget } from './contract-target.ts'

const target = useContractTarget()

/** A picture that nobody else has uploaded. */
function aPicture() {
  const [r = 0, g = 0, b = 0] = randomBytes(3)
  return sharp({ create: { width: 60, height: 40, channels: 3, background: { r, g, b } } })
    .composite([{ input: randomBytes(60 * 40 * 3), raw: { width: 60, height: 40, channels: 3 } }])
    .jpeg()
    .toBuffer()
}

async function upload(bytes: Buffer) {
  const { client, onClose } = target
  const asset = await client.assets.upload('image', bytes, {
    filename: 'a.jpg',
    title: 'A title',
    creditLine: 'A credit',
  })
  onClose(() => client.delete(asset._id).catch(() => {}))
  return asset
}

/** Asks for an address of the target; those of a lake are relative. */
function get(url: string, headers: Record<string, string> = {}): Promise<Response> {
  const { apiHost = 'https://cdn.sanity.io', token } = target.config
  return fetch(new URL(url, apiHost), { headers: { authorization: `Bearer ${token}`, ...headers } })
}

describe('images', () => {
  it('are described when they are uploaded', async () => {
    const asset = await upload(await aPicture())
    expect(asset).toMatchObject({
      _id: expect.stringMatching(/^image-[0-9a-f]{40}-60x40-jpg$/),
      _type: 'sanity.imageAsset',
      extension: 'jpg',
      mimeType: 'image/jpeg',
      title: 'A title',
      creditLine: 'A credit',
      metadata: {
        dimensions: { width: 60, height: 40, aspectRatio: 1.5 },
        lqip: expect.stringMatching(/^data:image\//),
        isOpaque: true,
      },
    })
  })

  it('are the same asset however often they are uploaded', async () => {
    const bytes = await aPicture()
    expect((await upload(bytes))._id).toBe((await upload(bytes))._id)
  })

  it('come back whole from their address, and in the size that a URL of the builder asks for', async () => {
    const { client, config } = target
    const asset = await upload(await aPicture())
    const whole = await get(asset.url)
    expect(whole.headers.get('content-type')).toBe('image/jpeg')
    expect(await sharp(await whole.arrayBuffer()).metadata()).toMatchObject({ width: 60, height: 40 })

    const builder = createImageUrlBuilder(client)
    const { apiHost } = config
    const sized = (apiHost === undefined ? builder : builder.withOptions({ baseUrl: apiHost })).image(asset._id)
    const answer = await get(sized.width(20).height(20).fit('crop').format('webp').quality(50).url())
    expect(answer.headers.get('content-type')).toBe('image/webp')
    expect(await sharp(await answer.arrayBuffer()).metadata()).toMatchObject({ width: 20, height: 20, format: 'webp' })
    const cut = await get(sized.rect(10, 10, 30, 20).url())
    expect(await sharp(await cut.arrayBuffer()).metadata()).toMatchObject({ width: 30, height: 20 })
  })

  it('are shown by documents, and followed by queries', async () => {
    const { client, aBook, id } = target
    const asset = await upload(await aPicture())
    await client.create(
      aBook({ _id: id('shown'), image: { _type: 'image', asset: { _type: 'reference', _ref: asset._id } } }),
    )
    expect(await client.fetch('*[_id == $id][0].image.asset->metadata.dimensions.width', { id: id('shown') })).toBe(60)
    await client.delete(id('shown'))
  })

  it('can be deleted', async () => {
    const { client } = target
    const asset = await upload(await aPicture())
    await client.delete(asset._id)
    expect(await client.getDocument(asset._id)).toBeUndefined()
  })

  it('that are no images are refused', async () => {
    await expect(target.client.assets.upload('image', Buffer.from('no picture'))).rejects.toBeInstanceOf(ClientError)
  })
})

describe('files', () => {
  it('come back as they were', async () => {
    const { client, onClose } = target
    const bytes = randomBytes(1000)
    const asset = await client.assets.upload('file', bytes, {
      filename: 'a.bin',
      contentType: 'application/octet-stream',
    })
    onClose(() => client.delete(asset._id).catch(() => {}))
    expect(asset).toMatchObject({ _type: 'sanity.fileAsset', size: 1000, extension: 'bin' })
    const answer = await get(asset.url)
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
  })
})
