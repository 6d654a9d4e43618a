import { resolve } from 'node:path'
import { ImportError } from '../import-error.ts'

/** Which dataset drafts go to, and how the token is come by. */
export interface Connection {
  readonly projectId: string
  readonly dataset: string
  /** Null for hosted Sanity. */
  readonly apiHost: string | null
  /** Null for the embedded lake, whose command line gives one for the time of the import. */
  readonly token: string | null
  readonly dataFolder: string
  readonly studioUrl: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** The project of the embedded lake. */
const embeddedProject = 'vigil'

/**
 * Reads the connection from the environment. Without any setting it is the embedded lake on this machine.
 *
 * @param root The folder of the repository, to which relative paths refer.
 */
export function readConnection(environment: Environment, root: string): Connection {
  const projectId = environment.SANITY_PROJECT_ID || embeddedProject
  const port = environment.LAKE_PORT || '3333'
  const isHosted = projectId !== embeddedProject && !environment.SANITY_API_HOST
  const apiHost = isHosted ? null : environment.SANITY_API_HOST || `http://127.0.0.1:${port}`
  const token = environment.SANITY_API_WRITE_TOKEN || null
  if (apiHost !== null && !(/^https?:/.test(apiHost) && URL.canParse(apiHost))) {
    throw new ImportError(
      'settings',
      `SANITY_API_HOST is "${apiHost}", which is no address. Write it like http://127.0.0.1:3333.`,
    )
  }
  if (isHosted && token === null) {
    throw new ImportError(
      'settings',
      'Set SANITY_API_WRITE_TOKEN to a token of your Sanity project that may write drafts.',
    )
  }
  return {
    projectId,
    dataset: environment.SANITY_DATASET || 'production',
    apiHost,
    token,
    dataFolder: resolve(root, environment.VIGIL_DATA || '.data'),
    studioUrl: environment.STUDIO_URL || `http://localhost:${port}/studio`,
  }
}
