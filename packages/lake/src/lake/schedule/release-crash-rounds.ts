import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSqliteDocumentStore } from '../../storage/sqlite/sqlite-document-store.ts'
import { createLake } from '../create-lake.ts'
import type { Access, LakeDataset } from '../lake.ts'
import { createReleaseTimer } from './release-timer.ts'
import { createSystemScheduler } from './scheduler.ts'

export interface ReleaseCrashReport {
  readonly rounds: number
  /** Processes that were killed before, and after, they had published their own release. */
  readonly killedBefore: number
  readonly killedAfter: number
  /** Releases of which a part was published, or that say something else than their documents. */
  readonly broken: readonly string[]
  /** Releases that were not published exactly once in the end. */
  readonly notOnce: readonly string[]
}

export const releaseCrashAccess: Access = {
  userId: 'crash',
  grants: [{ filter: '_id in path("**")', permissions: ['read', 'create', 'update', 'history'] }],
}

export const documentsPerRelease = 3
/** Milliseconds from the preparation of a release to its time: enough to be ready before. */
const dueAfter = 250

/**
 * Kills a lake again and again around the moment when a release is due. However it was hit, no release is ever
 * published by halves, and in the end each is published in exactly one transaction.
 * @param rounds how often to kill
 * @param onRound called after each round
 */
export async function runReleaseCrashRounds(
  rounds: number,
  onRound: (round: number) => void = () => {},
): Promise<ReleaseCrashReport> {
  const folder = mkdtempSync(join(tmpdir(), 'lake-release-crash-'))
  const releaseIds = Array.from({ length: rounds }, (_, round) => `r${round + 1}`)
  const broken: string[] = []
  let killedAfter = 0
  try {
    for (const [index, releaseId] of releaseIds.entries()) {
      // Publishing takes a few milliseconds from the due time on.
      await killAroundDueTime(folder, releaseId, ((index * 7) % 40) - 5)
      const states = await withDataset(folder, (dataset) =>
        releaseIds.slice(0, index + 1).map((id) => stateOf(dataset, id)),
      )
      broken.push(...states.filter(({ state }) => state === 'broken').map((found) => found.releaseId))
      if (states.at(-1)?.state === 'published') killedAfter++
      onRound(index + 1)
    }
    const notOnce = await withDataset(folder, (dataset) => releaseIds.filter((id) => !isPublishedOnce(dataset, id)), {
      catchUp: true,
    })
    return { rounds, killedBefore: rounds - killedAfter, killedAfter, broken, notOnce }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param offset milliseconds from the due time to the kill */
async function killAroundDueTime(folder: string, releaseId: string, offset: number): Promise<void> {
  const script = new URL('./release-crash-lake.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [script, folder, releaseId, String(dueAfter)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  const [line]: unknown[] = await Promise.race([once(child.stdout, 'data'), exited])
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, Number(line) + offset - Date.now())))
  child.kill('SIGKILL')
  await exited
}

async function withDataset<Result>(
  folder: string,
  look: (dataset: LakeDataset) => Result,
  { catchUp = false } = {},
): Promise<Result> {
  const lake = createLake({ store: createSqliteDocumentStore({ folder }) })
  const timer = createReleaseTimer({
    schedule: lake.releaseSchedule,
    clock: () => new Date(),
    scheduler: createSystemScheduler(),
    report: () => {},
    logError: (error) => console.error(error),
  })
  try {
    if (catchUp) timer.start()
    while (catchUp && lake.releaseSchedule.scheduled().length > 0) {
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    return look(lake.dataset('production'))
  } finally {
    await timer.close()
    lake.close()
  }
}

function idsOf(releaseId: string): readonly string[] {
  return Array.from({ length: documentsPerRelease }, (_, number) => `${releaseId}-${number}`)
}

function stateOf(dataset: LakeDataset, releaseId: string): { releaseId: string; state: string } {
  const count = (ids: readonly string[]) => dataset.getDocuments(ids, releaseCrashAccess).documents.length
  const published = count(idsOf(releaseId))
  const versions = count(idsOf(releaseId).map((id) => `versions.${releaseId}.${id}`))
  const [release] = dataset.getDocuments([`_.releases.${releaseId}`], releaseCrashAccess).documents
  const isWaiting = release?.state === 'scheduled' && published === 0 && versions === documentsPerRelease
  const isPublished = release?.state === 'published' && published === documentsPerRelease && versions === 0
  return { releaseId, state: isPublished ? 'published' : isWaiting ? 'scheduled' : 'broken' }
}

/** All documents came in one transaction, the same for all, and their history knows of no other. */
function isPublishedOnce(dataset: LakeDataset, releaseId: string): boolean {
  const documentIds = idsOf(releaseId)
  const log = dataset.transactionLog({ documentIds, access: releaseCrashAccess })
  const causes = documentIds.flatMap((id) =>
    dataset
      .documentEvents(id, { access: releaseCrashAccess })
      .events.map((event) => (event.type === 'publishDocumentVersion' ? event.publishCause : event.type)),
  )
  return (
    stateOf(dataset, releaseId).state === 'published' &&
    log.length === 1 &&
    log[0]?.documentIDs.length === documentsPerRelease &&
    causes.length === documentsPerRelease &&
    causes.every((cause) => cause === 'release.schedule')
  )
}
