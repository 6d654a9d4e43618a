import { Hono } from 'hono'
import { z } from 'zod'
import type { Auth, Author, Principal } from '../../auth/create-auth.ts'
import { LakeError } from '../../core/errors.ts'
import { findBearerToken } from '../authenticate.ts'
import { type LakeContext, type LakeEnv, requireSomebody, requireStaff } from '../lake-env.ts'
import { limitBody, readBody, readIds } from '../read-request.ts'

// The Studio asks for up to 400 authors at once.
const mostUsers = 400
const mostKeys = 50
const keyValues = z.array(z.object({ key: z.string().min(1), value: z.unknown() })).max(mostKeys)
const passwordBody = z.object({ oldPassword: z.string(), newPassword: z.string() })

/** Who people are, what the Studio remembers for them, and what each may change of their own. */
export function userRoutes({ auth }: { auth: Auth }): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()

  const currentSession = (c: LakeContext) => auth.sessions.find(findBearerToken(c) ?? '')

  routes.get('/:version/users/me', (c) => c.json(toCurrentUser(requireSomebody(c), auth)))

  routes.get('/:version/auth/id', (c) => {
    const { access } = requireSomebody(c)
    const session = currentSession(c)
    const expiry = session.state === 'valid' ? { expiry: Math.floor(session.expiresAt.getTime() / 1000) } : {}
    return c.json({ userId: access.userId, ...expiry })
  })

  routes.get('/:version/users/me/keyvalue/:keys', (c) => {
    const { access } = requireSomebody(c)
    return c.json(auth.keyValues.get(access.userId, readIds(c.req.param('keys'), mostKeys)))
  })

  routes.put('/:version/users/me/keyvalue', limitBody(1), async (c) => {
    const { access } = requireSomebody(c)
    const pairs = await readBody(c, keyValues)
    return c.json(pairs.map(({ key, value }) => auth.keyValues.set(access.userId, key, value)))
  })

  routes.get('/:version/users/me/sessions', (c) => {
    const { user } = requirePerson(c)
    const session = currentSession(c)
    const currentId = session.state === 'valid' ? session.id : ''
    return c.json(auth.sessions.list(user.id).map((each) => ({ ...each, isCurrent: each.id === currentId })))
  })

  routes.delete('/:version/users/me/sessions/:session', (c) => {
    auth.sessions.endById(requirePerson(c).user.id, c.req.param('session'))
    return c.json({ deleted: true })
  })

  // Signs out everywhere, here as well.
  routes.delete('/:version/users/me/sessions', (c) => {
    const ended = auth.people.signOutEverywhere(requirePerson(c).user.id)
    return c.json({ deleted: true, ended })
  })

  routes.put('/:version/users/me/password', limitBody(1), async (c) => {
    const { user } = requirePerson(c)
    const session = currentSession(c)
    const kept = session.state === 'valid' ? { exceptSession: session.id } : {}
    await auth.people.changePassword(user, await readBody(c, passwordBody), kept)
    return c.json({ changed: true })
  })

  routes.get('/:version/users/:ids', (c) => {
    const principal = requireStaff(c)
    const ids = readIds(c.req.param('ids'), mostUsers)
    const authors = ids.map((id) => toSeenAuthor(auth.findAuthor(id), principal))
    if (ids.length > 1) return c.json(authors)
    const [author] = authors
    if (!author) throw new LakeError('notFound', 'There is no such user.')
    return c.json(author)
  })

  return routes
}

/** @throws LakeError unless a person asks, and not a program. */
function requirePerson(c: LakeContext) {
  const principal = requireSomebody(c)
  if (principal.kind === 'person') return principal
  throw new LakeError('invalidRequest', 'A token has no sessions and no password; only people do.')
}

/** Addresses are for administrators and for the person. */
function toSeenAuthor(author: Author | null, { role, access }: Principal): Author | null {
  if (author === null || role === 'administrator' || author.id === access.userId) return author
  const { email: _email, ...shown } = author
  return shown
}

function toCurrentUser(principal: Principal, auth: Auth) {
  const role = auth.roles.find(principal.role)
  const { name, title, description } = role ?? { name: principal.role, title: principal.role, description: '' }
  const isPerson = principal.kind === 'person'
  return {
    id: principal.access.userId,
    name: isPerson ? principal.user.displayName : principal.kind === 'program' ? principal.label : '',
    email: isPerson ? principal.user.email : '',
    profileImage: null,
    role: name,
    roles: [{ name, title, description }],
    provider: 'lake',
  }
}
