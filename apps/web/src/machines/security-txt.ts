export interface SecurityContact {
  /** Where those who find a hole can tell it: `mailto:`, `https:` or `tel:`. */
  contact: string
  /** The languages in which they may. */
  languages: readonly string[]
  toUrl: (path: string) => string
  now: Date
}

/** Who answers for the safety of the site, as RFC 9116 has it. */
export function writeSecurityTxt({ contact, languages, toUrl, now }: SecurityContact): string {
  return [
    `Contact: ${contact}`,
    `Expires: ${toExpiry(now)}`,
    `Preferred-Languages: ${languages.join(', ')}`,
    `Canonical: ${toUrl('/.well-known/security.txt')}`,
    '',
  ].join('\n')
}

// Less than a year, as the RFC asks, and the same for a whole month. The file is written anew every day.
function toExpiry(now: Date): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 6, 1)).toISOString()
}
