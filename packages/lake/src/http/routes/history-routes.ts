import { Hono } from 'hono'
import { LakeError } from '../../core/errors.ts'
import type { Lake, RevisionSelection, TransactionLogEntry, TransactionLogOptions } from '../../lake/lake.ts'
import { type LakeContext, type LakeEnv, requireDataset } from '../lake-env.ts'
import { readFlag, readIds, readLimit } from '../read-request.ts'

const longestPage = 1000

/** What was, and who did it. */
export function historyRoutes({ lake }: { lake: Lake }): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()

  routes.get('/:version/data/history/:dataset/transactions/:ids', (c) => {
    const dataset = requireDataset(c, lake, c.req.param('dataset'))
    const search = new URL(c.req.url).searchParams
    const documentIds = readIds(c.req.param('ids'))
    const entries = dataset.transactionLog(readLogOptions(c, documentIds))
    const withMutations = !readFlag(search, 'excludeMutations', false) && !readFlag(search, 'excludeContent', false)
    const withEffects = search.get('effectFormat') === 'mendoza'
    const lines = entries.map((entry) => JSON.stringify(toLine(entry, documentIds, { withMutations, withEffects })))
    return c.body(lines.map((line) => `${line}\n`).join(''), 200, { 'Content-Type': 'application/x-ndjson' })
  })

  routes.get('/:version/data/history/:dataset/documents/:ids', (c) => {
    const dataset = requireDataset(c, lake, c.req.param('dataset'))
    const selection = readSelection(new URL(c.req.url).searchParams)
    const documents = dataset.documentsAt(readIds(c.req.param('ids')), selection, c.var.principal.access)
    return c.json({ documents })
  })

  routes.get('/:version/data/history/:dataset/events/documents/:id', (c) => {
    const dataset = requireDataset(c, lake, c.req.param('dataset'))
    const search = new URL(c.req.url).searchParams
    const id = c.req.param('id')
    const cursor = search.get('nextCursor')
    const { events, nextCursor } = dataset.documentEvents(id, {
      access: c.var.principal.access,
      limit: readLimit(search, { fallback: 100, most: longestPage }),
      ...(cursor ? { cursor } : {}),
    })
    return c.json({ events: { [id]: events }, nextCursor })
  })

  routes.get('/:version/data/history/:dataset/events/releases/:id', (c) => {
    const dataset = requireDataset(c, lake, c.req.param('dataset'))
    const search = new URL(c.req.url).searchParams
    const cursor = search.get('nextCursor')
    const page = dataset.releaseEvents(c.req.param('id'), {
      access: c.var.principal.access,
      limit: readLimit(search, { fallback: 100, most: longestPage }),
      ...(cursor ? { cursor } : {}),
    })
    return c.json(page)
  })

  return routes
}

function readLogOptions(c: LakeContext, documentIds: readonly string[]): TransactionLogOptions {
  const search = new URL(c.req.url).searchParams
  // Empty means open-ended: the Studio sends the parameter also when it has no bound.
  const bound = (name: 'fromTransaction' | 'toTransaction' | 'fromTime' | 'toTime') => {
    const text = search.get(name)
    return text ? { [name]: text } : {}
  }
  const authors = search.get('authors')
  return {
    documentIds,
    access: c.var.principal.access,
    ...bound('fromTransaction'),
    ...bound('toTransaction'),
    ...bound('fromTime'),
    ...bound('toTime'),
    ...(authors ? { authors: authors.split(',') } : {}),
    reverse: readFlag(search, 'reverse', false),
    limit: readLimit(search, { fallback: 50, most: longestPage }),
  }
}

function toLine(
  { mutations, effects, ...entry }: TransactionLogEntry,
  documentIds: readonly string[],
  { withMutations, withEffects }: { withMutations: boolean; withEffects: boolean },
) {
  const asked = Object.entries(effects).filter(([id]) => documentIds.includes(id))
  return {
    ...entry,
    ...(withMutations ? { mutations } : {}),
    ...(withEffects ? { effects: Object.fromEntries(asked) } : {}),
  }
}

function readSelection(search: URLSearchParams): RevisionSelection {
  const revision = search.get('revision')
  const time = search.get('time')
  if (revision) return { revision }
  if (time) return { time }
  if (readFlag(search, 'lastRevision', false)) return { lastRevision: true }
  throw new LakeError('invalidRequest', 'Say which state you want: "revision", "time" or "lastRevision=true".')
}
