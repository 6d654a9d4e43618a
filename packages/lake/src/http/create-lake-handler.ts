import { Hono } from 'hono'
import type { Auth } from '../auth/create-auth.ts'
import { LakeError } from '../core/errors.ts'
import { createAssetKeeper } from '../images/create-asset-keeper.ts'
import { createAssetUploads } from '../images/create-asset-uploads.ts'
import { createImageRenderer } from '../images/create-image-renderer.ts'
import type { Lake } from '../lake/lake.ts'
import { toReleaseHealth } from '../lake/schedule/release-health.ts'
import type { AssetStore } from '../storage/asset-store.ts'
import type { DerivedStore } from '../storage/derived-store.ts'
import type { Webhooks } from '../webhooks/create-webhooks.ts'
import { createAssetLinks } from './asset-links.ts'
import { authenticate } from './authenticate.ts'
import { corsFor, createOriginCheck, createOriginJudge } from './cors.ts'
import { toErrorResponse } from './error-response.ts'
import type { LakeEnv } from './lake-env.ts'
import { createPageSender } from './pages/page.ts'
import { logRequests, type RequestLog } from './request-log.ts'
import { accountRoutes } from './routes/account-routes.ts'
import { assetRoutes } from './routes/asset-routes.ts'
import { commitRoutes } from './routes/commit-routes.ts'
import { corsRoutes } from './routes/cors-routes.ts'
import { datasetRoutes } from './routes/dataset-routes.ts'
import { documentRoutes } from './routes/document-routes.ts'
import { exportRoutes } from './routes/export-routes.ts'
import { groupRoutes } from './routes/group-routes.ts'
import { historyRoutes } from './routes/history-routes.ts'
import { invitationRoutes } from './routes/invitation-routes.ts'
import { joinRoutes } from './routes/join-routes.ts'
import { mediaRoutes } from './routes/media-routes.ts'
import { memberRoutes } from './routes/member-routes.ts'
import { projectRoutes } from './routes/project-routes.ts'
import { queryRoutes } from './routes/query-routes.ts'
import { roleRoutes } from './routes/role-routes.ts'
import { sessionRoutes } from './routes/session-routes.ts'
import { signInRoutes } from './routes/sign-in-routes.ts'
import { streamRoutes } from './routes/stream-routes.ts'
import { studioRoutes } from './routes/studio-routes.ts'
import { tokenRoutes } from './routes/token-routes.ts'
import { userRoutes } from './routes/user-routes.ts'
import { webhookRoutes } from './routes/webhook-routes.ts'

export interface LakeHandlerOptions {
  readonly lake: Lake
  readonly auth: Auth
  readonly assets: AssetStore
  /** Where pictures in other sizes are kept, so that each is made once. Default: in memory only. */
  readonly derived?: DerivedStore
  /** The project that clients name in their configuration. Default: `vigil`. */
  readonly projectId?: string
  /** What its pages and the project are called. Default: `Content lake`. */
  readonly title?: string
  /** Pages that may talk to the lake, besides its own and those of this machine. Default: none. */
  readonly allowedOrigins?: readonly string[]
  /** What the application answers, to whoever `authenticate` let in. Default: nothing. */
  readonly routes?: readonly Hono<LakeEnv>[]
  /** More pages on the same port, such as the Studio. Default: none. */
  readonly pages?: Hono<LakeEnv>
  /** Gets one entry for each request. Default: nothing is logged. */
  readonly log?: RequestLog
  /** Gets what should not have happened. Default: `console.error`. */
  readonly logError?: (error: unknown) => void
  /** How long a stream may be silent. Default: 15 seconds. */
  readonly heartbeatMilliseconds?: number
  /** Default: the lake tells nobody. */
  readonly webhooks?: Webhooks
  /** Tells which releases are late. Default: the time of the machine. */
  readonly clock?: () => Date
}

/** Everything that the lake answers over HTTP, as one handler: `handler.fetch(request)`. */
export function createLakeHandler({
  lake,
  auth,
  assets,
  derived,
  projectId = 'vigil',
  title = 'Content lake',
  allowedOrigins = [],
  routes = [],
  pages,
  log = () => {},
  logError = (error) => console.error(error),
  heartbeatMilliseconds,
  webhooks,
  clock = () => new Date(),
}: LakeHandlerOptions): Hono<LakeEnv> {
  const judgeOrigin = createOriginJudge(allowedOrigins, auth.corsOrigins)
  const isAllowedOrigin = createOriginCheck(allowedOrigins, auth.corsOrigins)
  const renderer = createImageRenderer({ logError, ...(derived === undefined ? {} : { derived }) })
  const keeper = createAssetKeeper({ lake, assets, forget: renderer.forget, logError })
  const uploads = createAssetUploads({ lake, assets, projectId, keeper })
  const links = createAssetLinks(clock)
  const sendPage = createPageSender(title)
  const app = new Hono<LakeEnv>()

  app.onError((error, c) => toErrorResponse(error, { c, family: c.get('family') ?? 'other', logError }))
  app.notFound((c) => {
    const error = new LakeError('notFound', `The lake has nothing at ${c.req.method} ${c.req.path}.`)
    return toErrorResponse(error, { c, family: 'other', logError })
  })

  app.use(logRequests(log))
  app.use(corsFor(judgeOrigin))

  app.get('/healthz', (c) => {
    // Throws when the lake is closed or its database cannot be read; then this is an error like any other.
    lake.listDatasets()
    const releases = toReleaseHealth(lake.releaseSchedule, clock())
    return c.json({ status: 'ready', releases }, 200, { 'Cache-Control': 'no-store' })
  })
  app.route('/', signInRoutes({ auth, isAllowedOrigin, sendPage }))
  app.route('/', joinRoutes({ auth, isAllowedOrigin, sendPage }))
  app.route('/', accountRoutes({ auth, isAllowedOrigin, sendPage }))
  app.route('/', mediaRoutes({ lake, auth, assets, renderer, links, projectId }))
  if (pages !== undefined) app.route('/', pages)

  // Sign-in and these answers work without a valid token: an expired one must not stand in their way.
  app.route('/', studioRoutes({ judgeOrigin }))
  app.route('/', sessionRoutes({ auth }))

  app.use('/:version/*', authenticate(auth))
  for (const more of routes) app.route('/', more)
  app.route('/', groupRoutes({ lake, auth }))
  app.route('/', exportRoutes({ lake, links }))
  app.route('/', queryRoutes({ lake }))
  app.route('/', documentRoutes({ lake }))
  app.route('/', commitRoutes({ lake }))
  app.route(
    '/',
    streamRoutes({ lake, auth, ...(heartbeatMilliseconds === undefined ? {} : { heartbeatMilliseconds }) }),
  )
  app.route('/', historyRoutes({ lake }))
  app.route('/', assetRoutes({ lake, uploads }))
  app.route('/', userRoutes({ auth }))
  if (webhooks !== undefined) app.route('/', webhookRoutes({ webhooks, projectId }))
  app.route('/', memberRoutes({ auth, projectId }))
  app.route('/', invitationRoutes({ auth, projectId }))
  app.route('/', tokenRoutes({ auth, projectId }))
  app.route('/', roleRoutes({ auth, projectId }))
  app.route('/', corsRoutes({ auth, projectId }))
  app.route('/', datasetRoutes({ lake, projectId }))
  app.route('/', projectRoutes({ auth, projectId, title }))
  keeper.start()
  return app
}
