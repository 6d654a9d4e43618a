import { Hono } from 'hono'
import type { Auth } from '../../auth/create-auth.ts'
import type { LakeDocument } from '../../core/document.ts'
import { createDocumentIndex } from '../../groq/document-index.ts'
import { answerQuery } from '../../groq/evaluate-query.ts'
import { parseQuery } from '../../groq/parse-query.ts'
import { createPerspectiveView } from '../../groq/perspective-view.ts'
import type { Lake, LakeDataset } from '../../lake/lake.ts'
import { type LakeEnv, requireDataset } from '../lake-env.ts'
import { readQueryParameters } from '../read-request.ts'

const asksForGroups = /^\s*\*\s*\[\s*_type\s*==\s*(["'])system\.group\1\s*\]/
const beginning = '1970-01-01T00:00:00.000Z'

/**
 * Answers `*[_type == "system.group"]…`, by which the Studio learns who may read a document and so can be mentioned in
 * a comment. There are no such documents: each role stands for one, with those who have it.
 * DIFFERS: such a query sees groups and nothing else, and any other query sees none. Readers see none at all.
 */
export function groupRoutes({ lake, auth }: { lake: Lake; auth: Auth }): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()

  routes.get('/:version/data/query/:dataset', async (c, next) => {
    const search = new URL(c.req.url).searchParams
    const query = search.get('query') ?? ''
    const { isStaff, access } = c.var.principal
    if (!isStaff || !asksForGroups.test(query)) return next()
    c.set('family', 'query')
    const name = c.req.param('dataset')
    const groups = createDocumentIndex(toGroups(auth, requireDataset(c, lake, name)))
    const { result } = await answerQuery(parseQuery(query, readQueryParameters(search)), {
      source: createPerspectiveView(groups, 'raw', () => true),
      now: new Date(),
      userId: access.userId,
      dataset: name,
    })
    return c.json({ query, result: result ?? null, syncTags: [], ms: 0 })
  })

  return routes
}

function toGroups({ users, tokens, roles }: Auth, dataset: LakeDataset): readonly LakeDocument[] {
  const holders = [...users.list().filter(({ isActive }) => isActive), ...tokens.list()]
  return roles.list().map(({ name, grants }) => ({
    _id: `_.groups.${name}`,
    _type: 'system.group',
    _rev: name,
    _createdAt: beginning,
    _updatedAt: beginning,
    members: holders.filter(({ role }) => role === name).map(({ id }) => id),
    grants: dataset.grantsOf({ userId: 'somebody', grants }),
  }))
}
