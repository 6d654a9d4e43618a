import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { scrubImage } from './scrub-image.ts'

const noise = sharp(randomBytes(90 * 60 * 3), { raw: { width: 90, height: 60, channels: 3 } })

describe('a picture that was scrubbed before', () => {
  it.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('stays as it is, to the byte: %s', async (format) => {
    const once = await scrubImage(await noise.clone().toFormat(format).toBuffer())
    const twice = await scrubImage(once.bytes)
    expect(Buffer.from(twice.bytes).equals(Buffer.from(once.bytes))).toBe(true)
  })
})

describe('a picture that was not', () => {
  it.each([
    ['the tables of another encoder', () => noise.clone().jpeg({ quality: 80 })],
    ['the colours of another encoder', () => noise.clone().jpeg({ quality: 92, chromaSubsampling: '4:2:0' })],
    [
      'metadata',
      () =>
        noise
          .clone()
          .jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
          .withExif({ IFD0: { Artist: 'Jane' } }),
    ],
  ])('is encoded anew: %s', async (_what, make) => {
    const bytes = await make().toBuffer()
    const scrubbed = await scrubImage(bytes)
    expect(Buffer.from(scrubbed.bytes).equals(bytes)).toBe(false)
    expect((await sharp(scrubbed.bytes).metadata()).exif).toBeUndefined()
  })
})
