import { Hono } from 'hono'
import type { CommitResult, Lake } from '../../lake/lake.ts'
import { type LakeEnv, requireDataset } from '../lake-env.ts'
import { actionsBody, mutateBody } from '../parse-transaction.ts'
import { limitBody, readBody, readFlag } from '../read-request.ts'

/** Changes documents: by plain mutations, and by the actions of the Studio. */
export function commitRoutes({ lake }: { lake: Lake }): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()

  routes.post('/:version/data/mutate/:dataset', limitBody(16), async (c) => {
    c.set('family', 'mutation')
    const dataset = requireDataset(c, lake, c.req.param('dataset'))
    const search = new URL(c.req.url).searchParams
    const { mutations, transactionId } = await readBody(c, mutateBody)
    const result = await dataset.mutate(mutations, {
      access: c.var.principal.access,
      ...(transactionId === undefined ? {} : { transactionId }),
      dryRun: readFlag(search, 'dryRun', false),
      autoGenerateArrayKeys: readFlag(search, 'autoGenerateArrayKeys', false),
    })
    return c.json({ transactionId: result.transactionId, results: toResults(result, search) })
  })

  routes.post('/:version/data/actions/:dataset', limitBody(16), async (c) => {
    c.set('family', 'action')
    const dataset = requireDataset(c, lake, c.req.param('dataset'))
    const { actions, transactionId, dryRun = false } = await readBody(c, actionsBody)
    const result = await dataset.act(actions, {
      access: c.var.principal.access,
      ...(transactionId === undefined ? {} : { transactionId }),
      dryRun,
    })
    return c.json({ transactionId: result.transactionId })
  })

  return routes
}

function toResults({ results }: CommitResult, search: URLSearchParams) {
  const withDocuments = readFlag(search, 'returnDocuments', false)
  const withIds = withDocuments || readFlag(search, 'returnIds', false)
  return results.map(({ id, operation, document }) => ({
    ...(withIds ? { id } : {}),
    operation,
    ...(withDocuments && document !== null ? { document } : {}),
  }))
}
