/** The currencies that a call to give can name its suggested amounts in (ISO 4217). */
export const currencies = [
  { value: 'GBP', title: 'Pounds (GBP)' },
  { value: 'EUR', title: 'Euro (EUR)' },
  { value: 'USD', title: 'US dollars (USD)' },
  { value: 'CAD', title: 'Canadian dollars (CAD)' },
  { value: 'AUD', title: 'Australian dollars (AUD)' },
  { value: 'NZD', title: 'New Zealand dollars (NZD)' },
  { value: 'CHF', title: 'Swiss francs (CHF)' },
  { value: 'NOK', title: 'Norwegian kroner (NOK)' },
] as const

export type Currency = (typeof currencies)[number]['value']
