import { decode } from 'blurhash'
import fc from 'fast-check'
import sharp from 'sharp'
import { thumbHashToApproximateAspectRatio, thumbHashToAverageRGBA } from 'thumbhash'
import type { RasterFormat } from './image-format.ts'
import { findNeedlessParts } from './image-parts.ts'
import { tellingPlaces } from './image-test-kit.ts'
import { readImageMetadata } from './read-image-metadata.ts'
import { scrubImage } from './scrub-image.ts'

const aPicture = (width = 8, height = 4) => sharp({ create: { width, height, channels: 3, background: '#aa3311' } })

const revealing = {
  IFD0: { Make: 'SecretCamera', Artist: 'Jane Witness', Copyright: 'Jane Witness' },
  IFD2: { DateTimeOriginal: '2026:01:02 03:04:05', BodySerialNumber: 'SERIAL-4711' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '12/1 34/1 56/1', GPSLongitudeRef: 'E', GPSLongitude: '7/1 8/1 9/1' },
}
const xmp =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
  '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="Jane Witness"/></rdf:RDF></x:xmpmeta>'
const secrets = ['SecretCamera', 'Jane Witness', 'SERIAL-4711', '2026:01:02', 'Exif', 'xmpmeta']

const toText = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

describe('scrubbing', () => {
  it.each([
    ['JPEG', () => aPicture().jpeg()],
    ['PNG', () => aPicture().png()],
    ['WebP', () => aPicture().webp()],
    ['AVIF', () => aPicture().avif()],
  ])('leaves nothing of who, where, when and with what in a %s', async (_, encode) => {
    const told = await encode().withExif(revealing).withXmp(xmp).toBuffer()
    expect((await sharp(told).metadata()).exif).toBeDefined()
    const { bytes } = await scrubImage(told)
    const { exif, xmp: xmpLeft, iptc } = await sharp(bytes).metadata()
    expect({ exif, xmpLeft, iptc }).toEqual({})
    for (const secret of secrets) expect(toText(bytes)).not.toContain(secret)
  })

  it.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)(
    'leaves nothing of what any place in a %s can tell',
    async (format) => {
      const clean = await aPicture().toFormat(format).toBuffer()
      const places = Object.entries(tellingPlaces[format])
      const secret = fc.stringMatching(/^[a-zA-Z0-9]{12,60}$/)
      await fc.assert(
        fc.asyncProperty(secret, fc.shuffledSubarray(places, { minLength: 1 }), async (secret, chosen) => {
          // What is behind the end comes last, or the other parts would be behind it.
          const inOrder = [...chosen].sort(([a], [b]) => Number(a === 'tail') - Number(b === 'tail'))
          const told = inOrder.reduce<Buffer>((picture, [, tell]) => tell(picture, secret), clean)
          const { bytes } = await scrubImage(told)
          expect(toText(bytes)).not.toContain(secret)
          expect(findNeedlessParts(bytes, format)).toEqual([])
          const { width, height } = await sharp(bytes).metadata()
          expect({ width, height }).toEqual({ width: 8, height: 4 })
        }),
        { numRuns: format === 'avif' ? 15 : 40 },
      )
    },
  )

  it('takes the colours of a profile into the pixels, and drops the profile', async () => {
    const wide = await aPicture().withIccProfile('p3').jpeg().toBuffer()
    expect((await sharp(wide).metadata()).icc).toBeDefined()
    const { bytes } = await scrubImage(wide)
    expect((await sharp(bytes).metadata()).icc).toBeUndefined()
    expect(toText(bytes)).not.toContain('ICC_PROFILE')
  })

  it.each([
    ['JPEG', 3, 'jpeg'],
    ['PNG', 4, 'png'],
  ] as const)('makes a %s of a TIFF', async (_, channels, format) => {
    const background = { r: 200, g: 50, b: 20, alpha: 0.5 }
    const told = await sharp({ create: { width: 8, height: 4, channels, background } })
      .withExif(revealing)
      .tiff({ compression: 'lzw' })
      .toBuffer()
    const scrubbed = await scrubImage(told)
    expect(scrubbed).toMatchObject({ format, width: 8, height: 4 })
    for (const secret of secrets) expect(toText(scrubbed.bytes)).not.toContain(secret)
  })

  it('drops what hides behind the end of the picture', async () => {
    const told = Buffer.concat([await aPicture().jpeg().toBuffer(), Buffer.from('<script>secret</script>')])
    expect(toText((await scrubImage(told)).bytes)).not.toContain('secret')
  })

  it('turns a picture upright before it forgets which way up it was', async () => {
    const lying = await aPicture(8, 4).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const scrubbed = await scrubImage(lying)
    expect(scrubbed).toMatchObject({ width: 4, height: 8 })
    expect(await sharp(scrubbed.bytes).metadata()).toMatchObject({ width: 4, height: 8 })
  })

  it('makes the same bytes of the same picture, so that it is stored once', async () => {
    const told = await aPicture().jpeg().toBuffer()
    expect(Buffer.from((await scrubImage(told)).bytes).equals((await scrubImage(told)).bytes)).toBe(true)
  })

  it('keeps a moving picture moving', async () => {
    const frame = (background: string) => ({ create: { width: 4, height: 4, channels: 3 as const, background } })
    const frames = await Promise.all(['#f00', '#00f'].map((colour) => sharp(frame(colour)).png().toBuffer()))
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer()
    const scrubbed = await scrubImage(moving)
    expect(scrubbed).toMatchObject({ format: 'gif', width: 4, height: 4, isAnimated: true })
    expect((await sharp(scrubbed.bytes).metadata()).pages).toBe(2)
  })
})

describe('hostile uploads', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
  /** A PNG header that promises 60000 x 60000 pixels. */
  const bomb = async () => {
    const png = await aPicture().png().toBuffer()
    png.writeUInt32BE(60_000, 16)
    png.writeUInt32BE(60_000, 20)
    return png
  }

  const emptyPng = async () => {
    const png = await aPicture().png().toBuffer()
    png.writeUInt32BE(0, 16)
    return png
  }
  /** Frames of one pixel: small as a file, however many. */
  const createMovingPicture = async (frames: number) => {
    const gif = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#aa3311' } })
      .gif()
      .toBuffer()
    const start = 13 + 3 * 2 ** (((gif[10] ?? 0) & 7) + 1)
    const frame = gif.subarray(start, -1)
    return Buffer.concat([gif.subarray(0, start), ...Array(frames).fill(frame), Buffer.from([0x3b])])
  }

  it('take a moving picture of fewer frames', async () => {
    expect(await scrubImage(await createMovingPicture(100))).toMatchObject({ format: 'gif', width: 1, height: 1 })
  })

  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['nothing', () => new Uint8Array()],
    ['text', () => Buffer.from('hello')],
    ['HTML that says it is a GIF', () => Buffer.from('GIF89a<html><script>alert(1)</script>')],
    ['SVG with a script', () => Buffer.from(svg)],
    ['a PDF', () => Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj')],
    ['a HEIC', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic')],
    ['a moving picture of too many frames', () => createMovingPicture(1001)],
    ['a Photoshop file', () => Buffer.from('8BPS\0\x01')],
    ['a picture of no size', emptyPng],
    ['a decompression bomb', bomb],
    ['half a JPEG', async () => (await aPicture(400, 400).jpeg().toBuffer()).subarray(0, 600)],
    ['random bytes behind a JPEG signature', () => Buffer.from([0xff, 0xd8, 0xff, ...Array(500).keys()])],
  ])('are refused: %s', async (_, make) => {
    await expect(scrubImage(await make())).rejects.toMatchObject({ kind: 'assetRefused' })
  })

  it('are told when they are too large to be decoded', async () => {
    await expect(scrubImage(await bomb())).rejects.toMatchObject({ message: expect.stringContaining('million pixels') })
  })
})

describe('damaged uploads', () => {
  it.each<RasterFormat>(['jpeg', 'png', 'webp', 'gif', 'avif'])(
    'of %s are scrubbed or refused, whatever is broken',
    async (format) => {
      const whole = await aPicture(16, 16).toFormat(format).toBuffer()
      const change = fc.record({ at: fc.nat({ max: whole.length - 1 }), byte: fc.nat({ max: 255 }) })
      const damage = fc.record({
        changes: fc.array(change, { maxLength: 12 }),
        length: fc.integer({ min: 1, max: whole.length }),
      })
      await fc.assert(
        fc.asyncProperty(damage, async ({ changes, length }) => {
          const broken = Buffer.from(whole)
          for (const { at, byte } of changes) broken[at] = byte
          try {
            const { bytes, format } = await scrubImage(broken.subarray(0, length))
            if (format !== 'svg') expect(findNeedlessParts(bytes, format)).toEqual([])
          } catch (error) {
            expect(error).toMatchObject({ kind: 'assetRefused' })
          }
        }),
        { numRuns: 60 },
      )
    },
  )
})

describe('the metadata of an image', () => {
  it('tells its size, its stand-in and its colours', async () => {
    const metadata = await readImageMetadata(await scrubImage(await aPicture(30, 20).png().toBuffer()))
    expect(metadata).toMatchObject({
      dimensions: { width: 30, height: 20, aspectRatio: 1.5 },
      lqip: expect.stringMatching(/^data:image\/webp;base64,/),
      blurHash: expect.stringMatching(/^[\w#$%*+,.:;=?@[\]^{|}~-]{28}$/),
      thumbHash: expect.stringMatching(/^[A-Za-z0-9+/]+=*$/),
      hasAlpha: false,
      isOpaque: true,
      palette: { dominant: { background: '#aa3311', foreground: '#fff', population: 100 } },
    })
  })

  it('knows a transparent picture', async () => {
    const glass = sharp({ create: { width: 4, height: 4, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0.5 } } })
    const metadata = await readImageMetadata(await scrubImage(await glass.png().toBuffer()))
    expect(metadata).toMatchObject({ hasAlpha: true, isOpaque: false })
  })

  it('has only the parts that are asked for', async () => {
    const image = await scrubImage(await aPicture().png().toBuffer())
    expect(Object.keys(await readImageMetadata(image, []))).toEqual(['_type', 'dimensions', 'hasAlpha', 'isOpaque'])
    expect(await readImageMetadata(image, ['palette'])).toMatchObject({ palette: { dominant: { population: 100 } } })
    expect(await readImageMetadata(image, ['palette'])).not.toHaveProperty('lqip')
  })

  it('has stand-ins that look like the picture', async () => {
    const { blurHash = '', thumbHash = '' } = await readImageMetadata(
      await scrubImage(await aPicture(60, 40).png().toBuffer()),
    )
    const [red = 0, green = 0, blue = 0] = decode(blurHash, 1, 1)
    expect([red, green, blue].map((channel) => Math.round(channel / 16))).toEqual([11, 3, 1])
    const average = thumbHashToAverageRGBA(Buffer.from(thumbHash, 'base64'))
    expect(average.r).toBeGreaterThan(average.g)
    expect(thumbHashToApproximateAspectRatio(Buffer.from(thumbHash, 'base64'))).toBeCloseTo(1.5, 0)
  })

  it('has seven colours, each readable and with its share', async () => {
    const { palette } = await readImageMetadata(await scrubImage(await aPicture().png().toBuffer()))
    const { _type, ...swatches } = palette ?? { _type: 'none' }
    expect(Object.keys(swatches).sort()).toEqual([
      'darkMuted',
      'darkVibrant',
      'dominant',
      'lightMuted',
      'lightVibrant',
      'muted',
      'vibrant',
    ])
    for (const swatch of Object.values(swatches)) {
      expect(swatch).toMatchObject({
        background: expect.stringMatching(/^#[0-9a-f]{6}$/),
        title: expect.stringMatching(/^#/),
      })
    }
  })
})
