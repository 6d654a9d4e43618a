/**
 * Calls that readers can follow now. One to share or to pray needs no address of its own, one to write may lead to a
 * campaign instead. Needs `$today`.
 */
export const runningCallFilter = /* groq */ `
  _type == "callToAction" && defined(kind) && (defined(url) || kind in ["pray", "share"] || kind == "write" && defined(campaign->slug.current))
  && coalesce(startsOn <= $today, true) && coalesce(endsOn >= $today, true)
`
