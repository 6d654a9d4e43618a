import { type DraftReading, judgeDraftReading } from '../groq/judge-draft-reading.ts'
import type { Access, Grant } from '../lake/lake.ts'

/** The roles that every lake has. Others are made by administrators: `custom-roles.ts`. */
export type RoleName = 'administrator' | 'editor' | 'contributor' | 'viewer' | 'reader'

/** What a person or a token is trusted with. */
export interface Role {
  readonly name: string
  readonly title: string
  /** For people who hand out roles. */
  readonly description: string
  readonly grants: readonly Grant[]
  readonly isCustom: boolean
  /** Which unpublished documents it sees, and so the images that only they use. */
  readonly draftReading: DraftReading
  /** Works here, and so may know who else does. A website that only reads what is published does not. */
  readonly isStaff: boolean
}

const everything = '_id in path("**")'
// One path segment: ids without a dot, which is what makes a document published.
const publishedOnly = '_id in path("*")'
const unpublishedOnly = '_id in path("drafts.**") || _id in path("versions.**")'

const fullControl: readonly Grant[] = [
  { filter: everything, permissions: ['read', 'create', 'update', 'history', 'editHistory'] },
]
const readAll: Grant = { filter: everything, permissions: ['read', 'history'] }

/** What a role is made from. */
export interface RoleDefinition {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly grants: readonly Grant[]
}

const definitions: Readonly<Record<RoleName, RoleDefinition>> = {
  administrator: {
    name: 'administrator',
    title: 'Administrator',
    description: 'Edits and publishes everything, and manages datasets.',
    grants: fullControl,
  },
  editor: {
    name: 'editor',
    title: 'Editor',
    description: 'Edits and publishes everything.',
    grants: fullControl,
  },
  contributor: {
    name: 'contributor',
    title: 'Contributor',
    description: 'Writes drafts; an editor publishes them.',
    grants: [readAll, { filter: unpublishedOnly, permissions: ['create', 'update'] }],
  },
  viewer: {
    name: 'viewer',
    title: 'Viewer',
    description: 'Reads everything, drafts included, and changes nothing.',
    grants: [readAll],
  },
  reader: {
    name: 'reader',
    title: 'Reader',
    description: 'Reads what is published, as the public does.',
    grants: [{ filter: publishedOnly, permissions: ['read'] }],
  },
}

export const roleNames: readonly RoleName[] = ['administrator', 'editor', 'contributor', 'viewer', 'reader']

export const builtInRoles: readonly Role[] = roleNames.map((name) => toRole(definitions[name], { isCustom: false }))

/** The role that every lake has under this name. */
export function findBuiltInRole(name: string): Role | null {
  return builtInRoles.find((role) => role.name === name) ?? null
}

/** What somebody with this built-in role may do in the lake. */
export function toAccess(userId: string, role: RoleName): Access {
  return { userId, grants: definitions[role].grants }
}

/** Derives from the grants what else follows from them. */
export function toRole(definition: RoleDefinition, { isCustom }: { readonly isCustom: boolean }): Role {
  const draftReading = judgeDraftReading(definition.grants)
  const isWriting = definition.grants.some(
    ({ permissions }) => permissions.includes('create') || permissions.includes('update'),
  )
  return { ...definition, isCustom, draftReading, isStaff: draftReading !== 'none' || isWriting }
}
