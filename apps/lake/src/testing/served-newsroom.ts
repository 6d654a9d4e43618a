import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, type ClientConfig, type SanityClient } from '@sanity/client'
import { createAuth } from '@vigil/lake/auth/create-auth'
import { createLakeHandler } from '@vigil/lake/http/create-lake-handler'
import { createLake } from '@vigil/lake/lake/create-lake'
import type { LakeDataset } from '@vigil/lake/lake/lake'
import { createReleaseTimer } from '@vigil/lake/lake/schedule/release-timer'
import { createSystemScheduler } from '@vigil/lake/lake/schedule/scheduler'
import { startLakeServer } from '@vigil/lake/server/lake-server'
import { createFsAssetStore } from '@vigil/lake/storage/fs/fs-asset-store'
import { createSqliteDocumentStore } from '@vigil/lake/storage/sqlite/sqlite-document-store'
import { privateSuffix } from '@vigil/safeguarding/private/private-dataset'
import { createDerivations, createGuards } from '../newsroom-rules.ts'
import { newsroomRoles } from '../roles.ts'

export interface ServedNewsroom {
  readonly folder: string
  readonly dataset: LakeDataset
  readonly config: ClientConfig & {
    readonly projectId: string
    readonly dataset: string
    readonly token: string
    readonly apiHost: string
  }
  /** The real client, as an administrator. */
  readonly client: SanityClient
  /** The same for the private records. */
  readonly records: SanityClient
  /** A token of somebody with this role. */
  createToken(role: string): string
  close(): Promise<void>
}

/** A lake with the rules of the newsroom on a port, with the timer of its releases. */
export async function serveNewsroom(): Promise<ServedNewsroom> {
  const folder = mkdtempSync(join(tmpdir(), 'served-newsroom-'))
  const lake = createLake({
    store: createSqliteDocumentStore({ folder }),
    guards: createGuards(folder),
    derivations: createDerivations(folder),
    restrictedSuffix: privateSuffix,
  })
  lake.createDataset('production')
  const auth = createAuth({ path: join(folder, 'lake.sqlite'), roles: newsroomRoles })
  const handler = createLakeHandler({ lake, auth, assets: createFsAssetStore(join(folder, 'assets')) })
  const server = await startLakeServer({ handler, port: 0 })
  const timer = createReleaseTimer({
    ...{ schedule: lake.releaseSchedule, clock: () => new Date(), scheduler: createSystemScheduler() },
    ...{ report: () => {}, logError: (error) => console.error(error) },
  })
  timer.start()
  const config = {
    ...{ projectId: 'vigil', dataset: 'production', apiVersion: '2025-02-19', useCdn: false, maxRetries: 0 },
    ...{ useProjectHostname: false, apiHost: `http://127.0.0.1:${server.port}` },
    token: auth.tokens.create({ label: 'Script', role: 'administrator' }).secret,
  }
  const client = createClient({ ...config, perspective: 'raw' })
  return {
    folder,
    dataset: lake.dataset('production'),
    config,
    client,
    records: client.withConfig({ dataset: `production${privateSuffix}` }),
    createToken: (role) => auth.tokens.create({ label: role, role }).secret,
    async close() {
      const closed = server.close()
      await timer.close()
      lake.close()
      await closed
      auth.close()
      rmSync(folder, { recursive: true })
    },
  }
}
