const currencies: Readonly<Record<string, string>> = { '£': 'GBP', '€': 'EUR', $: 'USD' }

export interface Amounts {
  readonly suggestedAmounts: readonly number[]
  readonly currency: string
}

/** Finds the amounts that a giving text suggests: "£25 could…, £60 could…". All must be in one currency. */
export function findAmounts(text: string): Amounts | null {
  const found = Array.from(
    text.matchAll(/([£€$])\s?(\d{1,3}(?:,\d{3})*|\d{1,6})(?![\d,.]*\d|\s?(?:million|billion|m\b|bn\b))/g),
  )
  const symbols = new Set(found.map(([, symbol]) => symbol))
  const currency = currencies[found[0]?.[1] ?? '']
  if (symbols.size !== 1 || currency === undefined) return null
  const amounts = found.map(([, , amount]) => Number(amount?.replaceAll(',', '')))
  return { currency, suggestedAmounts: [...new Set(amounts)].toSorted((a, b) => a - b) }
}
