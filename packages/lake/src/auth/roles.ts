import type { Access, Grant } from '../lake/lake.ts'

/** What a person or a token is trusted with. */
export type RoleName = 'administrator' | 'editor' | 'contributor' | 'viewer' | 'reader'

export interface Role {
  readonly name: RoleName
  readonly title: string
  /** For people who hand out roles. */
  readonly description: string
  readonly grants: readonly Grant[]
  /** May make datasets and change who can see them. */
  readonly managesDatasets: boolean
  /** Sees unpublished documents, and so the images that only they use. */
  readonly readsDrafts: boolean
}

const everything = '_id in path("**")'
// One path segment: ids without a dot, which is what makes a document published.
const publishedOnly = '_id in path("*")'
const unpublishedOnly = '_id in path("drafts.**") || _id in path("versions.**")'

const fullControl: readonly Grant[] = [
  { filter: everything, permissions: ['read', 'create', 'update', 'history', 'editHistory'] },
]
const readAll: Grant = { filter: everything, permissions: ['read', 'history'] }

const roles: Readonly<Record<RoleName, Role>> = {
  administrator: {
    name: 'administrator',
    title: 'Administrator',
    description: 'Edits and publishes everything, and manages datasets.',
    grants: fullControl,
    managesDatasets: true,
    readsDrafts: true,
  },
  editor: {
    name: 'editor',
    title: 'Editor',
    description: 'Edits and publishes everything.',
    grants: fullControl,
    managesDatasets: false,
    readsDrafts: true,
  },
  contributor: {
    name: 'contributor',
    title: 'Contributor',
    description: 'Writes drafts; an editor publishes them.',
    grants: [readAll, { filter: unpublishedOnly, permissions: ['create', 'update'] }],
    managesDatasets: false,
    readsDrafts: true,
  },
  viewer: {
    name: 'viewer',
    title: 'Viewer',
    description: 'Reads everything, drafts included, and changes nothing.',
    grants: [readAll],
    managesDatasets: false,
    readsDrafts: true,
  },
  reader: {
    name: 'reader',
    title: 'Reader',
    description: 'Reads what is published, as the public does.',
    grants: [{ filter: publishedOnly, permissions: ['read'] }],
    managesDatasets: false,
    readsDrafts: false,
  },
}

export const roleNames: readonly RoleName[] = ['administrator', 'editor', 'contributor', 'viewer', 'reader']

export function isRoleName(value: string): value is RoleName {
  return Object.hasOwn(roles, value)
}

export function getRole(name: RoleName): Role {
  return roles[name]
}

/** What somebody with this role may do in the lake. */
export function toAccess(userId: string, role: RoleName): Access {
  return { userId, grants: roles[role].grants }
}
