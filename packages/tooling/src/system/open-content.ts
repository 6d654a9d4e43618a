import { createClient, type SanityClient } from '@sanity/client'
import { repositoryFolder } from '../repository.ts'
import { createLakeCommands } from '../start/lake-commands.ts'
import type { StartedSystem } from './started-system.ts'

/**
 * The real client on the lake of a started system, with a token of its own.
 *
 * @param system a started system, or what is known of one that another process started
 * @param token.role a role of the lake; a token of the same label ends
 */
export async function openContent(
  system: Pick<StartedSystem, 'lakeUrl' | 'dataFolder' | 'environment'>,
  token: { readonly role: string; readonly label: string },
): Promise<SanityClient> {
  const { lakeUrl, dataFolder, environment } = system
  const { signal } = new AbortController()
  const lake = createLakeCommands({ folder: repositoryFolder, dataFolder, environment, signal })
  return createClient({
    projectId: 'vigil',
    dataset: 'production',
    apiHost: lakeUrl,
    apiVersion: '2025-02-19',
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
    token: await lake.createToken(token.role, token.label),
  })
}
