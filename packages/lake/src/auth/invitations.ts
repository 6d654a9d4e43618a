import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { LakeError } from '../core/errors.ts'
import { inTransaction } from './in-transaction.ts'
import { createSecret, hashSecret } from './secrets.ts'

/** Somebody was asked to join, in a role. */
export interface Invitation {
  readonly id: string
  readonly email: string
  readonly role: string
  readonly invitedBy: string
  readonly createdAt: string
  readonly expiresAt: string
  readonly state: 'pending' | 'accepted' | 'revoked' | 'expired'
  /** Who came, once somebody did. */
  readonly acceptedBy: string | null
}

const day = 24 * 60 * 60_000
const lifetime = 7 * day
/** Then nothing is left of it, also not the address of somebody who never came. */
const remembered = 30 * day
const mostPending = 200

const columns = 'id, email, role, invited_by, created_at, expires_at, accepted_at, accepted_by, revoked_at'
const row = z.object({
  id: z.string(),
  email: z.string(),
  role: z.string(),
  invited_by: z.string(),
  created_at: z.string(),
  expires_at: z.string(),
  accepted_at: z.string().nullable(),
  accepted_by: z.string().nullable(),
  revoked_at: z.string().nullable(),
})

export type InvitationStore = ReturnType<typeof createInvitationStore>

/** Who was asked to join. The code is told once, and handed over by whoever invites: the lake sends no mail. */
export function createInvitationStore(database: DatabaseSync, clock: () => Date) {
  const insert = database.prepare(
    `INSERT INTO auth_invitations (id, code_hash, email, role, invited_by, created_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const selectAll = database.prepare(`SELECT ${columns} FROM auth_invitations ORDER BY created_at, rowid`)
  const selectById = database.prepare(`SELECT ${columns} FROM auth_invitations WHERE id = ?`)
  const selectByHash = database.prepare(`SELECT ${columns} FROM auth_invitations WHERE code_hash = ?`)
  const revoke = database.prepare(
    'UPDATE auth_invitations SET revoked_at = ? WHERE id = ? AND accepted_at IS NULL AND revoked_at IS NULL',
  )
  const revokeEarlier = database.prepare(
    'UPDATE auth_invitations SET revoked_at = ? WHERE email = ? AND accepted_at IS NULL AND revoked_at IS NULL',
  )
  // One statement checks and takes: of two requests with the same code, one makes a person.
  const accept = database.prepare(
    `UPDATE auth_invitations SET accepted_at = :now
     WHERE code_hash = :hash AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > :now`,
  )
  const noteWhoCame = database.prepare('UPDATE auth_invitations SET accepted_by = ? WHERE code_hash = ?')
  const giveBack = database.prepare(
    'UPDATE auth_invitations SET accepted_at = NULL WHERE code_hash = ? AND accepted_by IS NULL',
  )
  const removeOld = database.prepare('DELETE FROM auth_invitations WHERE expires_at < ?')

  function parse(found: unknown): Invitation {
    const stored = row.parse(found)
    const state =
      stored.accepted_at !== null
        ? 'accepted'
        : stored.revoked_at !== null
          ? 'revoked'
          : new Date(stored.expires_at) > clock()
            ? 'pending'
            : 'expired'
    return {
      id: stored.id,
      email: stored.email,
      role: stored.role,
      invitedBy: stored.invited_by,
      createdAt: stored.created_at,
      expiresAt: stored.expires_at,
      state,
      acceptedBy: stored.accepted_by,
    }
  }

  const list = (): readonly Invitation[] => selectAll.all().map(parse)

  return {
    list,

    /** Takes the place of earlier invitations of the same address: one link works at a time. */
    create({ email, role, invitedBy }: Pick<Invitation, 'email' | 'role' | 'invitedBy'>) {
      const now = clock()
      const code = createSecret('')
      const id = `i${randomBytes(9).toString('hex')}`
      const expiresAt = new Date(now.getTime() + lifetime).toISOString()
      return inTransaction(database, () => {
        removeOld.run(new Date(now.getTime() - remembered).toISOString())
        revokeEarlier.run(now.toISOString(), email)
        if (list().filter(({ state }) => state === 'pending').length >= mostPending) {
          throw new LakeError('invalidRequest', `There are ${mostPending} open invitations. Revoke some first.`)
        }
        insert.run(id, hashSecret(code), email, role, invitedBy, now.toISOString(), expiresAt)
        return { invitation: parse(selectById.get(id)), code }
      })
    },

    /** Looks at an invitation without using it. Null when the code is not known or does not work any more. */
    findByCode(code: string): Invitation | null {
      const found = selectByHash.get(hashSecret(code))
      const invitation = found === undefined ? null : parse(found)
      return invitation?.state === 'pending' ? invitation : null
    },

    /**
     * Uses an invitation up.
     * @param join makes the person; when it fails, the invitation stays open
     * @throws LakeError `unauthenticated` when the code does not work any more
     */
    async accept(code: string, join: (invitation: Invitation) => Promise<string>): Promise<string> {
      const hash = hashSecret(code)
      if (accept.run({ hash, now: clock().toISOString() }).changes === 0) {
        throw new LakeError('unauthenticated', 'This invitation was used, revoked, or is too old. Ask for a new one.')
      }
      try {
        const userId = await join(parse(selectByHash.get(hash)))
        noteWhoCame.run(userId, hash)
        return userId
      } catch (error) {
        giveBack.run(hash)
        throw error
      }
    },

    /** @throws LakeError when there is no open invitation with this id. */
    revoke(id: string): void {
      if (revoke.run(clock().toISOString(), id).changes === 0) {
        throw new LakeError('notFound', 'There is no open invitation with this id.')
      }
    },
  }
}
