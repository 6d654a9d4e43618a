import sharp from 'sharp'
import { transformImage } from './transform-image.ts'
import type { ImageFormat } from './image-format.ts'
import { parseTransform } from './transform-parameters.ts'

const source = { width: 60, height: 30 }
let picture: Buffer

beforeAll(async () => {
  const left = await sharp({ create: { width: 30, height: 30, channels: 3, background: '#ff0000' } })
    .png()
    .toBuffer()
  picture = await sharp({ create: { ...source, channels: 3, background: '#0000ff' } })
    .composite([{ input: left, left: 0, top: 0 }])
    .png()
    .toBuffer()
})

const transformOf = (search: string, sourceFormat: ImageFormat = 'png') => {
  const transform = parseTransform(new URLSearchParams(search), { sourceFormat })
  if (transform === null) throw new Error('This asks for the picture as it is.')
  return transform
}

const render = async (search: string) => sharp(await transformImage(picture, source, transformOf(search)))

it.each([
  ['w=20', { width: 20, height: 10, format: 'png' }],
  ['w=20&fm=jpg', { width: 20, height: 10, format: 'jpeg' }],
  ['w=20&fm=webp&q=10', { width: 20, height: 10, format: 'webp' }],
  ['w=16&fm=avif', { width: 16, height: 8, format: 'heif' }],
  ['w=20&h=20&fit=crop', { width: 20, height: 20 }],
  ['w=20&h=20&fit=fill', { width: 20, height: 20 }],
  ['w=10&h=20&fit=crop&crop=entropy', { width: 10, height: 20 }],
  ['rect=0,0,60,20&w=10&h=20&fit=crop&crop=entropy', { width: 10, height: 20 }],
  ['rect=30,0,30,30', { width: 30, height: 30 }],
  ['blur=50', { width: 60, height: 30 }],
  ['blur=2000', { width: 60, height: 30 }],
  ['w=4096', { width: 4096, height: 2048 }],
  ['or=90', { width: 30, height: 60 }],
  ['or=90&w=10', { width: 10, height: 20 }],
  ['or=270&w=20&h=10&fit=crop', { width: 20, height: 10 }],
  ['or=90&w=20&h=20&fit=fill', { width: 20, height: 20 }],
  ['or=180&flip=hv&rect=0,0,20,30', { width: 20, height: 30 }],
  ['w=20&pad=5', { width: 30, height: 20 }],
  ['w=20&pad=5&dpr=2', { width: 60, height: 40 }],
  ['w=20&pad=9999&dpr=4', { width: 1080, height: 1040 }],
  ['w=4090&pad=9', { width: 4096 }],
  ['w=4096&fm=gif', { width: 2000, height: 1000 }],
  ['rect=50,0,600,600&w=10&h=10&fit=crop&crop=entropy', { width: 10, height: 10 }],
  ['w=20&fm=pjpg', { format: 'jpeg', isProgressive: true }],
  ['w=20&fm=jpg', { format: 'jpeg', isProgressive: false }],
])('"%s" gives what it says', async (search, expected) => {
  expect(await (await render(search)).metadata()).toMatchObject(expected)
})

it('cuts where the focus is', async () => {
  const colourOf = async (search: string) =>
    (await (await render(`${search}&fm=jpg&q=100`)).stats()).channels.map(({ mean }) => Math.round(mean / 5) * 5)
  expect(await colourOf('w=10&h=10&fit=crop&crop=left')).toEqual([255, 0, 0])
  expect(await colourOf('w=10&h=10&fit=crop&fp-x=0.9')).toEqual([0, 0, 255])
})

/** The colours of the corners, as letters. */
const cornersOf = async (search: string) => {
  const { data, info } = await (await render(`${search}&fm=png`)).raw().toBuffer({ resolveWithObject: true })
  const letterAt = (x: number, y: number) => {
    const [red = 0, green = 0, blue = 0] = data.subarray((y * info.width + x) * info.channels)
    if (red > 200 && green > 200 && blue > 200) return 'w'
    return red > 200 ? 'r' : green > 200 ? 'g' : blue > 200 ? 'b' : '?'
  }
  const [right, bottom] = [info.width - 1, info.height - 1]
  return letterAt(0, 0) + letterAt(right, 0) + letterAt(0, bottom) + letterAt(right, bottom)
}

it.each([
  ['w=60', 'rbrb'],
  ['flip=h', 'brbr'],
  ['flip=v', 'rbrb'],
  ['or=90', 'rrbb'],
  ['or=180', 'brbr'],
  ['or=270', 'bbrr'],
  ['or=90&flip=v', 'bbrr'],
  ['or=90&flip=h', 'rrbb'],
  ['or=90&w=10&h=10&fit=crop&crop=top', 'rrrr'],
  ['or=90&w=10&h=10&fit=crop&crop=bottom', 'bbbb'],
  ['or=270&w=10&h=10&fit=crop&crop=top', 'bbbb'],
  ['flip=h&w=10&h=10&fit=crop&crop=left', 'bbbb'],
  ['pad=3&bg=0f0', 'gggg'],
  ['w=20&h=20&fit=fill&bg=0f0', 'gggg'],
  ['w=20&h=20&fit=fill', 'wwww'],
])('"%s" has the corners %s', async (search, corners) => {
  expect(await cornersOf(search)).toBe(corners)
})

it.each([
  ['sat=-100', ([red = 0, green = 0, blue = 0]: readonly number[]) => red === green && green === blue],
  [
    'invert=true&rect=0,0,30,30',
    ([red = 0, green = 0, blue = 0]: readonly number[]) => red === 0 && green === 255 && blue === 255,
  ],
])('"%s" changes the colours', async (search, isRight) => {
  const { data } = await (await render(`${search}&fm=png`)).raw().toBuffer({ resolveWithObject: true })
  expect(isRight([...data.subarray(0, 3)])).toBe(true)
})

it('shows a colour through what is transparent only when one is asked for', async () => {
  const glass = await sharp({
    create: { width: 4, height: 4, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer()
  const pixel = async (search: string) => {
    const bytes = await transformImage(glass, { width: 4, height: 4 }, transformOf(search))
    return [...(await sharp(bytes).ensureAlpha().raw().toBuffer()).subarray(0, 4)]
  }
  expect((await pixel('w=2'))[3]).toBe(0)
  expect(await pixel('w=2&bg=00ff00')).toEqual([0, 255, 0, 255])
  expect(await pixel('w=2&fm=jpg')).toEqual([255, 255, 255, 255])
})

describe('a moving picture', () => {
  let moving: Buffer
  beforeAll(async () => {
    const frame = (background: string) => ({ create: { width: 8, height: 4, channels: 3 as const, background } })
    const frames = await Promise.all(['#f00', '#0f0', '#00f'].map((each) => sharp(frame(each)).png().toBuffer()))
    moving = await sharp(frames, { join: { animated: true } })
      .gif({ delay: [50, 60, 70] })
      .toBuffer()
  })

  it.each([
    ['w=4', 3],
    ['w=4&fm=webp', 3],
    ['w=2&h=2&fit=crop', 3],
    ['w=6&h=6&fit=fill&pad=2', 3],
    ['w=4&flip=h', 3],
    ['w=4&frame=1', 1],
    ['w=4&fm=jpg', 1],
    ['w=4&or=90', 1],
    ['w=4&blur=500', 3],
  ])('of "%s" has %s frames', async (search, pages) => {
    const bytes = await transformImage(moving, { width: 8, height: 4 }, transformOf(search, 'gif'))
    expect((await sharp(bytes).metadata()).pages ?? 1).toBe(pages)
  })

  it('keeps its pace', async () => {
    const bytes = await transformImage(moving, { width: 8, height: 4 }, transformOf('w=4', 'gif'))
    expect((await sharp(bytes).metadata()).delay).toEqual([50, 60, 70])
  })
})

it('draws a drawing in the size that is asked for', async () => {
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="5"><rect width="5" height="5" fill="red"/></svg>',
  )
  const bytes = await transformImage(svg, { width: 10, height: 5 }, transformOf('w=100&fm=png', 'svg'))
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 100, height: 50 })
})
