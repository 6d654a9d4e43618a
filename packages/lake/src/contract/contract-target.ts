import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ClientConfig, createClient, type SanityClient } from '@sanity/client'
import { createAuth } from '../auth/create-auth.ts'
import { createLakeHandler } from '../http/create-lake-handler.ts'
import { createLake } from '../lake/create-lake.ts'
import { startLakeServer } from '../server/lake-server.ts'
import { createFsAssetStore } from '../storage/fs/fs-asset-store.ts'
import { createSqliteDocumentStore } from '../storage/sqlite/sqlite-document-store.ts'

/** What the contract is held against: a lake of its own, or a hosted dataset whose credentials are in the environment. */
export interface ContractTarget {
  readonly isHosted: boolean
  /** Signed in with a token that may write everything. */
  readonly client: SanityClient
  readonly config: ClientConfig & { readonly projectId: string; readonly dataset: string; readonly token: string }
  /** The `_type` of everything that this run makes, so that it disturbs nobody and can be removed. */
  readonly type: string
  /** An id that nobody else has. */
  id(name: string): string
  /** A document of this run. */
  aBook<Fields extends Record<string, unknown>>(fields: Fields): Fields & { _type: string }
  /** Runs when everything is over, the newest first. */
  onClose(work: () => unknown): void
}

const apiVersion = '2025-02-19'

/**
 * Call it at the top of a test file. `npm run contract` chooses the hosted dataset by CONTRACT_TARGET; `npm test` never
 * does, whatever else is in the environment.
 */
export function useContractTarget(): ContractTarget {
  const run = randomBytes(5).toString('hex')
  const type = `contractBook${run}`
  const closers: (() => unknown)[] = []
  const isHosted = process.env.CONTRACT_TARGET === 'hosted'
  let config: ContractTarget['config'] | undefined
  let client: SanityClient | undefined

  beforeAll(async () => {
    const opened = isHosted ? openHosted() : await openEmbedded()
    config = opened.config
    client = createClient(opened.config)
    closers.push(opened.close, () => removeEverything(createClient(opened.config), type))
  })

  afterAll(async () => {
    for (const close of closers.reverse()) await close()
  })

  return {
    isHosted,
    type,
    id: (name) => `contract-${run}-${name}`,
    aBook: (fields) => ({ ...fields, _type: type }),
    onClose: (work) => void closers.push(work),
    get config() {
      if (config === undefined) throw new Error('The target is there only while tests run.')
      return config
    },
    get client() {
      if (client === undefined) throw new Error('The target is there only while tests run.')
      return client
    },
  }
}

function openHosted() {
  const { SANITY_PROJECT_ID: projectId, SANITY_DATASET: dataset, SANITY_API_WRITE_TOKEN: token } = process.env
  if (!projectId || !dataset || !token)
    throw new Error('The hosted contract needs SANITY_PROJECT_ID, SANITY_DATASET and SANITY_API_WRITE_TOKEN.')
  return { config: { projectId, dataset, token, apiVersion, useCdn: false }, close: () => {} }
}

async function openEmbedded() {
  const folder = mkdtempSync(join(tmpdir(), 'lake-contract-'))
  const lake = createLake({ store: createSqliteDocumentStore({ folder }) })
  lake.createDataset('production')
  const auth = createAuth({ path: join(folder, 'lake.sqlite') })
  const assets = createFsAssetStore(join(folder, 'assets'))
  const handler = createLakeHandler({ lake, auth, assets, heartbeatMilliseconds: 500 })
  const server = await startLakeServer({ handler, port: 0 })
  const config = {
    projectId: 'vigil',
    dataset: 'production',
    token: auth.tokens.create({ label: 'Contract', role: 'administrator' }).secret,
    apiVersion,
    apiHost: `http://127.0.0.1:${server.port}`,
    useProjectHostname: false,
    useCdn: false,
  }
  const close = async () => {
    const closed = server.close()
    lake.close()
    await closed
    auth.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { config, close }
}

async function removeEverything(client: SanityClient, type: string): Promise<void> {
  const raw = client.withConfig({ perspective: 'raw' })
  // References among them would forbid to delete one after the other; in one transaction they do not.
  await raw.delete({ query: '*[_type == $type]', params: { type } })
}

/** Waits until something is so, for a while. */
export async function until(condition: () => boolean): Promise<void> {
  const patience = AbortSignal.timeout(10_000)
  while (!condition()) {
    patience.throwIfAborted()
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
