import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, relative } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { Hono } from 'hono'
import type { LakeEnv, LakeContext } from '../http/lake-env.ts'
import { prepareStudioHtml } from './prepare-studio-html.ts'

const compress = promisify(gzip)

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}
const compressible = /^(text\/|application\/(json|manifest)|image\/svg)/

interface StudioFile {
  readonly type: string
  readonly etag: string
  readonly plain: Uint8Array<ArrayBuffer>
  readonly gzipped: Uint8Array<ArrayBuffer> | null
}

export interface StudioPagesOptions {
  /** Where `sanity build` put the Studio. It may be built anew while the lake runs. */
  readonly folder: string
  /** The website that the Studio shows in its preview, such as `http://localhost:3000`. */
  readonly siteOrigin?: string
}

/** Serves the built Studio at `/studio`, and the script that carries its streams at `/studio-transport.js`. */
export function studioPages({ folder, siteOrigin }: StudioPagesOptions): Hono<LakeEnv> {
  const routes = new Hono<LakeEnv>()
  const files = new Map<string, { readonly version: number; readonly file: Promise<StudioFile> }>()

  /** The file as it is now on the disk; read and compressed once for each version of it. */
  async function findFile(path: string): Promise<StudioFile | null> {
    const version = await findVersion(path)
    if (version === null) return null
    const known = files.get(path)
    if (known?.version === version) return known.file
    const file = readStudioFile(path)
    files.set(path, { version, file })
    return file
  }

  routes.get('/studio-transport.js', async (c) => {
    const file = await readTransport()
    return sendFile(c, file, 'no-cache')
  })

  routes.get('/studio/*', async (c) => {
    const path = toPath(folder, c.req.path)
    const file = await findFile(path)
    if (file !== null && !path.endsWith('index.html')) {
      // The names of built files hold a hash of their content.
      const isHashed = isStatic(c) && /-[\w-]{8}\.\w+$/.test(path)
      return sendFile(c, file, isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    }
    // Every other address is a place in the Studio, also with a dot in it: `/studio/structure/story;drafts.a`.
    return isStatic(c) ? c.notFound() : sendPage(c)
  })
  routes.get('/studio', (c) => sendPage(c))

  async function sendPage(c: LakeContext): Promise<Response> {
    const index = await findFile(join(folder, 'index.html'))
    if (index === null) {
      return c.text('The Studio is not built yet. Run "npm run build" and load this page again.', 503)
    }
    const { html, scriptHashes } = prepareStudioHtml(new TextDecoder().decode(index.plain), siteOrigin)
    c.header('Content-Security-Policy', toPolicy(c, scriptHashes, siteOrigin))
    c.header('Cache-Control', 'no-cache')
    c.header('Referrer-Policy', 'same-origin')
    c.header('X-Content-Type-Options', 'nosniff')
    return c.html(html)
  }

  return routes
}

async function readStudioFile(path: string): Promise<StudioFile> {
  const plain = Uint8Array.from(await readFile(path))
  const type = types[extname(path)] ?? 'application/octet-stream'
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`
  const gzipped = compressible.test(type) && plain.length > 1024 ? Uint8Array.from(await compress(plain)) : null
  return { type, etag, plain, gzipped }
}

let transport: Promise<StudioFile> | undefined

function readTransport(): Promise<StudioFile> {
  transport ??= readStudioFile(join(import.meta.dirname, 'studio-transport.js'))
  return transport
}

function sendFile(c: LakeContext, { type, etag, plain, gzipped }: StudioFile, cacheControl: string): Response {
  c.header('Content-Type', type)
  c.header('ETag', etag)
  c.header('Cache-Control', cacheControl)
  c.header('Vary', 'Accept-Encoding', { append: true })
  c.header('X-Content-Type-Options', 'nosniff')
  if (c.req.header('if-none-match') === etag) return c.body(null, 304)
  if (gzipped === null || !/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(plain)
  c.header('Content-Encoding', 'gzip')
  return c.body(gzipped)
}

/** Nothing that the page loads or calls may be anywhere but here and on the website that it previews. */
function toPolicy(c: LakeContext, scriptHashes: readonly string[], siteOrigin = ''): string {
  const host = /^[\w.:[\]-]+$/.exec(c.req.header('host') ?? '')?.[0] ?? 'localhost'
  const rules = [
    `default-src 'self'`,
    `script-src 'self' ${scriptHashes.map((hash) => `'${hash}'`).join(' ')}`,
    // styled-components writes its styles into the page. The website's are for its pages, shown as readers get them.
    `style-src 'self' 'unsafe-inline' ${siteOrigin}`,
    `img-src 'self' data: blob: ${siteOrigin}`,
    `font-src 'self' data: ${siteOrigin}`,
    `media-src 'self' blob:`,
    `worker-src 'self' blob:`,
    `connect-src 'self' ws://${host} wss://${host} ${siteOrigin}`,
    `frame-src 'self' ${siteOrigin}`,
    `frame-ancestors 'self'`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
  ]
  return rules.map((rule) => rule.trim()).join('; ')
}

function isStatic(c: LakeContext): boolean {
  return c.req.path.startsWith('/studio/static/')
}

/** Where a file of this address would be. Names that a build does not make lead nowhere. */
function toPath(folder: string, requestPath: string): string {
  const path = join(folder, normalize(requestPath.slice('/studio'.length)))
  return /^[\w./-]{1,1000}$/.test(requestPath) && !relative(folder, path).startsWith('..') ? path : folder
}

async function findVersion(path: string): Promise<number | null> {
  try {
    const found = await stat(path)
    return found.isFile() ? found.mtimeMs : null
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return null
    throw error
  }
}
