import { regionsTexts } from './texts/regions.ts'

export type RegionName = keyof (typeof regionsTexts)['en']

/** The regions of the world in the order in which readers meet them. */
export const regionNames: readonly RegionName[] = Object.keys(regionsTexts.en).filter(isRegionName)

/** The region that editors chose, “Middle East”, as the interface names it; null for one that it does not know. */
export function findRegion(region: string | null): RegionName | null {
  if (region === null) return null
  return regionNames.find((name) => region.startsWith(regionsTexts.en[name])) ?? null
}

function isRegionName(name: string): name is RegionName {
  return name in regionsTexts.en
}
