import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
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
  | { readonly state: 'valid'; readonly userId: string; readonly expiresAt: Date }
  | { readonly state: 'expired' }
  | { readonly state: 'unknown' }

const sessionDays = 14
const dayInMilliseconds = 24 * 60 * 60 * 1000

const row = z.object({ user_id: z.string(), expires_at: z.string() })

export const sessionTokenPrefix = 'vs_'

export type SessionStore = ReturnType<typeof createSessionStore>

/** Who is signed in. */
export function createSessionStore(database: DatabaseSync, clock: () => Date) {
  const insert = database.prepare(
    'INSERT INTO auth_sessions (token_hash, media_key_hash, user_id, created_at, expires_at) VALUES (?, ?, ?, ?, ?)',
  )
  const selectByToken = database.prepare('SELECT user_id, expires_at FROM auth_sessions WHERE token_hash = ?')
  const selectByMediaKey = database.prepare('SELECT user_id, expires_at FROM auth_sessions WHERE media_key_hash = ?')
  const remove = database.prepare('DELETE FROM auth_sessions WHERE token_hash = ?')
  const removeByMediaKey = database.prepare('DELETE FROM auth_sessions WHERE media_key_hash = ?')
  // Kept a while after the end, so that a returning editor is told "expired" and not "unknown".
  const removeOld = database.prepare('DELETE FROM auth_sessions WHERE expires_at < ?')

  const judge = (found: unknown): FoundSession => {
    if (found === undefined) return { state: 'unknown' }
    const session = row.parse(found)
    const expiresAt = new Date(session.expires_at)
    return expiresAt > clock() ? { state: 'valid', userId: session.user_id, expiresAt } : { state: 'expired' }
  }

  return {
    start(userId: string): NewSession {
      const now = clock()
      removeOld.run(new Date(now.getTime() - sessionDays * dayInMilliseconds).toISOString())
      const token = createSecret(sessionTokenPrefix)
      const mediaKey = createSecret('vm_')
      const expiresAt = new Date(now.getTime() + sessionDays * dayInMilliseconds)
      insert.run(hashSecret(token), hashSecret(mediaKey), userId, now.toISOString(), expiresAt.toISOString())
      return { token, mediaKey, expiresAt }
    },
    find: (token: string): FoundSession => judge(selectByToken.get(hashSecret(token))),
    findByMediaKey: (mediaKey: string): FoundSession => judge(selectByMediaKey.get(hashSecret(mediaKey))),
    end(token: string): void {
      remove.run(hashSecret(token))
    },
    endByMediaKey(mediaKey: string): void {
      removeByMediaKey.run(hashSecret(mediaKey))
    },
  }
}
