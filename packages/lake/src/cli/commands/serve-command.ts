import { resolve } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { createAuth } from '../../auth/create-auth.ts'
import { LakeError } from '../../core/errors.ts'
import { createLakeHandler } from '../../http/create-lake-handler.ts'
import { formatLogEntry } from '../../http/request-log.ts'
import type { Lake } from '../../lake/lake.ts'
import { createReleaseTimer } from '../../lake/schedule/release-timer.ts'
import { createSystemScheduler } from '../../lake/schedule/scheduler.ts'
import { type LakeServer, startLakeServer } from '../../server/lake-server.ts'
import { createPresenceSockets } from '../../server/presence-sockets.ts'
import { studioPages } from '../../server/studio-pages.ts'
import { createFsDerivedStore } from '../../storage/fs/fs-derived-store.ts'
import { type CommandContext, type CommonOptions, withCommonOptions } from '../command-context.ts'
import { pathsOf } from '../data-folder.ts'
import { formatReleaseReport } from '../format-release-report.ts'
import { type OpenLake, withLake } from '../open-lake.ts'

interface ServeOptions extends CommonOptions {
  readonly port: number
  readonly host: string
  readonly studio?: string
  readonly siteOrigin?: string
  readonly allowOrigin: readonly string[]
  readonly webhookTarget: readonly string[]
  readonly quiet?: true
}

/** `lake serve`: the API, the images, and the Studio when there is one. */
export function serveCommand(context: CommandContext): Command {
  const { LAKE_PORT: port = '3333' } = context.environment
  return withCommonOptions(new Command('serve'), context)
    .description('Run the lake until it is told to stop.')
    .option('--port <number>', 'where to listen', toPort, toPort(port))
    .option('--host <name>', 'which address of this machine; 0.0.0.0 for all', '127.0.0.1')
    .option('--studio <folder>', 'a built Studio to serve at /studio')
    .option('--site-origin <url>', 'the website that the Studio previews', toOrigin)
    .option('--allow-origin <url...>', 'other websites whose pages may talk to the lake', collectOrigins, [])
    .option(
      '--webhook-target <url...>',
      'addresses on this machine or in its network that webhooks may be sent to; the --site-origin is one of them',
      collectOrigins,
      [],
    )
    .option('--quiet', 'print no line for each request')
    .action((options: ServeOptions) => {
      const { siteOrigin, webhookTarget } = options
      const webhookTargets = siteOrigin === undefined ? webhookTarget : [...webhookTarget, siteOrigin]
      return withLake(options.data, context, (open) => serve(open, options, context), { webhookTargets })
    })
}

async function serve(open: OpenLake, options: ServeOptions, context: CommandContext): Promise<void> {
  const { print, title, roles, authors, routes } = context
  const { lake, assets, projectId, webhooks } = open
  if (lake.listDatasets().length === 0) lake.createDataset('production')
  const auth = createAuth({ path: pathsOf(options.data).database, roles, authors })
  const handler = createLakeHandler({
    lake,
    auth,
    assets,
    derived: createFsDerivedStore(pathsOf(options.data).derived),
    projectId,
    title,
    webhooks,
    routes: routes.map((create) => create({ lake, folder: options.data })),
    allowedOrigins: options.allowOrigin,
    ...(options.studio === undefined ? {} : { pages: toStudio(options.studio, options.siteOrigin) }),
    ...(options.quiet ? {} : { log: (entry) => print(options.json ? JSON.stringify(entry) : formatLogEntry(entry)) }),
  })
  // Documents come into memory before the first request does.
  for (const { name } of lake.listDatasets()) lake.dataset(name)
  const server = await listen(options, () =>
    startLakeServer({
      handler,
      port: options.port,
      hostname: options.host,
      allowedOrigins: options.allowOrigin,
      listedOrigins: auth.corsOrigins,
      connectPresence: createPresenceSockets({ lake, auth }),
    }),
  )
  const timer = createReleaseTimer({
    schedule: lake.releaseSchedule,
    clock: () => new Date(),
    scheduler: createSystemScheduler(),
    report(report) {
      // Alarms are never quiet.
      if (options.quiet && report.state === 'published') return
      print(options.json ? JSON.stringify({ event: 'release', ...report }) : formatReleaseReport(report))
    },
    logError: (error) => console.error(error),
  })
  timer.start()
  webhooks.start(lake)
  const services = startServices(lake, options, context)
  const url = `http://localhost:${server.port}`
  print(options.json ? JSON.stringify({ url, studio: options.studio !== undefined }) : `The lake is ready at ${url}`)
  await untilToldToStop()
  // Streams end with the lake; the server then has nothing left to wait for.
  const closed = server.close()
  await timer.close()
  for (const service of services) await service.close()
  await webhooks.close()
  lake.close()
  await closed
  auth.close()
}

function startServices(lake: Lake, { quiet }: ServeOptions, { services, print }: CommandContext) {
  const started = services.map((create) =>
    create({
      lake,
      clock: () => new Date(),
      scheduler: createSystemScheduler(),
      log: (line) => (quiet ? undefined : print(line)),
      logError: (error) => console.error(error),
    }),
  )
  for (const service of started) service.start()
  return started
}

function toStudio(folder: string, siteOrigin: string | undefined) {
  return studioPages({ folder: resolve(folder), ...(siteOrigin === undefined ? {} : { siteOrigin }) })
}

async function listen({ port }: ServeOptions, start: () => Promise<LakeServer>): Promise<LakeServer> {
  try {
    return await start()
  } catch (cause) {
    const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined
    const reason =
      code === 'EADDRINUSE' ? 'is in use by another program' : `cannot be opened (${String(code ?? cause)})`
    const advice = 'Stop that program, or choose another port with --port or LAKE_PORT.'
    throw new LakeError('unavailable', `Port ${port} ${reason}. ${advice}`, { cause })
  }
}

/** Ctrl-C, or a polite end by the system. A second one ends the process at once. */
function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
      resolve()
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
  })
}

function toPort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new InvalidArgumentError('A port is a whole number from 0 to 65535.')
}

function toOrigin(text: string): string {
  const url = URL.parse(text)
  if (url !== null && /^https?:$/.test(url.protocol)) return url.origin
  throw new InvalidArgumentError('Write a web address such as http://localhost:3000.')
}

function collectOrigins(text: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, toOrigin(text)]
}
