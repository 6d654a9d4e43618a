/** Who may import whom. The test beside this file reads every import line of the repository against it. */
export interface ImportRule {
  /** Folder of the workspace, relative to the repository. */
  readonly folder: string
  /** Names of the workspaces it may import. */
  readonly mayImport: readonly string[]
  /** Packages, or prefixes that end in `/`, that it must never import. */
  readonly never: readonly string[]
}

export const importRules: readonly ImportRule[] = [
  // Which prayer points fall on which day: the Studio, pages and calendars must agree.
  { folder: 'packages/prayer-diary', mayImport: [], never: ['sanity', 'next', 'react', 'node:'] },
  { folder: 'packages/safeguarding', mayImport: [], never: ['sanity', 'next', 'react', 'node:'] },
  {
    folder: 'packages/content-model',
    mayImport: ['@vigil/prayer-diary', '@vigil/safeguarding'],
    never: ['next', 'node:'],
  },
  { folder: 'packages/content-queries', mayImport: [], never: ['sanity', 'next', 'react', 'node:'] },
  {
    folder: 'packages/ui',
    mayImport: ['@vigil/content-queries', '@vigil/prayer-diary'],
    never: ['next', 'next-sanity', '@sanity/client', 'sanity', 'node:'],
  },
  { folder: 'packages/lake', mayImport: [], never: ['sanity', 'next', 'react', 'next-sanity'] },
  { folder: 'packages/page-store', mayImport: [], never: ['sanity', 'next', 'react', '@sanity/client'] },
  { folder: 'packages/importer', mayImport: [], never: ['sanity', 'next', 'react'] },
  // Demo translations carry the mark of a review, which the rules write.
  { folder: 'packages/fixtures', mayImport: ['@vigil/safeguarding'], never: ['sanity', 'next', 'react'] },
  { folder: 'packages/tooling', mayImport: [], never: ['sanity', 'next', 'react'] },
  // The fixtures are the demo dataset that `lake seed` writes.
  {
    folder: 'apps/lake',
    mayImport: ['@vigil/lake', '@vigil/safeguarding', '@vigil/fixtures'],
    never: ['sanity', 'next', 'react'],
  },
  {
    folder: 'apps/web',
    mayImport: [
      '@vigil/content-queries',
      '@vigil/prayer-diary',
      '@vigil/ui',
      '@vigil/page-store',
      '@vigil/safeguarding',
    ],
    never: ['sanity', '@vigil/lake'],
  },
  {
    folder: 'studio',
    mayImport: ['@vigil/content-model', '@vigil/prayer-diary', '@vigil/safeguarding'],
    never: ['next', '@vigil/lake'],
  },
]

/** What tests may import on top of their workspace's rule: documents, a started system, a browser. */
export const testsMayImport: readonly string[] = ['@vigil/fixtures', '@vigil/tooling']

/**
 * The layers of `packages/lake/src`: each may import those named. `core` is pure: no clock, no randomness, no `node:`.
 * `lake/lake.ts` holds the interfaces that every layer shares.
 */
export const lakeLayers: Readonly<Record<string, readonly string[]>> = {
  core: [],
  groq: ['core'],
  storage: ['core'],
  realtime: ['core', 'groq'],
  images: ['core', 'storage'],
  // Roles are GROQ filters, which are checked where roles are made.
  auth: ['core', 'groq', 'storage'],
  lake: ['core', 'groq', 'storage', 'realtime', 'images'],
  // They watch a lake, which knows nothing of them.
  webhooks: ['core', 'groq', 'storage', 'lake'],
  http: ['core', 'groq', 'storage', 'realtime', 'images', 'auth', 'lake', 'webhooks'],
  server: ['core', 'groq', 'storage', 'realtime', 'images', 'auth', 'lake', 'webhooks', 'http'],
  cli: ['core', 'groq', 'storage', 'realtime', 'images', 'auth', 'lake', 'webhooks', 'http', 'server'],
}
