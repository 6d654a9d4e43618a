import { createTestLake, type TestLake } from './lake-test-kit.ts'
import type { Access, Grant, LakeDataset } from './lake.ts'

const everything = '_id in path("**")'
const all = ['read', 'create', 'update', 'history', 'editHistory'] as const

const access = (userId: string, ...grants: Grant[]): Access => ({ userId, grants })
const editor = access('ed', { filter: everything, permissions: all })
const guardian = access(
  'gu',
  { filter: everything, permissions: all },
  { filter: '_type == "consent"', permissions: ['read', 'create'], datasets: ['*-private'] },
)
const administrator = access('ad', { filter: everything, permissions: all, datasets: ['*'] })

let test: TestLake
let records: LakeDataset

beforeEach(async () => {
  test = createTestLake({ restrictedSuffix: '-private' })
  records = test.lake.dataset('production-private')
  await records.mutate([{ create: { _id: 'yes', _type: 'consent' } }, { create: { _id: 'who', _type: 'identity' } }], {
    access: administrator,
  })
})

const titlesOf = async (dataset: LakeDataset, who: Access) =>
  (await dataset.query({ query: '*[]._id', perspective: 'raw', access: who })).result

it('is made with the dataset that it stands beside, and with no other', () => {
  test.lake.createDataset('staging')
  expect(test.lake.listDatasets().map(({ name }) => name)).toEqual([
    'production',
    'production-private',
    'staging',
    'staging-private',
  ])
})

it('stays closed to whoever may do everything elsewhere', async () => {
  expect(await titlesOf(records, editor)).toEqual([])
  await expect(records.mutate([{ create: { _type: 'consent' } }], { access: editor })).rejects.toMatchObject({
    kind: 'insufficientPermissions',
  })
  expect(records.grantsOf(editor)).toEqual([])
  expect(records.draftReadingOf(editor)).toBe('none')
})

it('opens as far as a grant says that names it', async () => {
  expect(await titlesOf(records, guardian)).toEqual(['yes'])
  await expect(records.mutate([{ create: { _type: 'identity' } }], { access: guardian })).rejects.toMatchObject({
    kind: 'insufficientPermissions',
  })
  await records.mutate([{ create: { _type: 'consent' } }], { access: guardian })
})

it('gives nothing to grants of other datasets, and ordinary ones take nothing from it', async () => {
  await test.dataset.mutate([{ create: { _id: 'story', _type: 'story' } }], { access: editor })
  const onlyRecords = access('on', { filter: everything, permissions: all, datasets: ['production-private'] })
  expect(await titlesOf(test.dataset, onlyRecords)).toEqual([])
  expect(await titlesOf(test.dataset, administrator)).toEqual(['story'])
  expect(await titlesOf(records, onlyRecords)).toEqual(['who', 'yes'])
})

it('stays private, and has no comments', () => {
  expect(() => test.lake.setAclMode('production-private', 'public')).toThrow(/private records/)
  expect(() => test.lake.createDataset('other-private', { aclMode: 'public' })).toThrow(/private records/)
  expect(() => test.lake.setUpComments('production-private', administrator)).toThrow(/private records/)
})
