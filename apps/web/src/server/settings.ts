/** What the site's process is told by its environment: what the pages know too, and what only the server needs. */

import { resolve } from 'node:path'
import { type Environment, readEnvironment } from '../environment.ts'
import { readInstances } from './build-files/instances-setting.ts'
import { type CdnSettings, readCdnSettings } from './cdn/cdn-settings.ts'

/** Something the person who starts the site must correct; its message is all they need to see. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

export interface Settings extends Environment {
  port: number
  /** The only other origin that may show the site in a frame; null when there is no Studio. */
  studioOrigin: string | null
  /** Stored pages live here. */
  pagesFolder: string
  /** Style sheets and faces of this build and of earlier ones live here. */
  buildFilesFolder: string
  /** Where this instance and others reach each other, for files of builds that have not run here. */
  instances: readonly URL[]
  /** The shared cache before the site; null when there is none. */
  cdn: CdnSettings | null
}

/**
 * @param variables usually `process.env`; empty variables count as unset
 * @param folder what a relative `VIGIL_DATA` is relative to
 * @throws EnvironmentError with a sentence for each variable that is wrong
 */
export function readSettings(variables: Readonly<Record<string, string | undefined>>, folder: string): Settings {
  const environment = readEnvironment(variables)
  return {
    ...environment,
    port: Number(variables.SITE_PORT || 3000),
    studioOrigin: environment.studioUrl === null ? null : new URL(environment.studioUrl).origin,
    pagesFolder: resolve(folder, variables.VIGIL_DATA || '.data', 'pages'),
    buildFilesFolder: resolve(folder, variables.VIGIL_DATA || '.data', 'build-files'),
    instances: readInstances(variables),
    cdn: readCdnSettings(variables),
  }
}
