import { join } from 'node:path'
import { createRandom } from '@vigil/fixtures/random'
import { repositoryFolder } from '../../repository.ts'
import { copyApp, repaint } from '../../system/copied-app.ts'
import { openContent } from '../../system/open-content.ts'
import type { StartedSystem } from '../../system/started-system.ts'
import { createInstanceContent } from '../instances/instance-content.ts'
import { openBuild } from './page-files.ts'
import { tryOneFolder } from './try-one-folder.ts'
import { trySideBySide } from './try-side-by-side.ts'
import type { Trial } from './trial.ts'

export interface DeployReport {
  readonly pages: number
  /** Style sheets, faces, icons and scripts that pages of both builds named. */
  readonly files: number
  /** Of readers, for pages and for what they name. */
  readonly requests: number
  /** Files that an instance would not have had, were it alone. */
  readonly missingAlone: number
  /** Pages that were asked for while the new build started on the old one's data. */
  readonly meanwhile: number
  readonly problems: readonly string[]
}

export interface DeployRoundsOptions {
  readonly system: StartedSystem
  readonly rounds: number
  readonly onRound: (round: number) => void
}

/**
 * Builds the site once more with another style sheet, and brings it out beside the build of the checkout: as two instances
 * side by side that share nothing but the content server, and one after the other on the same data.
 */
export async function runDeployRounds({ system, rounds, onRound }: DeployRoundsOptions): Promise<DeployReport> {
  using app = copyApp()
  repaint(app, '#0b5d3b')
  await app.build()
  const editor = await openContent(system, { role: 'administrator', label: 'edits of deploys' })
  const reader = await openContent(system, { role: 'reader', label: 'deploys' })
  const records = await openContent(system, { role: 'safeguard', label: 'records of deploys' })
  await using content = await createInstanceContent(editor, createRandom(1))
  const oldFolder = join(repositoryFolder, 'apps/web')
  const trial: Trial = {
    ...{ editor, lakeUrl: system.lakeUrl, readToken: reader.config().token ?? '' },
    environment: { SANITY_API_RECORDS_TOKEN: records.config().token ?? '' },
    old: { appFolder: oldFolder, ...openBuild(join(oldFolder, '.next')) },
    next: { appFolder: app.folder, ...openBuild(app.buildFolder) },
    // The light pages are words alone, without a style sheet.
    paths: [
      ...content.paths.filter((path) => !path.endsWith('/lite')),
      '/ar',
      '/act',
      '/topics',
      '/search',
      '/privacy',
    ],
  }
  const problems: string[] = []
  let [files, requests, missingAlone, meanwhile] = [0, 0, 0, 0]
  for (let round = 1; round <= rounds; round++) {
    const beside = await trySideBySide(trial)
    const after = await tryOneFolder(trial)
    files = beside.files
    missingAlone = beside.missingAlone
    meanwhile += after.meanwhile
    requests += beside.requests + after.requests
    problems.push(...[...beside.problems, ...after.problems].map((problem) => `Round ${round}: ${problem}`))
    onRound(round)
  }
  return { pages: trial.paths.length, files, requests, missingAlone, meanwhile, problems }
}

/** A few lines for whoever waits for it. */
export function toSummary(rounds: number, report: DeployReport): string {
  const { pages, files, requests, missingAlone, meanwhile, problems } = report
  return [
    `${rounds} rounds of two builds: ${pages} pages of each, which name ${files} files; ${requests} requests of readers, ${meanwhile} more while the new build started on the data of the old one; ${missingAlone} files that an instance would not have alone; ${problems.length} problems.`,
    ...problems,
  ].join('\n')
}
