import type { NextConfig } from 'next'
import { defaultLocale, locales } from './src/locales.ts'
import { renderingAgent } from './src/rendering-agent.ts'

const others = locales.filter((locale) => locale !== defaultLocale)

const repository = new URL('../..', import.meta.url).pathname

/** How pages are cached, and why, is told in decisions/001-pages-rendered-on-demand.md. */
const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: false,
  poweredByHeader: false,
  reactStrictMode: true,
  // Whoever asks by this name gets a page that is rendered whole, once, for that request, and cached nowhere.
  htmlLimitedBots: new RegExp(`^${renderingAgent}$`),
  outputFileTracingRoot: repository,
  turbopack: { root: repository },
  transpilePackages: ['@vigil/content-queries', '@vigil/prayer-diary', '@vigil/ui'],
  // Types are checked by `npm run typecheck`, tests included. A build does not repeat it.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // Which cache tags have expired, only the running process knows: a page that it left on disk would be taken for
    // fresh by the next one. The page store is what keeps pages between processes.
    isrFlushToDisk: false,
  },
  /** Readers' paths in the first language do not name it (`/stories`), the pages live under it (`/en/stories`). */
  async rewrites() {
    return {
      beforeFiles: [],
      afterFiles: [
        // A folder of that name would be taken for a sitemap that is made while building.
        { source: '/sitemap.xml', destination: `/${defaultLocale}/sitemap-index` },
        { source: `/:path((?!(?:${others.join('|')})(?:/|$)).+)*`, destination: `/${defaultLocale}/:path*` },
        { source: '/', destination: `/${defaultLocale}` },
      ],
      fallback: [],
    }
  },
}

export default config
