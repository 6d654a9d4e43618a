/** The site as readers and editors reach it: one request handler that gives each request to the room it belongs to. */

import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { StoredPage } from '@vigil/page-store/create-page-store'
import { type PagePath, parsePagePath, toUrlPath } from '@vigil/page-store/page-path'
import { type PageAnswer, servePage } from '@vigil/page-store/serve-page'
import { localeOf } from '@vigil/ui/paths'
import type { BuildFiles } from './build-files/build-files.ts'
import { instanceHeader, noOtherInstances } from './build-files/other-instances.ts'
import type { SharedCache } from './cdn/shared-cache.ts'
import { type ClassifiedRequest, classifyRequest } from './classify-request.ts'
import { type CompressedFile, sendFile } from './compressed-file.ts'
import { endAtOnce } from './end-at-once.ts'
import { toKindPage } from './kind-pages.ts'
import type { MediaLibrary } from './media/media-library.ts'
import { parseMediaUrl } from './media/parse-media-url.ts'
import { replaceFailure } from './draft-trouble.ts'
import { createObservabilityRoutes } from './observability/observability-routes.ts'
import type { Observability } from './observability/open-observability.ts'
import { pinHeaders } from './pin-headers.ts'
import type { AnswerMessage } from './write/answer-message.ts'
import type { PreviewLinks } from './preview-link/preview-links.ts'
import type { Redirect, Redirects } from './redirects.ts'
import { isSavedStory, type SavedStories } from './save/saved-stories.ts'
import type { AnswerSearch } from './search/answer-search.ts'
import type { SecurityHeaders } from './security-headers.ts'
import { type SiteLog, toReasonWithout } from './site-log.ts'
import type { SitePages, Visit } from './site-pages.ts'
import { allowStudioLook } from './studio-look.ts'
import type { AnswerWebhook } from './webhook/answer-webhook.ts'

export interface FrontOptions {
  pages: Pick<SitePages, 'find' | 'findMissingPage' | 'visit'>
  media: Pick<MediaLibrary, 'find' | 'findDraft'>
  /** Next's own request handler, for drafts and for the files of its build. */
  app: RequestListener
  isDraftCookie: (value: string) => boolean
  previewLinks: PreviewLinks
  redirects: Pick<Redirects, 'peek' | 'find'>
  savedStories: SavedStories
  search: AnswerSearch
  messages: AnswerMessage
  /** Null: no webhook is expected. */
  webhook: AnswerWebhook | null
  enhancements: Promise<ReadonlyMap<string, CompressedFile>>
  /** Null: the app sends them itself, as in development. */
  buildFiles: BuildFiles | null
  /** What builds at other instances have. */
  otherInstances: BuildFiles
  sharedCache: Pick<SharedCache, 'refusal' | 'withPage' | 'withPicture'>
  /** The site's address in the Tor network; null without one. */
  onionUrl: URL | null
  /** May read what readers get; null when there is no Studio. */
  studioOrigin: string | null
  /** What `/healthz` tells; 200 only if ready. `/healthz/following` is 200 only while changes arrive as well. */
  health: () => { isReady: boolean; isFollowing: boolean; detail: unknown }
  /** What operators and editors see of the site; null: nothing. */
  observability: Observability | null
  security: SecurityHeaders
  log: SiteLog
}

export function createFront(options: FrontOptions): RequestListener {
  const {
    pages,
    media,
    app,
    isDraftCookie,
    previewLinks,
    redirects,
    savedStories,
    search,
    messages,
    webhook,
    enhancements,
    buildFiles,
    otherInstances,
    sharedCache,
    onionUrl,
    studioOrigin,
    health,
    observability,
    security,
    log,
  } = options

  const routes = createObservabilityRoutes({ observability, security, studioOrigin })

  return (request, response) => {
    answer(request, response).catch((error) => {
      // A reader who goes away is no trouble.
      if (response.destroyed) return
      log.warn('A request could not be answered', error)
      if (response.headersSent) response.destroy()
      else sendHtml(response, request, 500, toKindPage('unavailable', localeOf(request.url ?? '/')), security.reader)
    })
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/', headers } = request
    const classified = classifyRequest({ method, url, headers }, isDraftCookie)
    observability?.noteAnswer(response, classified.kind)
    if (!isBuildFile(classified)) setHeaders(response, sharedCache.refusal)
    if (classified.kind !== 'app') allowStudioLook(request, response, studioOrigin)
    switch (classified.kind) {
      case 'page':
        // What the Tor Browser offers instead: https://gitlab.torproject.org/tpo/core/torspec, onion-location
        if (onionUrl !== null) response.setHeader('Onion-Location', new URL(toUrlPath(classified.path), onionUrl).href)
        return answerPage(request, response, classified)
      case 'media':
        return answerMedia(request, response, classified.isDraft)
      case 'app': {
        // Asked by another instance it asks nobody: otherwise two of them would ask each other for ever.
        const others = headers[instanceHeader] === undefined ? otherInstances : noOtherInstances
        for (const name of Object.keys(headers)) if (name.startsWith('x-vigil-')) delete headers[name]
        request.url = classified.url
        if (classified.as === 'static') return answerBuildFile(request, response, classified.url, others)
        pinHeaders(response, security.draft)
        if (!classified.url.startsWith('/api/'))
          replaceFailure(response, toKindPage('draftUnavailable', localeOf(url)), security.draft)
        return app(request, response)
      }
      case 'previewLink':
        return answerPreviewLink(request, response, classified.url)
      case 'message':
        return messages(request, response, classified)
      case 'webhook':
        return webhook === null
          ? sendHtml(response, request, 404, await readMissingPage(url), security.reader)
          : webhook(request, response)
      case 'search':
        return answerSearch(request, response, classified)
      case 'enhancement':
        return answerEnhancement(request, response, classified.path)
      case 'health': {
        const { isReady, isFollowing, detail } = health()
        const body = Buffer.from(`${JSON.stringify(detail)}\n`)
        response.writeHead((classified.of === 'following' ? isFollowing : isReady) ? 200 : 503, {
          'Content-Type': 'application/json',
          'Content-Length': body.byteLength,
          'Cache-Control': 'no-store',
        })
        response.end(method === 'HEAD' ? undefined : body)
        return
      }
      case 'metrics':
      case 'status':
        if (await routes.answer(request, response, classified)) return
        return sendHtml(response, request, 404, await readMissingPage(url), security.reader)
      case 'redirect':
        response.writeHead(308, { ...security.reader, Location: classified.location, 'Content-Length': 0 }).end()
        return
      case 'missing':
        return sendHtml(response, request, 404, await readMissingPage(url), security.reader)
      case 'malformed':
        return sendHtml(response, request, 400, toKindPage('malformed', localeOf(url)), security.reader)
      case 'notAllowed':
        return sendHtml(response, request, 405, toKindPage('malformed', localeOf(url)), {
          ...security.reader,
          Allow: classified.allow,
        })
      default:
        return assertNever(classified)
    }
  }

  async function answerPage(
    request: IncomingMessage,
    response: ServerResponse,
    { path }: Extract<ClassifiedRequest, { kind: 'page' }>,
  ): Promise<void> {
    const stored = redirects.peek(path) === null ? pages.find(path) : null
    if (stored !== null) return sendStored(request, response, path, stored)
    const redirect = await findRedirect(path)
    if (redirect !== null) return answerRedirect(response, redirect)
    const visit = await pages.visit(path)
    if (visit.state === 'stored') return sendStored(request, response, path, visit.page)
    await answerUnstored(request, response, visit)
  }

  async function sendStored(
    request: IncomingMessage,
    response: ServerResponse,
    path: PagePath,
    page: StoredPage,
  ): Promise<void> {
    const method = request.method === 'HEAD' ? 'HEAD' : 'GET'
    if (!isSavedStory(path)) {
      // Whether a redirect leads away from here can change without a change of the page.
      const mayBeKept = isForEverybody(request) && redirects.peek(path) === null
      const headers = mayBeKept ? sharedCache.withPage(path, security.reader) : security.reader
      return send(response, servePage(page, { method, headers: request.headers }, headers))
    }
    try {
      const { body, headers } = await savedStories.toFile(path, page.variants.identity.toString('utf8'))
      response.writeHead(200, { ...security.reader, ...headers, 'Content-Length': body.byteLength })
      response.end(method === 'HEAD' ? undefined : body)
    } catch (error) {
      log.warn(`${path} cannot be made a file of`, error)
      await answerUnstored(request, response, { state: 'unavailable' })
    }
  }

  /** Only to a page that is there: an old address must not tell of a story that has left. */
  async function findRedirect(path: PagePath): Promise<Redirect | null> {
    const redirect = await redirects.find(path)
    if (redirect === null) return null
    const isThere = pages.find(redirect.to) !== null || (await pages.visit(redirect.to)).state === 'stored'
    return isThere ? redirect : null
  }

  function answerRedirect(response: ServerResponse, { to, isPermanent }: Redirect): void {
    response.writeHead(isPermanent ? 308 : 307, {
      ...security.reader,
      Location: toUrlPath(to),
      // Browsers keep permanent ones for ever unless they are told otherwise, and this one may have to go.
      'Cache-Control': 'public, max-age=300',
      'Content-Length': 0,
    })
    response.end()
  }

  async function answerUnstored(
    request: IncomingMessage,
    response: ServerResponse,
    visit: Exclude<Visit, { state: 'stored' }>,
  ): Promise<void> {
    const { url = '/' } = request
    switch (visit.state) {
      case 'missing':
        sendHtml(response, request, visit.status, await readMissingPage(url), security.reader)
        break
      case 'unavailable':
        sendHtml(response, request, 503, toKindPage('unavailable', localeOf(url)), {
          ...security.reader,
          'Retry-After': '30',
        })
        break
      case 'unstored': {
        const { body, contentType, headers } = visit.page
        const path = parsePagePath(url.replace(/\?.*/, ''))
        if (path === null || isSavedStory(path)) return answerUnstored(request, response, { state: 'unavailable' })
        const own = { ...security.reader, ...headers, 'Content-Type': contentType, 'Cache-Control': 'no-store' }
        response.writeHead(200, { ...own, 'Content-Length': Buffer.byteLength(body) })
        response.end(request.method === 'HEAD' ? undefined : body)
        break
      }
      case 'other': {
        const { status, headers, body } = visit
        response.writeHead(status, { ...security.reader, ...headers, 'Content-Length': body.byteLength })
        response.end(request.method === 'HEAD' ? undefined : body)
        break
      }
    }
  }

  /** In the language of the address. */
  async function answerSearch(
    request: IncomingMessage,
    response: ServerResponse,
    { locale, parameters }: Extract<ClassifiedRequest, { kind: 'search' }>,
  ): Promise<void> {
    try {
      const { status, html } = await search(locale, parameters)
      sendHtml(response, request, status, html, { ...security.reader, 'X-Robots-Tag': 'noindex' })
    } catch (error) {
      // NB: never with the words, which are nobody's business.
      log.warn('A search cannot be answered', toReasonWithout(parameters.get('q') ?? '', error))
      const headers = { ...security.reader, 'Retry-After': '30' }
      sendHtml(response, request, 503, toKindPage('unavailable', locale), headers)
    }
  }

  async function readMissingPage(url: string): Promise<string> {
    const locale = localeOf(url)
    const page = await pages.findMissingPage(locale)
    return page === null ? toKindPage('missing', locale) : page.variants.identity.toString('utf8')
  }

  async function answerPreviewLink(request: IncomingMessage, response: ServerResponse, url: string): Promise<void> {
    const answer = await previewLinks.open(url)
    switch (answer.state) {
      case 'page':
        return sendHtml(response, request, answer.status, answer.html, security.preview)
      case 'photo':
        request.url = answer.url
        return answerMedia(request, response, true)
      case 'moved':
        response.writeHead(303, { ...security.preview, Location: answer.location, 'Content-Length': 0 }).end()
    }
  }

  async function answerEnhancement(request: IncomingMessage, response: ServerResponse, path: PagePath): Promise<void> {
    const file = (await enhancements).get(path)
    if (file === undefined) return sendText(response, 404, 'There is no such script.')
    sendFile(request, response, file, { ...security.file, 'Cache-Control': 'public, max-age=3600' })
  }

  async function answerBuildFile(
    request: IncomingMessage,
    response: ServerResponse,
    url: string,
    others: BuildFiles,
  ): Promise<void> {
    if (buildFiles === null) {
      pinHeaders(response, security.file)
      return app(request, response)
    }
    const path = url.replace(/\?.*/, '')
    const file = (await buildFiles.find(path)) ?? (await others.find(path))
    if (file === null) {
      // An instance that is away may have it, and this one after its next start: nobody may keep this answer.
      setHeaders(response, sharedCache.refusal)
      return sendText(response, 404, 'There is no such file.')
    }
    // Their names say what is in them.
    sendFile(request, response, file, { ...security.file, 'Cache-Control': 'public, max-age=31536000, immutable' })
  }

  async function answerMedia(request: IncomingMessage, response: ServerResponse, isDraft: boolean): Promise<void> {
    const parsed = parseMediaUrl(request.url ?? '')
    if (parsed.state === 'unknown') return sendText(response, 404, 'There is no such image.')
    if (parsed.state === 'invalid') return sendText(response, 400, parsed.reason)
    const accept = request.headers.accept ?? ''
    const found = await (isDraft ? media.findDraft(parsed.request, accept) : media.find(parsed.request, accept))
    switch (found.state) {
      case 'missing':
        return found.isGone
          ? sendText(response, 410, 'This image was taken down.')
          : sendText(response, 404, 'There is no such image.')
      case 'invalid':
        return sendText(response, 400, 'The image cannot be shown like this.')
      case 'unavailable':
        return sendText(response, 503, 'The image cannot be fetched right now.')
    }
    const { contentType, etag } = found.state === 'found' ? found.picture : found
    const { fileName, search } = parsed.request
    const shared =
      isDraft || !isForEverybody(request)
        ? security.media
        : sharedCache.withPicture(fileName, search.includes('auto=format'), security.media)
    const headers = {
      ...shared,
      // NB: never immutable. A picture may have to disappear.
      'Cache-Control': isDraft ? 'private, no-store' : 'public, max-age=300',
      Vary: 'Accept',
      'Content-Type': contentType,
      ...(etag === null ? {} : { ETag: etag }),
    }
    if (etag !== null && request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) {
      response.writeHead(304, headers).end()
      return
    }
    if (found.state === 'found') {
      response.writeHead(200, { ...headers, 'Content-Length': found.picture.bytes.byteLength })
      response.end(request.method === 'HEAD' ? undefined : found.picture.bytes)
      return
    }
    response.writeHead(200, headers)
    await pipeline(request.method === 'HEAD' ? [] : found.body, response)
  }

  function sendText(response: ServerResponse, status: number, text: string): void {
    const body = Buffer.from(`${text}\n`)
    response.writeHead(status, {
      ...security.media,
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Length': body.byteLength,
      'Cache-Control': 'no-store',
    })
    response.end(body)
  }
}

/** These say themselves how long they may be kept, by anybody. */
function isBuildFile(classified: ClassifiedRequest): boolean {
  return classified.kind === 'enhancement' || (classified.kind === 'app' && classified.as === 'static')
}

/** What a browser asks for on behalf of another site's page may carry headers for that page. */
function isForEverybody({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined
}

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const name in headers) response.setHeader(name, headers[name] ?? '')
}

function send(response: ServerResponse, { status, headers, body }: PageAnswer): void {
  response.writeHead(status, headers)
  if (body === null) response.end()
  else endAtOnce(response, body)
}

/** For pages that are not stored: gone in the next moment, so nobody may keep them. */
function sendHtml(
  response: ServerResponse,
  request: IncomingMessage,
  status: number,
  html: string,
  headers: Readonly<Record<string, string>>,
): void {
  const body = Buffer.from(html)
  response.writeHead(status, {
    ...headers,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': body.byteLength,
    'Cache-Control': 'no-store',
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function assertNever(value: never): never {
  throw new Error(`Unexpected request: ${JSON.stringify(value)}`)
}
