import { Hono } from 'hono'
import { z } from 'zod'
import type { Auth } from '../../auth/create-auth.ts'
import { LakeError } from '../../core/errors.ts'
import { type LakeEnv, requireAdministrator } from '../lake-env.ts'
import { limitBody, readBody } from '../read-request.ts'
import { requireProject } from '../require-project.ts'

const originBody = z.object({ origin: z.string(), allowCredentials: z.boolean().default(false) })

interface CorsRouteOptions {
  readonly auth: Auth
  readonly projectId: string
}

/** The pages elsewhere that may talk to the lake. Changes act at the next request. */
export function corsRoutes({ auth, projectId }: CorsRouteOptions): Hono<LakeEnv> {
  const { corsOrigins } = auth
  const routes = new Hono<LakeEnv>()
  const path = '/:version/projects/:project/cors'
  routes.use(path, requireProject(projectId))
  routes.use(`${path}/*`, requireProject(projectId))

  routes.get(path, (c) => {
    requireAdministrator(c)
    return c.json(corsOrigins.list().map((each) => ({ ...each, projectId, deletedAt: null })))
  })

  routes.post(path, limitBody(1), async (c) => {
    requireAdministrator(c)
    const { origin, allowCredentials } = await readBody(c, originBody)
    return c.json({ ...corsOrigins.add(origin, { allowCredentials }), projectId, deletedAt: null }, 201)
  })

  routes.delete(`${path}/:id`, (c) => {
    requireAdministrator(c)
    const id = Number(c.req.param('id'))
    if (!Number.isSafeInteger(id)) throw new LakeError('notFound', 'There is no such origin in the list.')
    corsOrigins.remove(id)
    return c.json({ id, deleted: true })
  })

  return routes
}
