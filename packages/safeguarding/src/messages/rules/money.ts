import { sightingsOf, type TextRule } from '../hint.ts'

const currencies = 'dollars?|euros?|pounds?|francs?|yuan|rupees?|naira|usd|eur|gbp|chf|cad|aud'

const pattern = new RegExp(
  [
    String.raw`[$\u20ac\u00a3\u00a5\u20b9\u20a6] ?\d[\d.,]{0,15}`,
    String.raw`(?<![\p{L}\d])\d[\d.,]{0,15} ?(?:\u20ac|\u00a3|(?:${currencies})(?![\p{L}\d]))`,
    String.raw`(?<![\p{L}\d])(?:${currencies}) ?\d[\d.,]{0,15}`,
    String.raw`\b(?:donat(?:e|ed|es|ing|ions?)|paypal|western union|moneygram|bitcoins?|crypto(?:currency)?|iban|bank (?:account|transfer)|credit card|gift cards?)\b`,
    String.raw`\b(?:send|sent|sending|give|gave|giving|pay|paying|transfer|transferring|wire|raise|raised|raising|need|lend)\b[^.!?\n]{0,25}\b(?:money|cash|funds)\b`,
  ].join('|'),
  'giu',
)

/** Sums and ways to pay. That the love of money is the root of all evil may be said. */
export const money: TextRule = (text) =>
  sightingsOf(text, pattern, (found) => `“${found}” is about money, which this campaign does not send or promise.`)
