import { z } from 'zod'
import type { PublishCandidate } from './finding.ts'
import { publicObjects } from './public-values.ts'

const reference = z.looseObject({ _ref: z.string().min(1) })
const references = z.array(z.unknown()).catch([])

/** One place of a document that points to another one. */
export interface LinkedDocument {
  readonly path: string
  readonly id: string
}

/** Every reference that readers would see the target of, wherever it stands; assets are judged by other rules. */
export function* linkedDocuments(document: PublishCandidate): Generator<LinkedDocument> {
  for (const { path, value } of publicObjects(document)) {
    // Most objects are none, and asking first is cheap.
    if (typeof value._ref !== 'string') continue
    const parsed = reference.safeParse(value)
    if (parsed.success && !isAssetId(parsed.data._ref)) yield { path, id: parsed.data._ref }
  }
}

/** The ids of the countries that a document is about. */
export function countryIds(document: PublishCandidate): readonly string[] {
  return references.parse(document.countries).flatMap((item) => {
    const parsed = reference.safeParse(item)
    return parsed.success ? [parsed.data._ref] : []
  })
}

/** What editors call a document: its title, its name, or the start of its text. */
export function labelOf(document: PublishCandidate): string {
  const label = [document.title, document.name, document.text].find((text) => typeof text === 'string' && text !== '')
  if (typeof label !== 'string') return 'a document without a title'
  return label.length > 60 ? `“${label.slice(0, 57).trimEnd()}…”` : `“${label}”`
}

function isAssetId(id: string): boolean {
  return /^(image|file)-[0-9a-f]+-/.test(id)
}
