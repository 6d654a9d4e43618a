import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { LakeError } from '../core/errors.ts'
import { withDiskErrors } from '../storage/sqlite/disk-error.ts'
import { createSecret, hashSecret } from './secrets.ts'

/** A key for a program: the website, the importer, a script. */
export interface ApiToken {
  /** Also the author of what the program writes. */
  readonly id: string
  readonly label: string
  readonly role: string
  readonly createdAt: string
  /** Null: until somebody deletes it. */
  readonly expiresAt: string | null
  /** To a quarter of an hour; null when it was never used. */
  readonly lastUsedAt: string | null
  /** The person or token that made it; null for the command line. */
  readonly createdBy: string | null
}

export interface NewToken {
  readonly label: string
  readonly role: string
  readonly expiresAt?: Date
  readonly createdBy?: string
}

const row = z
  .object({
    id: z.string(),
    label: z.string(),
    role: z.string(),
    created_at: z.string(),
    expires_at: z.string().nullable(),
    last_used_at: z.string().nullable(),
    created_by: z.string().nullable(),
  })
  .transform(
    ({ id, label, role, ...token }): ApiToken => ({
      id,
      label,
      role,
      createdAt: token.created_at,
      expiresAt: token.expires_at,
      lastUsedAt: token.last_used_at,
      createdBy: token.created_by,
    }),
  )

const columns = 'id, label, role, created_at, expires_at, last_used_at, created_by'
const longestLabel = 200
// Writing down each use would make every read of the lake a write.
const usePrecision = 15 * 60_000

export type TokenStore = ReturnType<typeof createTokenStore>

/** Keys for programs. */
export function createTokenStore(database: DatabaseSync, clock: () => Date) {
  const insert = database.prepare(
    `INSERT INTO auth_tokens (id, token_hash, label, role, created_at, expires_at, created_by)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  // What somebody made who is deactivated or removed opens nothing meanwhile.
  const selectByHash = database.prepare(
    `SELECT ${columns} FROM auth_tokens WHERE token_hash = ? AND (created_by IS NULL OR created_by NOT IN
       (SELECT id FROM auth_users WHERE deactivated_at IS NOT NULL OR removed_at IS NOT NULL))`,
  )
  const selectById = database.prepare(`SELECT ${columns} FROM auth_tokens WHERE id = ?`)
  const selectAll = database.prepare(
    `SELECT ${columns} FROM auth_tokens WHERE deleted_at IS NULL ORDER BY created_at, rowid`,
  )
  const touch = database.prepare('UPDATE auth_tokens SET last_used_at = ? WHERE id = ?')
  const replaceSecret = database.prepare('UPDATE auth_tokens SET token_hash = ? WHERE id = ? AND deleted_at IS NULL')
  // No secret has such a hash, so nothing opens with it any more.
  const remove = database.prepare(
    "UPDATE auth_tokens SET deleted_at = ?, token_hash = 'deleted ' || id WHERE id = ? AND deleted_at IS NULL",
  )
  const removeByMaker = database.prepare(
    "UPDATE auth_tokens SET deleted_at = ?, token_hash = 'deleted ' || id WHERE created_by = ? AND deleted_at IS NULL",
  )

  const parse = (found: unknown): ApiToken | null => (found === undefined ? null : row.parse(found))

  function noteUse({ id, lastUsedAt }: ApiToken, now: Date): void {
    if (lastUsedAt !== null && now.getTime() - Date.parse(lastUsedAt) < usePrecision) return
    try {
      withDiskErrors(() => touch.run(now.toISOString(), id))
    } catch (error) {
      // A full disk must not keep programs from reading.
      if (!(error instanceof LakeError)) throw error
    }
  }

  return {
    /** @returns the token with its secret, which cannot be read again. */
    create({ label, role, expiresAt, createdBy }: NewToken): ApiToken & { readonly secret: string } {
      const name = label.trim()
      if (name === '' || name.length > longestLabel) {
        throw new LakeError('invalidRequest', `A token needs a label of 1 to ${longestLabel} characters.`)
      }
      const now = clock()
      if (expiresAt !== undefined && expiresAt <= now) {
        throw new LakeError('invalidRequest', 'A token must expire in the future.')
      }
      const secret = createSecret('vk_')
      const token: ApiToken = {
        id: `t${randomBytes(9).toString('hex')}`,
        label: name,
        role,
        createdAt: now.toISOString(),
        expiresAt: expiresAt?.toISOString() ?? null,
        lastUsedAt: null,
        createdBy: createdBy ?? null,
      }
      insert.run(token.id, hashSecret(secret), name, role, token.createdAt, token.expiresAt, token.createdBy)
      return { ...token, secret }
    },
    /** Also finds a deleted token: it is still the author of what it wrote. */
    findAuthor: (id: string): ApiToken | null => parse(selectById.get(id)),
    /** Null for a secret that is not known, is deleted, or has expired. */
    findBySecret(secret: string): ApiToken | null {
      const token = parse(selectByHash.get(hashSecret(secret)))
      const now = clock()
      if (token === null || (token.expiresAt !== null && Date.parse(token.expiresAt) <= now.getTime())) return null
      noteUse(token, now)
      return token
    },
    /** Those that are not deleted, also expired ones. */
    list: (): readonly ApiToken[] => selectAll.all().map((found) => row.parse(found)),
    /** Gives the token a new secret; the old one ends at once. @throws LakeError when there is no such token. */
    rotate(id: string): string {
      const secret = createSecret('vk_')
      if (replaceSecret.run(hashSecret(secret), id).changes === 0) throw noSuchToken(id)
      return secret
    },
    /** @throws LakeError when there is no such token. */
    delete(id: string): void {
      if (remove.run(clock().toISOString(), id).changes === 0) throw noSuchToken(id)
    },
    /** Deletes what this person made. */
    deleteMadeBy(userId: string): void {
      removeByMaker.run(clock().toISOString(), userId)
    },
  }
}

function noSuchToken(id: string): LakeError {
  return new LakeError('notFound', `There is no token with the id "${id}".`)
}
