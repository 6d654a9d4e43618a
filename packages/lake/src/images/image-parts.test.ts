import sharp from 'sharp'
import type { RasterFormat } from './image-format.ts'
import { findNeedlessParts, listImageParts } from './image-parts.ts'
import { tellingPlaces } from './image-test-kit.ts'

const formats: readonly RasterFormat[] = ['jpeg', 'png', 'webp', 'gif', 'avif']
const aPicture = async (format: RasterFormat) =>
  sharp({ create: { width: 8, height: 4, channels: 3, background: '#aa3311' } })
    .toFormat(format)
    .toBuffer()

it.each(formats)('a %s of nothing but pixels has nothing needless', async (format) => {
  expect(findNeedlessParts(await aPicture(format), format)).toEqual([])
})

const places = formats.flatMap((format) => Object.keys(tellingPlaces[format]).map((place) => [format, place] as const))

it.each(places)('in a %s, %s is found', async (format, place) => {
  const told = tellingPlaces[format][place]?.(await aPicture(format), 'secret') ?? Buffer.alloc(0)
  expect(findNeedlessParts(told, format)).toHaveLength(1)
})

it.each(['jpeg', 'png', 'webp', 'avif'] as const)('in a %s, what another program wrote is found', async (format) => {
  const told = await sharp(await aPicture('png'))
    .toFormat(format)
    .withExif({ IFD0: { Artist: 'secret' } })
    .toBuffer()
  expect(findNeedlessParts(told, format)).not.toEqual([])
})

it.each(formats)('a %s that ends too early is said to be unreadable, or lacks its end', async (format) => {
  const picture = await aPicture(format)
  const parts = listImageParts(picture.subarray(0, picture.length - 3), format)
  expect(parts).not.toEqual(listImageParts(picture, format).concat('tail'))
  if (format !== 'webp') expect(parts).toContain('unreadable')
})
