import { LakeError } from '../core/errors.ts'
import { releaseTimerUserId } from '../core/system-users.ts'
import type { Access } from '../lake/lake.ts'
import { openDatabase } from '../storage/sqlite/open-database.ts'
import { createKeyValueStore, type KeyValueStore } from './key-values.ts'
import { createOneTimeCodes, type OneTimeCodes } from './one-time-codes.ts'
import { createPasswordLimiter, type PasswordLimits } from './password-limits.ts'
import { type RoleName, toAccess } from './roles.ts'
import { createSessionStore, type NewSession, type SessionStore } from './sessions.ts'
import { createTokenStore, type TokenStore } from './tokens.ts'
import { createUserStore, normaliseEmail, type User, type UserStore } from './users.ts'

/** Who is asking. */
export type Principal =
  | { readonly kind: 'anonymous'; readonly role: 'reader'; readonly access: Access }
  | { readonly kind: 'person'; readonly role: RoleName; readonly access: Access; readonly user: User }
  | { readonly kind: 'program'; readonly role: RoleName; readonly access: Access; readonly label: string }

/** Nobody in particular: reads the published documents of public datasets. */
export const anonymous: Principal = { kind: 'anonymous', role: 'reader', access: toAccess('anonymous', 'reader') }

/** What authors are shown as. */
export interface Author {
  readonly id: string
  readonly displayName: string
  readonly email?: string
  readonly createdAt?: string
}

/** The lake's own command line, as author of what it seeds and imports. */
export const commandLineAuthor: Author = { id: 'system', displayName: 'Command line' }

/** The lake itself, as author of what was scheduled. */
export const releaseTimerAuthor: Author = { id: releaseTimerUserId, displayName: 'Release schedule' }

export interface Auth {
  readonly users: UserStore
  readonly tokens: TokenStore
  readonly sessions: SessionStore
  readonly codes: OneTimeCodes
  readonly keyValues: KeyValueStore
  /** Who sent this secret in an `Authorization` header. @throws LakeError `unauthenticated`, `sessionExpired` */
  authenticate(secret: string): Principal
  /** Who sent this secret as a cookie. It counts for images and files only. @throws LakeError as `authenticate` */
  authenticateMedia(mediaKey: string): Principal
  /** @returns a code for `exchange`. @throws LakeError `unauthenticated`, `tooManyRequests` */
  signInWithPassword(email: string, password: string): Promise<string>
  /** @returns a code for `exchange`. @throws LakeError `unauthenticated` when the link's code is used or too old. */
  signInWithLink(code: string): string
  /** @throws LakeError `unauthenticated` when the code is used or too old. */
  exchange(code: string): NewSession
  findAuthor(id: string): Author | null
  close(): void
}

/**
 * Keeps people, tokens and sessions, on a connection of its own: the command line makes tokens while the lake runs.
 *
 * @param path - The SQLite file, or `:memory:`.
 */
export function createAuth({
  path,
  clock = () => new Date(),
  passwordLimits = {},
}: {
  readonly path: string
  readonly clock?: () => Date
  readonly passwordLimits?: PasswordLimits
}): Auth {
  const database = openDatabase(path, { room: 'auth', folder: new URL('./migrations/', import.meta.url) })
  const users = createUserStore(database, clock)
  const tokens = createTokenStore(database, clock)
  const sessions = createSessionStore(database, clock)
  const codes = createOneTimeCodes(database, clock)
  const limiter = createPasswordLimiter(passwordLimits)

  function toPerson(session: ReturnType<SessionStore['find']>): Principal {
    if (session.state === 'expired') throw new LakeError('sessionExpired', 'Your session has ended. Sign in again.')
    const user = session.state === 'valid' ? users.find(session.userId) : null
    if (user === null) throw new LakeError('unauthenticated', 'This token is not known here. Sign in again.')
    return { kind: 'person', role: user.role, access: toAccess(user.id, user.role), user }
  }

  return {
    users,
    tokens,
    sessions,
    codes,
    keyValues: createKeyValueStore(database, clock),

    authenticate(secret) {
      const token = tokens.findBySecret(secret)
      if (token === null) return toPerson(sessions.find(secret))
      return { kind: 'program', role: token.role, access: toAccess(token.id, token.role), label: token.label }
    },

    authenticateMedia: (mediaKey) => toPerson(sessions.findByMediaKey(mediaKey)),

    async signInWithPassword(email, password) {
      const account = normaliseEmail(email)
      await limiter.takeTry(account)
      const user = await users.findByPassword(account, password)
      if (user === null) throw new LakeError('unauthenticated', 'The e-mail address or the password is not right.')
      await limiter.forgive(account)
      return codes.create('exchange', user.id)
    },

    signInWithLink(code) {
      const userId = codes.redeem('link', code)
      if (userId === null) {
        throw new LakeError('unauthenticated', 'This sign-in link was used already or is older than 15 minutes.')
      }
      return codes.create('exchange', userId)
    },

    exchange(code) {
      const userId = codes.redeem('exchange', code)
      if (userId === null) throw new LakeError('unauthenticated', 'This sign-in was completed already. Sign in again.')
      return sessions.start(userId)
    },

    findAuthor(id) {
      if (id === commandLineAuthor.id) return commandLineAuthor
      if (id === releaseTimerAuthor.id) return releaseTimerAuthor
      const user = users.find(id)
      if (user !== null) {
        return { id, displayName: user.displayName, email: user.email, createdAt: user.createdAt }
      }
      const token = tokens.findAuthor(id)
      return token === null ? null : { id, displayName: token.label, createdAt: token.createdAt }
    },

    close: () => database.close(),
  }
}
