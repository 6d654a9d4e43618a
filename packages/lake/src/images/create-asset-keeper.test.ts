import sharp from 'sharp'
import { createLake } from '../lake/create-lake.ts'
import type { Access } from '../lake/lake.ts'
import { type AssetKey, type AssetStore, toAssetKey } from '../storage/asset-store.ts'
import { createMemoryAssetStore } from '../storage/memory/memory-asset-store.ts'
import { createMemoryDocumentStore } from '../storage/memory/memory-document-store.ts'
import { createAssetKeeper, findUnnamedAssets } from './create-asset-keeper.ts'
import { createAssetUploads } from './create-asset-uploads.ts'

const access: Access = {
  userId: 'ada',
  grants: [{ filter: '_id in path("**")', permissions: ['read', 'create', 'update', 'history'] }],
}
const stray = toAssetKey('production', 'images', `${'a'.repeat(40)}-4x3.jpg`)

/** A lake with everything that looks after its assets. */
async function open({ assets = createMemoryAssetStore() }: { readonly assets?: AssetStore } = {}) {
  const lake = createLake({ store: createMemoryDocumentStore() })
  lake.createDataset('production')
  const forgotten: AssetKey[] = []
  const keeper = createAssetKeeper({ lake, assets, forget: async (key) => void forgotten.push(key) })
  const uploads = createAssetUploads({ lake, assets, projectId: 'vigil', keeper })
  const bytes = await sharp({ create: { width: 4, height: 3, channels: 3, background: '#aa3311' } })
    .png()
    .toBuffer()
  const upload = () => uploads.upload({ dataset: 'production', kind: 'images', bytes, access })
  const erase = (id: string) => lake.dataset('production').mutate([{ delete: { id } }], { access })
  return { lake, assets, keeper, upload, erase, forgotten }
}

describe('the keeper of assets', () => {
  it('removes bytes, and what was made from them, with their document', async () => {
    const { assets, keeper, upload, erase, forgotten } = await open()
    const { _id } = await upload()
    const [key] = await assets.list()
    await erase(_id)
    await keeper.settled()
    expect(await assets.list()).toEqual([])
    expect(forgotten).toEqual([key])
  })

  it('leaves bytes whose document came back in the meantime', async () => {
    const { assets, keeper, upload, erase } = await open()
    const { _id } = await upload()
    const [gone, again] = [erase(_id), upload()]
    await Promise.all([gone, again])
    await keeper.settled()
    expect(await assets.list()).toHaveLength(1)
  })

  it('never leaves a document without bytes, in whatever order things are uploaded and deleted', async () => {
    const { lake, assets, keeper, upload, erase } = await open()
    const { _id } = await upload()
    const work = Array.from({ length: 30 }, (_, turn) => (turn % 3 === 0 ? upload() : erase(_id).catch(() => null)))
    await Promise.all(work)
    await keeper.settled()
    const { documents } = lake.dataset('production').getDocuments([_id], access)
    expect(await assets.list()).toHaveLength(documents.length)
  })

  it('sweeps up what a crash left between a document and its bytes', async () => {
    const { lake, assets, upload, erase } = await open()
    const { _id } = await upload()
    const [key] = await assets.list()
    await erase(_id)
    if (key !== undefined) await assets.write(key, Uint8Array.of(1))
    // As after a new start: nobody saw the deletion.
    const next = createAssetKeeper({ lake, assets })
    expect(await next.sweep()).toEqual([key])
    expect(await assets.list()).toEqual([])
  })

  it('sweeps up nothing that has a document, or never had one', async () => {
    const { assets, keeper, upload } = await open()
    await upload()
    await assets.write(stray, Uint8Array.of(1))
    await assets.write({ ...stray, dataset: 'elsewhere' }, Uint8Array.of(1))
    expect(await keeper.sweep()).toEqual([])
    expect(await assets.list()).toHaveLength(3)
  })

  it('finds stored assets that no document names', async () => {
    const { assets, upload } = await open()
    const { _id } = await upload()
    await assets.write(stray, Uint8Array.of(1))
    expect(findUnnamedAssets(await assets.list(), () => new Set([_id]))).toEqual([stray])
  })

  it('does not mind asset documents that people wrote by hand', async () => {
    const { lake, keeper, erase } = await open()
    keeper.watch('production')
    const ids = ['image-x', 'image-../../etc-passwd', 'file-a-b-c', `image-${'a'.repeat(40)}-jpg`]
    await lake
      .dataset('production')
      .mutate(
        ids.map((_id) => ({ create: { _id, _type: 'sanity.imageAsset' } })),
        { access },
      )
      .catch(() => null)
    for (const id of ids) await erase(id).catch(() => null)
    await keeper.settled()
  })

  it('writes no document when the bytes cannot be kept', async () => {
    const full: AssetStore = {
      ...createMemoryAssetStore(),
      write: async () => {
        throw new Error('full')
      },
    }
    const { lake, upload } = await open({ assets: full })
    await expect(upload()).rejects.toThrow('full')
    const { result } = await lake.dataset('production').query({ query: 'count(*)', perspective: 'raw', access })
    expect(result).toBe(0)
  })
})
