import { Hono } from 'hono'
import type { LakeDocument } from '../../core/document.ts'
import { isAssetDocument, isExported } from '../../lake/exported-documents.ts'
import type { Lake } from '../../lake/lake.ts'
import type { AssetLinks } from '../asset-links.ts'
import { type LakeEnv, requireDataset } from '../lake-env.ts'

interface ExportRouteOptions {
  readonly lake: Lake
  readonly links: AssetLinks
}

/** All documents of a dataset, one on each line, as they are at one moment: what `sanity dataset export` asks for. */
export function exportRoutes({ lake, links }: ExportRouteOptions): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()

  routes.get('/:version/data/export/:dataset', (c) => {
    const dataset = requireDataset(c, lake, c.req.param('dataset'))
    const { access, draftReading } = c.var.principal
    const { origin, searchParams } = new URL(c.req.url)
    const types = searchParams.get('types')?.split(',')
    const isWanted = (document: LakeDocument) =>
      isExported(document) && (types === undefined || types.includes(document._type) || isAssetDocument(document))
    const toLine = (document: LakeDocument) => {
      const url = isAssetDocument(document) && typeof document.url === 'string' ? document.url : null
      // Absolute: whoever exports fetches them. Signed only for those who may see every asset.
      const signed = url !== null && draftReading === 'all' && url.startsWith('/') ? links.sign(url) : url
      return `${JSON.stringify(url === null ? document : { ...document, url: new URL(signed ?? url, origin).href })}\n`
    }
    const documents = dataset.documents(access).filter(isWanted).values()
    c.header('Content-Type', 'application/x-ndjson; charset=utf-8')
    c.header('Cache-Control', 'no-store')
    return c.body(toStream(documents, toLine))
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
