import { once } from 'node:events'
import { parseArgs } from 'node:util'
import { repositoryFolder } from '../repository.ts'
import { telemetryOff } from '../telemetry-off.ts'
import { UserError } from '../user-error.ts'
import { createProgress } from './progress.ts'
import { readSettings } from './settings.ts'
import { type RunningVigil, startVigil } from './start-vigil.ts'

const help = `Starts Vigil: the content lake with the Studio, and the site.

  npm start             built for production; builds what is not built
  npm run dev           the site in development mode

Options (after "--"):
  --verbose             the lake prints a line for each request
  --json                print one line of JSON when everything is ready
  --help                this text

Settings, in the environment or in .env:
  SITE_PORT   3000      the site
  LAKE_PORT   3333      the content lake's API, the Studio at /studio, images
  VIGIL_DATA  .data     where everything is kept
  SITE_URL, LAKE_URL    the public addresses, when a proxy stands in front

Hosted Sanity instead of the embedded lake:
  SANITY_PROJECT_ID, SANITY_DATASET, SANITY_API_READ_TOKEN
`

await main()

async function main(): Promise<void> {
  try {
    const { values } = parseArgs({
      options: {
        dev: { type: 'boolean' },
        verbose: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    if (values.help) {
      process.stdout.write(help)
      return
    }
    const stopping = abortOnSignal()
    const settings = readSettings(repositoryFolder, process.env)
    const running = await startVigil({
      folder: repositoryFolder,
      settings,
      environment: { ...settings.environment, ...telemetryOff },
      progress: createProgress(process.stderr),
      isDevelopment: values.dev ?? false,
      isVerbose: values.verbose ?? values.dev ?? false,
      report: (message) => process.stderr.write(`${message}\n`),
      signal: stopping,
    })
    const { stop, ...facts } = running
    process.stdout.write(values.json ? `${JSON.stringify(facts)}\n` : banner(running))
    if (!stopping.aborted) await once(stopping, 'abort')
    await stop()
  } catch (error) {
    if (isAbort(error)) return
    process.stderr.write(`${error instanceof UserError || isArgumentError(error) ? error.message : inspect(error)}\n`)
    process.exitCode = 1
  }
}

/** Aborted by Ctrl-C and SIGTERM, also while everything is still starting. */
function abortOnSignal(): AbortSignal {
  const controller = new AbortController()
  const stop = () => {
    if (!controller.signal.aborted) process.stderr.write('\nStopping …\n')
    controller.abort()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return controller.signal
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}

function banner({ siteUrl, newsroom }: RunningVigil): string {
  const lines = [`Vigil is running.`, '', `  The site      ${siteUrl}`]
  if (newsroom !== undefined) {
    lines.push(`  The Studio    ${newsroom.studioUrl}`)
    lines.push(`  The API       ${newsroom.apiUrl}`)
    lines.push('', '  Sign in to the Studio (works once, for 15 minutes):', `  ${newsroom.signInLink}`)
  }
  return `\n${lines.join('\n')}\n\nPress Ctrl-C to stop.\n`
}

function isArgumentError(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

function inspect(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
