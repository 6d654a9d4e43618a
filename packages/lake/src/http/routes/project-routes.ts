import { Hono } from 'hono'
import { z } from 'zod'
import type { Auth } from '../../auth/create-auth.ts'
import { getRole } from '../../auth/roles.ts'
import { LakeError } from '../../core/errors.ts'
import type { DatasetSettings, Lake } from '../../lake/lake.ts'
import {
  type LakeContext,
  type LakeEnv,
  requireAdministrator,
  requireDataset,
  requireSomebody,
  requireStaff,
} from '../lake-env.ts'
import { limitBody, readBody, readFlag } from '../read-request.ts'

const datasetBody = z.object({ aclMode: z.enum(['private', 'public']).optional() })

interface ProjectRouteOptions {
  readonly lake: Lake
  readonly auth: Auth
  readonly projectId: string
}

/** The one project of this lake: its people, its datasets, and what each may do there. */
export function projectRoutes({ lake, auth, projectId }: ProjectRouteOptions): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()
  const base = '/:version/projects/:project'

  routes.use(`${base}/*`, async (c, next) => {
    if (c.req.param('project') !== projectId) {
      throw new LakeError('projectNotFound', `This lake has one project, "${projectId}". Check the project id.`)
    }
    await next()
  })

  routes.get(base, (c) => {
    const { access, role } = requireSomebody(c)
    // The website's token may ask for the project, but not for the people.
    const withMembers = role !== 'reader' && readFlag(new URL(c.req.url).searchParams, 'includeMembers', true)
    const members = withMembers ? auth.users.list() : []
    return c.json({
      id: projectId,
      displayName: 'Vigil',
      studioHost: null,
      organizationId: null,
      metadata: {},
      isBlocked: false,
      isDisabled: false,
      members: members.map((user) => ({
        id: user.id,
        createdAt: user.createdAt,
        updatedAt: user.createdAt,
        isCurrentUser: user.id === access.userId,
        isRobot: false,
        role: user.role,
        roles: [{ name: user.role, title: getRole(user.role).title }],
      })),
      features: [],
      pendingInvites: 0,
    })
  })

  routes.get(`${base}/datasets`, (c) => {
    const search = new URL(c.req.url).searchParams
    // No dataset holds comments for another one.
    if (search.has('datasetProfile') || search.has('addonFor')) return c.json([])
    return c.json(listVisible(c, lake))
  })
  routes.get('/:version/datasets', (c) => c.json(listVisible(c, lake)))

  // The client asks with the project in front only where that is not in the host name.
  const datasetPaths = [`${base}/datasets/:dataset`, '/:version/datasets/:dataset'] as const

  routes.on('PUT', [...datasetPaths], limitBody(1), async (c) => {
    requireAdministrator(c)
    const { aclMode } = await readBody(c, datasetBody)
    const { name, aclMode: mode } = lake.createDataset(
      c.req.param('dataset') ?? '',
      aclMode === undefined ? {} : { aclMode },
    )
    return c.json({ datasetName: name, aclMode: mode })
  })

  routes.on('PATCH', [...datasetPaths], limitBody(1), async (c) => {
    requireAdministrator(c)
    const { settings } = lake.dataset(c.req.param('dataset') ?? '')
    const { aclMode = settings.aclMode } = await readBody(c, datasetBody)
    return c.json({ datasetName: settings.name, aclMode: lake.setAclMode(settings.name, aclMode).aclMode })
  })

  routes.get(`${base}/datasets/:dataset/acl`, (c) => {
    requireDataset(c, lake, c.req.param('dataset'))
    return c.json(c.var.principal.access.grants)
  })

  routes.get(`${base}/datasets/:dataset/settings/indexing`, (c) => {
    requireDataset(c, lake, c.req.param('dataset'))
    return c.json({})
  })

  // Grants on the project itself: the lake has none, only those on documents above.
  routes.get(`${base}/grants`, (c) => {
    requireSomebody(c)
    return c.json({})
  })
  routes.get(`${base}/user-applications`, (c) => {
    requireSomebody(c)
    return c.json([])
  })

  routes.get(`${base}/new-content-release-allowed`, (c) => {
    requireStaff(c)
    // The lake counts no releases and has no limit; the Studio wants a number that is not reached.
    const limit = 1000
    const counts = { orgActiveReleaseCount: 0, orgMeteredActiveReleaseCount: 0 }
    return c.json({ data: { ...counts, datasetReleaseLimit: limit, orgActiveReleaseLimit: limit } })
  })

  return routes
}

function listVisible(c: LakeContext, lake: Lake) {
  const isAnonymous = c.var.principal.kind === 'anonymous'
  return lake
    .listDatasets()
    .filter(({ aclMode }) => !isAnonymous || aclMode === 'public')
    .map(({ name, aclMode, createdAt }: DatasetSettings) => ({
      name,
      aclMode,
      createdAt,
      createdByUserId: null,
      tags: [],
    }))
}
