import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import type { Auth } from '../../auth/create-auth.ts'
import { LakeError } from '../../core/errors.ts'
import { parseImageName } from '../../images/asset-documents.ts'
import type { ImageRenderer } from '../../images/create-image-renderer.ts'
import { toMimeType } from '../../images/image-format.ts'
import { transformImage } from '../../images/transform-image.ts'
import { isIdentity, parseTransform } from '../../images/transform-parameters.ts'
import type { Lake, LakeDataset } from '../../lake/lake.ts'
import { type AssetKey, type AssetStore, toAssetKey } from '../../storage/asset-store.ts'
import { authenticateForMedia } from '../authenticate.ts'
import { type LakeContext, type LakeEnv, requireDataset } from '../lake-env.ts'

// Part of every ETag: raise it when the same transform would give other bytes.
const renderingVersion = '1'

interface MediaRouteOptions {
  readonly lake: Lake
  readonly auth: Auth
  readonly assets: AssetStore
  readonly renderer: ImageRenderer
  readonly projectId: string
}

/** Sends images, in the size that is asked for, and files. */
export function mediaRoutes({ lake, auth, assets, renderer, projectId }: MediaRouteOptions): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()
  routes.use('/images/*', authenticateForMedia(auth))
  routes.use('/files/*', authenticateForMedia(auth))

  async function requireBytes(key: AssetKey): Promise<Uint8Array> {
    const bytes = await assets.read(key)
    if (bytes === null) throw notThere()
    return bytes
  }

  routes.get('/images/:project/:dataset/:name', async (c) => {
    const { project, dataset: datasetName, name } = c.req.param()
    const image = parseImageName(name)
    if (project !== projectId || image === null) throw notThere()
    const key = toAssetKey(datasetName, 'images', name)
    await requireVisible(c, requireDataset(c, lake, datasetName), image.documentId)

    const { searchParams } = new URL(c.req.url)
    const accept = c.req.header('accept') ?? ''
    const transform = parseTransform(searchParams, { sourceFormat: image.format, accept })
    const identity = JSON.stringify([datasetName, name, transform, renderingVersion])
    setHeaders(c, { type: toMimeType(transform.format), identity, download: searchParams.get('dl') })
    if (searchParams.get('auto') === 'format') c.header('Vary', 'Accept', { append: true })
    if (isUnchanged(c)) return c.body(null, 304)

    const isStored = isIdentity(transform, image.format)
    const bytes = isStored
      ? await requireBytes(key)
      : await renderer.render(identity, async () => transformImage(await requireBytes(key), image, transform))
    return c.body(toBuffer(bytes))
  })

  routes.get('/files/:project/:dataset/:name', async (c) => {
    const { project, dataset: datasetName, name } = c.req.param()
    if (project !== projectId) throw notThere()
    const key = toAssetKey(datasetName, 'files', name)
    const dataset = requireDataset(c, lake, datasetName)
    await requireVisible(c, dataset, `file-${name.replace('.', '-')}`)
    // Always a download, and never with the type that the uploader claimed: a page that a file brings must not run here.
    const download = new URL(c.req.url).searchParams.get('dl') || name
    setHeaders(c, { type: 'application/octet-stream', identity: `${datasetName}/${name}`, download })
    if (isUnchanged(c)) return c.body(null, 304)
    return c.body(toBuffer(await requireBytes(key)))
  })

  return routes
}

/**
 * Who reads drafts may see every asset; everybody else those that a published document refers to. What may not
 * be seen looks like what is not there.
 */
async function requireVisible(c: LakeContext, dataset: LakeDataset, documentId: string): Promise<void> {
  const { access, draftReading } = c.var.principal
  if (draftReading === 'all') return
  const { result } = await dataset.query({
    query: 'defined(*[references($id)][0]._id)',
    params: { id: documentId },
    perspective: draftReading === 'some' ? 'raw' : 'published',
    access,
  })
  if (result !== true) throw notThere()
}

function setHeaders(
  c: LakeContext,
  { type, identity, download }: { type: string; identity: string; download: string | null },
) {
  c.header('Content-Type', type)
  c.header('ETag', `"${createHash('sha256').update(identity).digest('base64url').slice(0, 27)}"`)
  // Asked anew each time (a 304 is cheap): what is withdrawn must not live on in caches.
  c.header('Cache-Control', 'private, no-cache')
  c.header('Vary', 'Authorization, Cookie', { append: true })
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Content-Security-Policy', "default-src 'none'; sandbox")
  c.header('Cross-Origin-Resource-Policy', 'same-site')
  if (download !== null) c.header('Content-Disposition', `attachment; filename="${toSafeName(download)}"`)
}

function isUnchanged(c: LakeContext): boolean {
  const etag = c.res.headers.get('ETag')
  const asked = (c.req.header('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return etag !== null && asked.includes(etag)
}

function toSafeName(name: string): string {
  return name.replaceAll(/[^\w. -]/g, '_').slice(0, 100)
}

/** Bodies must stand on an ArrayBuffer; what stores and sharp return may stand on a shared one. */
function toBuffer(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer
    ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    : new Uint8Array(bytes)
}

function notThere(): LakeError {
  return new LakeError('notFound', 'There is no such asset.')
}
