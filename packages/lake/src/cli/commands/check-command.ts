import { DatabaseSync } from 'node:sqlite'
import { Command } from 'commander'
import { LakeError } from '../../core/errors.ts'
import type { LakeDocument } from '../../core/document.ts'
import type { AssetKey } from '../../storage/asset-store.ts'
import type { DocumentStore } from '../../storage/document-store.ts'
import { createFsAssetStore } from '../../storage/fs/fs-asset-store.ts'
import { type CommandContext, type CommonOptions, report, withCommonOptions } from '../command-context.ts'
import { pathsOf, requireLakeFolder } from '../data-folder.ts'
import { withSnapshot } from '../snapshot.ts'

interface DatasetReport {
  readonly dataset: string
  readonly documents: number
  readonly problems: readonly string[]
}

/** `lake check`: is everything there, and whole? Works while the lake runs. */
export function checkCommand(context: CommandContext): Command {
  return withCommonOptions(new Command('check'), context)
    .description('Check the database file, that every document can be read, and that every asset has its bytes.')
    .action(async (options: CommonOptions) => {
      requireLakeFolder(options.data)
      const fileProblems = checkFile(pathsOf(options.data).database)
      // A damaged file is not read any further: what came out would not be worth much.
      const assets = await createFsAssetStore(pathsOf(options.data).assets).list()
      const datasets =
        fileProblems.length > 0 ? [] : await withSnapshot(options.data, (store) => checkDatasets(store, assets))
      const problems = [...fileProblems, ...datasets.flatMap((found) => found.problems)]
      report(context, options, {
        data: { datasets, assets: assets.length, problems },
        lines: [
          ...datasets.map(({ dataset, documents }) => `Dataset "${dataset}": ${documents} documents.`),
          `Assets: ${assets.length}.`,
          ...problems,
        ],
      })
      if (problems.length > 0) {
        throw new LakeError(
          'unavailable',
          `${problems.length} problems were found. Restore a backup, or look after them.`,
        )
      }
    })
}

function checkFile(path: string): readonly string[] {
  const database = new DatabaseSync(path, { readOnly: true, timeout: 5000 })
  try {
    const rows = database.prepare('PRAGMA quick_check').all()
    const words = rows.map((row) => String(row.quick_check))
    return words.filter((word) => word !== 'ok').map((word) => `The database file: ${word}`)
  } catch (error) {
    return [`The database file cannot be read: ${String(error)}`]
  } finally {
    database.close()
  }
}

function checkDatasets(store: DocumentStore, assets: readonly AssetKey[]): readonly DatasetReport[] {
  const stored = new Set(assets.map(({ dataset, kind, name }) => `${dataset}/${kind}/${name}`))
  return store.listDatasets().map(({ name }) => {
    const documents = [...store.loadDocuments(name)]
    const problems = [
      ...documents.flatMap((document) => findMissingBytes(document, name, stored)),
      ...documents.flatMap((document) => findLostHistory(document, name, store)),
    ]
    return { dataset: name, documents: documents.length, problems }
  })
}

function findMissingBytes(document: LakeDocument, dataset: string, stored: ReadonlySet<string>): readonly string[] {
  if (document._type !== 'sanity.imageAsset' && document._type !== 'sanity.fileAsset') return []
  const kind = document._type === 'sanity.imageAsset' ? 'images' : 'files'
  const name = String(document.path).split('/').at(-1)
  return stored.has(`${dataset}/${kind}/${name}`) ? [] : [`"${document._id}" in "${dataset}" has no bytes.`]
}

/** Every document must be what its own last transaction made of it. */
function findLostHistory(document: LakeDocument, dataset: string, store: DocumentStore): readonly string[] {
  const last = store.findLastExisting(dataset, document._id)
  return last?._rev === document._rev ? [] : [`"${document._id}" in "${dataset}" is not what its history says.`]
}
