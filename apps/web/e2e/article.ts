import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { crawledPage } from '@vigil/fixtures/articles/crawled-page'
import { repositoryFolder } from '@vigil/tooling/repository'
import { z } from 'zod'
import type { System } from './system.ts'

const run = promisify(execFile)

const report = z.object({
  ok: z.literal(true),
  files: z.array(z.object({ state: z.enum(['imported', 'alreadyImported']), mainId: z.string() })).length(1),
})

/** Runs `npm run import -- FILE --json` against the started system. @returns the story's published id, and whether it was new */
export async function importArticle(system: System, file: string): Promise<{ storyId: string; state: string }> {
  const importer = join(repositoryFolder, 'packages/importer/src/cli.ts')
  const { stdout } = await run(process.execPath, [importer, file, '--json'], {
    cwd: repositoryFolder,
    env: { ...system.environment },
  })
  const [imported] = report.parse(JSON.parse(stdout)).files
  return { storyId: (imported?.mainId ?? '').replace(/^drafts\./, ''), state: imported?.state ?? '' }
}

/** The article that is imported: the file that `VIGIL_ARTICLE` names, else one of our own of the same structure. */
export function articleFile(): string {
  const chosen = process.env.VIGIL_ARTICLE
  if (chosen !== undefined) {
    if (!existsSync(chosen)) throw new Error(`VIGIL_ARTICLE names ${chosen}, which does not exist.`)
    return chosen
  }
  const file = join(mkdtempSync(join(tmpdir(), 'vigil-article-')), 'article.txt')
  writeFileSync(file, crawledPage)
  return file
}
