import type { CompiledAccess } from './access.ts'
import type { Access, Grant } from './lake.ts'

const everything: Grant = {
  filter: '_id in path("**")',
  permissions: ['read', 'create', 'update', 'history', 'editHistory'],
}

/**
 * What somebody may do in a dataset of comments and tasks. They speak of drafts: whoever may read all of those may
 * read and write them, whatever else the role allows, and nobody else learns anything.
 */
export function toAddonAccess({ userId }: Access, { draftReading }: CompiledAccess): Access {
  return { userId, grants: draftReading === 'all' ? [everything] : [] }
}
