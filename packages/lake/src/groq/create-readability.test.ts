import type { LakeDocument } from '../core/document.ts'
import { createReadability } from './create-readability.ts'
import { createDocumentIndex } from './document-index.ts'

const document = (id: string, more: object = {}): LakeDocument => ({
  ...{ _id: id, _type: 'story', _rev: 'r', _createdAt: '', _updatedAt: '', ...more },
})
const asset = document('image-a-1x1-png', { _type: 'sanity.imageAsset' })
const showing = (id: string, more: object = {}) => document(id, { image: { asset: { _ref: asset._id } }, ...more })
const isPublic = ({ _id }: LakeDocument) => !_id.includes('.')
const reader = { canRead: isPublic, readsAllOf: (layer: string) => layer === '' }
const viewer = { canRead: () => true, readsAllOf: () => true }
const press = { canRead: (each: LakeDocument) => each._type !== 'story', readsAllOf: () => false }

it.each([
  ['nobody shows', [], false],
  ['a draft shows', [showing('drafts.a')], false],
  ['a version shows', [showing('versions.r.a')], false],
  ['another asset refers to', [showing('image-b-1x1-png', { _type: 'sanity.imageAsset' })], false],
  ['a published document shows', [showing('a'), showing('drafts.a')], true],
])('an asset that %s is seen by readers of published documents: %j', (_, others, expected) => {
  const index = createDocumentIndex([asset, ...others])
  expect(createReadability(index, reader)(asset)).toBe(expected)
  expect(createReadability(index, viewer)(asset)).toBe(true)
})

it('counts only what this reader may read', () => {
  const index = createDocumentIndex([asset, showing('a')])
  expect(createReadability(index, press)(asset)).toBe(false)
  index.apply([{ documentId: 'b', after: showing('b', { _type: 'press' }) }])
  expect(createReadability(index, press)(asset)).toBe(true)
})

it('never shows what may not be read anyway', () => {
  const index = createDocumentIndex([showing('drafts.a'), showing('a')])
  expect(createReadability(index, reader)(showing('drafts.a'))).toBe(false)
  expect(createReadability(index, { canRead: () => false, readsAllOf: () => false })(asset)).toBe(false)
})
