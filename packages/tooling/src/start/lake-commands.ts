import { join } from 'node:path'
import { runCommand } from './child-process.ts'

export interface LakeCommandsOptions {
  readonly folder: string
  readonly dataFolder: string
  readonly environment: Readonly<Record<string, string>>
  readonly signal: AbortSignal
}

/** What starting needs of the lake's command line. */
export interface LakeCommands {
  /** Seeds the demo dataset and creates the first editor, each only where there is none yet. The lake must not be running. */
  prepare(): Promise<void>
  /** New tokens for the site, as its environment variables; those of the last start end. */
  createSiteTokens(): Promise<Record<string, string>>
  createSignInLink(lakeUrl: string): Promise<string>
  /** A token alone; one of the same label ends. @param role a role of the lake */
  createToken(role: string, label: string): Promise<string>
}

const firstEditor = 'editor@vigil.local'

export function createLakeCommands({ folder, dataFolder, environment, signal }: LakeCommandsOptions): LakeCommands {
  const lake = (...args: string[]) =>
    runCommand(
      `lake ${args.slice(0, 2).join(' ')}`,
      [join(folder, 'apps/lake/src/cli.ts'), ...args, '--data', join(dataFolder, 'lake')],
      {
        cwd: folder,
        environment,
        signal,
      },
    )
  const createToken = async (role: string, label: string) =>
    lastLine(await lake('token', 'create', '--role', role, '--label', label, '--replace'))
  return {
    createToken,
    async prepare() {
      await lake('seed', '--if-new')
      await lake('user', 'create', '--if-none', '--email', firstEditor, '--name', 'Editor', '--role', 'administrator')
    },
    async createSiteTokens() {
      const [read, preview, records, intake] = await Promise.all([
        createToken('reader', 'site'),
        createToken('viewer', 'site preview'),
        createToken('safeguard', 'site safeguard'),
        createToken('intake', 'site intake'),
      ])
      return {
        SANITY_API_READ_TOKEN: read,
        SANITY_API_PREVIEW_TOKEN: preview,
        SANITY_API_RECORDS_TOKEN: records,
        SANITY_API_INTAKE_TOKEN: intake,
      }
    },
    async createSignInLink(lakeUrl) {
      return lastLine(await lake('user', 'signin-link', '--email', firstEditor, '--lake-url', lakeUrl))
    },
  }
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? ''
}
