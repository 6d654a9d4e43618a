import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { LakeError } from '../core/errors.ts'

/** Pages that may talk to the lake. */
export interface CorsOrigin {
  readonly id: number
  /** Such as `https://example.org`, `https://*.example.org`, `http://localhost:*` or `*`. */
  readonly origin: string
  /** Whether its pages may send tokens and cookies. */
  readonly allowCredentials: boolean
  readonly createdAt: string
  readonly updatedAt: string
}

const row = z
  .object({
    id: z.int(),
    origin: z.string(),
    allow_credentials: z.int(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .transform(
    (stored): CorsOrigin => ({
      id: stored.id,
      origin: stored.origin,
      allowCredentials: stored.allow_credentials === 1,
      createdAt: stored.created_at,
      updatedAt: stored.updated_at,
    }),
  )

const columns = 'id, origin, allow_credentials, created_at, updated_at'
const mostOrigins = 200

export type CorsOriginStore = ReturnType<typeof createCorsOriginStore>

/** The pages elsewhere that administrators let talk to the lake. */
export function createCorsOriginStore(database: DatabaseSync, clock: () => Date) {
  const selectAll = database.prepare(`SELECT ${columns} FROM auth_cors_origins ORDER BY id`)
  const upsert = database.prepare(
    `INSERT INTO auth_cors_origins (origin, allow_credentials, created_at, updated_at)
     VALUES (:origin, :allowed, :now, :now)
     ON CONFLICT (origin) DO UPDATE SET allow_credentials = :allowed, updated_at = :now
     RETURNING ${columns}`,
  )
  const remove = database.prepare('DELETE FROM auth_cors_origins WHERE id = ?')

  const list = (): readonly CorsOrigin[] => selectAll.all().map((found) => row.parse(found))

  return {
    list,

    /** Adds it, or changes whether it may send credentials. @throws LakeError when it is no origin. */
    add(text: string, { allowCredentials }: { readonly allowCredentials: boolean }): CorsOrigin {
      const origin = requireOrigin(text)
      const known = list()
      if (known.length >= mostOrigins && !known.some((each) => each.origin === origin)) {
        throw new LakeError('invalidRequest', `At most ${mostOrigins} origins can be allowed. Remove some first.`)
      }
      return row.parse(upsert.get({ origin, allowed: allowCredentials ? 1 : 0, now: clock().toISOString() }))
    },

    /** @throws LakeError when it is not there. */
    remove(id: number): void {
      if (remove.run(id).changes === 0) throw new LakeError('notFound', 'There is no such origin in the list.')
    },
  }
}

// Scheme, host with wildcards, and perhaps a port, which may be any.
const mostWildcards = 3
const originPattern = /^(https?):\/\/([a-z0-9*](?:[a-z0-9.*-]*[a-z0-9*])?|\[::1\])(?::(\d{1,5}|\*))?$/

/** The origin as browsers write it: lower case, without a default port. @throws LakeError `invalidRequest` */
export function requireOrigin(text: string): string {
  const given = text.trim().toLowerCase().replace(/\/$/, '')
  if (given === '*') return given
  const [, scheme, host, port] = originPattern.exec(given) ?? []
  if (scheme === undefined || host === undefined || given.length > 300 || given.split('*').length > mostWildcards + 1) {
    const message = `"${text.slice(0, 80)}" is no origin. Write one such as https://example.org or https://*.example.org.`
    throw new LakeError('invalidRequest', message)
  }
  const isDefault = port === undefined || port === (scheme === 'https' ? '443' : '80')
  return `${scheme}://${host}${isDefault ? '' : `:${port}`}`
}

/** Whether an origin, as a browser sends it, is one that the pattern stands for. */
export function isOriginOf(pattern: string, origin: string): boolean {
  if (pattern === '*') return /^https?:/.test(origin)
  if (!pattern.includes('*')) return origin === pattern
  const [start, port] = pattern.endsWith(':*') ? [pattern.slice(0, -2), '(:\\d+)?'] : [pattern, '']
  const host = start.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[a-z0-9.-]+')
  return new RegExp(`^${host}${port}$`).test(origin)
}
