import sharp from 'sharp'
import type { RasterFormat } from './image-format.ts'
import { readers } from './parameter-readers.ts'
import { transformImage } from './transform-image.ts'
import { parseTransform } from './transform-parameters.ts'

/** For each parameter an address without and one with it, which must lead to different pictures. */
const examples: Readonly<Record<keyof typeof readers, readonly [without: string, withIt: string]>> = {
  w: ['', 'w=20'],
  h: ['', 'h=20'],
  'min-w': ['h=10&fit=crop', 'h=10&fit=crop&min-w=25'],
  'max-w': ['h=20&fit=crop', 'h=20&fit=crop&max-w=15'],
  'min-h': ['w=10&fit=crop', 'w=10&fit=crop&min-h=15'],
  'max-h': ['w=20&fit=crop', 'w=20&fit=crop&max-h=5'],
  dpr: ['w=10', 'w=10&dpr=2'],
  q: ['fm=jpg', 'fm=jpg&q=20'],
  quality: ['fm=jpg', 'fm=jpg&quality=20'],
  blur: ['', 'blur=100'],
  sharp: ['', 'sharp=80'],
  sat: ['', 'sat=-100'],
  pad: ['', 'pad=5'],
  'fp-x': ['w=10&h=20&fit=crop', 'w=10&h=20&fit=crop&fp-x=0.1'],
  'fp-y': ['w=20&h=5&fit=crop', 'w=20&h=5&fit=crop&fp-y=0.1'],
  fit: ['w=10&h=20', 'w=10&h=20&fit=crop'],
  auto: ['', 'auto=format'],
  invert: ['', 'invert=true'],
  flip: ['', 'flip=h'],
  or: ['', 'or=90'],
  frame: ['w=4', 'w=4&frame=1'],
  fm: ['', 'fm=webp'],
  rect: ['', 'rect=5,5,10,10'],
  crop: ['w=10&h=20&fit=crop', 'w=10&h=20&fit=crop&crop=left'],
  bg: ['pad=5&fm=jpg', 'pad=5&fm=jpg&bg=ff0000'],
}

const size = { width: 40, height: 30 }
const pictures = new Map<RasterFormat, Buffer>()

beforeAll(async () => {
  // Noise that is always the same: every change shows.
  let seed = 7
  const noise = Buffer.from(
    Array.from({ length: size.width * size.height * 3 }, () => {
      seed = (seed * 16_807) % 2_147_483_647
      return seed % 256
    }),
  )
  const raw = { raw: { ...size, channels: 3 } } as const
  const frames = { raw: { ...size, channels: 3, pageHeight: 15 } } as const
  pictures.set('png', await sharp(noise, raw).png().toBuffer())
  pictures.set('gif', await sharp(noise, frames).gif().toBuffer())
})

const show = async (search: string, format: RasterFormat) => {
  const picture = pictures.get(format) ?? Buffer.alloc(0)
  const transform = parseTransform(new URLSearchParams(search), { sourceFormat: format, accept: 'image/webp' })
  if (transform === null) return picture.toString('base64')
  const { width, height } = format === 'gif' ? { width: 40, height: 15 } : size
  return Buffer.from(await transformImage(picture, { width, height }, transform)).toString('base64')
}

it.each(Object.keys(readers))('"%s", like every parameter, changes the picture', async (name) => {
  const [without, withIt] = new Map(Object.entries(examples)).get(name) ?? ['', '']
  expect(withIt).toContain(`${name}=`)
  const format = name === 'frame' ? 'gif' : 'png'
  expect((await show(withIt, format)) === (await show(without, format))).toBe(false)
})
