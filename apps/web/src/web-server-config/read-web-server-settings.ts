/** The settings of the site, read without its secrets: no token is needed to write a configuration. */

import { readSettings } from '../server/settings.ts'
import type { WebServerSettings } from './web-server-setup.ts'

/**
 * @param variables those of the environment, as `npm start` takes them
 * @param folder what a relative `VIGIL_DATA` is relative to
 * @throws EnvironmentError with a sentence for each variable that is wrong
 */
export function readWebServerSettings(
  variables: Readonly<Record<string, string | undefined>>,
  folder: string,
): WebServerSettings {
  const { LAKE_URL, LAKE_PORT, STUDIO_URL } = variables
  // The Studio is the lake's, unless it is said to be elsewhere.
  const studioUrl = STUDIO_URL || `${LAKE_URL || `http://localhost:${LAKE_PORT || 3333}`}/studio`
  const unused = { SANITY_PROJECT_ID: 'unused', SANITY_API_READ_TOKEN: 'unused' }
  return readSettings({ ...variables, ...unused, STUDIO_URL: studioUrl }, folder)
}
