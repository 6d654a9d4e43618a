import { Hono } from 'hono'
import type { AssetUploads } from '../../images/create-asset-uploads.ts'
import type { AssetDescription } from '../../images/asset-documents.ts'
import type { Lake } from '../../lake/lake.ts'
import { type LakeContext, type LakeEnv, requireDataset } from '../lake-env.ts'
import { limitBody } from '../read-request.ts'

const largestImage = 50
const largestFile = 100

/** Takes images and files in. */
export function assetRoutes({ lake, uploads }: { lake: Lake; uploads: AssetUploads }): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()

  routes.post('/:version/assets/images/:dataset', limitBody(largestImage), async (c) => {
    const dataset = requireDataset(c, lake, c.req.param('dataset')).settings.name
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    const { access } = c.var.principal
    const description = readDescription(c)
    return c.json({ document: await uploads.upload({ dataset, kind: 'images', bytes, access, description }) })
  })

  routes.post('/:version/assets/files/:dataset', limitBody(largestFile), async (c) => {
    const dataset = requireDataset(c, lake, c.req.param('dataset')).settings.name
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    const document = await uploads.upload({
      dataset,
      kind: 'files',
      bytes,
      access: c.var.principal.access,
      description: readDescription(c),
      mimeType: (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
      extension: readExtension(c.req.query('filename')),
    })
    return c.json({ document })
  })

  return routes
}

/** What an editor wrote about the asset. The `filename` is left out on purpose; so is `source`, which names a place. */
function readDescription(c: LakeContext): AssetDescription {
  const names = ['label', 'title', 'description', 'creditLine'] as const
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = c.req.query(name)?.trim()
      return text ? [[name, text.slice(0, 2000)]] : []
    }),
  )
}

function readExtension(filename = ''): string {
  return /\.([a-z0-9]{1,8})$/i.exec(filename)?.[1]?.toLowerCase() ?? ''
}
