import { Hono } from 'hono'
import { z } from 'zod'
import type { Auth, Principal } from '../../auth/create-auth.ts'
import { getRole } from '../../auth/roles.ts'
import { LakeError } from '../../core/errors.ts'
import { findBearerToken } from '../authenticate.ts'
import { type LakeEnv, requireSomebody, requireStaff } from '../lake-env.ts'
import { limitBody, readBody, readIds } from '../read-request.ts'

const keyValues = z.array(z.object({ key: z.string().min(1), value: z.unknown() })).max(50)

/** Who people are, and what the Studio remembers for them. */
export function userRoutes({ auth }: { auth: Auth }): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()

  routes.get('/:version/users/me', (c) => c.json(toCurrentUser(requireSomebody(c))))

  routes.get('/:version/auth/id', (c) => {
    const { access } = requireSomebody(c)
    const session = auth.sessions.find(findBearerToken(c) ?? '')
    const expiry = session.state === 'valid' ? { expiry: Math.floor(session.expiresAt.getTime() / 1000) } : {}
    return c.json({ userId: access.userId, ...expiry })
  })

  routes.get('/:version/users/me/keyvalue/:keys', (c) => {
    const { access } = requireSomebody(c)
    return c.json(auth.keyValues.get(access.userId, readIds(c.req.param('keys'), 50)))
  })

  routes.put('/:version/users/me/keyvalue', limitBody(1), async (c) => {
    const { access } = requireSomebody(c)
    const pairs = await readBody(c, keyValues)
    return c.json(pairs.map(({ key, value }) => auth.keyValues.set(access.userId, key, value)))
  })

  routes.get('/:version/users/:ids', (c) => {
    requireStaff(c)
    const ids = readIds(c.req.param('ids'), 200)
    const authors = ids.map((id) => auth.findAuthor(id))
    if (ids.length > 1) return c.json(authors)
    const [author] = authors
    if (!author) throw new LakeError('notFound', 'There is no such user.')
    return c.json(author)
  })

  return routes
}

function toCurrentUser(principal: Principal) {
  const { name, title, description } = getRole(principal.role)
  const isPerson = principal.kind === 'person'
  return {
    id: principal.access.userId,
    name: isPerson ? principal.user.displayName : principal.kind === 'program' ? principal.label : '',
    email: isPerson ? principal.user.email : '',
    profileImage: null,
    role: name,
    roles: [{ name, title, description }],
    provider: 'vigil',
  }
}
