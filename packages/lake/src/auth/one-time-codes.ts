import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { createSecret, hashSecret } from './secrets.ts'

/**
 * `link`: handed to a person to sign in with. `exchange`: carried by the browser from the sign-in page to the Studio.
 * `reset`: handed to a person to choose a new password with. `account`: held by the forms of the account page.
 */
export type CodePurpose = 'link' | 'exchange' | 'reset' | 'account'

const lifetimeInMinutes: Readonly<Record<CodePurpose, number>> = { link: 15, exchange: 2, reset: 24 * 60, account: 30 }

const row = z.object({ user_id: z.string(), expires_at: z.string() }).optional()

export type OneTimeCodes = ReturnType<typeof createOneTimeCodes>

/** Codes that do not work for long, and most of them once. */
export function createOneTimeCodes(database: DatabaseSync, clock: () => Date) {
  const insert = database.prepare(
    'INSERT INTO auth_codes (code_hash, purpose, user_id, expires_at) VALUES (?, ?, ?, ?)',
  )
  const removeExpired = database.prepare('DELETE FROM auth_codes WHERE expires_at <= ?')
  // One statement reads and removes: of two requests with the same code, one gets the person.
  const take = database.prepare(
    'DELETE FROM auth_codes WHERE code_hash = ? AND purpose = ? RETURNING user_id, expires_at',
  )

  const select = database.prepare('SELECT user_id, expires_at FROM auth_codes WHERE code_hash = ? AND purpose = ?')
  const removeOfUser = database.prepare('DELETE FROM auth_codes WHERE user_id = ?')

  function judge(found: unknown): string | null {
    const code = row.parse(found)
    return code !== undefined && new Date(code.expires_at) > clock() ? code.user_id : null
  }

  return {
    create(purpose: CodePurpose, userId: string): string {
      const now = clock()
      removeExpired.run(now.toISOString())
      const code = createSecret('')
      const expiresAt = new Date(now.getTime() + lifetimeInMinutes[purpose] * 60_000)
      insert.run(hashSecret(code), purpose, userId, expiresAt.toISOString())
      return code
    },
    /** @returns the id of the person the code was made for, or null when it is unknown, used or too old. */
    redeem: (purpose: CodePurpose, code: string): string | null => judge(take.get(hashSecret(code), purpose)),
    /** As `redeem`, and the code goes on working. */
    peek: (purpose: CodePurpose, code: string): string | null => judge(select.get(hashSecret(code), purpose)),
    /** Ends every code that was made for this person. */
    endAll(userId: string): void {
      removeOfUser.run(userId)
    },
  }
}
