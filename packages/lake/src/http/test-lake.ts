import type { Hono } from 'hono'
import { type Auth, createAuth } from '../auth/create-auth.ts'
import { type RoleExtension, type RoleName, roleNames } from '../auth/roles.ts'
import { createLake } from '../lake/create-lake.ts'
import type { Lake, PublishGuard } from '../lake/lake.ts'
import type { AssetStore } from '../storage/asset-store.ts'
import { createMemoryAssetStore } from '../storage/memory/memory-asset-store.ts'
import { createMemoryDocumentStore } from '../storage/memory/memory-document-store.ts'
import { createLakeHandler } from './create-lake-handler.ts'
import type { LakeEnv } from './lake-env.ts'
import type { RequestLogEntry } from './request-log.ts'

/** Somebody who asks: with the token of a role, or without any. */
export type Asker = RoleName | 'nobody'

/** A whole lake in memory: two datasets (`production` is private, `open` is public) and a token for each role. */
export interface TestLake {
  readonly lake: Lake
  readonly auth: Auth
  readonly handler: Hono<LakeEnv>
  readonly assets: AssetStore
  readonly tokens: Readonly<Record<RoleName, string>>
  readonly log: readonly RequestLogEntry[]
  /** Asks the handler directly. */
  request(asker: Asker, path: string, init?: RequestInit): Promise<Response>
  close(): void
}

export function createTestLake({
  guards = [],
  clock = () => new Date(),
  logError,
  restrictedSuffix,
  roles = [],
}: {
  readonly guards?: readonly PublishGuard[]
  readonly clock?: () => Date
  readonly logError?: (error: unknown) => void
  readonly restrictedSuffix?: string
  readonly roles?: readonly RoleExtension[]
} = {}): TestLake {
  const lake = createLake({
    store: createMemoryDocumentStore(),
    guards,
    clock,
    ...(restrictedSuffix === undefined ? {} : { restrictedSuffix }),
  })
  lake.createDataset('production')
  lake.createDataset('open', { aclMode: 'public' })
  const auth = createAuth({ path: ':memory:', roles })
  const log: RequestLogEntry[] = []
  const assets = createMemoryAssetStore()
  const handler = createLakeHandler({
    lake,
    auth,
    assets,
    log: (entry) => log.push(entry),
    heartbeatMilliseconds: 20,
    clock,
    ...(logError === undefined ? {} : { logError }),
  })
  const createToken = (role: RoleName) => auth.tokens.create({ label: role, role }).secret
  const tokens = Object.fromEntries(roleNames.map((role) => [role, createToken(role)])) as Record<RoleName, string>

  return {
    lake,
    auth,
    handler,
    assets,
    tokens,
    log,
    async request(asker, path, init = {}) {
      const headers = new Headers(init.headers)
      if (asker !== 'nobody') headers.set('authorization', `Bearer ${tokens[asker]}`)
      headers.set('host', 'lake.example.org')
      return handler.request(`http://lake.example.org${path}`, { ...init, headers })
    },
    close() {
      lake.close()
      auth.close()
    },
  }
}

/** The `init` of a POST with a JSON body. */
export function json(body: unknown, method = 'POST'): RequestInit {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}
