/** What the site's process is told by its environment, read once and checked at the door. */

import { resolve } from 'node:path'
import { z } from 'zod'

/** Something the person who starts the site must correct; its message is all they need to see. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

export interface Settings {
  port: number
  /** Where readers find the site. */
  siteUrl: URL
  /** The only origin that may show the site in a frame; null when there is no Studio. */
  studioOrigin: string | null
  /** Stored pages live here. */
  pagesFolder: string
  sanity: {
    projectId: string
    dataset: string
    /** Undefined for hosted Sanity. */
    apiHost: string | undefined
    /** May read published documents. */
    readToken: string | undefined
    /** May read drafts too; for editors in draft mode only. */
    previewToken: string | undefined
  }
  /** Undefined: the process makes one up when it starts. */
  revalidateSecret: string | undefined
}

const address = z.url({ protocol: /^https?$/, error: 'must be an address such as http://localhost:3000' })

const variables = z.object({
  SITE_PORT: z.coerce
    .number({ error: 'must be a port number' })
    .int('must be a whole number')
    .min(0, 'must be a port number')
    .max(65_535, 'must be a port number')
    .default(3000),
  SITE_URL: address.optional(),
  STUDIO_URL: address.optional(),
  VIGIL_DATA: z.string().default('.data'),
  SANITY_PROJECT_ID: z.string({ error: 'is missing: it names the project that the site reads from' }),
  SANITY_DATASET: z.string().default('production'),
  SANITY_API_HOST: address.optional(),
  SANITY_API_READ_TOKEN: z.string().optional(),
  SANITY_API_PREVIEW_TOKEN: z.string().optional(),
  VIGIL_REVALIDATE_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
})

/**
 * @param environment usually `process.env`; empty variables count as unset
 * @param folder what a relative `VIGIL_DATA` is relative to
 * @throws SettingsError naming the variable and what it must be
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>, folder: string): Settings {
  const parsed = variables.safeParse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value)))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new SettingsError(`${String(issue?.path[0])} ${issue?.message}. Set it in the environment of the site.`)
  }
  const values = parsed.data
  return {
    port: values.SITE_PORT,
    siteUrl: new URL(values.SITE_URL ?? `http://localhost:${values.SITE_PORT}`),
    studioOrigin: values.STUDIO_URL === undefined ? null : new URL(values.STUDIO_URL).origin,
    pagesFolder: resolve(folder, values.VIGIL_DATA, 'pages'),
    sanity: {
      projectId: values.SANITY_PROJECT_ID,
      dataset: values.SANITY_DATASET,
      apiHost: values.SANITY_API_HOST,
      readToken: values.SANITY_API_READ_TOKEN,
      previewToken: values.SANITY_API_PREVIEW_TOKEN ?? values.SANITY_API_READ_TOKEN,
    },
    revalidateSecret: values.VIGIL_REVALIDATE_SECRET,
  }
}
