import type { PublishCandidate } from '../finding.ts'
import { isRecord } from '../is-record.ts'
import { translatedFields } from './translated-fields.ts'

/** Of objects that hold more than words, the fields that hold words. */
const wordsWithin: Readonly<Record<string, readonly string[]>> = {
  heroImage: ['alt', 'caption'],
  figure: ['alt', 'caption'],
  claims: ['text', 'source'],
  corrections: ['text'],
  seo: ['title', 'description'],
  sections: ['heading', 'body', 'figure'],
}

/** What a picture is, apart from its words: the original alone says that. */
const ofPictures: ReadonlySet<string> = new Set([
  'asset',
  '_sanityAsset',
  'crop',
  'hotspot',
  'credit',
  'faces',
  'redaction',
])

/** The texts of a document that are translated; of a translation, given the type of its document, its own. */
export function textsOf(value: PublishCandidate, type: unknown): PublishCandidate {
  const fields = typeof type === 'string' ? (translatedFields[type] ?? []) : []
  return Object.fromEntries(fields.map((field) => [field, wordsOf(value[field], field)]))
}

function wordsOf(value: unknown, field: string): unknown {
  if (Array.isArray(value)) return value.map((item) => wordsOf(item, field))
  if (!isRecord(value)) return value
  const within = wordsWithin[field]
  const names = within ?? Object.keys(value).filter((name) => !ofPictures.has(name))
  return Object.fromEntries(
    names.map((name) => [name, within === undefined ? value[name] : wordsOf(value[name], name)]),
  )
}
