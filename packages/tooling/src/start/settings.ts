import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseEnv } from 'node:util'
import { z } from 'zod'
import { UserError } from '../user-error.ts'

/** Where the content comes from. */
export type Backend =
  | { readonly kind: 'embedded' }
  /** Hosted Sanity, or a lake that runs elsewhere when `apiHost` is set. */
  | { readonly kind: 'remote'; readonly projectId: string; readonly apiHost: string | undefined }

export interface Settings {
  readonly sitePort: number
  readonly lakePort: number
  /** Absolute path of the data folder. */
  readonly dataFolder: string
  readonly siteUrl: string
  readonly lakeUrl: string
  readonly studioUrl: string
  readonly backend: Backend
  /** Everything of the environment and the `.env` file, for the processes that are started. */
  readonly environment: Readonly<Record<string, string>>
}

const port = (fallback: number) =>
  z.coerce
    .number({ error: 'must be a port number' })
    .int('must be a whole number')
    .min(1, 'must be between 1 and 65535')
    .max(65_535, 'must be between 1 and 65535')
    .default(fallback)

const webAddress = z.url({ protocol: /^https?$/, error: 'must be an address such as http://localhost:3000' })

const variables = z.object({
  SITE_PORT: port(3000),
  LAKE_PORT: port(3333),
  VIGIL_DATA: z.string().min(1, 'must name a folder').default('.data'),
  SITE_URL: webAddress.optional(),
  LAKE_URL: webAddress.optional(),
  STUDIO_URL: webAddress.optional(),
  SANITY_PROJECT_ID: z.string().min(1).optional(),
  SANITY_DATASET: z.string().min(1).optional(),
  SANITY_API_HOST: webAddress.optional(),
  SANITY_API_READ_TOKEN: z.string().min(1).optional(),
})

/**
 * Reads the settings from the environment, then from the file `.env`; the environment wins.
 *
 * @param folder the repository
 * @param environment usually `process.env`
 * @throws UserError naming the variable that is wrong and what it must be
 */
export function readSettings(folder: string, environment: Readonly<Record<string, string | undefined>>): Settings {
  const merged = withoutEmpty({ ...readEnvFile(join(folder, '.env')), ...environment })
  const parsed = variables.safeParse(merged)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const name = String(issue?.path[0] ?? 'a variable')
    throw new UserError(
      `${name} ${issue?.message ?? 'is wrong'}, but it is "${merged[name] ?? ''}". Correct it in .env or the environment.`,
    )
  }
  const values = parsed.data
  if (values.SITE_PORT === values.LAKE_PORT) {
    throw new UserError(`SITE_PORT and LAKE_PORT are both ${values.SITE_PORT}. Give them two different ports.`)
  }
  const lakeUrl = values.LAKE_URL ?? `http://localhost:${values.LAKE_PORT}`
  return {
    sitePort: values.SITE_PORT,
    lakePort: values.LAKE_PORT,
    dataFolder: resolve(folder, values.VIGIL_DATA),
    siteUrl: values.SITE_URL ?? `http://localhost:${values.SITE_PORT}`,
    lakeUrl,
    studioUrl: values.STUDIO_URL ?? `${lakeUrl}/studio`,
    backend: resolveBackend(values),
    environment: merged,
  }
}

function resolveBackend(values: z.infer<typeof variables>): Backend {
  const { SANITY_PROJECT_ID: projectId, SANITY_API_HOST: apiHost } = values
  if (projectId === undefined && apiHost === undefined) return { kind: 'embedded' }
  for (const name of ['SANITY_PROJECT_ID', 'SANITY_DATASET', 'SANITY_API_READ_TOKEN'] as const) {
    if (values[name] === undefined) {
      throw new UserError(
        `${name} is missing: with ${projectId === undefined ? 'SANITY_API_HOST' : 'SANITY_PROJECT_ID'} set, the site reads from that backend. ` +
          `Set ${name} too, or unset both to use the embedded lake.`,
      )
    }
  }
  return { kind: 'remote', projectId: projectId ?? '', apiHost }
}

function readEnvFile(file: string): Record<string, string | undefined> {
  if (!existsSync(file)) return {}
  try {
    const text = readFileSync(file, 'utf8')
    const wrong = text
      .split('\n')
      .findIndex((line) => !/^\s*(#.*|(export\s+)?[A-Za-z_][A-Za-z0-9_.]*\s*=.*)?\s*$/.test(line))
    if (wrong >= 0) throw new UserError(`Line ${wrong + 1} of .env is not NAME=value. Correct it or start it with "#".`)
    return { ...parseEnv(text) }
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(`The file .env cannot be read: ${error instanceof Error ? error.message : error}`)
  }
}

function withoutEmpty(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(values)) if (value !== undefined && value !== '') kept[name] = value
  return kept
}
