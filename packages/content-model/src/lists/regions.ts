/** The regions of the world that countries belong to, in the order in which editors and readers meet them. */
export const regions = [
  'North Africa',
  'West Africa',
  'East Africa',
  'Central Africa',
  'Southern Africa',
  'Middle East',
  'Central Asia',
  'South Asia',
  'East Asia',
  'Southeast Asia',
  'Europe',
  'Latin America',
  'North America',
  'Oceania',
] as const

export type Region = (typeof regions)[number]
