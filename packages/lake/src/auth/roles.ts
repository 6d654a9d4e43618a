import { type DraftReading, judgeDraftReading } from '../groq/judge-draft-reading.ts'
import type { Access, Grant, Permission } from '../lake/lake.ts'

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
/** Restricted datasets too. */
const fullControlEverywhere: readonly Grant[] = fullControl.map((grant) => ({ ...grant, datasets: ['*'] }))
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
    grants: fullControlEverywhere,
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

/** What an application makes of the roles: one of its own, or more for one that every lake has. */
export type RoleExtension = RoleDefinition | { readonly name: RoleName; readonly moreGrants: readonly Grant[] }

/** The roles that nobody has to make: those of every lake, and those that the application adds. */
export function createBuiltInRoles(extensions: readonly RoleExtension[] = []): readonly Role[] {
  const more = (name: RoleName) =>
    extensions.flatMap((each) => ('moreGrants' in each && each.name === name ? each.moreGrants : []))
  const own = extensions.flatMap((each) => ('moreGrants' in each ? [] : [each]))
  const everyLakes = roleNames.map((name) => {
    const definition = definitions[name]
    return { ...definition, grants: [...definition.grants, ...more(name)] }
  })
  return [...everyLakes, ...own].map((definition) => toRole(definition, { isCustom: false }))
}

/** What somebody with this built-in role may do in the lake. */
export function toAccess(userId: string, role: RoleName): Access {
  return { userId, grants: definitions[role].grants }
}

/** Derives from the grants what else follows from them. */
export function toRole(definition: RoleDefinition, { isCustom }: { readonly isCustom: boolean }): Role {
  // In ordinary datasets: what a role sees in restricted ones is asked for there.
  const ordinary = definition.grants.filter(({ datasets }) => datasets === undefined || datasets.includes('*'))
  const draftReading = judgeDraftReading(ordinary)
  const may = (permission: Permission) => definition.grants.some(({ permissions }) => permissions.includes(permission))
  // Whoever writes and reads nothing is a letter box, and does not work here.
  const isWriting = may('read') && (may('create') || may('update'))
  return { ...definition, isCustom, draftReading, isStaff: draftReading !== 'none' || isWriting }
}
