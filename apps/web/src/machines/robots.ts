import { createPaths, type Paths } from '@vigil/ui/paths'
import { locales } from '../locales.ts'

// What is made for one reader, or in answer to one: there is nothing to find there.
const keptOut = (paths: Paths) => [paths.search, paths.exit]

/** What programs that read the whole web are asked not to, and where the list of all else is. */
export function writeRobots(toUrl: (path: string) => string): string {
  const paths = [...locales.flatMap((locale) => keptOut(createPaths(locale))), '/api/', '/shared-preview']
  return [
    'User-agent: *',
    ...paths.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${toUrl('/sitemap.xml')}`,
    '',
  ].join('\n')
}
