import type { PublishCandidate } from '../finding.ts'
import { isRecord } from '../is-record.ts'
import { textsOf } from './texts-of.ts'

/** Texts that are shown where they are, and not missed where they are not. */
const dispensable: ReadonlySet<string> = new Set(['seo'])

/** The fields in which the original says something that its translation does not: `contentWarning`, `claims`. */
export function missingTexts(document: PublishCandidate, translation: PublishCandidate): string[] {
  const own = textsOf(translation, document._type)
  return Object.entries(textsOf(document, document._type)).flatMap(([field, original]) =>
    !dispensable.has(field) && isMissing(withoutWithheldSources(document, field, original), own[field], field)
      ? [field]
      : [],
  )
}

function isMissing(original: unknown, text: unknown, field: string): boolean {
  if (!isPresent(original)) return false
  if (!isPresent(text)) return true
  // A text has as many paragraphs as its language needs.
  if (field === 'body') return false
  if (Array.isArray(original)) {
    if (!Array.isArray(text) || text.length !== original.length) return true
    return original.some((item, index) => isMissing(item, text[index], ''))
  }
  if (!isRecord(original) || !isRecord(text)) return false
  return Object.entries(original).some(([name, inner]) => isMissing(inner, text[name], name))
}

/** What readers are not told has no translation. */
function withoutWithheldSources(document: PublishCandidate, field: string, texts: unknown): unknown {
  const { claims } = document
  if (field !== 'claims' || !Array.isArray(claims) || !Array.isArray(texts)) return texts
  return texts.map((text, index) =>
    isRecord(text) && isRecord(claims[index]) && claims[index].isSourceWithheld === true
      ? { ...text, source: undefined }
      : text,
  )
}

function isPresent(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  if (Array.isArray(value)) return value.length > 0
  return isRecord(value) ? Object.values(value).some(isPresent) : value !== undefined && value !== null
}
