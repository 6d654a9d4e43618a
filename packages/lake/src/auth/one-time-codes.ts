import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { createSecret, hashSecret } from './secrets.ts'

/** `link`: handed to a person to sign in with. `exchange`: carried by the browser from the sign-in page to the Studio. */
export type CodePurpose = 'link' | 'exchange'

const lifetimeInMinutes: Readonly<Record<CodePurpose, number>> = { link: 15, exchange: 2 }

export type OneTimeCodes = ReturnType<typeof createOneTimeCodes>

/** Codes that work once and not for long. */
export function createOneTimeCodes(database: DatabaseSync, clock: () => Date) {
  const insert = database.prepare(
    'INSERT INTO auth_codes (code_hash, purpose, user_id, expires_at) VALUES (?, ?, ?, ?)',
  )
  const removeExpired = database.prepare('DELETE FROM auth_codes WHERE expires_at <= ?')
  // One statement reads and removes: of two requests with the same code, one gets the person.
  const take = database.prepare(
    'DELETE FROM auth_codes WHERE code_hash = ? AND purpose = ? RETURNING user_id, expires_at',
  )

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
    redeem(purpose: CodePurpose, code: string): string | null {
      const found = z
        .object({ user_id: z.string(), expires_at: z.string() })
        .optional()
        .parse(take.get(hashSecret(code), purpose))
      return found !== undefined && new Date(found.expires_at) > clock() ? found.user_id : null
    },
  }
}
