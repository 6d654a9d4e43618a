import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { Service } from './child-process.ts'
import type { Settings } from './settings.ts'
import { waitUntilHealthy } from './wait-until-healthy.ts'

/** What every program that is started needs to know. */
export interface Launch {
  /** The repository. */
  readonly folder: string
  readonly settings: Settings
  readonly environment: Readonly<Record<string, string>>
  readonly signal: AbortSignal
  /** Next's development server instead of the built site. */
  readonly isDevelopment: boolean
  /** The lake prints a line for each request. */
  readonly isVerbose: boolean
  readonly report: (message: string) => void
}

/** A program under way: `ready` resolves when it answers, and rejects with a UserError when it never will. */
export interface StartedService {
  readonly service: Service
  ready(): Promise<void>
}

/** The lake, with the Studio. */
export function startLake(launch: Launch): StartedService {
  const { folder, settings, isVerbose } = launch
  const args = [
    join(folder, 'apps/lake/src/cli.ts'),
    'serve',
    ...['--port', String(settings.lakePort)],
    ...['--studio', join(folder, 'studio/dist')],
    ...['--data', join(settings.dataFolder, 'lake')],
    ...['--site-origin', new URL(settings.siteUrl).origin],
    ...(isVerbose ? [] : ['--quiet']),
  ]
  return startService(launch, { name: 'lake', port: settings.lakePort, args, cwd: folder, environment: {} })
}

/** The site. @param backend the variables that say where its content is; none when the settings hold them */
export function startSite(launch: Launch, backend: Readonly<Record<string, string>>): StartedService {
  const { folder, settings, isDevelopment } = launch
  return startService(launch, {
    name: 'site',
    port: settings.sitePort,
    args: [join(folder, 'apps/web/src/server/main.ts'), ...(isDevelopment ? ['--dev'] : [])],
    cwd: join(folder, 'apps/web'),
    environment: {
      NODE_ENV: isDevelopment ? 'development' : 'production',
      VIGIL_DATA: settings.dataFolder,
      SITE_PORT: String(settings.sitePort),
      SITE_URL: settings.siteUrl,
      STUDIO_URL: settings.studioUrl,
      ...backend,
    },
  })
}

/** Where the embedded lake is reached from this machine. */
export function localOrigin(port: number): string {
  return `http://127.0.0.1:${port}`
}

interface Program {
  readonly name: string
  readonly port: number
  readonly args: readonly string[]
  readonly cwd: string
  readonly environment: Readonly<Record<string, string>>
}

function startService(launch: Launch, { name, port, args, cwd, environment }: Program): StartedService {
  const start = (): ChildProcess =>
    spawn(process.execPath, args, {
      cwd,
      env: { ...launch.environment, ...environment },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
  const service = new Service(name, start, launch.report)
  const ready = () =>
    waitUntilHealthy(name, localOrigin(port), { isDead: () => service.hasDied, seconds: 90, signal: launch.signal })
  return { service, ready }
}
