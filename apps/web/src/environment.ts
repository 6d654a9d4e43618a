import { z } from 'zod'

/** What the pages must know of where they run. */
export type Environment = {
  projectId: string
  dataset: string
  /** The content server's address; `null` for hosted Sanity, whose address follows from the project. */
  apiHost: string | null
  readToken: string
  previewToken: string
  /** Reads the private records that decide what readers may see; `null`: what needs them is not shown. */
  recordsToken: string | null
  /** Hands in what readers write to people, and can do nothing else; `null`: nobody can write. */
  intakeToken: string | null
  /** Where the Studio is, for links from a preview to its fields; `null` when there is none. */
  studioUrl: string | null
  /** The site's own address on the web. */
  siteUrl: URL
  /** How readers reach the newsroom, as `mailto:` or `https:`; `null` when it names no way. */
  contact: string | null
  /** The site's address in the Tor network; `null` when it has none. */
  onionUrl: URL | null
  /** Whom to tell of a hole in the site, as `mailto:`, `https:` or `tel:`; `null`: nobody is named. */
  securityContact: string | null
  /** Proves to search engines that the site itself tells them what changed; `null`: nobody is told. */
  indexNowKey: string | null
  /** Whoever knows it may make the site forget cached content; `null` when nobody may. */
  revalidateSecret: string | null
  /** Whoever knows it may read the site's metrics; `null` when nobody may. */
  metricsToken: string | null
  /** How the process writes its log: for people, or as JSON for programs. */
  logFormat: 'text' | 'json'
  /** Signs the webhooks that tell of changed content; `null`: none is believed. */
  webhookSecret: string | null
}

/** Somebody who runs the site must set a variable; the message says which, and to what. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError'
}

const httpUrl = z.url({ protocol: /^https?$/ })

const variables = z.object({
  SANITY_PROJECT_ID: z.string(),
  SANITY_DATASET: z.string().default('production'),
  SANITY_API_HOST: httpUrl.optional(),
  SANITY_API_READ_TOKEN: z.string(),
  SANITY_API_PREVIEW_TOKEN: z.string().optional(),
  SANITY_API_RECORDS_TOKEN: z.string().optional(),
  SANITY_API_INTAKE_TOKEN: z.string().optional(),
  STUDIO_URL: httpUrl.optional(),
  SITE_PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  SITE_URL: httpUrl.optional(),
  SITE_CONTACT: z.url({ protocol: /^(?:mailto|https)$/ }).optional(),
  SITE_ONION_URL: z.url({ protocol: /^https?$/, hostname: /\.onion$/ }).optional(),
  SECURITY_CONTACT: z.url({ protocol: /^(?:mailto|https|tel)$/ }).optional(),
  INDEXNOW_KEY: z
    .string()
    .regex(/^[a-zA-Z0-9-]{8,128}$/)
    .optional(),
  SANITY_WEBHOOK_SECRET: z.string().trim().min(16).optional(),
  VIGIL_REVALIDATE_SECRET: z.string().min(16).optional(),
  SITE_METRICS_TOKEN: z.string().min(16).regex(/^\S+$/).optional(),
  LOG_FORMAT: z.enum(['text', 'json']).default('text'),
})

const advice: Record<keyof z.infer<typeof variables>, string> = {
  SANITY_PROJECT_ID: 'the project that holds the content, "vigil" for the embedded lake',
  SANITY_DATASET: 'the name of the dataset, such as "production"',
  SANITY_API_HOST: 'the address of the lake, such as http://127.0.0.1:3333, or leave it out for hosted Sanity',
  SANITY_API_READ_TOKEN: 'a token that may read published documents',
  SANITY_API_PREVIEW_TOKEN: 'a token that may read drafts, or leave it out',
  SANITY_API_RECORDS_TOKEN: 'a token that may read consents and sign-offs in the private dataset, or leave it out',
  SANITY_API_INTAKE_TOKEN: 'a token that may create messages in the private dataset, or leave it out',
  STUDIO_URL: 'the address of the Studio, such as http://localhost:3333/studio, or leave it out',
  SITE_PORT: 'a port between 1 and 65535, or leave it out',
  SITE_URL: 'the address where readers find the site, such as https://vigil.example, or leave it out',
  SITE_CONTACT:
    'how readers reach you, such as mailto:letters@vigil.example or https://vigil.example/contact, or leave it out',
  SITE_ONION_URL: 'the address of the site in the Tor network, which ends in .onion, or leave it out',
  SECURITY_CONTACT: 'an address such as mailto:security@vigil.example for those who find a hole, or leave it out',
  INDEXNOW_KEY: '8 to 128 letters, digits or hyphens, so that search engines are told what changed, or leave it out',
  SANITY_WEBHOOK_SECRET: 'the secret that the webhook signs with, at least 16 characters, or leave it out',
  VIGIL_REVALIDATE_SECRET: 'a secret of at least 16 characters, or leave it out',
  SITE_METRICS_TOKEN: 'a secret of at least 16 characters without spaces, or leave it out',
  LOG_FORMAT: '"text" for people or "json" for programs, or leave it out',
}

/**
 * Reads the environment; empty variables count as unset.
 *
 * @throws EnvironmentError with one sentence for each variable that is missing or wrong
 */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): Environment {
  const parsed = variables.safeParse(Object.fromEntries(Object.entries(source).filter(([, value]) => value)))
  if (!parsed.success) throw new EnvironmentError(toSentences(parsed.error).join(' '))

  const values = parsed.data
  return {
    projectId: values.SANITY_PROJECT_ID,
    dataset: values.SANITY_DATASET,
    apiHost: values.SANITY_API_HOST ?? null,
    readToken: values.SANITY_API_READ_TOKEN,
    previewToken: values.SANITY_API_PREVIEW_TOKEN ?? values.SANITY_API_READ_TOKEN,
    recordsToken: values.SANITY_API_RECORDS_TOKEN ?? null,
    intakeToken: values.SANITY_API_INTAKE_TOKEN ?? null,
    studioUrl: values.STUDIO_URL ?? null,
    siteUrl: new URL(values.SITE_URL ?? `http://localhost:${values.SITE_PORT}`),
    contact: values.SITE_CONTACT ?? null,
    onionUrl: values.SITE_ONION_URL === undefined ? null : new URL(values.SITE_ONION_URL),
    securityContact: values.SECURITY_CONTACT ?? null,
    indexNowKey: values.INDEXNOW_KEY ?? null,
    revalidateSecret: values.VIGIL_REVALIDATE_SECRET ?? null,
    metricsToken: values.SITE_METRICS_TOKEN ?? null,
    logFormat: values.LOG_FORMAT,
    webhookSecret: values.SANITY_WEBHOOK_SECRET ?? null,
  }
}

let environment: Environment | undefined

/** The environment of this process, read when it is first needed: a build needs none. */
export function getEnvironment(): Environment {
  environment ??= readEnvironment(process.env)
  return environment
}

function toSentences(error: z.ZodError<z.infer<typeof variables>>): string[] {
  const { fieldErrors } = z.flattenError(error)
  return Object.entries(advice)
    .filter(([name]) => name in fieldErrors)
    .map(([name, value]) => `Set ${name} to ${value}.`)
}
