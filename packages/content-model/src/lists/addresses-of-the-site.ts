/** Addresses right below the front page that the site needs for itself; no page of the editors can have them. */
export const addressesOfTheSite: ReadonlySet<string> = new Set([
  'api',
  'exit',
  'feeds',
  'healthz',
  'lite',
  'media',
  'not-found',
  'prayer',
  'search',
  'shared-preview',
  'stories',
  'studio',
  'write',
])
