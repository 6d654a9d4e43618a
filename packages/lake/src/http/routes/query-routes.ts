import { Hono } from 'hono'
import { z } from 'zod'
import type { ArraySelector } from '../../groq/source-map/to-source-map.ts'
import type { Lake } from '../../lake/lake.ts'
import { type LakeContext, type LakeEnv, requireDataset } from '../lake-env.ts'
import { limitBody, parse, readBody, readFlag, readQueryParameters } from '../read-request.ts'
import { readPerspective } from '../read-perspective.ts'

const queryText = z.string('must be GROQ text').min(1, 'must be GROQ text')
const postedQuery = z.object({ query: queryText, params: z.record(z.string(), z.unknown()).optional() })

/** Asks a dataset in GROQ, by GET or, when the query is too long for an address, by POST. */
export function queryRoutes({ lake }: { lake: Lake }): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()

  routes.use('/:version/data/query/:dataset', async (c, next) => {
    c.set('family', 'query')
    await next()
  })

  routes.get('/:version/data/query/:dataset', (c) => {
    const search = new URL(c.req.url).searchParams
    const query = parse(queryText, search.get('query'), 'The parameter "query"')
    return respond(c, lake, query, readQueryParameters(search))
  })

  routes.post('/:version/data/query/:dataset', limitBody(4), async (c) => {
    const { query, params = {} } = await readBody(c, postedQuery)
    return respond(c, lake, query, params)
  })

  return routes
}

async function respond(c: LakeContext, lake: Lake, query: string, params: Readonly<Record<string, unknown>>) {
  const start = performance.now()
  const search = new URL(c.req.url).searchParams
  const dataset = requireDataset(c, lake, c.req.param('dataset') ?? '')
  const answer = await dataset.query({
    query,
    params,
    perspective: readPerspective(search.get('perspective'), c.req.param('version') ?? ''),
    access: c.var.principal.access,
    resultSourceMap: readSelector(search.get('resultSourceMap')),
  })
  const { resultJson, syncTags, resultSourceMap } = answer
  const rest = {
    ...(readFlag(search, 'returnQuery', true) ? { query } : {}),
    syncTags,
    ...(resultSourceMap === undefined ? {} : { resultSourceMap }),
    ms: Math.round(performance.now() - start),
  }
  if (resultJson === undefined) return c.json({ ...rest, result: answer.result ?? null })
  const [head, tail] = [`${JSON.stringify(rest).slice(0, -1)},"result":`, '}']
  const body = Buffer.concat([Buffer.from(head), resultJson, Buffer.from(tail)])
  return c.body(body, 200, { 'Content-Type': 'application/json' })
}

function readSelector(text: string | null): ArraySelector | undefined {
  if (text === null || text === '' || text === 'false') return undefined
  return text === 'withKeyArraySelector' ? 'key' : 'index'
}
