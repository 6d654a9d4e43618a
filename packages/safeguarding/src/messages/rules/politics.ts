import { sightingsOf, type TextRule } from '../hint.ts'

const words = [
  'presidents?',
  'presidential',
  'prime ministers?',
  'politic(?:s|al|ian|ians)',
  'parliaments?',
  'elections?',
  'vot(?:e for|e against|ed for|ing for)',
  'regimes?',
  'dictator(?:s|ship)?',
  'coups?',
  'sanctions',
  'communis[mt]s?',
  'social(?:ism|ists?)',
  'capitalis[mt]s?',
  'fascis[mt]s?',
  'zionis[mt]s?',
  'islamis[mt]s?',
  'revolution',
  'overthrow',
  'terroris[mt]s?',
  'left-wing',
  'right-wing',
  'republican party',
  'democratic party',
  'political part(?:y|ies)',
  'human rights violations?',
  'the west(?= (?:will|must|should|is|has))',
]

const pattern = new RegExp(String.raw`(?<![\p{L}\d])(?:${words.join('|')})(?![\p{L}\d])`, 'giu')

/** Politics turns a greeting into evidence. "Government" alone is no politics: prophets speak of it. */
export const politics: TextRule = (text) =>
  sightingsOf(text, pattern, (found) => `“${found}” reads as politics, which can be held against whoever receives it.`)
