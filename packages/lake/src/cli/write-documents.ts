import { commandLineAuthor } from '../auth/create-auth.ts'
import { toAccess } from '../auth/roles.ts'
import type { DocumentInput } from '../core/document.ts'
import { LakeError } from '../core/errors.ts'
import { createAssetUploads } from '../images/create-asset-uploads.ts'
import type { OpenLake } from './open-lake.ts'
import { resolveAssets, uploadOnce } from './resolve-assets.ts'

/** Uploads the assets that documents name, then writes the documents, all or none. */
export async function writeDocuments(
  { lake, assets, projectId }: OpenLake,
  {
    dataset,
    documents,
    loadAsset,
  }: {
    readonly dataset: string
    readonly documents: readonly Readonly<Record<string, unknown>>[]
    readonly loadAsset: (name: string) => Promise<Uint8Array>
  },
): Promise<void> {
  if (!lake.listDatasets().some(({ name }) => name === dataset)) lake.createDataset(dataset)
  const access = toAccess(commandLineAuthor.id, 'administrator')
  const uploads = createAssetUploads({ lake, assets, projectId })
  const upload = uploadOnce(async (kind, name) => {
    const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
    return (await uploads.upload({ dataset, kind, bytes: await loadAsset(name), access, extension }))._id
  })
  const ready: DocumentInput[] = []
  for (const document of documents) ready.push(requireDocument(await resolveAssets(document, upload)))
  await lake.importDocuments(dataset, ready, access)
}

function requireDocument(value: unknown): DocumentInput {
  if (isDocument(value)) return value
  throw new LakeError('invalidRequest', `A document has no "_type": ${JSON.stringify(value).slice(0, 80)}`)
}

function isDocument(value: unknown): value is DocumentInput {
  return typeof value === 'object' && value !== null && '_type' in value && typeof value._type === 'string'
}
