import sharp from 'sharp'
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

  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['nothing', () => new Uint8Array()],
    ['text', () => Buffer.from('hello')],
    ['HTML that says it is a GIF', () => Buffer.from('GIF89a<html><script>alert(1)</script>')],
    ['SVG', () => Buffer.from(svg)],
    ['a PDF', () => Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj')],
    ['a TIFF', () => aPicture().tiff().toBuffer()],
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

describe('the metadata of an image', () => {
  it('tells its size, its stand-in and its colours', async () => {
    const metadata = await readImageMetadata(await scrubImage(await aPicture(30, 20).png().toBuffer()))
    expect(metadata).toMatchObject({
      dimensions: { width: 30, height: 20, aspectRatio: 1.5 },
      lqip: expect.stringMatching(/^data:image\/webp;base64,/),
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
})
