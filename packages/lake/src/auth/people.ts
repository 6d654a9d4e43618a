import { LakeError } from '../core/errors.ts'
import type { RoleStore } from './custom-roles.ts'
import type { Invitation, InvitationStore } from './invitations.ts'
import type { OneTimeCodes } from './one-time-codes.ts'
import type { PasswordLimiter } from './password-limits.ts'
import type { SessionStore } from './sessions.ts'
import type { TokenStore } from './tokens.ts'
import { normaliseEmail, requireEmail, requireGoodPassword, type User, type UserStore } from './users.ts'

interface PeopleOptions {
  readonly users: UserStore
  readonly sessions: SessionStore
  readonly tokens: TokenStore
  readonly codes: OneTimeCodes
  readonly roles: RoleStore
  readonly invitations: InvitationStore
  readonly limiter: PasswordLimiter
}

export type People = ReturnType<typeof createPeople>

/** How people come, change and go. Whatever takes access away ends sessions and codes in the same breath. */
export function createPeople({ users, sessions, tokens, codes, roles, invitations, limiter }: PeopleOptions) {
  function signOut(userId: string, options: { readonly exceptSession?: string } = {}): number {
    codes.endAll(userId)
    const { exceptSession } = options
    return sessions.endAll(userId, exceptSession === undefined ? {} : { except: exceptSession })
  }

  function requireActive(userId: string | null, message: string): User {
    const user = userId === null ? null : users.find(userId)
    if (!user?.isActive) throw new LakeError('unauthenticated', message)
    return user
  }

  async function requirePassword(email: string, password: string): Promise<User> {
    const account = normaliseEmail(email)
    await limiter.takeTry(account)
    const user = await users.findByPassword(account, password)
    if (user === null) throw new LakeError('unauthenticated', 'The e-mail address or the password is not right.')
    await limiter.forgive(account)
    return user
  }

  const requireReset = (code: string) =>
    requireActive(codes.peek('reset', code), 'This link was used already or is older than a day. Ask for a new one.')

  return {
    /** @returns the invitation, and the code for `acceptInvitation`, which is not told again */
    invite({ email, role, invitedBy }: Pick<Invitation, 'email' | 'role' | 'invitedBy'>) {
      const address = requireEmail(email)
      if (users.findByEmail(address) !== null) {
        throw new LakeError('invalidRequest', `There is already a user with the address ${address}.`)
      }
      return invitations.create({ email: address, role: roles.require(role).name, invitedBy })
    },

    /** @returns a code for `exchange`. @throws LakeError; the invitation stays open when the name or password is not right */
    async acceptInvitation(code: string, { displayName, password }: { displayName: string; password: string }) {
      requireGoodPassword(password)
      if (displayName.trim() === '') throw new LakeError('invalidRequest', 'Write your name; other editors see it.')
      const userId = await invitations.accept(code, async ({ email, role }) => {
        return (await users.create({ email, displayName, role: roles.require(role).name, password })).id
      })
      return codes.create('exchange', userId)
    },

    /**
     * Changes one's own password. All sessions end but the one that asks.
     * @throws LakeError `unauthenticated` when the old one is not right, `tooManyRequests`
     */
    async changePassword(
      { id, email }: User,
      { oldPassword, newPassword }: { oldPassword: string; newPassword: string },
      options: { readonly exceptSession?: string } = {},
    ): Promise<void> {
      requireGoodPassword(newPassword)
      await limiter.takeTry(email)
      if ((await users.findByPassword(email, oldPassword)) === null) {
        throw new LakeError('invalidRequest', 'The old password is not right.')
      }
      await limiter.forgive(email)
      await users.setPassword(id, newPassword)
      signOut(id, options)
    },

    /** Sets somebody's password and signs them out everywhere. */
    async setPassword(userId: string, password: string): Promise<void> {
      await users.setPassword(userId, password)
      signOut(userId)
    },

    /** @returns a code for `resetPassword`, for an administrator to hand over. Earlier ones end. */
    createReset(userId: string): string {
      const user = users.require(userId)
      if (!user.isActive)
        throw new LakeError('invalidRequest', `${user.email} is deactivated. Activate the account first.`)
      return codes.create('reset', userId)
    },

    /** Who a reset code is for, without using it. @throws LakeError `unauthenticated` */
    requireReset,

    /** @returns a code for `exchange`. @throws LakeError; the code goes on working when the password is not right */
    async resetPassword(code: string, password: string): Promise<string> {
      requireGoodPassword(password)
      const { id, email } = requireReset(code)
      if (codes.redeem('reset', code) === null) throw new LakeError('unauthenticated', 'This link was used already.')
      await users.setPassword(id, password)
      signOut(id)
      await limiter.forgive(email)
      return codes.create('exchange', id)
    },

    /** @returns how many sessions ended */
    signOutEverywhere: signOut,

    setRole(userId: string, role: string): void {
      users.setRole(userId, roles.require(role).name)
    },

    /** The person's sessions end; the tokens that they made open nothing until they are active again. */
    deactivate(userId: string): void {
      users.setActive(userId, false)
      signOut(userId)
    },

    activate(userId: string): void {
      users.setActive(userId, true)
    },

    /** As `deactivate`, for good: the tokens that the person made are deleted, and what is left is the name. */
    remove(userId: string): void {
      users.remove(userId)
      signOut(userId)
      tokens.deleteMadeBy(userId)
    },

    /**
     * The person whose address and password these are.
     * @throws LakeError `unauthenticated`, in the same words for everybody; `tooManyRequests`
     */
    requirePassword,

    /** @returns a key for the forms of the account page. @throws LakeError as `requirePassword` */
    openAccount: async (email: string, password: string): Promise<string> =>
      codes.create('account', (await requirePassword(email, password)).id),

    /** @throws LakeError `unauthenticated` once half an hour is over. */
    requireAccount: (key: string): User =>
      requireActive(codes.peek('account', key), 'This page was open for too long. Sign in again.'),
  }
}
