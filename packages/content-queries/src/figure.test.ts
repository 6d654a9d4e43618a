import { parsePage } from './parse-page.ts'
import { ask } from './testing/ask.ts'
import { figureFragment, figureResult } from './figure.ts'

const assetId = `image-${'a'.repeat(40)}-1600x1067-jpg`
const asset = { _id: assetId, _type: 'sanity.imageAsset', metadata: { lqip: 'data:image/jpeg;base64,AAAA' } }

async function readFigure(figure: object, documents: object[] = [asset]) {
  return parsePage(
    figureResult,
    await ask(`*[_id == "page"][0].figure{ ${figureFragment} }`, [{ _id: 'page', figure }, ...documents]),
  )
}

const whole = { _type: 'figure', asset: { _type: 'reference', _ref: assetId }, alt: 'A lamp' }

test('a photo comes with its placeholder, what it shows and how it is cropped', async () => {
  const crop = { top: 0, bottom: 0.1, left: 0.2, right: 0 }
  const hotspot = { x: 0.5, y: 0.4, width: 0.2, height: 0.3 }
  expect(await readFigure({ ...whole, caption: 'At dusk.', credit: 'A friend', crop, hotspot })).toEqual({
    state: 'found',
    page: {
      assetId,
      placeholder: asset.metadata.lqip,
      alt: 'A lamp',
      caption: 'At dusk.',
      credit: 'A friend',
      crop,
      hotspot,
    },
    issues: [],
  })
})

test('a photo whose asset document cannot be read is shown without a placeholder', async () => {
  expect(await readFigure(whole, [])).toMatchObject({ state: 'found', page: { assetId, placeholder: null } })
})

test.each(['file-abc-pdf', 'image-short-1x1-jpg', 'https://elsewhere.example/a.jpg'])(
  'an asset called %s is no photo',
  async (_ref) => {
    expect(await readFigure({ ...whole, asset: { _ref } })).toMatchObject({ state: 'found', page: null })
  },
)

test('a placeholder that is not part of the page itself is left out', async () => {
  const outside = { ...asset, metadata: { lqip: 'https://elsewhere.example/a.jpg' } }
  expect(await readFigure(whole, [outside])).toMatchObject({ state: 'found', page: { assetId, placeholder: null } })
})

test('a crop that makes no sense is left out, and the photo stays', async () => {
  const parsed = await readFigure({ ...whole, crop: { top: 4, bottom: 0, left: 0, right: 0 } })
  expect(parsed).toMatchObject({ state: 'found', page: { assetId, crop: null } })
})
