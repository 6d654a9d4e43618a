import { parseMediaUrl } from '../server/media/parse-media-url.ts'
import { imageUrl } from './image-url.ts'

const sha = 'a'.repeat(40)
const figure = { assetId: `image-${sha}-2000x1000-jpg`, crop: null, hotspot: null }
const read = (url: string) => Object.fromEntries(new URL(url, 'https://site.test').searchParams)

test('a photo is on the site itself, under its hash and size', () => {
  expect(imageUrl(figure, { width: 800 })).toMatch(new RegExp(`^/media/${sha}-2000x1000\\.jpg\\?`))
})

test('a photo without a shape is scaled and never enlarged', () => {
  expect(read(imageUrl(figure, { width: 800 }))).toEqual({ w: '800', q: '75', fit: 'max', auto: 'format' })
})

test('a shape cuts the photo around its middle', () => {
  expect(read(imageUrl(figure, { width: 600, aspectRatio: 1 }))).toMatchObject({ w: '600', h: '600', fit: 'crop' })
})

test('the crop of an editor is kept', () => {
  const crop = { left: 0.25, right: 0.25, top: 0, bottom: 0 }
  expect(read(imageUrl({ ...figure, crop }, { width: 500 }))).toMatchObject({ rect: '500,0,1000,1000' })
})

test('a shape is cut around what the editor marked as important', () => {
  const hotspot = { x: 0.9, y: 0.5, width: 0.1, height: 0.1 }
  const { rect = '' } = read(imageUrl({ ...figure, hotspot }, { width: 500, aspectRatio: 1 }))
  expect(rect.split(',').map(Number)).toEqual([1000, 0, 1000, 1000])
})

test.each([{ width: 480 }, { width: 1600, aspectRatio: 16 / 9 }])(
  'the site itself accepts what is built for %j',
  (options) => {
    const crop = { left: 0.1, right: 0.05, top: 0.2, bottom: 0.01 }
    const hotspot = { x: 0.4, y: 0.3, width: 0.2, height: 0.2 }
    expect(parseMediaUrl(imageUrl({ ...figure, crop, hotspot }, options))).toMatchObject({ state: 'valid' })
  },
)
