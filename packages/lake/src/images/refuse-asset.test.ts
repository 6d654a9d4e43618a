import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { createLake } from '../lake/create-lake.ts'
import type { Access } from '../lake/lake.ts'
import { createMemoryAssetStore } from '../storage/memory/memory-asset-store.ts'
import { createMemoryDocumentStore } from '../storage/memory/memory-document-store.ts'
import { createAssetUploads } from './create-asset-uploads.ts'

const access: Access = {
  userId: 'ann',
  grants: [{ filter: '_id in path("**")', permissions: ['read', 'create', 'update', 'history'] }],
}

const aPhoto = () => sharp({ create: { width: 8, height: 6, channels: 3, background: { r: 200, g: 30, b: 10 } } })
const sha1Of = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest('hex')

function aRoom() {
  const banned = new Set<string>()
  const lake = createLake({
    store: createMemoryDocumentStore(),
    refuseAsset: ({ dataset, sha1 }) => (banned.has(`${dataset} ${sha1}`) ? 'This picture is banned.' : null),
  })
  lake.createDataset('production')
  lake.createDataset('other')
  const assets = createMemoryAssetStore()
  const uploads = createAssetUploads({ lake, assets, projectId: 'vigil' })
  const upload = (bytes: Uint8Array, dataset = 'production', kind: 'images' | 'files' = 'images') =>
    uploads.upload({ dataset, kind, bytes, access })
  return { lake, assets, banned, upload }
}

it('refuses the bytes that were sent, and keeps nothing of them', async () => {
  const { lake, assets, banned, upload } = aRoom()
  const photo = await aPhoto()
    .withExif({ IFD0: { Artist: 'Somebody' } })
    .jpeg()
    .toBuffer()
  banned.add(`production ${sha1Of(photo)}`)
  await expect(upload(photo)).rejects.toMatchObject({ kind: 'assetRefused', message: 'This picture is banned.' })
  await expect(upload(photo, 'production', 'files')).rejects.toMatchObject({ kind: 'assetRefused' })
  expect(await assets.list()).toEqual([])
  lake.close()
})

it('refuses what would be stored, whatever else stood in the file', async () => {
  const { lake, assets, banned, upload } = aRoom()
  const bare = await upload(await aPhoto().jpeg().toBuffer())
  await lake.dataset('production').mutate([{ delete: { id: bare._id } }], { access })
  banned.add(`production ${String(bare.sha1hash)}`)
  const telling = await aPhoto()
    .withExif({ IFD0: { Artist: 'Somebody' } })
    .jpeg()
    .toBuffer()
  await expect(upload(telling)).rejects.toMatchObject({ kind: 'assetRefused' })
  expect((await assets.list()).filter(({ name }) => !name.startsWith(String(bare.sha1hash)))).toEqual([])
  lake.close()
})

it('takes the same bytes where they are not banned, and others everywhere', async () => {
  const { lake, banned, upload } = aRoom()
  const photo = await aPhoto().jpeg().toBuffer()
  banned.add(`production ${sha1Of(photo)}`)
  expect(await upload(photo, 'other')).toMatchObject({ _type: 'sanity.imageAsset' })
  expect(await upload(await aPhoto().png().toBuffer())).toMatchObject({ extension: 'png' })
  lake.close()
})
