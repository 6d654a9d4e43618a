import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { LakeError } from '../core/errors.ts'
import type { Grant } from '../lake/lake.ts'
import { inTransaction } from './in-transaction.ts'
import { type Role, type RoleDefinition, toRole } from './roles.ts'
import { permissionNames, requireRoleDefinition } from './require-role-definition.ts'

const storedGrants = z.array(
  z.object({
    filter: z.string(),
    permissions: z.array(z.enum(permissionNames)),
    datasets: z.array(z.string()).exactOptional(),
  }),
)
const row = z.object({ name: z.string(), title: z.string(), description: z.string(), grants: z.string() })
const columns = 'name, title, description, grants'

/** What may be changed of a role. Its name stays: people and tokens are known to have it. */
export interface RoleChanges {
  readonly title?: string
  readonly description?: string
  readonly grants?: readonly Grant[]
}

export type RoleStore = ReturnType<typeof createRoleStore>

/** The built-in roles, which nobody changes, and those that administrators made. */
export function createRoleStore(database: DatabaseSync, clock: () => Date, builtInRoles: readonly Role[]) {
  const findBuiltInRole = (name: string) => builtInRoles.find((role) => role.name === name) ?? null
  const insert = database.prepare(
    'INSERT INTO auth_roles (name, title, description, grants, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const select = database.prepare(`SELECT ${columns} FROM auth_roles WHERE name = ?`)
  const selectAll = database.prepare(`SELECT ${columns} FROM auth_roles ORDER BY name`)
  const update = database.prepare(
    'UPDATE auth_roles SET title = ?, description = ?, grants = ?, updated_at = ? WHERE name = ?',
  )
  const remove = database.prepare('DELETE FROM auth_roles WHERE name = ?')
  const selectHolder = database.prepare(
    `SELECT email AS holder FROM auth_users WHERE role = :role AND removed_at IS NULL
     UNION ALL SELECT label FROM auth_tokens WHERE role = :role AND deleted_at IS NULL
     UNION ALL SELECT email FROM auth_invitations
       WHERE role = :role AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > :now
     LIMIT 1`,
  )

  // Asked at every request; the same text is the same role.
  const parsed = new Map<string, Role>()
  function parse(found: unknown): Role {
    const { grants, ...stored } = row.parse(found)
    const key = JSON.stringify([stored, grants])
    const known = parsed.get(key)
    if (known !== undefined) return known
    const role = toRole({ ...stored, grants: storedGrants.parse(JSON.parse(grants)) }, { isCustom: true })
    if (parsed.size >= 100) parsed.clear()
    parsed.set(key, role)
    return role
  }

  function find(name: string): Role | null {
    const builtIn = findBuiltInRole(name)
    if (builtIn !== null) return builtIn
    const found = select.get(name)
    return found === undefined ? null : parse(found)
  }

  function requireCustom(name: string): Role {
    const found = find(name)
    if (found === null) throw noSuchRole(name, list())
    if (found.isCustom) return found
    throw new LakeError('invalidRequest', `"${name}" is built in and stays as it is. Make a role of your own instead.`)
  }

  const list = (): readonly Role[] => [...builtInRoles, ...selectAll.all().map(parse)]

  return {
    find,
    list,

    /** @throws LakeError that names the roles. */
    require(name: string): Role {
      const found = find(name)
      if (found === null) throw noSuchRole(name, list())
      return found
    },

    /** @throws LakeError `queryParse` for a filter that is not GROQ, `invalidRequest` */
    create(input: RoleDefinition): Role {
      const definition = requireRoleDefinition(input)
      return inTransaction(database, () => {
        if (find(definition.name) !== null) {
          throw new LakeError('invalidRequest', `There is already a role "${definition.name}".`)
        }
        const now = clock().toISOString()
        const { name, title, description, grants } = definition
        insert.run(name, title, description, JSON.stringify(grants), now, now)
        return parse(select.get(name))
      })
    },

    /** Acts at once on everybody who has the role. @throws LakeError as `create` */
    change(name: string, changes: RoleChanges): Role {
      return inTransaction(database, () => {
        const { title, description, grants } = requireRoleDefinition({ ...requireCustom(name), ...changes })
        update.run(title, description, JSON.stringify(grants), clock().toISOString(), name)
        return parse(select.get(name))
      })
    },

    /** @throws LakeError while somebody has it. */
    delete(name: string): void {
      inTransaction(database, () => {
        requireCustom(name)
        const found = selectHolder.get({ role: name, now: clock().toISOString() })
        if (found !== undefined) {
          const { holder } = z.object({ holder: z.string() }).parse(found)
          throw new LakeError('invalidRequest', `"${holder}" has the role "${name}". Give another one first.`)
        }
        remove.run(name)
      })
    },
  }
}

function noSuchRole(name: string, roles: readonly Role[]): LakeError {
  const names = roles.map((role) => role.name).join(', ')
  return new LakeError('invalidRequest', `"${name.slice(0, 60)}" is no role. Choose one of ${names}.`)
}
