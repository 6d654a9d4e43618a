import { hash } from 'node:crypto'
import { Hono } from 'hono'
import type { Auth } from '../../auth/create-auth.ts'
import { isPublishedId } from '../../core/document-id.ts'
import { parseImageName, toAssetDocumentId } from '../../images/asset-documents.ts'
import { assetAccess } from '../../images/create-asset-keeper.ts'
import type { ImageRenderer } from '../../images/create-image-renderer.ts'
import { toMimeType } from '../../images/image-format.ts'
import { transformImage } from '../../images/transform-image.ts'
import { parseTransform } from '../../images/transform-parameters.ts'
import type { Lake, LakeDataset } from '../../lake/lake.ts'
import { type AssetKey, type AssetStore, toAssetKey } from '../../storage/asset-store.ts'
import { type AssetLinks, openedByLink } from '../asset-links.ts'
import { authenticateForMedia } from '../authenticate.ts'
import { type LakeContext, type LakeEnv, requireDataset } from '../lake-env.ts'
import { isUnchanged, notThere, type Sendable, sendAsset, toSendable } from '../send-asset.ts'

// Part of every ETag and of the names of what is kept: raise it when the same transform would give other bytes.
const renderingVersion = '2'

interface MediaRouteOptions {
  readonly lake: Lake
  readonly auth: Auth
  readonly assets: AssetStore
  readonly renderer: ImageRenderer
  readonly links: AssetLinks
  readonly projectId: string
}

/** Sends images, in the size that is asked for, and files. */
export function mediaRoutes({ lake, auth, assets, renderer, links, projectId }: MediaRouteOptions): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()
  const authenticated = openedByLink(links, authenticateForMedia(auth))
  routes.use('/images/*', authenticated)
  routes.use('/files/*', authenticated)

  async function requireBytes(key: AssetKey): Promise<Uint8Array> {
    const bytes = await assets.read(key)
    if (bytes === null) throw notThere()
    return bytes
  }

  async function requireStored(key: AssetKey): Promise<Sendable> {
    const stored = await assets.find(key)
    if (stored === null) throw notThere()
    return { size: stored.size, read: stored.stream }
  }

  async function sendImage(c: LakeContext, key: AssetKey, vanityName: string | undefined): Promise<Response> {
    const image = parseImageName(key.name)
    if (image === null) throw notThere()
    const { searchParams } = new URL(c.req.url)
    const parsed = parseTransform(searchParams, { sourceFormat: image.format, accept: c.req.header('accept') ?? '' })
    const transform = searchParams.has('dlRaw') ? null : parsed
    const variant = JSON.stringify([transform, renderingVersion])
    const type = toMimeType(transform?.format ?? image.format)
    const download = findDownloadName(searchParams, ['dlRaw', 'dl'], vanityName ?? key.name)
    const etag = setHeaders(c, { type, identity: `${key.dataset}/${key.name} ${variant}`, download })
    if (searchParams.get('auto') === 'format') c.header('Vary', 'Accept', { append: true })
    if (isUnchanged(c, etag)) return c.body(null, 304)
    if (transform === null) return sendAsset(c, await requireStored(key), etag)
    const make = async () => transformImage(await requireBytes(key), image, transform)
    return sendAsset(c, toSendable(await renderer.render(key, variant, make)), etag)
  }

  // The last part may be any name, for addresses that are easier to read.
  routes.get('/images/:project/:dataset/:name/:vanity?', async (c) => {
    const { project, dataset, name, vanity } = c.req.param()
    if (project !== projectId) throw notThere()
    const key = toAssetKey(dataset, 'images', name)
    requireVisible(c, requireDataset(c, lake, dataset), key)
    return sendImage(c, key, vanity)
  })

  routes.get('/files/:project/:dataset/:name/:vanity?', async (c) => {
    const { project, dataset, name, vanity } = c.req.param()
    if (project !== projectId) throw notThere()
    const key = toAssetKey(dataset, 'files', name)
    requireVisible(c, requireDataset(c, lake, dataset), key)
    const { searchParams } = new URL(c.req.url)
    const type = playable[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
    const download = findDownloadName(searchParams, ['dl'], vanity ?? name)
    const isPlayable = type !== 'application/octet-stream'
    const etag = setHeaders(c, {
      type,
      identity: `${dataset}/${name}`,
      download: isPlayable ? download : (download ?? vanity ?? name),
    })
    if (isUnchanged(c, etag)) return c.body(null, 304)
    return sendAsset(c, await requireStored(key), etag)
  })

  return routes
}

/**
 * Sound and films, which pages play. Everything else is a download, and never has the type that its uploader claimed:
 * a page that a file brings must not run here.
 */
const playable: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
  mov: 'video/quicktime',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
}

/**
 * Who reads drafts may see every asset; everybody else those that a document which they may read refers to. What may
 * not be seen looks like what is not there.
 */
function requireVisible(c: LakeContext, dataset: LakeDataset, { kind, name }: AssetKey): void {
  const { access } = c.var.principal
  const draftReading = dataset.draftReadingOf(access)
  const id = toAssetDocumentId(kind, name)
  // Also before a "not modified": what is deleted must not live on in somebody's cache.
  if (dataset.getDocuments([id], assetAccess).documents.length === 0) throw notThere()
  if (draftReading === 'all') return
  // Nothing there is for the public, so that nothing is seen because something shows it.
  if (dataset.isRestricted && dataset.getDocuments([id], access).documents.length === 0) throw notThere()
  const { references } = dataset.findReferences(id, access)
  const isVisible = references.some(({ documentId }) => draftReading === 'some' || isPublishedId(documentId))
  if (!isVisible) throw notThere()
}

/** The name to save under; null: it is shown. `true` is what builders of addresses send for "under any name". */
function findDownloadName(search: URLSearchParams, parameters: readonly string[], fallback: string): string | null {
  const asked = parameters.map((name) => search.get(name)).find((text) => text !== null && text !== 'false')
  if (asked === undefined || asked === null) return null
  return asked === '' || asked === 'true' ? fallback : asked
}

/** @returns the tag of these bytes */
function setHeaders(
  c: LakeContext,
  { type, identity, download }: { type: string; identity: string; download: string | null },
): string {
  const etag = `"${hash('sha256', identity, 'base64url').slice(0, 27)}"`
  c.header('Content-Type', type)
  c.header('ETag', etag)
  // Asked anew each time (a 304 is cheap): what is withdrawn must not live on in caches.
  c.header('Cache-Control', 'private, no-cache')
  c.header('Vary', 'Authorization, Cookie', { append: true })
  c.header('X-Content-Type-Options', 'nosniff')
  // A drawing that is opened by itself may use its own styles, and nothing else.
  c.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox")
  c.header('Cross-Origin-Resource-Policy', 'same-site')
  if (download !== null) c.header('Content-Disposition', toDisposition(download))
  return etag
}

function toDisposition(name: string): string {
  const plain = name.replaceAll(/[^\w. -]/g, '_').slice(0, 100)
  const isPlain = plain === name
  // RFC 8187: the name in its own letters, for those that know how; lone surrogates have no bytes.
  const full = encodeURIComponent(name.toWellFormed().slice(0, 100)).replaceAll(/['()*]/g, '_')
  return `attachment; filename="${plain}"${isPlain ? '' : `; filename*=UTF-8''${full}`}`
}
