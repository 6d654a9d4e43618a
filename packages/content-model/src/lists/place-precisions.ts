/** How precisely a story may say where it happened. Only editors see it. */
export const placePrecisions = [
  { value: 'country', title: 'Country: no place in it is named' },
  { value: 'region', title: 'Region: “the north”, a province, a part of the world' },
  { value: 'place', title: 'Place: towns may be named (only where the risk is low)' },
] as const

export type PlacePrecision = (typeof placePrecisions)[number]['value']
