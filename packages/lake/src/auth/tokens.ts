import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { LakeError } from '../core/errors.ts'
import { type RoleName, roleNames } from './roles.ts'
import { createSecret, hashSecret } from './secrets.ts'

/** A key for a program: the website, the importer, a script. */
export interface ApiToken {
  /** Also the author of what the program writes. */
  readonly id: string
  readonly label: string
  readonly role: RoleName
  readonly createdAt: string
}

const row = z
  .object({ id: z.string(), label: z.string(), role: z.enum(roleNames), created_at: z.string() })
  .transform(({ created_at, ...token }): ApiToken => ({ ...token, createdAt: created_at }))

const columns = 'id, label, role, created_at'

export type TokenStore = ReturnType<typeof createTokenStore>

/** Keys for programs, which do not expire until somebody deletes them. */
export function createTokenStore(database: DatabaseSync, clock: () => Date) {
  const insert = database.prepare(
    'INSERT INTO auth_tokens (id, token_hash, label, role, created_at) VALUES (?, ?, ?, ?, ?)',
  )
  const selectByHash = database.prepare(`SELECT ${columns} FROM auth_tokens WHERE token_hash = ?`)
  const selectById = database.prepare(`SELECT ${columns} FROM auth_tokens WHERE id = ?`)
  const selectAll = database.prepare(
    `SELECT ${columns} FROM auth_tokens WHERE deleted_at IS NULL ORDER BY created_at, id`,
  )
  // No secret has such a hash, so nothing opens with it any more.
  const remove = database.prepare(
    "UPDATE auth_tokens SET deleted_at = ?, token_hash = 'deleted ' || id WHERE id = ? AND deleted_at IS NULL",
  )

  const parse = (found: unknown): ApiToken | null => (found === undefined ? null : row.parse(found))

  return {
    /** @returns the token with its secret, which cannot be read again. */
    create({
      label,
      role,
    }: {
      readonly label: string
      readonly role: RoleName
    }): ApiToken & { readonly secret: string } {
      const secret = createSecret('vk_')
      const token: ApiToken = {
        id: `t${randomBytes(9).toString('hex')}`,
        label,
        role,
        createdAt: clock().toISOString(),
      }
      insert.run(token.id, hashSecret(secret), label, role, token.createdAt)
      return { ...token, secret }
    },
    /** Also finds a deleted token: it is still the author of what it wrote. */
    findAuthor: (id: string): ApiToken | null => parse(selectById.get(id)),
    findBySecret: (secret: string): ApiToken | null => parse(selectByHash.get(hashSecret(secret))),
    list: (): readonly ApiToken[] => selectAll.all().map((found) => row.parse(found)),
    /** @throws LakeError when there is no such token. */
    delete(id: string): void {
      if (remove.run(clock().toISOString(), id).changes === 0)
        throw new LakeError('notFound', `There is no token with the id "${id}".`)
    },
  }
}
