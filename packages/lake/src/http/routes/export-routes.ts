import { Hono } from 'hono'
import type { LakeDocument } from '../../core/document.ts'
import { isJsonObject } from '../../core/is-json-object.ts'
import { isAssetDocument, isExported } from '../../lake/exported-documents.ts'
import type { Lake, LakeDataset } from '../../lake/lake.ts'
import type { AssetLinks } from '../asset-links.ts'
import { type LakeContext, type LakeEnv, requireDataset } from '../lake-env.ts'

interface ExportRouteOptions {
  readonly lake: Lake
  readonly links: AssetLinks
}

// Asks of an image or file that is to be imported whether it is there already, and then for its address.
const importTag = /(^|\.)import\.asset\.get-id$/

/** What `sanity dataset export` and `sanity dataset import` ask for, beyond what every client does. Mount it before the queries. */
export function exportRoutes({ lake, links }: ExportRouteOptions): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()

  /** Absolute, as these tools know no other place to look. Signed only for those who may see every asset. */
  function toAddress(c: LakeContext, dataset: LakeDataset, url: string): string {
    const seesAll = dataset.draftReadingOf(c.var.principal.access) === 'all'
    const path = url.startsWith('/') && seesAll ? links.sign(url) : url
    return new URL(path, c.req.url).href
  }

  // All documents of a dataset, one on each line, as they are at one moment.
  routes.get('/:version/data/export/:dataset', (c) => {
    const dataset = requireDataset(c, lake, c.req.param('dataset'))
    const types = c.req.query('types')?.split(',')
    const isWanted = (document: LakeDocument) =>
      isExported(document) && (types === undefined || types.includes(document._type) || isAssetDocument(document))
    const toLine = (document: LakeDocument) => {
      const isAsset = isAssetDocument(document) && typeof document.url === 'string'
      return `${JSON.stringify(isAsset ? { ...document, url: toAddress(c, dataset, String(document.url)) } : document)}\n`
    }
    const documents = dataset.documents(c.var.principal.access).filter(isWanted).values()
    c.header('Content-Type', 'application/x-ndjson; charset=utf-8')
    c.header('Cache-Control', 'no-store')
    return c.body(toStream(documents, toLine))
  })

  routes.get('/:version/data/query/:dataset', async (c, next) => {
    await next()
    if (!importTag.test(c.req.query('tag') ?? '') || !c.res.ok) return
    const answer: unknown = await c.res.clone().json()
    if (!isJsonObject(answer) || !isJsonObject(answer.result) || typeof answer.result.url !== 'string') return
    const dataset = requireDataset(c, lake, c.req.param('dataset'))
    c.res = c.json({ ...answer, result: { ...answer.result, url: toAddress(c, dataset, answer.result.url) } })
  })

  return routes
}

const chunkLength = 65_536

/** Written as fast as it is read: no more than one chunk of text is in memory. */
function toStream(
  documents: Iterator<LakeDocument>,
  toLine: (document: LakeDocument) => string,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull(controller) {
      let text = ''
      while (text.length < chunkLength) {
        const next = documents.next()
        if (next.done) {
          if (text !== '') controller.enqueue(encoder.encode(text))
          controller.close()
          return
        }
        text += toLine(next.value)
      }
      controller.enqueue(encoder.encode(text))
    },
  })
}
