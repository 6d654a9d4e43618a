import { Hono } from 'hono'
import { z } from 'zod'
import type { Auth } from '../../auth/create-auth.ts'
import { permissionNames } from '../../auth/require-role-definition.ts'
import type { Role } from '../../auth/roles.ts'
import type { Grant } from '../../lake/lake.ts'
import { type LakeEnv, requireAdministrator, requireStaff } from '../lake-env.ts'
import { limitBody, readBody } from '../read-request.ts'
import { requireProject } from '../require-project.ts'

const documentFilter = 'sanity.document.filter'

// As in `/datasets/…/acl`, or as Sanity's roles have them.
const plainGrants = z.array(z.object({ filter: z.string(), permissions: z.array(z.enum(permissionNames)) }))
const sanityGrants = z
  .strictObject({
    [documentFilter]: z.array(
      z.object({
        config: z.object({ filter: z.string() }),
        grants: z.array(z.object({ name: z.enum(permissionNames) })),
      }),
    ),
  })
  .transform((grants): readonly Grant[] =>
    grants[documentFilter].map(({ config, grants: named }) => ({
      filter: config.filter,
      permissions: named.map(({ name }) => name),
    })),
  )
const grants = z.union([plainGrants, sanityGrants], 'is no list of { filter, permissions }')

const newRole = z.object({ name: z.string(), title: z.string().optional(), description: z.string().optional(), grants })
const roleChanges = z.object({
  title: z.string().optional(),
  description: z.string().optional(),
  grants: grants.optional(),
})

interface RoleRouteOptions {
  readonly auth: Auth
  readonly projectId: string
}

/** The roles of the project, as the Roles API and as the Access API of Sanity. */
export function roleRoutes({ auth, projectId }: RoleRouteOptions): Hono<LakeEnv> {
  const { roles } = auth
  const routes = new Hono<LakeEnv>()
  const path = '/:version/projects/:project/roles'
  const access = '/:version/access/project/:project/roles'
  for (const each of [path, `${path}/*`, access]) routes.use(each, requireProject(projectId))

  const toSummary = ({ name, title, description, isCustom }: Role) => ({
    name,
    title,
    description,
    isCustom,
    projectId,
    appliesToUsers: true,
    appliesToRobots: true,
  })
  const toBody = (role: Role) => ({ ...toSummary(role), grants: { [documentFilter]: role.grants.map(toSanityGrant) } })

  // The Studio shows their titles to those who ask for more rights.
  routes.get(path, (c) => {
    const { role } = requireStaff(c)
    return c.json(roles.list().map(role === 'administrator' ? toBody : toSummary))
  })

  routes.get(access, (c) => {
    requireAdministrator(c)
    const data = roles.list().map(toSummary)
    return c.json({ data, nextCursor: null, totalCount: data.length })
  })

  routes.get(`${path}/:role`, (c) => {
    requireAdministrator(c)
    return c.json(toBody(roles.require(c.req.param('role'))))
  })

  routes.post(path, limitBody(1), async (c) => {
    requireAdministrator(c)
    const { name, title = name, description = '', grants: given } = await readBody(c, newRole)
    return c.json(toBody(roles.create({ name, title, description, grants: given })), 201)
  })

  routes.on(['PUT', 'PATCH'], `${path}/:role`, limitBody(1), async (c) => {
    requireAdministrator(c)
    const { title, description, grants: given } = await readBody(c, roleChanges)
    const changes = {
      ...(title === undefined ? {} : { title }),
      ...(description === undefined ? {} : { description }),
      ...(given === undefined ? {} : { grants: given }),
    }
    return c.json(toBody(roles.change(c.req.param('role'), changes)))
  })

  routes.delete(`${path}/:role`, (c) => {
    requireAdministrator(c)
    roles.delete(c.req.param('role'))
    return c.json({ deleted: true })
  })

  return routes
}

function toSanityGrant({ filter, permissions }: Grant) {
  return { config: { filter }, grants: permissions.map((name) => ({ name, params: {} })) }
}
