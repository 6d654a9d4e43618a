import { randomBytes } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { LakeError } from '../core/errors.ts'
import { inTransaction } from './in-transaction.ts'
import { hashPassword, isPasswordOf } from './secrets.ts'

/** A person who works here, or is away for a while. */
export interface User {
  readonly id: string
  readonly email: string
  readonly displayName: string
  readonly role: string
  readonly createdAt: string
  /** Without one, only a one-time link signs this person in. */
  readonly hasPassword: boolean
  /** False: may not sign in until an administrator allows it again. */
  readonly isActive: boolean
}

export interface NewUser {
  readonly email: string
  readonly displayName: string
  readonly role: string
  readonly password?: string
}

/** What history shows of a person, also of one who is gone. */
export interface UserAuthor {
  readonly id: string
  readonly displayName: string
  readonly createdAt: string
  /** Null once the person is removed. */
  readonly email: string | null
}

const longestName = 100
export const shortestPassword = 12
// scrypt reads every byte; a long text must not become free work for the server.
const longestPassword = 1024

const row = z
  .object({
    id: z.string(),
    email: z.string(),
    display_name: z.string(),
    role: z.string(),
    created_at: z.string(),
    has_password: z.int(),
    is_active: z.int(),
  })
  .transform(
    (user): User => ({
      id: user.id,
      email: user.email,
      displayName: user.display_name,
      role: user.role,
      createdAt: user.created_at,
      hasPassword: user.has_password === 1,
      isActive: user.is_active === 1,
    }),
  )

const authorRow = z.object({
  id: z.string(),
  email: z.string(),
  display_name: z.string(),
  created_at: z.string(),
  removed_at: z.string().nullable(),
})

const columns = `id, email, display_name, role, created_at,
  password_hash IS NOT NULL AS has_password, deactivated_at IS NULL AS is_active`
const emailShape = z.email().max(254)

/** One spelling for each address: what comes before the @ is in practice not case-sensitive either. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase()
}

/** @throws LakeError `invalidRequest` */
export function requireEmail(text: string): string {
  const email = normaliseEmail(text)
  if (emailShape.safeParse(email).success) return email
  throw new LakeError('invalidRequest', `"${text.slice(0, 80)}" is not an e-mail address.`)
}

export type UserStore = ReturnType<typeof createUserStore>

/** The people who may sign in, their passwords, and the names of those who could once. */
export function createUserStore(database: DatabaseSync, clock: () => Date) {
  const insert = database.prepare(
    'INSERT INTO auth_users (id, email, display_name, role, password_hash, created_at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const selectById = database.prepare(`SELECT ${columns} FROM auth_users WHERE id = ? AND removed_at IS NULL`)
  const selectByEmail = database.prepare(`SELECT ${columns} FROM auth_users WHERE email = ?`)
  const selectAll = database.prepare(
    `SELECT ${columns} FROM auth_users WHERE removed_at IS NULL ORDER BY created_at, rowid`,
  )
  const selectAuthor = database.prepare(
    'SELECT id, email, display_name, created_at, removed_at FROM auth_users WHERE id = ?',
  )
  const selectPassword = database.prepare('SELECT password_hash FROM auth_users WHERE email = ?')
  const updatePassword = database.prepare('UPDATE auth_users SET password_hash = ? WHERE id = ? AND removed_at IS NULL')
  const updateName = database.prepare('UPDATE auth_users SET display_name = ? WHERE id = ?')
  const updateRole = database.prepare('UPDATE auth_users SET role = ? WHERE id = ?')
  const updateActivity = database.prepare('UPDATE auth_users SET deactivated_at = ? WHERE id = ?')
  const forget = database.prepare(
    `UPDATE auth_users SET removed_at = ?, email = 'removed:' || id, password_hash = NULL, role = 'none' WHERE id = ?`,
  )
  const selectOtherAdministrator = database.prepare(
    `SELECT id FROM auth_users
     WHERE role = 'administrator' AND id <> ? AND deactivated_at IS NULL AND removed_at IS NULL LIMIT 1`,
  )

  const parse = (found: unknown): User | null => (found === undefined ? null : row.parse(found))

  function requireUser(id: string): User {
    const found = parse(selectById.get(id))
    if (found === null) throw new LakeError('notFound', 'There is no such user.')
    return found
  }

  function requireAnotherAdministrator({ id, role, isActive, email }: User): void {
    if (role !== 'administrator' || !isActive || selectOtherAdministrator.get(id) !== undefined) return
    const message = `${email} is the only administrator. Make somebody else an administrator first.`
    throw new LakeError('invalidRequest', message)
  }

  /** Checks and changes in one step: of two administrators who demote each other, one stays. */
  function change(id: string, work: (user: User) => void): User | null {
    return inTransaction(database, () => {
      work(requireUser(id))
      return parse(selectById.get(id))
    })
  }

  return {
    /** @throws LakeError when the address is not one, is taken, or the password is too short. */
    async create(user: NewUser): Promise<User> {
      const email = requireEmail(user.email)
      if (parse(selectByEmail.get(email)) !== null) {
        throw new LakeError('invalidRequest', `There is already a user with the address ${email}.`)
      }
      if (user.displayName.length > longestName) {
        throw new LakeError('invalidRequest', `A name has 1 to ${longestName} characters.`)
      }
      const password = user.password === undefined ? null : await hashPassword(requireGoodPassword(user.password))
      const id = `u${randomBytes(9).toString('hex')}`
      insert.run(id, email, user.displayName.trim() || email, user.role, password, clock().toISOString())
      return row.parse(selectById.get(id))
    },

    /** Nobody who was removed, but also who is deactivated. */
    find: (id: string): User | null => parse(selectById.get(id)),
    /** @throws LakeError `notFound` */
    require: requireUser,
    /** Also finds who was removed: they are still the author of what they wrote. */
    findAuthor(id: string): UserAuthor | null {
      const found = selectAuthor.get(id)
      if (found === undefined) return null
      const { display_name: displayName, created_at: createdAt, ...author } = authorRow.parse(found)
      return { id: author.id, displayName, createdAt, email: author.removed_at === null ? author.email : null }
    },
    findByEmail: (email: string): User | null => parse(selectByEmail.get(normaliseEmail(email))),
    list: (): readonly User[] => selectAll.all().map((found) => row.parse(found)),

    /** The caller ends the sessions that the old password opened. */
    async setPassword(id: string, password: string): Promise<void> {
      const hash = await hashPassword(requireGoodPassword(password))
      if (updatePassword.run(hash, id).changes === 0) throw new LakeError('notFound', 'There is no such user.')
    },

    rename(id: string, displayName: string): void {
      const name = displayName.trim()
      if (name === '' || name.length > longestName) {
        throw new LakeError('invalidRequest', `A name has 1 to ${longestName} characters.`)
      }
      change(id, () => updateName.run(name, id))
    },

    /** @throws LakeError for the only administrator, who would leave nobody to give roles. */
    setRole(id: string, role: string): void {
      change(id, (user) => {
        if (role !== 'administrator') requireAnotherAdministrator(user)
        updateRole.run(role, id)
      })
    },

    /** @throws LakeError as `setRole` */
    setActive(id: string, isActive: boolean): void {
      change(id, (user) => {
        if (!isActive) requireAnotherAdministrator(user)
        updateActivity.run(isActive ? null : clock().toISOString(), id)
      })
    },

    /** Keeps the name, for history, and forgets the rest. @throws LakeError as `setRole` */
    remove(id: string): void {
      change(id, (user) => {
        requireAnotherAdministrator(user)
        forget.run(clock().toISOString(), id)
      })
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
      const user = isRight ? parse(selectByEmail.get(normaliseEmail(email))) : null
      return user?.isActive ? user : null
    },
  }
}

/** @throws LakeError `invalidRequest` with what a password needs. */
export function requireGoodPassword(password: string): string {
  if (password.length < shortestPassword) {
    throw new LakeError('invalidRequest', `A password needs at least ${shortestPassword} characters.`)
  }
  if (password.length > longestPassword) {
    throw new LakeError('invalidRequest', `A password has at most ${longestPassword} characters.`)
  }
  return password
}
