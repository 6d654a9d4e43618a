import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { LakeError } from '../core/errors.ts'
import { withDiskErrors } from '../storage/sqlite/disk-error.ts'
import { createSecret, hashSecret } from './secrets.ts'

/** The secrets of a new session. They are told once and stored as hashes. */
export interface NewSession {
  /** For the `Authorization` header. */
  readonly token: string
  /** For the cookie; opens images and files only. */
  readonly mediaKey: string
  readonly expiresAt: Date
}

export type FoundSession =
  | { readonly state: 'valid'; readonly id: string; readonly userId: string; readonly expiresAt: Date }
  | { readonly state: 'expired' }
  | { readonly state: 'unknown' }

/** A session as its person sees it. Where it was opened from is not kept. */
export interface SessionSummary {
  /** Names it in lists; it opens nothing. */
  readonly id: string
  readonly startedAt: string
  /** To a quarter of an hour. */
  readonly lastUsedAt: string
  /** When it ends if it is not used any more; the end that comes in any case is not later than this. */
  readonly expiresAt: string
}

const minute = 60_000
const day = 24 * 60 * minute
/** Nobody stays signed in for longer. */
const longestSession = 14 * day
/** A laptop that was left somewhere is not signed in for that long. */
const longestPause = 7 * day
// Writing down each use would make every read of the lake a write.
const usePrecision = 15 * minute

const columns = 'session_id, user_id, created_at, last_used_at, expires_at'
const row = z.object({
  session_id: z.string(),
  user_id: z.string(),
  created_at: z.string(),
  last_used_at: z.string(),
  expires_at: z.string(),
})

const sessionTokenPrefix = 'vs_'

export type SessionStore = ReturnType<typeof createSessionStore>

/** Who is signed in. */
export function createSessionStore(database: DatabaseSync, clock: () => Date) {
  const insert = database.prepare(
    `INSERT INTO auth_sessions (session_id, token_hash, media_key_hash, user_id, created_at, last_used_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const selectByToken = database.prepare(`SELECT ${columns} FROM auth_sessions WHERE token_hash = ?`)
  const selectByMediaKey = database.prepare(`SELECT ${columns} FROM auth_sessions WHERE media_key_hash = ?`)
  const selectByUser = database.prepare(
    `SELECT ${columns} FROM auth_sessions WHERE user_id = ? ORDER BY created_at, rowid`,
  )
  const touch = database.prepare('UPDATE auth_sessions SET last_used_at = ? WHERE session_id = ?')
  const remove = database.prepare('DELETE FROM auth_sessions WHERE token_hash = ?')
  const removeByMediaKey = database.prepare('DELETE FROM auth_sessions WHERE media_key_hash = ?')
  const removeById = database.prepare('DELETE FROM auth_sessions WHERE user_id = ? AND session_id = ?')
  const removeByUser = database.prepare('DELETE FROM auth_sessions WHERE user_id = ? AND session_id <> ?')
  // Kept a while after the end, so that a returning editor is told "expired" and not "unknown".
  const removeOld = database.prepare('DELETE FROM auth_sessions WHERE expires_at < ?')

  function endOf({ last_used_at, expires_at }: z.infer<typeof row>): Date {
    return new Date(Math.min(Date.parse(expires_at), Date.parse(last_used_at) + longestPause))
  }

  function judge(found: unknown): FoundSession {
    if (found === undefined) return { state: 'unknown' }
    const session = row.parse(found)
    const now = clock()
    if (endOf(session) <= now) return { state: 'expired' }
    if (now.getTime() - Date.parse(session.last_used_at) >= usePrecision) noteUse(session.session_id, now)
    return {
      state: 'valid',
      id: session.session_id,
      userId: session.user_id,
      expiresAt: new Date(session.expires_at),
    }
  }

  function noteUse(id: string, now: Date): void {
    try {
      withDiskErrors(() => touch.run(now.toISOString(), id))
    } catch (error) {
      // A full disk must not keep people from reading.
      if (!(error instanceof LakeError)) throw error
    }
  }

  return {
    start(userId: string): NewSession {
      const now = clock()
      removeOld.run(new Date(now.getTime() - longestSession).toISOString())
      const token = createSecret(sessionTokenPrefix)
      const mediaKey = createSecret('vm_')
      const id = `s${randomBytes(9).toString('hex')}`
      const expiresAt = new Date(now.getTime() + longestSession)
      const start = now.toISOString()
      insert.run(id, hashSecret(token), hashSecret(mediaKey), userId, start, start, expiresAt.toISOString())
      return { token, mediaKey, expiresAt }
    },
    find: (token: string): FoundSession => judge(selectByToken.get(hashSecret(token))),
    findByMediaKey: (mediaKey: string): FoundSession => judge(selectByMediaKey.get(hashSecret(mediaKey))),
    /** The sessions of a person that have not ended. */
    list(userId: string): readonly SessionSummary[] {
      const now = clock()
      return selectByUser
        .all(userId)
        .map((found) => row.parse(found))
        .filter((session) => endOf(session) > now)
        .map((session) => ({
          id: session.session_id,
          startedAt: session.created_at,
          lastUsedAt: session.last_used_at,
          expiresAt: endOf(session).toISOString(),
        }))
    },
    end(token: string): void {
      remove.run(hashSecret(token))
    },
    endByMediaKey(mediaKey: string): void {
      removeByMediaKey.run(hashSecret(mediaKey))
    },
    /** @throws LakeError when this person has no such session. */
    endById(userId: string, id: string): void {
      if (removeById.run(userId, id).changes === 0) throw new LakeError('notFound', 'There is no such session.')
    },
    /** @returns how many ended */
    endAll(userId: string, { except = '' }: { readonly except?: string } = {}): number {
      return Number(removeByUser.run(userId, except).changes)
    },
  }
}
