/**
 * The process that readers talk to: `node apps/web/src/server/main.ts`, with `--dev` for Next's development server.
 *
 * Next renders; readers get the stored bytes. See the README for the variables of the environment.
 */

import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import { PageStoreError } from '@vigil/page-store/page-store-error'
import { EnvironmentError } from '../environment.ts'
import { captureConsole } from './observability/capture-console.ts'
import { createLogWriter } from './observability/log-writer.ts'
import { findSecrets } from './observability/without-secrets.ts'
import { readSettings, type Settings, SettingsError } from './settings.ts'
import { createSiteLog, type SiteLog } from './site-log.ts'

const appFolder = fileURLToPath(new URL('../../', import.meta.url))
const repository = fileURLToPath(new URL('../../../../', import.meta.url))

// Longer than the 60 s for which proxies and programs keep an idle connection: the one that asks again is the one
// that closes, so a request never meets a connection that was closed under it.
const keepAliveMilliseconds = 65_000

// A log that nobody reads any more is no reason to stop, nor to say so again and again.
for (const output of [process.stdout, process.stderr]) output.on('error', () => {})

await main()

async function main(): Promise<void> {
  try {
    const isDevelopment = process.argv.includes('--dev')
    const settings = readSettings(process.env, repository)
    // The route inside Next reads the same variable, so it is there before Next starts.
    const revalidateSecret = settings.revalidateSecret ?? randomBytes(32).toString('base64url')
    Object.assign(process.env, {
      VIGIL_REVALIDATE_SECRET: revalidateSecret,
      // Nobody is told that this site exists, the makers of its framework included.
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: isDevelopment ? 'development' : 'production',
    })
    const log = openLog(settings, isDevelopment)
    let handle: RequestListener = answerNotReady
    const server = createServer({ keepAliveTimeout: keepAliveMilliseconds }, (request, response) =>
      handle(request, response),
    )
    await listen(server, settings.port)
    const site = await (isDevelopment
      ? openDevelopment(server, settings, revalidateSecret, log)
      : openBuild(settings, revalidateSecret, log))
    handle = site.handle
    stopOnSignal(server, site.close)
    log.info(`serving ${settings.siteUrl.origin} on port ${settings.port}`)
  } catch (error) {
    const isTheirs = [EnvironmentError, SettingsError, PageStoreError].some((kind) => error instanceof kind)
    if (!(error instanceof Error && isTheirs)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

/** What Next prints goes the same way, except for developers, who want to see it as it is. */
function openLog({ logFormat }: Settings, isDevelopment: boolean): SiteLog {
  const write = createLogWriter({
    format: logFormat,
    output: (line) => process.stdout.write(line),
    secrets: findSecrets(process.env),
  })
  if (!isDevelopment) captureConsole(write)
  return createSiteLog(write)
}

interface OpenSite {
  handle: RequestListener
  close: () => Promise<void>
}

async function openBuild(settings: Settings, revalidateSecret: string, log: SiteLog): Promise<OpenSite> {
  const { startNextApp } = await import('./next/next-app.ts')
  const { startSite } = await import('./start-site.ts')
  const app = await startNextApp({ folder: appFolder, logFormat: settings.logFormat, log })
  const site = startSite({ settings, app, revalidateSecret, log })
  return { handle: site.handle, close: () => closeBoth(site, app) }
}

async function openDevelopment(
  server: Server,
  settings: Settings,
  revalidateSecret: string,
  log: SiteLog,
): Promise<OpenSite> {
  // Loaded only now: Next looks at NODE_ENV while it is loaded.
  const { startNextDevelopment } = await import('./next/next-development.ts')
  const { startDevelopmentSite } = await import('./start-development-site.ts')
  const app = await startNextDevelopment(appFolder, server)
  const site = startDevelopmentSite({ settings, app, revalidateSecret, log })
  return { handle: site.handle, close: () => closeBoth(site, app) }
}

async function closeBoth(site: { close(): Promise<void> }, app: { close(): Promise<void> }): Promise<void> {
  await site.close()
  await app.close()
}

/** Takes the port first: two sites never open one store, and what is wrong is said before anything else starts. */
function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const problem = error.code === 'EADDRINUSE' ? 'is in use by another program' : `cannot be opened (${error.code})`
      reject(
        new SettingsError(`Port ${port} ${problem}. Stop that program, or set SITE_PORT to another port.`, {
          cause: error,
        }),
      )
    })
    server.listen(port, resolve)
  })
}

/** While Next is still starting, everybody is asked to come back in a moment. */
function answerNotReady(_request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(503, { 'Retry-After': '1', 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' })
  response.end('The site is starting. Please try again in a moment.\n')
}

/** Ctrl-C and SIGTERM: answers what was asked, ends what is under way, and leaves after five seconds at the latest. */
function stopOnSignal(server: Server, close: () => Promise<void>): void {
  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.exit(0), 5000).unref()
    server.close()
    server.closeIdleConnections()
    await close()
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}
