import sharp from 'sharp'
import { sniffPicture } from './sniff-picture.ts'

const aSquare = () => sharp({ create: { width: 2, height: 2, channels: 3, background: { r: 200, g: 10, b: 0 } } })
/** Two frames, one above the other. */
const aFilm = () => {
  const frames = Buffer.from(Array.from({ length: 24 }, (_, index) => (index < 12 ? 0 : 250)))
  return sharp(frames, { raw: { width: 2, height: 4, channels: 3, pageHeight: 2 } })
}

it.each(['jpeg', 'png', 'webp', 'gif', 'avif', 'tiff'] as const)('knows a %s by its bytes', async (format) => {
  expect(sniffPicture(await aSquare().toFormat(format).toBuffer())).toEqual({ format, isMoving: false })
})

it.each(['gif', 'webp'] as const)('tells a moving %s', async (format) => {
  expect(sniffPicture(await aFilm().toFormat(format).toBuffer())).toEqual({ format, isMoving: true })
})

it('tells a moving PNG', async () => {
  const still = await aSquare().png().toBuffer()
  const animation = Buffer.concat([Buffer.from([0, 0, 0, 8]), Buffer.from('acTL'), Buffer.alloc(12)])
  // After the header chunk, which is 25 bytes long.
  const moving = Buffer.concat([still.subarray(0, 33), animation, still.subarray(33)])
  expect(sniffPicture(moving)).toEqual({ format: 'png', isMoving: true })
})

it.each([
  ['heic', 'a photo of an iPhone', `\0\0\0\u0018ftypheic\0\0\0\0mif1heic`],
  ['heic', 'another one', `\0\0\0\u0018ftypmif1\0\0\0\0mif1heic`],
  ['svg', 'a drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['svg', 'a drawing with a prologue', '<?xml version="1.0"?><svg/>'],
  ['other', 'a page', '<!doctype html><title>x</title>'],
  ['other', 'a PDF', '%PDF-1.7'],
  ['other', 'nothing', ''],
])('sees %s in %s', (format, _, text) => {
  expect(sniffPicture(Buffer.from(text, 'latin1'))).toEqual({ format, isMoving: false })
})

it('does not stumble over a file that was cut off', async () => {
  for (const bytes of [await aFilm().gif().toBuffer(), await aSquare().png().toBuffer()]) {
    for (let length = 0; length < bytes.byteLength; length += 7) {
      expect(() => sniffPicture(bytes.subarray(0, length))).not.toThrow()
    }
  }
})
