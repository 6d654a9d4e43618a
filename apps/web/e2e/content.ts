import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createClient, type SanityClient } from '@sanity/client'
import { repositoryFolder } from '@vigil/tooling/repository'
import type { System } from './system.ts'

const run = promisify(execFile)

/** The real client on the started lake, with a token of its own that sees and may do everything. */
export async function openContent(system: System): Promise<SanityClient> {
  const lake = join(repositoryFolder, 'apps/lake/src/cli.ts')
  const data = join(system.dataFolder, 'lake')
  const { stdout } = await run(
    process.execPath,
    [lake, 'token', 'create', '--role', 'administrator', '--label', 'journeys', '--replace', '--data', data],
    { env: { ...system.environment } },
  )
  const token = stdout.trim().split('\n').at(-1)
  if (token === undefined) throw new Error('The lake gave no token.')
  return createClient({
    projectId: 'vigil',
    dataset: 'production',
    apiHost: system.lakeUrl,
    apiVersion: '2025-02-19',
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
    token,
  })
}
