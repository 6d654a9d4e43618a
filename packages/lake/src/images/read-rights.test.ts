import sharp from 'sharp'
import { buildExif, buildIptc, buildXmp, insertChunk, insertSegment } from './image-test-kit.ts'
import { scrubImage } from './scrub-image.ts'

const aPicture = () => sharp({ create: { width: 8, height: 4, channels: 3, background: '#aa3311' } })
const aJpeg = () => aPicture().jpeg().toBuffer()
const rightsOf = async (bytes: Uint8Array) => (await scrubImage(bytes)).rights

describe('whose a picture is', () => {
  it('is read from IPTC', async () => {
    const told = insertSegment(
      await aJpeg(),
      0xed,
      buildIptc({ 80: 'Jane Witness', 110: 'Open Eyes', 116: '© Open Eyes 2026' }),
    )
    expect(await rightsOf(told)).toEqual({ creditLine: 'Open Eyes', copyright: '© Open Eyes 2026' })
  })

  it.each([
    ['attributes', buildXmp('x').replace('dc:creator', 'photoshop:Credit="Open &amp; Eyes" dc:creator'), 'Open & Eyes'],
    ['elements', buildXmp('x', '<photoshop:Credit>Open Eyes</photoshop:Credit>'), 'Open Eyes'],
  ])('is read from the %s of XMP', async (_, xmp, creditLine) => {
    expect(await rightsOf(await aPicture().withXmp(xmp).jpeg().toBuffer())).toEqual({ creditLine })
  })

  it('is read from a list of languages in XMP', async () => {
    const rights = '<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© Open Eyes</rdf:li></rdf:Alt></dc:rights>'
    expect(await rightsOf(await aPicture().withXmp(buildXmp('x', rights)).png().toBuffer())).toEqual({
      copyright: '© Open Eyes',
    })
  })

  it('is read from EXIF, whoever wrote it', async () => {
    const own = insertSegment(await aJpeg(), 0xe1, `Exif\0\0${buildExif('Jane', 'Open Eyes')}`)
    expect(await rightsOf(own)).toEqual({ copyright: 'Open Eyes' })
    const others = await aPicture()
      .withExif({ IFD0: { Copyright: 'Open Eyes' } })
      .webp()
      .toBuffer()
    expect(await rightsOf(others)).toEqual({ copyright: 'Open Eyes' })
  })

  it('is read from the texts of a PNG', async () => {
    const told = insertChunk(await aPicture().png().toBuffer(), 'tEXt', 'Copyright\0Open Eyes')
    expect(await rightsOf(told)).toEqual({ copyright: 'Open Eyes' })
  })

  it('is not whoever made it: a name alone can put somebody in danger', async () => {
    const told = insertSegment(await aJpeg(), 0xed, buildIptc({ 80: 'Jane Witness', 122: 'Jane Witness' }))
    expect(await rightsOf(insertSegment(told, 0xe1, `Exif\0\0${buildExif('Jane Witness')}`))).toEqual({})
  })

  it.each([
    'Exif\0\0II*\0\xff\xff\xff\x7f',
    'Exif\0\0II*\0\x08\0\0\0\xff\xff',
    `Exif\0\0II*\0\x08\0\0\0\x01\0\x98\x82\x02\0\xff\xff\xff\xff\x10\0\0\0`,
    'Exif\0\0',
  ])('is nothing where offsets lie', async (exif) => {
    expect(await rightsOf(insertSegment(await aJpeg(), 0xe1, exif))).toEqual({})
  })
})
