/** Where this Studio finds its content, its sign-in page and the site it previews. */
export interface StudioEnvironment {
  readonly projectId: string
  readonly dataset: string
  /** The origin of the embedded content lake, or null: the project is hosted by Sanity. */
  readonly lakeOrigin: string | null
  /** The origin of the site, for the preview. */
  readonly siteOrigin: string
}

/**
 * Reads the environment of the build and of the page.
 *
 * The variables are written into the bundle when it is built. What can change afterwards, the ports, is read from the
 * page: the lake serves the Studio, so the Studio's own origin is the lake's, and the lake writes the site's origin
 * into the page.
 */
export function readEnvironment(): StudioEnvironment {
  // NB: `sanity build` replaces these expressions by text; they cannot be read through a variable.
  const projectId = process.env.SANITY_STUDIO_PROJECT_ID || 'vigil'
  return {
    projectId,
    dataset: process.env.SANITY_STUDIO_DATASET || 'production',
    lakeOrigin: process.env.SANITY_STUDIO_API_HOST || (projectId === 'vigil' ? pageOrigin() : null),
    siteOrigin: readMeta('vigil-site-origin') || process.env.SANITY_STUDIO_SITE_URL || 'http://localhost:3000',
  }
}

/** Tools that read the configuration outside a browser have no page; they get the default port. */
function pageOrigin(): string {
  const origin = globalThis.location?.origin
  return origin?.startsWith('http') ? origin : 'http://localhost:3333'
}

function readMeta(name: string): string | undefined {
  return globalThis.document?.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content
}
