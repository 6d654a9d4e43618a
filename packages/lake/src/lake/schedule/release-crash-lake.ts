import { writeSync } from 'node:fs'
import { createSqliteDocumentStore } from '../../storage/sqlite/sqlite-document-store.ts'
import { createLake } from '../create-lake.ts'
import { documentsPerRelease, releaseCrashAccess } from './release-crash-rounds.ts'
import { createReleaseTimer } from './release-timer.ts'
import { createSystemScheduler } from './scheduler.ts'

/**
 * The process that `runReleaseCrashRounds` kills: prepares a release that is due in a moment, says when, and lets the
 * timer publish it. What an earlier process left behind is published first.
 */
const [folder = '', releaseId = '', milliseconds = '0'] = process.argv.slice(2)
const lake = createLake({ store: createSqliteDocumentStore({ folder }) })
if (lake.listDatasets().length === 0) lake.createDataset('production')
const dataset = lake.dataset('production')
const publishAt = Date.now() + Number(milliseconds)

await dataset.act(
  [
    { actionType: 'sanity.action.release.create', releaseId, metadata: { releaseType: 'scheduled' } },
    ...Array.from({ length: documentsPerRelease }, (_, number) => ({
      actionType: 'sanity.action.document.version.create',
      publishedId: `${releaseId}-${number}`,
      document: { _id: `versions.${releaseId}.${releaseId}-${number}`, _type: 'trial', text: 'x'.repeat(2000) },
    })),
    {
      actionType: 'sanity.action.release.schedule',
      releaseId,
      publishAt: new Date(publishAt).toISOString(),
    },
  ],
  { access: releaseCrashAccess },
)
createReleaseTimer({
  schedule: lake.releaseSchedule,
  clock: () => new Date(),
  scheduler: createSystemScheduler(),
  report: () => {},
  logError: (error) => console.error(error),
}).start()
// Written at once: a line that waits in the process would come too late.
writeSync(1, `${publishAt}\n`)
setInterval(() => {}, 60_000)
