/** Stands in the address of a giving page where the amount belongs. */
const placeholder = 'AMOUNT'

/**
 * The address of a giving page for one amount: where editors wrote `AMOUNT`, or as its parameter `amount`.
 *
 * @param amount null for whatever the giver chooses there
 * @returns null when the page cannot be opened without an amount
 */
export function toGivingLink(url: string, amount: number | null): string | null {
  if (amount !== null && url.includes(placeholder)) return url.replaceAll(placeholder, String(amount))
  const link = new URL(url)
  if (amount !== null) link.searchParams.set('amount', String(amount))
  else if (url.includes(placeholder)) {
    for (const [name, value] of [...link.searchParams]) if (value.includes(placeholder)) link.searchParams.delete(name)
  }
  return link.href.includes(placeholder) ? null : link.href
}

/** Where a link leads, as readers know places on the web. */
export function hostOf(url: string): string {
  return new URL(url).host.replace(/^www\./, '')
}
