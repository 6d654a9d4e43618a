import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { LakeError } from '../core/errors.ts'
import { type RoleName, roleNames } from './roles.ts'
import { hashPassword, isPasswordOf } from './secrets.ts'

/** A person who may sign in. */
export interface User {
  readonly id: string
  readonly email: string
  readonly displayName: string
  readonly role: RoleName
  readonly createdAt: string
  /** Without one, only a one-time link signs this person in. */
  readonly hasPassword: boolean
}

export interface NewUser {
  readonly email: string
  readonly displayName: string
  readonly role: RoleName
  readonly password?: string
}

export const shortestPassword = 12
// scrypt reads every byte; a long text must not become free work for the server.
const longestPassword = 1024

const row = z
  .object({
    id: z.string(),
    email: z.string(),
    display_name: z.string(),
    role: z.enum(roleNames),
    created_at: z.string(),
    has_password: z.int(),
  })
  .transform(
    (user): User => ({
      id: user.id,
      email: user.email,
      displayName: user.display_name,
      role: user.role,
      createdAt: user.created_at,
      hasPassword: user.has_password === 1,
    }),
  )

const columns = 'id, email, display_name, role, created_at, password_hash IS NOT NULL AS has_password'
const emailShape = z.email().max(254)

/** One spelling for each address: what comes before the @ is in practice not case-sensitive either. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase()
}

export type UserStore = ReturnType<typeof createUserStore>

/** The people who may sign in, and their passwords. */
export function createUserStore(database: DatabaseSync, clock: () => Date) {
  const insert = database.prepare(
    'INSERT INTO auth_users (id, email, display_name, role, password_hash, created_at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const selectById = database.prepare(`SELECT ${columns} FROM auth_users WHERE id = ?`)
  const selectByEmail = database.prepare(`SELECT ${columns} FROM auth_users WHERE email = ?`)
  const selectAll = database.prepare(`SELECT ${columns} FROM auth_users ORDER BY created_at, id`)
  const selectPassword = database.prepare('SELECT password_hash FROM auth_users WHERE email = ?')
  const updatePassword = database.prepare('UPDATE auth_users SET password_hash = ? WHERE id = ?')
  const endSessions = database.prepare('DELETE FROM auth_sessions WHERE user_id = ?')

  const parse = (found: unknown): User | null => (found === undefined ? null : row.parse(found))

  return {
    /** @throws LakeError when the address is not one, is taken, or the password is too short. */
    async create(user: NewUser): Promise<User> {
      const email = normaliseEmail(user.email)
      if (!emailShape.safeParse(email).success) {
        throw new LakeError('invalidRequest', `"${user.email}" is not an e-mail address.`)
      }
      if (parse(selectByEmail.get(email)) !== null) {
        throw new LakeError('invalidRequest', `There is already a user with the address ${email}.`)
      }
      const password = user.password === undefined ? null : await hashPassword(requireGoodPassword(user.password))
      const id = `u${randomBytes(9).toString('hex')}`
      insert.run(id, email, user.displayName.trim() || email, user.role, password, clock().toISOString())
      return row.parse(selectById.get(id))
    },

    find: (id: string): User | null => parse(selectById.get(id)),
    findByEmail: (email: string): User | null => parse(selectByEmail.get(normaliseEmail(email))),
    list: (): readonly User[] => selectAll.all().map((found) => row.parse(found)),

    /** Changes the password and ends every session of this person. */
    async setPassword(id: string, password: string): Promise<void> {
      const hash = await hashPassword(requireGoodPassword(password))
      updatePassword.run(hash, id)
      endSessions.run(id)
    },

    /** The person this address and password belong to, or null; both answers take the same time. */
    async findByPassword(email: string, password: string): Promise<User | null> {
      const found = z
        .object({ password_hash: z.string().nullable() })
        .optional()
        .parse(selectPassword.get(normaliseEmail(email)))
      const isRight = await isPasswordOf(
        password.length > longestPassword ? '' : password,
        found?.password_hash ?? null,
      )
      return isRight ? parse(selectByEmail.get(normaliseEmail(email))) : null
    },
  }
}

function requireGoodPassword(password: string): string {
  if (password.length < shortestPassword) {
    throw new LakeError('invalidRequest', `A password needs at least ${shortestPassword} characters.`)
  }
  if (password.length > longestPassword) {
    throw new LakeError('invalidRequest', `A password has at most ${longestPassword} characters.`)
  }
  return password
}
