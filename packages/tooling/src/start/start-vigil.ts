import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { requireFreePort, requireWritableFolder } from './check-ground.ts'
import { runCommand, Service } from './child-process.ts'
import { createLakeCommands } from './lake-commands.ts'
import type { Progress } from './progress.ts'
import type { Settings } from './settings.ts'
import { waitUntilHealthy } from './wait-until-healthy.ts'

/** What a person needs to know once everything runs. */
export interface RunningVigil {
  readonly siteUrl: string
  /** Absent where the content is not in the embedded lake. */
  readonly newsroom?: { readonly studioUrl: string; readonly signInLink: string; readonly apiUrl: string }
  stop(): Promise<void>
}

export interface StartOptions {
  /** The repository. */
  readonly folder: string
  readonly settings: Settings
  readonly progress: Progress
  /** Next's development server instead of the built site. */
  readonly isDevelopment?: boolean
  readonly report: (message: string) => void
  /** Stops everything, also while it is still starting. */
  readonly signal: AbortSignal
}

/**
 * Builds what is not built, seeds an empty data folder, and starts the lake and the site.
 *
 * @throws UserError one sentence that says what to mend; nothing is left running then
 */
export async function startVigil(options: StartOptions): Promise<RunningVigil> {
  const { folder, settings, progress, signal, isDevelopment = false } = options
  requireWritableFolder(settings.dataFolder)
  await requireFreePort(settings.sitePort, 'SITE_PORT')
  const isEmbedded = settings.backend.kind === 'embedded'
  if (isEmbedded) await requireFreePort(settings.lakePort, 'LAKE_PORT')

  const environment = { ...settings.environment, ...telemetryOff }
  const build = isDevelopment ? ['build', '--filter=@vigil/studio'] : ['build']
  await progress.step('Building what is not built', () =>
    runCommand(
      'The build',
      [join(folder, 'node_modules/turbo/bin/turbo'), 'run', ...build, '--output-logs=errors-only'],
      {
        cwd: folder,
        environment,
        signal,
      },
    ),
  )

  const services: Service[] = []
  const expectEnd = () => {
    for (const service of services) service.expectEnd()
  }
  signal.addEventListener('abort', expectEnd)
  const stop = async () => {
    expectEnd()
    // The site first: it stops asking before the lake stops answering.
    for (const service of services.toReversed()) await service.stop()
  }
  try {
    if (!isEmbedded) {
      await startSite({ ...options, environment, services, siteEnvironment: {} })
      return { siteUrl: settings.siteUrl, stop }
    }
    const lake = createLakeCommands({ folder, dataFolder: settings.dataFolder, environment, signal })
    await progress.step('Preparing the content', () => lake.prepare())
    const siteEnvironment = await startLake({ ...options, environment, services })
    await startSite({ ...options, environment, services, siteEnvironment })
    const code = await lake.createSignInLink(settings.lakeUrl)
    return {
      siteUrl: settings.siteUrl,
      newsroom: { studioUrl: settings.studioUrl, signInLink: code, apiUrl: settings.lakeUrl },
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }

  /** Starts the lake; gives the site what it needs to read from it. */
  async function startLake({ services, environment }: Starting): Promise<Record<string, string>> {
    const args = ['serve', '--port', String(settings.lakePort), '--studio', join(folder, 'studio/dist')]
    const lakeProgram = join(folder, 'apps/lake/src/cli.ts')
    const lakeData = join(settings.dataFolder, 'lake')
    const service = new Service(
      'lake',
      () =>
        spawn(
          process.execPath,
          [lakeProgram, ...args, '--data', lakeData, '--site-origin', new URL(settings.siteUrl).origin],
          {
            cwd: folder,
            env: environment,
            stdio: ['ignore', 'inherit', 'inherit'],
          },
        ),
      options.report,
    )
    services.push(service)
    const lake = createLakeCommands({ folder, dataFolder: settings.dataFolder, environment, signal })
    const [tokens] = await Promise.all([
      lake.createSiteTokens(),
      progress.step('Starting the lake', () =>
        waitUntilHealthy('lake', localOrigin(settings.lakePort), {
          isDead: () => service.hasDied,
          seconds: 60,
          signal,
        }),
      ),
    ])
    return {
      ...tokens,
      SANITY_PROJECT_ID: 'vigil',
      SANITY_DATASET: 'production',
      SANITY_API_HOST: localOrigin(settings.lakePort),
    }
  }

  async function startSite({
    services,
    environment,
    siteEnvironment,
  }: Starting & { siteEnvironment: Record<string, string> }) {
    const service = new Service(
      'site',
      () =>
        spawn(process.execPath, [join(folder, 'apps/web/src/server/main.ts'), ...(isDevelopment ? ['--dev'] : [])], {
          cwd: join(folder, 'apps/web'),
          env: {
            ...environment,
            NODE_ENV: isDevelopment ? 'development' : 'production',
            VIGIL_DATA: settings.dataFolder,
            SITE_PORT: String(settings.sitePort),
            SITE_URL: settings.siteUrl,
            STUDIO_URL: settings.studioUrl,
            ...siteEnvironment,
          },
          stdio: ['ignore', 'inherit', 'inherit'],
        }),
      options.report,
    )
    services.push(service)
    await progress.step('Starting the site', () =>
      waitUntilHealthy('site', localOrigin(settings.sitePort), { isDead: () => service.hasDied, seconds: 90, signal }),
    )
  }
}

interface Starting {
  readonly services: Service[]
  readonly environment: Readonly<Record<string, string>>
}

const telemetryOff = { NEXT_TELEMETRY_DISABLED: '1', SANITY_TELEMETRY_DISABLED: '1', TURBO_TELEMETRY_DISABLED: '1' }

function localOrigin(port: number): string {
  return `http://127.0.0.1:${port}`
}
