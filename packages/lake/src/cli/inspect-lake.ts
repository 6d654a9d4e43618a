import { existsSync } from 'node:fs'
import { inspectContent, inspectFile } from '../storage/sqlite/inspect-database.ts'
import { pathsOf } from './data-folder.ts'
import { type AssetFindings, createAssetInspection } from './inspect-assets.ts'
import type { Breathe } from './interruptible.ts'
import { type ProgressOutput, startProgress } from './progress.ts'

export interface LakeFindings extends AssetFindings {
  readonly datasets: readonly { readonly dataset: string; readonly documents: number }[]
}

export interface InspectLakeOptions {
  /** Where the assets are. */
  readonly folder: string
  /** A copy of the database that nobody writes to. */
  readonly database: string
  readonly datasetNames: readonly string[]
  readonly output: ProgressOutput
  readonly breathe: Breathe
}

/** Looks at everything: the file, documents, history, references, and the bytes of assets. */
export async function inspectLake(options: InspectLakeOptions): Promise<LakeFindings> {
  const { folder, database, datasetNames, output, breathe } = options
  const counts = new Map(datasetNames.map((name) => [name, 0]))
  const progress = startProgress('Documents', output, { unit: 'documents' })
  const assetProgress = startProgress('Assets', output, { unit: 'assets' })
  const assets = createAssetInspection({
    folder: pathsOf(folder).assets,
    async onAsset(bytes) {
      await breathe()
      assetProgress.add({ items: 1, bytes })
    },
  })
  const problems = await inspectContent({
    path: database,
    breathe,
    onDocument(dataset, document) {
      counts.set(dataset, (counts.get(dataset) ?? 0) + 1)
      assets.see(dataset, document)
      progress.add()
    },
  })
  progress.finish()
  const found = await assets.finish()
  assetProgress.finish()
  return {
    ...found,
    datasets: [...counts].map(([dataset, documents]) => ({ dataset, documents })),
    problems: [...problems, ...found.problems],
  }
}

/** Problems of the database file; one that is damaged is not read any further: what came out would not be worth much. */
export function inspectDatabaseFile(path: string): readonly string[] {
  return existsSync(path) ? inspectFile(path) : [`The database file is not there: ${path}`]
}
