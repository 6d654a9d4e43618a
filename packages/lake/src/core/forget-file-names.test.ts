import { forgetFileNames } from './forget-file-names.ts'
import type { DocumentMutation } from './mutation.ts'

const upload = (name: string) => ({ progress: 2, file: { name, type: 'image/jpeg' } })
const told = upload('house-of-the-witness.jpg')
const forgotten = upload('file')

const cases: readonly [string, (upload: object) => DocumentMutation][] = [
  ['a patch of a field', (_upload) => ({ patch: { id: 'drafts.a', set: { 'heroImage._upload': _upload } } })],
  ['a patch of an item', (_upload) => ({ patch: { id: 'a', setIfMissing: { 'body[_key=="k"]._upload': _upload } } })],
  ['a patch of a whole image', (_upload) => ({ patch: { id: 'a', set: { heroImage: { _type: 'image', _upload } } } })],
  ['items put into a list', (_upload) => ({ patch: { id: 'a', insert: { after: 'body[-1]', items: [{ _upload }] } } })],
  ['a new document', (_upload) => ({ create: { _id: 'a', _type: 'story', body: [{ image: { _upload } }] } })],
  ['a replaced document', (_upload) => ({ createOrReplace: { _id: 'a', _type: 'story', image: { _upload } } })],
]

it.each(cases)('the name of a file under way is taken out of %s', (_, mutationWith) => {
  expect(forgetFileNames(mutationWith(told))).toEqual(mutationWith(forgotten))
})

it.each<DocumentMutation>([
  { patch: { id: 'a', set: { 'heroImage._upload.progress': 40 }, unset: ['heroImage._upload'] } },
  { create: { _id: 'a', _type: 'story', file: { name: 'a name that an editor gave' } } },
  { delete: { id: 'a' } },
])('everything else stays as it is: %j', (mutation) => {
  expect(forgetFileNames(mutation)).toEqual(mutation)
})
