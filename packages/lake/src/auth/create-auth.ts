import { LakeError } from '../core/errors.ts'
import { releaseTimerUserId } from '../core/system-users.ts'
import type { Access } from '../lake/lake.ts'
import { openDatabase } from '../storage/sqlite/open-database.ts'
import { type AccessChanges, createAccessChanges } from './access-changes.ts'
import { type CorsOriginStore, createCorsOriginStore } from './cors-origins.ts'
import { createRoleStore, type RoleStore } from './custom-roles.ts'
import { createInvitationStore, type InvitationStore } from './invitations.ts'
import { createKeyValueStore, type KeyValueStore } from './key-values.ts'
import { createOneTimeCodes, type OneTimeCodes } from './one-time-codes.ts'
import { createPasswordLimiter, type PasswordLimits } from './password-limits.ts'

import { createPeople, type People } from './people.ts'
import { createBuiltInRoles, type Role, type RoleExtension, toAccess } from './roles.ts'
import { createSessionStore, type NewSession, type SessionStore } from './sessions.ts'
import { createTokenStore, type TokenStore } from './tokens.ts'
import { createProgramCache } from './program-cache.ts'
import { hashSecret } from './secrets.ts'
import { createUserStore, type User, type UserStore } from './users.ts'

/** Who is asking, and what follows from their role. */
export type Principal = Trust &
  (
    | { readonly kind: 'anonymous' }
    | { readonly kind: 'person'; readonly user: User }
    | { readonly kind: 'program'; readonly label: string }
  )

interface Trust extends Pick<Role, 'draftReading' | 'isStaff'> {
  /** The name of the role. */
  readonly role: string
  readonly access: Access
}

/** Nobody in particular: reads the published documents of public datasets. */
export const anonymous: Principal = {
  kind: 'anonymous',
  role: 'reader',
  draftReading: 'none',
  isStaff: false,
  access: toAccess('anonymous', 'reader'),
}

/** What authors are shown as. */
export interface Author {
  readonly id: string
  readonly displayName: string
  /** For administrators, and for the person. */
  readonly email?: string
  readonly createdAt?: string
}

/** The lake's own command line, as author of what it seeds and imports. */
export const commandLineAuthor: Author = { id: 'system', displayName: 'Command line' }

/** The lake itself, as author of what was scheduled. */
const releaseTimerAuthor: Author = { id: releaseTimerUserId, displayName: 'Release schedule' }

export interface Auth {
  readonly users: UserStore
  readonly tokens: TokenStore
  readonly sessions: SessionStore
  readonly codes: OneTimeCodes
  readonly keyValues: KeyValueStore
  readonly roles: RoleStore
  readonly invitations: InvitationStore
  readonly corsOrigins: CorsOriginStore
  /** How people come, change and go. */
  readonly people: People
  /** Tells when sessions, tokens or roles ended or changed, in this process or another. */
  readonly changes: AccessChanges
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
  roles: roleExtensions = [],
  authors = [],
  changeMilliseconds,
}: {
  readonly path: string
  readonly clock?: () => Date
  readonly passwordLimits?: PasswordLimits
  /** Roles that the application adds or extends. Default: those of every lake. */
  readonly roles?: readonly RoleExtension[]
  /** Who the application itself is, where it writes. Default: nobody. */
  readonly authors?: readonly Author[]
  /** How soon `changes` are told. Default: half a second. */
  readonly changeMilliseconds?: number
}): Auth {
  const database = openDatabase(path, { room: 'auth', folder: new URL('./migrations/', import.meta.url) })
  const users = createUserStore(database, clock)
  const tokens = createTokenStore(database, clock)
  const sessions = createSessionStore(database, clock)
  const codes = createOneTimeCodes(database, clock)
  const limiter = createPasswordLimiter(passwordLimits)
  const roles = createRoleStore(database, clock, createBuiltInRoles(roleExtensions))
  const invitations = createInvitationStore(database, clock)
  const people = createPeople({ users, sessions, tokens, codes, roles, invitations, limiter })
  const changes = createAccessChanges(database, changeMilliseconds)
  const programs = createProgramCache<Principal>(database, clock)

  /** A role that is not there any more allows nothing. */
  function toTrust(userId: string, name: string): Trust {
    const role = roles.find(name)
    if (role === null) return { role: name, draftReading: 'none', isStaff: false, access: { userId, grants: [] } }
    return {
      role: name,
      draftReading: role.draftReading,
      isStaff: role.isStaff,
      access: { userId, grants: role.grants },
    }
  }

  function toPerson(session: ReturnType<SessionStore['find']>): Principal {
    if (session.state === 'expired') throw new LakeError('sessionExpired', 'Your session has ended. Sign in again.')
    const user = session.state === 'valid' ? users.find(session.userId) : null
    if (!user?.isActive) throw new LakeError('unauthenticated', 'This token is not known here. Sign in again.')
    return { kind: 'person', ...toTrust(user.id, user.role), user }
  }

  return {
    users,
    tokens,
    sessions,
    codes,
    keyValues: createKeyValueStore(database, clock),
    roles,
    invitations,
    corsOrigins: createCorsOriginStore(database, clock),
    people,
    changes,

    authenticate(secret) {
      const secretHash = hashSecret(secret)
      const known = programs.find(secretHash)
      if (known !== null) return known
      const token = tokens.findBySecret(secret)
      if (token === null) return toPerson(sessions.find(secret))
      const program: Principal = { kind: 'program', ...toTrust(token.id, token.role), label: token.label }
      programs.remember(secretHash, program, token.expiresAt)
      return program
    },

    authenticateMedia: (mediaKey) => toPerson(sessions.findByMediaKey(mediaKey)),

    signInWithPassword: async (email, password) =>
      codes.create('exchange', (await people.requirePassword(email, password)).id),

    signInWithLink(code) {
      const userId = codes.redeem('link', code)
      if (userId === null) {
        throw new LakeError('unauthenticated', 'This sign-in link was used already or is older than 15 minutes.')
      }
      return codes.create('exchange', userId)
    },

    exchange(code) {
      const userId = codes.redeem('exchange', code)
      const user = userId === null ? null : users.find(userId)
      if (!user?.isActive) throw new LakeError('unauthenticated', 'This sign-in was completed already. Sign in again.')
      return sessions.start(user.id)
    },

    findAuthor(id) {
      if (id === commandLineAuthor.id) return commandLineAuthor
      if (id === releaseTimerAuthor.id) return releaseTimerAuthor
      const own = authors.find((author) => author.id === id)
      if (own !== undefined) return own
      const user = users.findAuthor(id)
      if (user !== null) {
        const { email, ...author } = user
        return email === null ? author : { ...author, email }
      }
      const token = tokens.findAuthor(id)
      return token === null ? null : { id, displayName: token.label, createdAt: token.createdAt }
    },

    close() {
      changes.close()
      database.close()
    },
  }
}
