import { join } from 'node:path'
import { requireFreePort, requireWritableFolder } from './check-ground.ts'
import { runCommand, type Service } from './child-process.ts'
import { createLakeCommands } from './lake-commands.ts'
import type { Progress } from './progress.ts'
import { type Launch, localOrigin, startLake, startSite } from './start-services.ts'

/** What a person needs to know once everything runs. */
export interface RunningVigil {
  readonly siteUrl: string
  /** Absent where the content is not in the embedded lake. */
  readonly newsroom?: { readonly studioUrl: string; readonly signInLink: string; readonly apiUrl: string }
  stop(): Promise<void>
}

export interface StartOptions extends Launch {
  readonly progress: Progress
}

/**
 * Builds what is not built, seeds an empty data folder, and starts the lake and the site.
 *
 * @throws UserError one sentence that says what to mend; nothing is left running then
 */
export async function startVigil(options: StartOptions): Promise<RunningVigil> {
  const { settings, signal } = options
  const isEmbedded = settings.backend.kind === 'embedded'
  requireWritableFolder(settings.dataFolder)
  await requireFreePort(settings.sitePort, 'SITE_PORT')
  if (isEmbedded) await requireFreePort(settings.lakePort, 'LAKE_PORT')

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
    return { ...(await (isEmbedded ? startEmbedded(options, services) : startRemote(options, services))), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

type Facts = Omit<RunningVigil, 'stop'>

/** The lake and the site, on this machine. */
async function startEmbedded(options: StartOptions, services: Service[]): Promise<Facts> {
  const { settings, progress } = options
  const commands = createLakeCommands({ ...options, dataFolder: settings.dataFolder })
  // All at once where nothing waits for anything: the second start is as quick as the slowest of them.
  await progress.step('Building what is not built, preparing the content', () =>
    waitForAll([build(options), commands.prepare()]),
  )
  const lake = startLake(options)
  services.push(lake.service)
  const starting = waitForAll([commands.createSiteTokens(), commands.createSignInLink(settings.lakeUrl), lake.ready()])
  const [tokens, signInLink] = await progress.step('Starting the lake', () => starting)
  const site = startSite(options, {
    ...tokens,
    SANITY_PROJECT_ID: 'vigil',
    SANITY_DATASET: 'production',
    SANITY_API_HOST: localOrigin(settings.lakePort),
  })
  services.push(site.service)
  await progress.step('Starting the site', () => site.ready())
  return {
    siteUrl: settings.siteUrl,
    newsroom: { studioUrl: settings.studioUrl, signInLink, apiUrl: settings.lakeUrl },
  }
}

/** The site alone: its content is on hosted Sanity, or on a lake that runs elsewhere. */
async function startRemote(options: StartOptions, services: Service[]): Promise<Facts> {
  const { settings, progress } = options
  await progress.step('Building what is not built', () => build(options))
  const site = startSite(options, {})
  services.push(site.service)
  await progress.step('Starting the site', () => site.ready())
  return { siteUrl: settings.siteUrl }
}

async function build({ folder, environment, signal, isDevelopment }: StartOptions): Promise<void> {
  const turbo = join(folder, 'node_modules/turbo/bin/turbo')
  const what = isDevelopment ? ['build', '--filter=@vigil/studio'] : ['build']
  await runCommand('The build', [turbo, 'run', ...what, '--output-logs=errors-only'], {
    cwd: folder,
    environment,
    signal,
  })
}

/** Like `Promise.all`, but waits for the others too when one fails, so that nothing goes on unseen. */
async function waitForAll<T extends readonly unknown[] | []>(
  work: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(work)
  return Promise.all(work)
}
