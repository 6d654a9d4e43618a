/** Calls that readers can follow now. One to share or to pray needs no address of its own. Needs `$today`. */
export const runningCallFilter = /* groq */ `
  _type == "callToAction" && defined(kind) && (defined(url) || kind in ["pray", "share"])
  && coalesce(startsOn <= $today, true) && coalesce(endsOn >= $today, true)
`
