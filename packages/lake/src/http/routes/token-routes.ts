import { Hono } from 'hono'
import { z } from 'zod'
import type { Auth } from '../../auth/create-auth.ts'
import type { ApiToken } from '../../auth/tokens.ts'
import { LakeError } from '../../core/errors.ts'
import { type LakeEnv, requireAdministrator, requireSomebody } from '../lake-env.ts'
import { limitBody, readBody } from '../read-request.ts'
import { requireProject } from '../require-project.ts'

const expiry = z.iso.datetime({ offset: true }).optional()
const tokenBody = z.object({ label: z.string(), roleName: z.string(), expiresAt: expiry })
const robotBody = z.object({
  label: z.string(),
  memberships: z.tuple([
    z.object({ resourceType: z.literal('project'), resourceId: z.string(), roleNames: z.tuple([z.string()]) }),
  ]),
  expiresAt: expiry,
})

interface TokenRouteOptions {
  readonly auth: Auth
  readonly projectId: string
}

/** Keys for programs: as `/projects/…/tokens`, and as the robots of the Access API, which `sanity tokens` uses. */
export function tokenRoutes({ auth, projectId }: TokenRouteOptions): Hono<LakeEnv> {
  const { tokens, roles } = auth
  const routes = new Hono<LakeEnv>()
  const path = '/:version/projects/:project/tokens'
  const robots = '/:version/access/project/:project/robots'
  for (const each of [path, `${path}/*`, robots, `${robots}/*`]) routes.use(each, requireProject(projectId))

  interface Wish {
    readonly label: string
    readonly roleName: string
    readonly expiresAt?: string | undefined
  }
  const create = ({ label, roleName, expiresAt }: Wish, createdBy: string) =>
    tokens.create({
      label,
      role: roles.require(roleName).name,
      createdBy,
      ...(expiresAt === undefined ? {} : { expiresAt: new Date(expiresAt) }),
    })

  const toToken = ({ id, label, role, createdAt, expiresAt, lastUsedAt }: ApiToken) => ({
    id,
    label,
    projectUserId: id,
    createdAt,
    expiresAt,
    lastUsedAt,
    roles: [{ name: role, title: roles.find(role)?.title ?? role }],
  })

  const toRobot = ({ id, label, role, createdAt, expiresAt, lastUsedAt }: ApiToken) => ({
    id,
    label,
    createdAt,
    expiresAt,
    memberships: [
      {
        resourceType: 'project',
        resourceId: projectId,
        resourceUserId: id,
        roleNames: [role],
        addedAt: createdAt,
        lastSeenAt: lastUsedAt,
      },
    ],
  })

  routes.get(path, (c) => {
    requireAdministrator(c)
    return c.json(tokens.list().map(toToken))
  })

  routes.post(path, limitBody(1), async (c) => {
    const { access } = requireAdministrator(c)
    const { secret, ...token } = create(await readBody(c, tokenBody), access.userId)
    c.header('Cache-Control', 'no-store')
    return c.json({ ...toToken(token), key: secret }, 201)
  })

  routes.delete(`${path}/:token`, (c) => {
    requireAdministrator(c)
    tokens.delete(c.req.param('token'))
    return c.body(null, 204)
  })

  routes.get(robots, (c) => {
    requireAdministrator(c)
    const data = tokens.list().map(toRobot)
    return c.json({ data, nextCursor: null, totalCount: data.length })
  })

  routes.post(robots, limitBody(1), async (c) => {
    const { access } = requireAdministrator(c)
    const { label, memberships, expiresAt } = await readBody(c, robotBody)
    const [{ resourceId, roleNames }] = memberships
    if (resourceId !== projectId) throw new LakeError('invalidRequest', `This lake has one project, "${projectId}".`)
    const { secret, ...token } = create({ label, roleName: roleNames[0], expiresAt }, access.userId)
    c.header('Cache-Control', 'no-store')
    return c.json({ ...toRobot(token), token: secret }, 201)
  })

  routes.delete(`${robots}/:token`, (c) => {
    requireAdministrator(c)
    tokens.delete(c.req.param('token'))
    return c.body(null, 204)
  })

  // A token may replace itself; nobody else learns the new secret.
  routes.post('/:version/access/robots/me/rotate', (c) => {
    const principal = requireSomebody(c)
    const token = principal.kind === 'program' ? tokens.findAuthor(principal.access.userId) : null
    if (token === null) throw new LakeError('invalidRequest', 'Only a token can be replaced like this.')
    c.header('Cache-Control', 'no-store')
    return c.json({ ...toRobot(token), token: tokens.rotate(token.id) })
  })

  return routes
}
