import { Hono } from 'hono'
import { z } from 'zod'
import type { DatasetSettings, Lake } from '../../lake/lake.ts'
import { type LakeContext, type LakeEnv, requireAdministrator, requireDataset, requireStaff } from '../lake-env.ts'
import { limitBody, readBody } from '../read-request.ts'
import { requireProject } from '../require-project.ts'

const datasetBody = z.object({ aclMode: z.enum(['private', 'public']).optional() })

interface DatasetRouteOptions {
  readonly lake: Lake
  readonly projectId: string
}

/** The datasets of the project, and what one may do in each. */
export function datasetRoutes({ lake, projectId }: DatasetRouteOptions): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()
  const base = '/:version/projects/:project'
  routes.use(`${base}/datasets`, requireProject(projectId))
  routes.use(`${base}/datasets/*`, requireProject(projectId))

  routes.get(`${base}/datasets`, (c) => c.json(list(c, lake)))
  routes.get('/:version/datasets', (c) => c.json(list(c, lake)))

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
    const dataset = requireDataset(c, lake, c.req.param('dataset'))
    return c.json(dataset.grantsOf(c.var.principal.access))
  })

  routes.get(`${base}/datasets/:dataset/settings/indexing`, (c) => {
    requireDataset(c, lake, c.req.param('dataset'))
    return c.json({})
  })

  // The Studio asks for it when the first comment or task of a dataset is written.
  routes.post('/:version/comments/:dataset/setup', limitBody(1), (c) => {
    requireStaff(c)
    requireDataset(c, lake, c.req.param('dataset'))
    const { name } = lake.setUpComments(c.req.param('dataset'), c.var.principal.access)
    return c.json({ datasetName: name })
  })

  return routes
}

/**
 * The datasets that somebody may know of. Those for comments and tasks are named only to whoever asks for them:
 * `?datasetProfile=comments&addonFor=production`. In a list to choose content from they would confuse.
 */
function list(c: LakeContext, lake: Lake) {
  const search = new URL(c.req.url).searchParams
  const { principal } = c.var
  const isVisible = ({ name, aclMode, addonFor }: DatasetSettings) =>
    principal.kind === 'anonymous'
      ? aclMode === 'public'
      : (addonFor === undefined && !lake.dataset(name).isRestricted) || isOpenTo(c, lake, name)
  const asksForAddons = search.has('datasetProfile') || search.has('addonFor')
  const isAsked = ({ addonFor }: DatasetSettings) =>
    asksForAddons ? addonFor !== undefined && isNamed(search, addonFor) : addonFor === undefined
  return lake
    .listDatasets()
    .filter((settings) => isAsked(settings) && isVisible(settings))
    .map(({ name, aclMode, createdAt, addonFor }) => ({
      name,
      aclMode,
      createdAt,
      createdByUserId: null,
      tags: [],
      ...(addonFor === undefined ? {} : { datasetProfile: 'comments', addonFor }),
    }))
}

function isNamed(search: URLSearchParams, addonFor: string): boolean {
  const profile = search.get('datasetProfile') ?? 'comments'
  return profile === 'comments' && (search.get('addonFor') ?? addonFor) === addonFor
}

function isOpenTo(c: LakeContext, lake: Lake, name: string): boolean {
  return lake.dataset(name).grantsOf(c.var.principal.access).length > 0
}
