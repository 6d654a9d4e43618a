import sharp from 'sharp'
import { transformImage } from './transform-image.ts'
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

const render = async (search: string) => {
  const transform = parseTransform(new URLSearchParams(search), { sourceFormat: 'png' })
  return sharp(await transformImage(picture, source, transform))
}

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
  ['w=4096', { width: 4096, height: 2048 }],
])('"%s" gives what it says', async (search, expected) => {
  expect(await (await render(search)).metadata()).toMatchObject(expected)
})

it('cuts where the focus is', async () => {
  const colourOf = async (search: string) =>
    (await (await render(`${search}&fm=jpg&q=100`)).stats()).channels.map(({ mean }) => Math.round(mean / 5) * 5)
  expect(await colourOf('w=10&h=10&fit=crop&crop=left')).toEqual([255, 0, 0])
  expect(await colourOf('w=10&h=10&fit=crop&fp-x=0.9')).toEqual([0, 0, 255])
})
