import { privateSuffix } from '@vigil/safeguarding/private/private-dataset'
import { aNewsroom, as, type Newsroom } from '../testing/a-newsroom.ts'
import { removeBannedImages } from './remove-banned-images.ts'

const hash = 'a'.repeat(40)
const picture = { _id: `image-${hash}-8x6-jpg`, _type: 'sanity.imageAsset', sha1hash: hash }
const other = { _id: `image-${'b'.repeat(40)}-8x6-jpg`, _type: 'sanity.imageAsset', sha1hash: 'b'.repeat(40) }
const ban = { _id: `banned-image-${hash}`, _type: 'bannedImage', hash, at: '2026-03-01T12:00:00Z', by: 'ann' }
const page = (id: string) => ({
  _id: id,
  _type: 'figureHolder',
  image: { alt: 'Squares', asset: { _type: 'reference', _ref: picture._id } },
})

let newsroom: Newsroom
let errors: unknown[]
let lines: string[]

beforeEach(async () => {
  newsroom = aNewsroom()
  errors = []
  lines = []
  await newsroom.stories.mutate([{ create: picture }, { create: other }], as('ann'))
})

afterEach(() => {
  newsroom.close()
  expect(errors).toEqual([])
})

/** The service, started, with alarms that ring when a test wants it. */
function aService() {
  const alarms: (() => void)[] = []
  const service = removeBannedImages({
    lake: newsroom.lake,
    clock: newsroom.clock,
    scheduler: {
      schedule(callback) {
        alarms.push(callback)
        return () => void alarms.splice(alarms.indexOf(callback), 1)
      },
    },
    log: (line) => void lines.push(line),
    logError: (error) => void errors.push(error),
  })
  service.start()
  return { service, alarms }
}

/** Starts the service, lets it do its work once, and ends it. */
async function look(): Promise<void> {
  const { service, alarms } = aService()
  for (const ring of alarms.splice(0)) ring()
  await service.close()
}

const pictures = () =>
  newsroom.stories
    .getDocuments([picture._id, other._id], as('ann', 'administrator').access)
    .documents.map(({ _id }) => _id)

it('deletes a banned picture that nothing shows, and no other', async () => {
  await newsroom.records.mutate([{ create: ban }], as('ann'))
  await look()
  expect(pictures()).toEqual([other._id])
  expect(lines).toEqual(['1 pictures of "production" that were replaced by redacted ones are deleted.'])
})

it.each(['page', 'drafts.page', 'versions.summer.page'])(
  'leaves one that %s shows, for as long as it does',
  async (id) => {
    await newsroom.stories.mutate([{ create: page(id) }], as('ann', 'administrator'))
    await newsroom.records.mutate([{ create: ban }], as('ann'))
    await look()
    expect(pictures()).toEqual([picture._id, other._id])
    await newsroom.stories.mutate([{ patch: { id, unset: ['image'] } }], as('ann', 'administrator'))
    await look()
    expect(pictures()).toEqual([other._id])
  },
)

it('looks again when something was written', async () => {
  const { service, alarms } = aService()
  alarms.splice(0)[0]?.()
  expect(alarms).toEqual([])
  await newsroom.stories.mutate([{ create: page('drafts.page') }], as('ann'))
  await newsroom.records.mutate([{ create: ban }], as('ann'))
  expect(alarms).toHaveLength(1)
  await service.close()
})

it('leaves everything where nothing is banned', async () => {
  await look()
  expect([pictures(), lines]).toEqual([[picture._id, other._id], []])
})

it('leaves what is in the vault', async () => {
  const records = newsroom.lake.dataset(`production${privateSuffix}`)
  await records.mutate([{ create: picture }, { create: ban }], as('ann', 'administrator'))
  await look()
  expect(records.getDocuments([picture._id], as('ann', 'administrator').access).documents).toHaveLength(1)
})

it('keeps no history of what it deletes: a tiny picture stands in it', async () => {
  await newsroom.records.mutate([{ create: ban }], as('ann'))
  await look()
  const { access } = as('ann', 'administrator')
  expect(newsroom.stories.documentsAt([picture._id], { lastRevision: true }, access)).toEqual([])
})
