import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A query as a module exports it. */
export interface CollectedQuery {
  /** The name of the export: `storyPageQuery`. */
  readonly name: string
  readonly query: string
  /** The module, from the folder on. */
  readonly file: string
}

/**
 * Every query that a module below a folder exports: texts whose name ends in “Query”.
 *
 * The modules are run rather than read: a query may be put together by a function.
 */
export async function collectQueries(folder: string): Promise<CollectedQuery[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test|\.generated)\.ts$/.test(file) && !/(?:^|[\\/])testing[\\/]/.test(file))
    .sort()
  const found: CollectedQuery[] = []
  for (const file of files) {
    const path = join(folder, file)
    const exported: Record<string, unknown> = await import(pathToFileURL(path).href)
    for (const [name, query] of Object.entries(exported).sort(([one], [other]) => (one < other ? -1 : 1))) {
      if (name.endsWith('Query') && typeof query === 'string') found.push({ name, query, file: relative(folder, path) })
    }
  }
  return found
}
