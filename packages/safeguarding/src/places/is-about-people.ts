import type { PublishCandidate } from '../finding.ts'

/** What an organisation says about itself and the world: an office has an address, a country has towns. */
const typesAboutOthers: ReadonlySet<unknown> = new Set([
  'page',
  'homePage',
  'siteSettings',
  'country',
  'topic',
  'redirect',
])

/** Whether a place in this document may lead to somebody's door. */
export function isAboutPeople({ _type }: PublishCandidate): boolean {
  return !typesAboutOthers.has(_type)
}
