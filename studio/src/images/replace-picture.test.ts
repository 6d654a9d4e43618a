import { toPicturePatch } from './replace-picture.ts'

const old = `image-${'a'.repeat(40)}-8x6-jpg`
const other = `image-${'c'.repeat(40)}-8x6-jpg`
const picture = { assetId: `image-${'b'.repeat(40)}-8x6-jpg`, fields: { faces: 'obscured' }, isCut: false }
const figure = (assetId: string, _key = 'k') => ({
  _type: 'figure',
  _key,
  asset: { _type: 'reference', _ref: assetId },
})

it('replaces the picture wherever a document shows it, and no other', () => {
  const document = {
    heroImage: figure(old),
    body: [{ _key: 'text', _type: 'block' }, figure(old, 'a'), figure(other, 'b')],
    sections: [{ _key: 's', figures: [[figure(old, 'x')]] }],
  }
  const asset = { _type: 'reference', _ref: picture.assetId }
  expect(toPicturePatch(document, old, picture)).toEqual({
    set: {
      'heroImage.asset': asset,
      'heroImage.faces': 'obscured',
      'body[_key=="a"].asset': asset,
      'body[_key=="a"].faces': 'obscured',
      'sections[_key=="s"].figures[0][_key=="x"].asset': asset,
      'sections[_key=="s"].figures[0][_key=="x"].faces': 'obscured',
    },
    unset: [],
  })
})

it('lets crop and hotspot go where the picture has another shape', () => {
  expect(toPicturePatch({ heroImage: figure(old) }, old, { ...picture, isCut: true })?.unset).toEqual([
    'heroImage.crop',
    'heroImage.hotspot',
  ])
})

it('has nothing to do where the picture is not shown', () => {
  expect(toPicturePatch({ heroImage: figure(other), body: [null, 'x', 1] }, old, picture)).toBeNull()
})
