import { Hono } from 'hono'
import type { Lake } from '../../lake/lake.ts'
import { type LakeEnv, requireDataset } from '../lake-env.ts'
import { readFlag, readIds } from '../read-request.ts'

const contentFree = ['_id', '_type', '_rev', '_createdAt', '_updatedAt', '_system'] as const

/** Documents by id, and who refers to them. */
export function documentRoutes({ lake }: { lake: Lake }): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()

  routes.get('/:version/data/doc/:dataset/:ids', (c) => {
    const dataset = requireDataset(c, lake, c.req.param('dataset'))
    const { documents, omitted } = dataset.getDocuments(readIds(c.req.param('ids')), c.var.principal.access)
    const isBare = readFlag(new URL(c.req.url).searchParams, 'excludeContent', false)
    const shown = isBare
      ? documents.map((document) =>
          Object.fromEntries(contentFree.filter((name) => name in document).map((name) => [name, document[name]])),
        )
      : documents
    return c.json({ documents: shown, omitted })
  })

  routes.get('/:version/data/references/:dataset/documents/:id/to', (c) => {
    const dataset = requireDataset(c, lake, c.req.param('dataset'))
    return c.json(dataset.findReferences(c.req.param('id'), c.var.principal.access))
  })

  return routes
}
