import { Hono } from 'hono'
import { z } from 'zod'
import type { Auth } from '../../auth/create-auth.ts'
import type { User } from '../../auth/users.ts'
import { toPublicUrl } from '../public-url.ts'
import { type LakeEnv, requireAdministrator } from '../lake-env.ts'
import { limitBody, readBody } from '../read-request.ts'
import { requireProject } from '../require-project.ts'

const roleBody = z.union([z.object({ role: z.string() }), z.object({ roleName: z.string() })])
const memberBody = z.strictObject({
  displayName: z.string().optional(),
  role: z.string().optional(),
  isActive: z.boolean().optional(),
})

interface MemberRouteOptions {
  readonly auth: Auth
  readonly projectId: string
}

/** How administrators look after the people: roles, names, leaving, forgotten passwords. */
export function memberRoutes({ auth, projectId }: MemberRouteOptions): Hono<LakeEnv> {
  const { users, people, sessions, roles } = auth
  const routes = new Hono<LakeEnv>()
  const acl = '/:version/projects/:project/acl'
  routes.use(acl, requireProject(projectId))
  routes.use(`${acl}/*`, requireProject(projectId))

  const describe = (role: string) => {
    const { title = role, description = '' } = roles.find(role) ?? {}
    return { name: role, title, description }
  }
  const toEntry = (id: string, role: string, isRobot: boolean) => ({
    projectUserId: id,
    isRobot,
    roles: [describe(role)],
  })
  const toDetails = (user: User) => ({ ...user, sessions: sessions.list(user.id).length })

  routes.get(acl, (c) => {
    requireAdministrator(c)
    const active = users.list().filter(({ isActive }) => isActive)
    return c.json([
      ...active.map(({ id, role }) => toEntry(id, role, false)),
      ...auth.tokens.list().map(({ id, role }) => toEntry(id, role, true)),
    ])
  })

  routes.put(`${acl}/:user`, limitBody(1), async (c) => {
    requireAdministrator(c)
    const body = await readBody(c, roleBody)
    const { id } = users.require(c.req.param('user'))
    people.setRole(id, 'role' in body ? body.role : body.roleName)
    return c.json(toEntry(id, users.require(id).role, false))
  })

  routes.delete(`${acl}/:user`, (c) => {
    requireAdministrator(c)
    people.remove(users.require(c.req.param('user')).id)
    return c.json({ deleted: true })
  })

  // What follows has no counterpart in Sanity's public API.
  routes.patch('/:version/users/:user', limitBody(1), async (c) => {
    requireAdministrator(c)
    const { displayName, role, isActive } = await readBody(c, memberBody)
    const { id } = users.require(c.req.param('user'))
    if (displayName !== undefined) users.rename(id, displayName)
    if (role !== undefined) people.setRole(id, role)
    if (isActive === true) people.activate(id)
    if (isActive === false) people.deactivate(id)
    return c.json(toDetails(users.require(id)))
  })

  routes.delete('/:version/users/:user', (c) => {
    requireAdministrator(c)
    people.remove(users.require(c.req.param('user')).id)
    return c.json({ deleted: true })
  })

  routes.get('/:version/users/:user/sessions', (c) => {
    requireAdministrator(c)
    return c.json(sessions.list(users.require(c.req.param('user')).id))
  })

  routes.delete('/:version/users/:user/sessions', (c) => {
    requireAdministrator(c)
    const ended = people.signOutEverywhere(users.require(c.req.param('user')).id)
    return c.json({ deleted: true, ended })
  })

  routes.post('/:version/users/:user/reset-link', (c) => {
    requireAdministrator(c)
    const code = people.createReset(users.require(c.req.param('user')).id)
    c.header('Cache-Control', 'no-store')
    return c.json({ link: toPublicUrl(c, '/new-password', { code }) }, 201)
  })

  return routes
}
