import { describeRedaction, readFigure, type Redaction } from './figure-value.ts'

const redaction: Redaction = { _type: 'redaction', method: 'solid', areas: 2, redactedAt: '2026-11-22T10:00:00Z' }

it('reads what there is of a half-written figure', () => {
  const nothing = { assetId: null, faces: null, redaction: null, isCropped: false }
  for (const value of [undefined, null, {}, { asset: {}, faces: 'maybe', redaction: {}, crop: { left: 0 } }]) {
    expect(readFigure(value)).toEqual(nothing)
  }
})

it('reads a figure', () => {
  const value = { asset: { _ref: 'image-x' }, faces: 'obscured', crop: { left: 0, right: 0.2 } }
  const kept = { ...redaction, original: 'vault', identity: 'identity-1' }
  expect(readFigure({ ...value, redaction: kept })).toEqual({
    assetId: 'image-x',
    faces: 'obscured',
    redaction: kept,
    isCropped: true,
  })
})

it.each([
  [{ original: 'destroyed' }, '2 areas covered with a solid colour, original destroyed.'],
  [{ areas: 1, method: 'mosaic', original: 'vault' }, '1 area covered with a mosaic, original in the private vault.'],
  [{ areas: 0, original: 'destroyed' }, 'Cut, original destroyed.'],
  [{}, '2 areas covered with a solid colour. Other documents still show the original'],
] as const)('tells %o in a sentence', (facts, sentence) => {
  expect(describeRedaction({ ...redaction, ...facts })).toContain(sentence)
})
