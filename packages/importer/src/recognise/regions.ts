/** Regions as content uses them, with the words by which texts name them. The longest word wins. */
const words: Readonly<Record<string, string>> = {
  'North African': 'North Africa',
  'North Africa': 'North Africa',
  'West African': 'West Africa',
  'West Africa': 'West Africa',
  'East African': 'East Africa',
  'East Africa': 'East Africa',
  'Central African': 'Central Africa',
  'Central Africa': 'Central Africa',
  'Southern African': 'Southern Africa',
  'Southern Africa': 'Southern Africa',
  'Middle Eastern': 'Middle East',
  'Middle East': 'Middle East',
  'Central Asian': 'Central Asia',
  'Central Asia': 'Central Asia',
  'South Asian': 'South Asia',
  'South Asia': 'South Asia',
  'East Asian': 'East Asia',
  'East Asia': 'East Asia',
  'Southeast Asian': 'Southeast Asia',
  'Southeast Asia': 'Southeast Asia',
  'South-East Asia': 'Southeast Asia',
  'Latin American': 'Latin America',
  'Latin America': 'Latin America',
}

const anyRegion = new RegExp(
  `\\b(?:${Object.keys(words)
    .toSorted((a, b) => b.length - a.length)
    .join('|')})\\b`,
  'g',
)

/** The regions that a text names, in the order of the first mention. */
export function findRegions(text: string): string[] {
  const found = Array.from(text.matchAll(anyRegion), ([word]) => words[word] ?? word)
  return [...new Set(found)]
}
